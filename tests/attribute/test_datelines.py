"""Behind a dateline or a heading the sentence is whole, so that its subject is who speaks."""

from __future__ import annotations

import pytest

from attrib import Analyzer

pytestmark = pytest.mark.model

SPEAKERS = [
    ("Lindau – Nordland hat nach eigenen Angaben Schiffe zurückgeschickt.", ["Nordland"]),
    ("Fairfield – Nordland weist die Vorwürfe nach eigener Darstellung zurück.", ["Nordland"]),
    ("Rio de Janeiro – Kolmar warnt vor neuen Unruhen.", ["Kolmar"]),
    ("Neu-Delhi – Minister Karl Brahm kündigte an, man werde verhandeln.", ["Karl Brahm"]),
    ("Kapstadt – Seelinger lehnte den Plan ab.", ["Seelinger"]),
    ("Den Haag – Brahm bestreitet die Vorwürfe.", ["Brahm"]),
    ("Zagreb: Holm sagte, in Zagreb sei es ruhig.", ["Holm"]),
    ("Brand in Lindau. Tirana – Seelinger lehnte den Plan ab.", ["Seelinger"]),
    ("Neue Quellen Was in dem Entwurf stehen wird, darüber wollte Holm noch nichts sagen.",
     ["Holm"]),
]  # fmt: skip


@pytest.fixture(scope="module")
def analyzer() -> Analyzer:
    return Analyzer()


@pytest.mark.parametrize(("text", "names"), SPEAKERS)
def test_who_speaks_behind_a_dateline(analyzer: Analyzer, text: str, names: list[str]) -> None:
    claims = analyzer.analyze(text).claims
    speakers = [claim.speaker for claim in claims]
    assert [speaker and speaker.name for speaker in speakers] == names
    for speaker, name in zip(speakers, names, strict=True):
        assert speaker is not None
        assert speaker.span is not None
        assert name in speaker.span.of(text)
