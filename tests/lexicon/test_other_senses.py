from __future__ import annotations

import pytest

from attrib.lexicon.act_frames import act_frames
from attrib.lexicon.lookup import speech_verb
from attrib.lexicon.other_senses import in_other_sense, other_senses
from attrib.lexicon.possible_speaker import is_thing
from attrib.lexicon.tables import speech_verbs
from tests.trees import sentence


def test_the_verbs_are_verbs_of_speech() -> None:
    assert other_senses().keys() <= speech_verbs().keys() | act_frames().keys()


@pytest.mark.parametrize(
    ("noun", "other"),
    [("Heimspiel", True), ("Spiel", True), ("Vorwurf", False), ("Konzert", True)],
)
def test_the_object_shows_the_sense(noun: str, other: bool) -> None:
    parsed = sentence(
        "Brahm/NE/2/nsubj/Case=Nom bestreitet/VVFIN/0/root/Lemma=bestreiten/VerbForm=Fin "
        f"das/ART/4/det/Lemma=der {noun}/NN/2/obj/Case=Acc"
    )
    entry = speech_verb(parsed, parsed.word(2))
    assert entry is not None
    assert in_other_sense(parsed, parsed.word(2), entry.lemma) is other


def test_an_apposition_or_a_subject_shows_no_other_sense() -> None:
    parsed = sentence("Brüche/NN/2/nsubj/Lemma=Bruch/Case=Nom rechnen/VVFIN/0/root/VerbForm=Fin")
    entry = speech_verb(parsed, parsed.word(2))
    assert entry is not None
    assert not in_other_sense(parsed, parsed.word(2), entry.lemma)


@pytest.mark.parametrize(
    ("noun", "person"),
    [("Käufer", True), ("Verwalter", True), ("Gewitter", False), ("Waldfeuer", False)],
)
def test_neuters_in_er_name_nobody(noun: str, person: bool) -> None:
    parsed = sentence(f"{noun}/NN/0/root/Case=Nom")
    assert is_thing(parsed.word(1)) is not person


@pytest.mark.parametrize(("clause", "found"), [("dass", "gestehen"), ("weil", None)])
def test_a_shared_participle_is_of_the_verb_that_takes_the_clause(
    clause: str, found: str | None
) -> None:
    parsed = sentence(
        "Brahm/NE/3/nsubj/Case=Nom hat/VAFIN/3/aux/Lemma=haben/VerbForm=Fin "
        "gestanden/VVPP/0/root/Lemma=stehen/VerbForm=Part "
        f"{clause}/KOUS/6/mark er/PPER/6/nsubj/Case=Nom "
        "fährt/VVFIN/3/ccomp/Lemma=fahren/VerbForm=Fin"
    )
    entry = speech_verb(parsed, parsed.word(3))
    assert (entry.lemma if entry else None) == found
