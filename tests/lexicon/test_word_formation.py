"""Whether a noun that no table knows is a person, a body or a thing, by its form and gender."""

from __future__ import annotations

import pytest

from attrib.lexicon.possible_speaker import likely_kind
from attrib.records import SpeakerKind
from tests.trees import sentence

PEOPLE = [
    "Wünschelrutengänger Masc", "Patentanwältin Fem", "Masseur Masc", "Neuling Masc",
    "Islamist Masc", "Erzähler Masc", "Reisende Fem", "Vermisste Fem", "Vorbestrafte Masc",
    "54-Jährige Fem", "Mitmensch Masc", "Chinese Masc",
]  # fmt: skip
BODIES = ["Elternschaft Fem", "Umweltamt Neut", "Staatsmedien Neut", "Stadtmanagement Neut"]
THINGS = [
    "Stein Masc", "Frist Fem", "Mauer Fem", "Messer Neut", "Computer Masc", "Anzeige Fem",
    "These Fem", "Debatte Fem", "Patent Neut", "Boot Neut", "Motor Masc", "Wochenende Neut",
    "Stunde Fem", "Landschaft Fem", "Inserat Neut", "20-Meter-Turm Masc",
]  # fmt: skip


def _kind(listed: str) -> SpeakerKind | None:
    noun, gender = listed.split()
    return likely_kind(sentence(f"{noun}/NN/0/root/Gender={gender}").word(1))


@pytest.mark.parametrize("listed", PEOPLE)
def test_agents_and_nominalised_adjectives_are_people(listed: str) -> None:
    assert _kind(listed) is SpeakerKind.PERSON


@pytest.mark.parametrize("listed", BODIES)
def test_last_parts_of_compounds_are_bodies(listed: str) -> None:
    assert _kind(listed) is SpeakerKind.ORGANISATION


@pytest.mark.parametrize("listed", THINGS)
def test_another_gender_or_an_exception_is_a_thing(listed: str) -> None:
    assert _kind(listed) is None
