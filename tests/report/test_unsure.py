"""A name that may well be somebody else's has a question mark where people read it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attrib.records import UNSURE, Analysis
from tests.report.samples import town, written

FOR_PEOPLE = ("table", "md", "html")
FOR_PROGRAMS = ("tsv", "csv", "json", "jsonl")


def with_certainty(certainty: float) -> Analysis:
    analysis = town()
    first = analysis[0]
    assert first.speaker is not None
    unsure = replace(first.speaker, certainty=certainty, candidates=("Ada Kern",))
    return replace(analysis, claims=(replace(first, speaker=unsure), *analysis.claims[1:]))


@pytest.mark.parametrize("name", FOR_PEOPLE)
def test_an_unsure_name_is_marked_for_people(name: str) -> None:
    assert "Olaf Tann?" in written(name, with_certainty(UNSURE - 0.01))
    assert "Olaf Tann?" not in written(name, with_certainty(UNSURE))


@pytest.mark.parametrize("name", FOR_PROGRAMS)
def test_programs_get_the_name_and_its_certainty(name: str) -> None:
    out = written(name, with_certainty(0.6))
    assert "Olaf Tann?" not in out
    assert "Olaf Tann" in out
    assert "0.6" in out
