from __future__ import annotations

import pytest

from attrib.attribute.candidate import SpeakerCandidate
from attrib.knowledge import Knowledge, KnownSpeaker
from attrib.naming.reference import Reference, References
from attrib.records import SpeakerKind
from attrib.scene import Scene
from tests.trees import scene

BRAHM = KnownSpeaker("Ada Brahm", roles=("Verkehrsministerin",), aliases=("Adele Brahm-Holm",))
TANN = KnownSpeaker("Dr. Olaf Tann")
NORDBAU = KnownSpeaker("Nordbau AG", SpeakerKind.ORGANISATION, aliases=("NBA", "Nordbau"))
WEATHER = KnownSpeaker("Deutscher Wetterdienst", SpeakerKind.ORGANISATION)
GREENS = KnownSpeaker("Bündnis Nord", SpeakerKind.ORGANISATION, aliases=("Grüne",))
PEOPLE = (BRAHM, TANN, NORDBAU, WEATHER, GREENS)

SPOKE = "sprach/VVFIN/0/root"


def refer(*sentences: str, head: int = 1, people: tuple[KnownSpeaker, ...] = PEOPLE) -> Reference:
    """Return whom the word `head` of the last sentence stands for."""
    knowing = Scene(scene(*sentences).document, Knowledge(people))
    last = len(sentences) - 1
    return References(knowing).refer(
        SpeakerCandidate(last, None), knowing.sentences[last].word(head)
    )


def name_of(reference: Reference) -> str | None:
    return reference.speaker.name if reference.speaker is not None else None


@pytest.mark.parametrize(
    ("sentence", "head", "name"),
    [
        (f"Brahm/NE/2/nsubj {SPOKE}", 1, "Ada Brahm"),
        (f"Ada/NE/3/nsubj Brahm/NE/1/flat {SPOKE}", 1, "Ada Brahm"),
        (f"Ministerin/NN/3/nsubj Brahm/NE/1/appos {SPOKE}", 1, "Ada Brahm"),
        (f"Adele/NE/3/nsubj Brahm-Holm/NE/1/flat {SPOKE}", 1, "Ada Brahm"),
        (f"Die/ART/2/det Verkehrsministerin/NN/3/nsubj {SPOKE}", 2, "Ada Brahm"),
        (f"Tann/NE/2/nsubj {SPOKE}", 1, "Dr. Olaf Tann"),
        (f"NBA/NE/2/nsubj {SPOKE}", 1, "Nordbau AG"),
        (f"Nordbaus/NE/2/nsubj {SPOKE}", 1, "Nordbau AG"),
        (f"Dem/ART/3/det Deutschen/ADJA/3/amod Wetterdienst/NN/4/nsubj {SPOKE}", 3, WEATHER.name),
        (f"Die/ART/2/det Grünen/NN/3/nsubj/Number=Plur {SPOKE}", 2, "Bündnis Nord"),
    ],
)
def test_mentions_of_a_known_speaker_have_its_name_and_kind(
    sentence: str, head: int, name: str
) -> None:
    reference = refer(sentence, head=head)
    kinds = {person.name: person.kind for person in PEOPLE}
    assert name_of(reference) == name
    assert reference.speaker is not None
    assert reference.speaker.kind == kinds[name]
    steps = [str(step.detail) for step in reference.steps if step.step == "known"]
    assert steps == [f"{name}: bekannt aus der Konfiguration"]


@pytest.mark.parametrize(
    ("sentence", "head", "name"),
    [
        (f"Uwe/NE/3/nsubj Brahm/NE/1/flat {SPOKE}", 1, "Uwe Brahm"),
        (f"Minister/NN/3/nsubj Brahm/NE/1/appos {SPOKE}", 1, "Brahm"),
        (f"Ada/NE/2/nsubj {SPOKE}", 1, "Ada"),
        (f"Eine/ART/2/det Verkehrsministerin/NN/3/nsubj {SPOKE}", 2, "Verkehrsministerin"),
        (f"Die/ART/2/det Justizministerin/NN/3/nsubj {SPOKE}", 2, "Justizministerin"),
        (f"Der/ART/2/det Minister/NN/3/nsubj {SPOKE}", 2, "Minister"),
        (f"Eine/ART/2/det Ministerin/NN/3/nsubj {SPOKE}", 2, "Ministerin"),
        (f"Die/ART/2/det Ministerinnen/NN/3/nsubj/Number=Plur {SPOKE}", 2, "Ministerinnen"),
        (f"Der/ART/2/det Wetterdienst/NN/3/nsubj {SPOKE}", 2, "Wetterdienst"),
        (f"Nordbahn/NE/2/nsubj {SPOKE}", 1, "Nordbahn"),
        (f"Brahm/NE/4/nsubj und/KON/3/cc Uhl/NE/1/conj {SPOKE}", 1, "Brahm und Uhl"),
    ],
)
def test_others_keep_the_name_that_the_text_gives(sentence: str, head: int, name: str) -> None:
    reference = refer(sentence, head=head)
    assert name_of(reference) == name
    assert [step for step in reference.steps if step.step == "known"] == []


def test_a_full_name_in_the_text_tells_whose_surname_it_is() -> None:
    full = f"Uwe/NE/3/nsubj Brahm/NE/1/flat {SPOKE}"
    assert name_of(refer(full, f"Brahm/NE/2/nsubj {SPOKE}")) == "Uwe Brahm"


def test_a_surname_that_two_known_speakers_share_names_neither() -> None:
    people = (BRAHM, KnownSpeaker("Ina Brahm"))
    assert name_of(refer(f"Brahm/NE/2/nsubj {SPOKE}", people=people)) == "Brahm"


def test_a_role_that_the_text_gives_to_another_is_the_others() -> None:
    other = f"Verkehrsministerin/NN/4/nsubj Lena/NE/1/appos Holm/NE/2/flat {SPOKE}"
    role = f"Die/ART/2/det Verkehrsministerin/NN/3/nsubj {SPOKE}"
    assert name_of(refer(other, role, head=2)) == "Lena Holm"


def test_the_short_form_of_a_known_role_means_who_was_named() -> None:
    named = f"Brahm/NE/2/nsubj {SPOKE}"
    role = f"Die/ART/2/det Ministerin/NN/3/nsubj {SPOKE}"
    assert name_of(refer(named, role, head=2)) == "Ada Brahm"


def test_a_pronoun_goes_back_to_a_known_speaker() -> None:
    reference = refer(f"Brahm/NE/2/nsubj {SPOKE}", f"Sie/PPER/2/nsubj/Number=Sing {SPOKE}")
    assert name_of(reference) == "Ada Brahm"
    assert [step.step for step in reference.steps] == ["pronoun", "known"]


def test_without_knowledge_names_are_the_text_s() -> None:
    reference = refer(f"Brahm/NE/2/nsubj {SPOKE}", people=())
    assert name_of(reference) == "Brahm"
    assert reference.steps == ()


MINISTER = f"Die/ART/2/det Ministerin/NN/3/nsubj {SPOKE}"


def test_a_short_role_is_the_known_speaker_s_where_nobody_else_fits() -> None:
    reference = refer(MINISTER, head=2)
    assert name_of(reference) == "Ada Brahm"
    (step,) = reference.steps
    assert str(step.detail) == (
        "Im Text ist niemand sonst „Ministerin“; Ada Brahm ist in der Konfiguration "
        "Verkehrsministerin"
    )
    assert reference.speaker is not None
    assert reference.speaker.office == "Verkehrsministerin"


def test_a_short_role_that_two_known_speakers_have_is_neither_s() -> None:
    people = (BRAHM, KnownSpeaker("Ina Holm", roles=("Innenministerin",)))
    assert name_of(refer(MINISTER, head=2, people=people)) == "Ministerin"


@pytest.mark.parametrize("title", ["Ministerin", "Innenministerin"])
def test_a_role_that_the_text_gives_to_somebody_is_no_known_speaker_s(title: str) -> None:
    other = f"{title}/NN/4/nsubj Lena/NE/1/appos Holm/NE/2/flat {SPOKE}"
    listed = KnownSpeaker("Ada Brahm", roles=("Ministerin",))
    assert name_of(refer(other, MINISTER, head=2)) == "Lena Holm"
    assert name_of(refer(other, MINISTER, head=2, people=(listed,))) == "Lena Holm"


def test_of_two_in_the_text_who_have_a_role_none_is_a_known_speaker() -> None:
    one = f"Innenministerin/NN/4/nsubj Lena/NE/1/appos Holm/NE/2/flat {SPOKE}"
    two = f"Justizministerin/NN/4/nsubj Ina/NE/1/appos Uhl/NE/2/flat {SPOKE}"
    assert name_of(refer(one, two, MINISTER, head=2)) != "Ada Brahm"


def test_an_alias_has_the_office_of_the_list() -> None:
    reference = refer(f"Adele/NE/3/nsubj Brahm-Holm/NE/1/flat {SPOKE}")
    assert reference.speaker is not None
    assert reference.speaker.office == "Verkehrsministerin"
