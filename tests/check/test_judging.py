from __future__ import annotations

import pytest

from attrib.article import Span
from attrib.check.judging import Judgement, judgement, judgements
from attrib.lexicon.tables import speech_verbs
from attrib.records import Cue, Kind
from tests.made import claim


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
    assert judgement(claim(10, 20, cue=Cue((Span(0, 5),), lemma, "say"))) is expected


def test_what_has_no_cue_does_not_judge() -> None:
    assert judgement(claim(0, 5, kind=Kind.FREE_INDIRECT)) is None


def test_judging_verbs_are_speech_verbs() -> None:
    assert set(judgements()) - set(speech_verbs()) == set()
