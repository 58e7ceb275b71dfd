from __future__ import annotations

import pytest

from attrib.article import Span
from attrib.check.judging import Judgement, judgement, judgements
from attrib.lexicon.tables import speech_verbs
from attrib.records import Claim, Cue, Kind


def claim(lemma: str) -> Claim:
    return Claim(Kind.INDIRECT, (Span(10, 20),), cue=Cue((Span(0, 5),), lemma, "say"))


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("behaupten", Judgement.DISTANCING),
        ("einräumen", Judgement.FACTIVE),
        ("sagen", None),
        ("bestreiten", None),
    ],
)
def test_a_cue_judges_or_does_not(lemma: str, expected: Judgement | None) -> None:
    assert judgement(claim(lemma)) is expected


def test_what_has_no_cue_does_not_judge() -> None:
    assert judgement(Claim(Kind.FREE_INDIRECT, (Span(0, 5),))) is None


def test_judging_verbs_are_speech_verbs() -> None:
    assert set(judgements()) - set(speech_verbs()) == set()
