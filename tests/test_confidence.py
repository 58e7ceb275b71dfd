from __future__ import annotations

from collections.abc import Mapping

import pytest

from attrib.article import Span
from attrib.attribute.candidate import Way
from attrib.confidence import RIGHT, SORTS, confidence
from attrib.detect.constructions import BY_NAME
from attrib.measure.export import CONVENTIONS
from attrib.records import Claim, Cue, Evidence, Kind, Mood, Speaker, SpeakerKind, Step
from attrib.wording import Wording

TEXT = "dass " + "x" * 400
SPEAKER = Speaker(Span(300, 305), "Brahm", SpeakerKind.PERSON)
NAMED = (
    Evidence(Step.NAME, Wording("„Brahm“ steht für Ada Brahm", "“Brahm” stands for Ada Brahm")),
)


def claim(
    construction: str,
    *,
    kind: Kind = Kind.INDIRECT,
    length: int = 80,
    frame: int | None = 200,
    mood: Mood = Mood.INDICATIVE,
    speaker: Speaker | None = SPEAKER,
    evidence: tuple[Evidence, ...] = (),
    start: int = 0,
) -> Claim:
    return Claim(
        kind=kind,
        content=(Span(start, start + length),),
        cue=Cue((Span(290, 295),), "sagen", "say"),
        frame=() if frame is None else (Span(frame, frame + 5),),
        speaker=speaker,
        mood=mood,
        evidence=evidence,
        construction=construction,
    )


def test_a_short_form_of_a_known_name_makes_surer() -> None:
    known, unknown = claim("speech-verb", evidence=NAMED), claim("speech-verb")
    assert confidence(known, TEXT, Way.OWN) >= 0.9 > confidence(unknown, TEXT, Way.OWN)


def test_a_longer_clause_is_surer() -> None:
    shares = [confidence(claim("speech-verb", length=n), TEXT, Way.OWN) for n in (20, 80, 150)]
    assert shares == sorted(set(shares))


def test_a_pronoun_and_a_chain_are_less_sure() -> None:
    direct = claim("direct-speech", kind=Kind.DIRECT, evidence=NAMED)
    own, pronoun, chain = (
        confidence(direct, TEXT, way) for way in (Way.OWN, Way.PRONOUN, Way.CHAIN)
    )
    assert own > pronoun > chain


def test_a_phrase_in_front_is_surer_than_one_behind() -> None:
    before, behind = (
        claim("attributing-phrase", start=20, frame=2),
        claim("attributing-phrase", frame=200),
    )
    assert confidence(before, TEXT, Way.OWN) > confidence(behind, TEXT, Way.OWN)


@pytest.mark.parametrize("way", list(Way))
@pytest.mark.parametrize(
    "construction",
    [
        *("verb", "direct", "phrase", "comparison", "so", "summary", "follow", "act", "noun"),
        *("adverb", "unlisted", "evidential", "predicate", "something new"),
    ],
)
def test_every_claim_has_a_figure(construction: str, way: Way) -> None:
    for speaker in (SPEAKER, None):
        for mood in Mood:
            for frame in (None, 2, 200):
                made = claim(construction, mood=mood, frame=frame, speaker=speaker, start=20)
                assert 0 < confidence(made, TEXT, way) < 1


def test_nobody_named_is_never_sure() -> None:
    for construction in ("verb", "direct", "phrase", "follow", "so", "act"):
        assert confidence(claim(construction, speaker=None), TEXT, Way.OWN) < 0.6


def test_all_figures_are_shares() -> None:
    assert all(0 < share < 1 for share in RIGHT.values())


@pytest.mark.parametrize("table", [SORTS, CONVENTIONS])
def test_tables_by_construction_have_no_name_that_there_is_not(table: Mapping[str, object]) -> None:
    assert table.keys() <= BY_NAME.keys()
