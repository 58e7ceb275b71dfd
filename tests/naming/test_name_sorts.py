"""What sort of thing a name names, by its form and by what stands around it."""

from __future__ import annotations

import pytest

from attrib.naming.name_sorts import NameSort, alone
from attrib.naming.noun_sorts import NounSort, noun_sort
from tests.trees import scene


@pytest.mark.parametrize("name", ["Athen", "Ungarn", "Bremen", "Moskau", "Frankreich"])
def test_a_known_place_is_one(name: str) -> None:
    assert alone(name).best is NameSort.PLACE


@pytest.mark.parametrize("name", ["ORF", "Ikea", "APA", "ADAC", "Greenpeace", "NGB"])
def test_a_body_is_no_person(name: str) -> None:
    assert alone(name).best is NameSort.BODY


@pytest.mark.parametrize(
    ("noun", "sort"),
    [
        ("Rapper", NounSort.PERSON),
        ("Airline", NounSort.BODY),
        ("Fluggesellschaft", NounSort.BODY),
        ("Nachbarland", NounSort.TERRITORY),
        ("Polizei", NounSort.INSTITUTION),
        ("Justizministerium", NounSort.INSTITUTION),
        ("Bericht", NounSort.DOCUMENT),
        ("Regen", NounSort.OTHER),
    ],
)
def test_what_a_noun_names(noun: str, sort: NounSort) -> None:
    assert noun_sort(scene(f"{noun}/NN/0/root").sentences[0].word(1)) is sort
