from __future__ import annotations

from dataclasses import replace

import pytest

from attrib.article import Span
from attrib.records import Analysis, Claim, Kind, Speaker, SpeakerKind
from attrib.report.select import select
from tests.made import analysis
from tests.report.articles import INNER, OUTER, SPLIT, TEXT, UNNAMED, WEIR


def by(*names: str) -> Analysis:
    speakers = (Speaker(Span(0, 6), name, SpeakerKind.PERSON) for name in names)
    return analysis(TEXT, *(Claim(Kind.DIRECT, (Span(0, 6),), speaker=s) for s in speakers))


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("Milan Torvek", {"Milan Torvek"}),
        ("Torvek", {"Milan Torvek"}),
        ("torvek", {"Milan Torvek"}),
        ("Milan Torwek", {"Milan Torvek"}),
        ("Torv", {"Milan Torvek"}),
        ("Böhme", {"Anne Böhme-Thal"}),
        ("boehme", {"Anne Böhme-Thal"}),
        ("Tann", {"Olaf Tann"}),
        ("Tanner", {"Ida Tanner"}),
        ("Milan", {"Milan Torvek", "Milan Rast"}),
        ("Außenministerium", {"Sprecher des Außenministeriums"}),
        ("Streit", {"Milan Torvek", "Milan Rast", "Anne Böhme-Thal", "Olaf Tann", "Ida Tanner",
                    "Sprecher des Außenministeriums"}),
        ("Kowalczyk", set()),
        ("Milan Kowalczyk", set()),
        ("…", set()),
    ],
)  # fmt: skip
def test_a_speaker_is_found_by_a_part_of_the_name(wanted: str, found: set[str]) -> None:
    # Every mention here is "Streit", the first word of the article.
    everybody = by("Milan Torvek", "Milan Rast", "Anne Böhme-Thal", "Olaf Tann", "Ida Tanner",
                   "Sprecher des Außenministeriums")  # fmt: skip
    claims = select(everybody, speaker=wanted).claims
    assert {claim.speaker.name for claim in claims if claim.speaker} == found


def test_nobody_of_that_name_is_noticed_with_the_nearest() -> None:
    (notice,) = select(by("Olaf Tann", "Ida Rast"), speaker="Olav Brandt").document.notices
    assert notice.code == "no-such-speaker"
    assert notice.message.en.startswith("No claim is by 'Olav Brandt'. Nearest: Olaf Tann")
    (notice,) = select(analysis(TEXT, UNNAMED), speaker="Tann").document.notices
    assert notice.message.en == "No claim is by 'Tann'. No claim has a speaker."
    assert select(WEIR, speaker="Tann").document.notices == ()


def test_filters_add_up() -> None:
    assert select(WEIR).claims == WEIR.claims
    assert select(WEIR, min_confidence=0.7).claims == (SPLIT, OUTER)
    assert select(WEIR, unattributed=True).claims == (UNNAMED,)
    orphan = replace(INNER, parent=None)
    assert select(WEIR, kinds={Kind.DIRECT}).claims == (orphan,)
    assert select(WEIR, speaker="Tann").claims == (SPLIT, orphan)
    assert select(WEIR, speaker="Tann", min_confidence=0.9).claims == (SPLIT,)
    assert select(WEIR, speaker="Tann", unattributed=True).claims == ()
