from __future__ import annotations

import pytest

from attrib.grammar.negation import is_negated
from attrib.grammar.subjects import subject
from attrib.grammar.verbs import particle
from tests.trees import sentence

SAID = "Brahm/NE/2/nsubj/Case=Nom sagte/VVFIN/0/root/Lemma=sagen/VerbForm=Fin"
APART = (
    "betonte/VVFIN/0/root/Lemma=betonen/VerbForm=Fin Brahm/NE/1/nsubj/Case=Nom ,/$,/5/punct "
    "mehr/ADV/5/advmod nicht/PTKNEG/1/advmod"
)
NOBODY = (
    "Kein/PIAT/2/det/Lemma=kein Zeuge/NN/3/nsubj/Case=Nom "
    "sagte/VVFIN/0/root/Lemma=sagen/VerbForm=Fin"
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"{SAID} nicht/PTKNEG/2/advmod", True),
        (f"{SAID} nicht/PTKNEG/2/advmod nur/ADV/2/advmod", False),
        (APART, False),
        (NOBODY, True),
    ],
)
def test_only_what_denies_the_verb_negates_it(words: str, expected: bool) -> None:
    tree = sentence(words)
    verb = next(w for w in tree.words if w.upos == "VERB")
    assert expected == is_negated(tree, verb)


def test_an_infinitive_with_ohne_is_negated_and_takes_the_subject_above() -> None:
    tree = sentence(
        "Ohne/ADV/3/mark/Lemma=ohne zu/PTKZU/3/mark fragen/VVINF/4/advcl/VerbForm=Inf "
        "ging/VVFIN/0/root/Lemma=gehen/VerbForm=Fin Brahm/NE/4/nsubj/Case=Nom"
    )
    who = subject(tree, tree.word(3))
    assert is_negated(tree, tree.word(3))
    assert not is_negated(tree, tree.word(4))
    assert who is not None
    assert who.form == "Brahm"


@pytest.mark.parametrize(("after", "found"), [("./$./1/punct", True), ("nichts/PIS/1/obj", False)])
def test_dagegen_closes_the_clause_as_a_particle(after: str, found: bool) -> None:
    tree = sentence(
        "hielt/VVFIN/0/root/Lemma=halten/VerbForm=Fin Kern/NE/1/nsubj/Case=Nom "
        f"dagegen/PAV/1/advmod {after}"
    )
    assert (particle(tree, tree.word(1)) is not None) is found


def test_a_particle_heads_no_clause() -> None:
    tree = sentence(
        "sagte/VVFIN/0/root/Lemma=sagen/VerbForm=Fin ,/$,/5/punct er/PPER/5/nsubj/Case=Nom "
        "sei/VAFIN/5/aux/Lemma=sein/Mood=Sub/VerbForm=Fin zurück/PTKVZ/1/ccomp/Upos=ADV"
    )
    assert particle(tree, tree.word(1)) is None
