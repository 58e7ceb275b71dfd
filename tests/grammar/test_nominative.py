from __future__ import annotations

from collections.abc import Sequence

import pytest

from attrib.grammar.cases import Case
from attrib.grammar.nominative import nominals, possible_subjects, unread_name
from tests.trees import sentence

SINGULAR, PLURAL = "Number=Sing/VerbForm=Fin", "Number=Plur/VerbForm=Fin"
WOMAN = "Die/DET/2/det Klägerin/NOUN/3/nsubj/Gender=Fem/Number=Sing"
LANDLORD = "Der/DET/2/det Vermieter/NOUN/3/nsubj/Gender=Masc/Number=Sing"
CYCLISTS = "Die/DET/2/det Radler/NOUN/3/nsubj/Gender=Masc/Number=Plur"
STUDY = "Die/DET/2/det Studie/NOUN/3/nsubj/Gender=Fem/Number=Sing"


@pytest.mark.parametrize(
    ("words", "valency", "expected"),
    [
        # valency: a feminine accusative is no dative, so that it must be the subject
        (f"{WOMAN} warf/VERB/0/root/{SINGULAR} Müller/PROPN/3/obj", ["Dat"], ["Klägerin"]),
        (
            (
                f"Müller/PROPN/2/nsubj warf/VERB/0/root/{SINGULAR} "
                "die/DET/4/det Klägerin/NOUN/2/obj/Gender=Fem/Number=Sing"
            ),
            ["Dat"],
            ["Klägerin"],
        ),
        # case: *der* before a masculine
        (f"{LANDLORD} traf/VERB/0/root/{SINGULAR} Schmidt/PROPN/3/obj", ["Acc"], ["Vermieter"]),
        # agreement: one name and a verb in the plural
        (f"{CYCLISTS} trafen/VERB/0/root/{PLURAL} Brahm/PROPN/3/obj", ["Acc"], ["Radler"]),
        # nothing decides
        (f"{STUDY} lobte/VERB/0/root/{SINGULAR} Tann/PROPN/3/obj", ["Acc"], ["Studie", "Tann"]),
        # what the valency has no place for does not shut out those that fit by case and number
        (f"{STUDY} lobte/VERB/0/root/{SINGULAR} Tann/PROPN/3/obj", [], ["Studie", "Tann"]),
    ],
)
def test_grammar_leaves_few_subjects(
    words: str, valency: Sequence[Case], expected: list[str]
) -> None:
    tree = sentence(words)
    verb = next(w for w in tree.words if w.upos == "VERB")
    assert expected == [w.form for w in possible_subjects(tree, verb, valency)]


def test_a_known_gender_counts() -> None:
    words = (
        "Der/DET/2/det Stadt/NOUN/3/nsubj/Gender=Masc/Number=Sing "
        f"riet/VERB/0/root/{SINGULAR} Tann/PROPN/3/obj"
    )
    tree = sentence(words)
    found = possible_subjects(tree, tree.word(3), ["Dat"], lambda _: "Fem")
    assert [w.form for w in found] == ["Tann"]


def test_a_preposition_or_a_quotation_mark_makes_no_subject() -> None:
    words = (
        f"Tann/PROPN/2/nsubj rief/VERB/0/root/{SINGULAR} „/PUNCT/4/punct Feuer/NOUN/2/obj "
        "“/PUNCT/4/punct in/ADP/7/case Norderau/PROPN/2/dep"
    )
    tree = sentence(words)
    assert [w.form for w in nominals(tree, tree.word(2))] == ["Tann"]


def test_a_pronoun_in_the_nominative_is_the_subject_whatever_else_agrees() -> None:
    words = f"{STUDY} lobten/VERB/0/root/{PLURAL} er/PRON/3/obj"
    tree = sentence(words)
    assert [w.form for w in possible_subjects(tree, tree.word(3), ["Acc"])] == ["er"]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (f"Tann/ADV/2/advmod nannte/VERB/0/root/{SINGULAR}", "Tann"),
        (f"er/PRON/2/nsubj nannte/VERB/0/root/{SINGULAR}", None),
        (f"gestern/ADV/2/advmod nannte/VERB/0/root/{SINGULAR}", None),
        (f"nannte/VERB/0/root/{SINGULAR} Tann/PROPN/1/obj", None),
    ],
)
def test_one_capital_word_before_the_verb_may_be_a_name(words: str, name: str | None) -> None:
    tree = sentence(words)
    verb = next(w for w in tree.words if w.upos == "VERB")
    found = unread_name(tree, verb)
    assert name == (found.form if found is not None else None)
