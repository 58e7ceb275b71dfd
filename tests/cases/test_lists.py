"""Lists in plain text, whose lines are no paragraphs in the notation of the cases."""

from __future__ import annotations

import pytest

import attrib

pytestmark = pytest.mark.model


def test_a_bullet_opens_a_sentence() -> None:
    text = "• Ada Brahm sagte, das Bad sei geschlossen\n• Danach wird abgestimmt\n"
    assert [claim.text for claim in attrib.analyze(text)] == ["das Bad sei geschlossen"]


@pytest.mark.xfail(strict=True, reason="a mark that opens lines is read as one before a headline")
def test_a_list_of_teasers_says_nothing() -> None:
    text = (
        "» Mehr zum Thema: Ada Brahm über das Geld\n» Wie Olaf Tann das Bad retten will\n"
        "„Das Geld ist da“, sagte Ada Brahm.\n"
    )
    assert [claim.text for claim in attrib.analyze(text)] == ["„Das Geld ist da“"]
