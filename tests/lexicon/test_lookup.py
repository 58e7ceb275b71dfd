from __future__ import annotations

import pytest

from attrib.detect.constructions.speech_predicate import predicates
from attrib.knowledge import MEDIA, NOUN_FRAMES, VERB_FRAMES
from attrib.lexicon import lookup as words
from attrib.lexicon import tables as entries
from attrib.lexicon.possible_speaker import is_thing
from tests.trees import sentence


def test_verbs_take_known_clauses() -> None:
    for verb in entries.speech_verbs().values():
        assert verb.clauses <= set(VERB_FRAMES)
        assert verb.medium in MEDIA
        assert verb.clauses or verb.act


def test_nouns_have_known_uses() -> None:
    for noun in entries.speech_nouns().values():
        assert noun.uses <= {*NOUN_FRAMES, "results", "owned", "hearsay"}
        assert noun.medium in MEDIA


def test_predicates_take_known_clauses() -> None:
    assert all(p.entry.clauses <= set(VERB_FRAMES) and p.verbs for p in predicates().values())


def test_roles_have_a_gender() -> None:
    assert {role.gender for role in entries.roles().values()} == {"Masc", "Fem", "Neut"}


def test_a_separated_particle_belongs_to_the_verb() -> None:
    parsed = sentence(
        "Brahm/NE/2/nsubj teilte/VVFIN/0/root/Lemma=teilen/VerbForm=Fin mit/PTKVZ/2/compound:prt"
    )
    found = words.speech_verb(parsed, parsed.word(2))
    assert found is not None
    assert found.lemma == "mitteilen"


def test_a_wrong_lemma_is_mended_by_the_form() -> None:
    parsed = sentence("sprach/VVFIN/0/root/Lemma=sprache/VerbForm=Fin")
    found = words.speech_verb(parsed, parsed.word(1))
    assert found is not None
    assert found.lemma == "sprechen"


def test_compounds_are_known_by_their_last_part() -> None:
    parsed = sentence("Landesumweltministerin/NN/0/root")
    found = words.role(parsed.word(1))
    assert found is not None
    assert found.gender == "Fem"


def test_another_particle_makes_another_verb() -> None:
    parsed = sentence(
        "Das/ART/2/det/Lemma=der Fest/NN/3/nsubj/Case=Nom "
        "fand/VVFIN/0/root/Lemma=finden/VerbForm=Fin statt/PTKVZ/3/compound:prt"
    )
    assert words.speech_verb(parsed, parsed.word(3)) is None


def test_a_participle_of_a_commoner_verb_is_no_cue() -> None:
    parsed = sentence("gestanden/VVPP/0/root/Lemma=stehen/VerbForm=Part")
    assert words.speech_verb(parsed, parsed.word(1)) is None


@pytest.mark.parametrize(
    ("noun", "expected"), [("Sprecherin", True), ("Elternschaft", True), ("Überschwemmung", False)]
)
def test_things_do_not_speak(noun: str, expected: bool) -> None:
    assert expected != is_thing(sentence(f"{noun}/NN/0/root").word(1))
