from __future__ import annotations

from attrib.records import SpeakerKind
from attrib.report.summary import Part, by_length, summarize
from tests.made import analysis
from tests.report.articles import CLAIMS, TEXT, WEIR


def test_words_of_a_claim_inside_another_are_its_speakers() -> None:
    summary = summarize(WEIR)
    tann, office = summary.parts
    assert tann == Part("Olaf Tann", SpeakerKind.PERSON, 2, 11 / 17)
    assert office == Part("Sprecherin des Wasserwirtschaftsamtes", SpeakerKind.PERSON, 1, 3 / 17)
    assert summary.unattributed.claims == 1
    assert summary.unattributed.share == 3 / 17


def test_claims_without_speaker_are_listed_by_reason() -> None:
    start = CLAIMS[3].span.start
    reasons = summarize(WEIR).unattributed.reasons
    assert {reason.de: places for reason, places in reasons.items()} == {
        "„hieß es“ nennt niemanden": [start]
    }


def test_an_article_without_claims_has_no_parts() -> None:
    summary = summarize(analysis(TEXT))
    assert (summary.parts, summary.unattributed.claims, summary.unattributed.share) == ((), 0, 0)


def test_outer_claims_come_first() -> None:
    assert by_length(CLAIMS[::-1]) == [3, 2, 0, 1]
