from __future__ import annotations

import pytest

from attrib.check.draft import Draft
from attrib.check.possible_speakers import speaks_in, voices, voices_near
from attrib.check.settings import Settings
from attrib.pipeline import examined, understood
from attrib.scene import Scene
from tests.cases.rule_notation import read_rule_parses


def draft(code: str, name: str) -> Draft:
    scene = Scene(understood(read_rule_parses(code)[name]))
    return Draft(examined(scene), Settings())


def words(of: Draft) -> list[str]:
    return [span.of(of.text) for span in voices_near(of, of.claims[0].span)]


@pytest.mark.parametrize(
    ("name", "number", "expected"),
    [
        ("attributed-before", 0, ["Stadt"]),
        ("attributed-after", 1, ["Ministerin", "Ruth", "Ahlers"]),
        ("no-report-anywhere", 0, []),
    ],
)
def test_a_voice_is_a_person_a_body_or_a_text(name: str, number: int, expected: list[str]) -> None:
    assert [word.form for word in voices(draft("A101", name), number)] == expected


def test_a_quoted_word_is_no_voice() -> None:
    quoted = draft("A102", "quote-of-nobody")
    assert list(voices(quoted, 0)) == []


def test_a_place_or_a_day_is_no_voice() -> None:
    forms = [word.form for word in voices(draft("A101", "attributed-after"), 1)]
    assert "Talberg" not in forms
    assert "Montag" not in forms


def test_somebody_before_or_after_is_near() -> None:
    before, after = draft("A102", "speaker-before"), draft("A102", "speaker-after")
    assert words(before)
    assert "Bürgermeisterin Ruth Ahlers" in words(after)


def test_nobody_is_near_where_the_text_offers_nobody() -> None:
    alone = draft("A102", "quote-of-nobody")
    assert words(alone) == []


def test_a_speech_verb_needs_somebody_for_its_subject() -> None:
    assert speaks_in(draft("A101", "attributed-before"), 0)
    assert not speaks_in(draft("A101", "hidden-source"), 0)
    assert not speaks_in(draft("A101", "hidden-source"), 99)
