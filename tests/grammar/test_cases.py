from __future__ import annotations

import pytest

from attrib.grammar.cases import Reading, agrees, readings
from tests.trees import sentence

MASC, FEM = "Gender=Masc", "Gender=Fem"


def shown(words: str, head: int = 2) -> set[str]:
    tree = sentence(words)
    return {f"{case} {number}" for case, number in readings(tree, tree.word(head))}


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (f"der/DET/2/det Rat/NOUN/0/root/{MASC}/Number=Sing", {"Nom Sing"}),
        (f"der/DET/2/det Stadt/NOUN/0/root/{FEM}/Number=Sing", {"Dat Sing", "Gen Sing"}),
        (f"die/DET/2/det Stadt/NOUN/0/root/{FEM}/Number=Sing", {"Nom Sing", "Acc Sing"}),
        (f"den/DET/2/det Plan/NOUN/0/root/{MASC}/Number=Sing", {"Acc Sing"}),
        (f"den/DET/2/det Räten/NOUN/0/root/{MASC}/Number=Plur/Lemma=Rat", {"Dat Plur"}),
        (f"dem/DET/2/det Rat/NOUN/0/root/{MASC}/Number=Sing", {"Dat Sing"}),
        (f"ein/DET/2/det Rat/NOUN/0/root/{MASC}/Number=Sing", {"Nom Sing"}),
        (f"einer/DET/2/det Stadt/NOUN/0/root/{FEM}/Number=Sing", {"Dat Sing", "Gen Sing"}),
        (f"eines/DET/2/det Rats/NOUN/0/root/{MASC}/Number=Sing/Lemma=Rat", {"Gen Sing"}),
        (f"dieser/DET/2/det Rat/NOUN/0/root/{MASC}/Number=Sing", {"Nom Sing"}),
        (f"seine/DET/2/det:poss Frau/NOUN/0/root/{FEM}/Number=Sing", {"Nom Sing", "Acc Sing"}),
        (
            f"die/DET/2/det Radler/NOUN/0/root/{FEM}/Number=Sing",
            {"Nom Sing", "Acc Sing", "Nom Plur", "Acc Plur"},
        ),
        (f"neuem/ADJ/2/amod Streit/NOUN/0/root/{MASC}/Number=Sing", {"Dat Sing"}),
        (f"neuer/ADJ/2/amod Streit/NOUN/0/root/{MASC}/Number=Sing", {"Nom Sing"}),
    ],
)
def test_article_and_gender_show_the_case(words: str, expected: set[str]) -> None:
    assert expected == shown(words)


@pytest.mark.parametrize(
    ("pronoun", "expected"),
    [
        ("er", {"Nom Sing"}),
        ("ihn", {"Acc Sing"}),
        ("Ihr", {"Dat Sing", "Nom Plur"}),
        ("ihnen", {"Dat Plur"}),
        ("es", {"Nom Sing", "Acc Sing"}),
    ],
)
def test_a_pronoun_shows_its_case(pronoun: str, expected: set[str]) -> None:
    assert expected == shown(f"{pronoun}/PRON/0/root", 1)


def test_a_bare_name_is_one_person_in_any_case() -> None:
    assert {"Nom Sing", "Acc Sing", "Dat Sing", "Gen Sing"} == shown("Tann/PROPN/0/root", 1)


def test_a_weak_masculine_with_an_ending_is_no_nominative() -> None:
    president = f"Präsidenten/NOUN/0/root/{MASC}/Number=Sing/Lemma=Präsident"
    assert {"Acc Sing", "Dat Sing", "Gen Sing"} == shown(president, 1)


@pytest.mark.parametrize("beside", ["conj", "flat"])
def test_und_makes_a_plural_of_two(beside: str) -> None:
    pair = "Tann/PROPN/0/root und/CCONJ/3/cc Brahm/PROPN/1/conj"
    named = "Olaf/PROPN/0/root Tann/PROPN/1/flat und/CCONJ/4/cc Brahm/PROPN/2/conj"
    words = pair if beside == "conj" else named
    assert {"Nom Plur", "Acc Plur", "Dat Plur", "Gen Plur"} == shown(words, 1)


def test_the_caller_may_know_the_gender_better() -> None:
    tree = sentence(f"der/DET/2/det Stadt/NOUN/0/root/{MASC}/Number=Sing")
    assert {Reading("Dat", "Sing"), Reading("Gen", "Sing")} == readings(tree, tree.word(2), "Fem")


@pytest.mark.parametrize(
    ("form", "number", "fits"),
    [
        ("kam", "Sing", True),
        ("kamen", "Plur", False),
        ("sind", "Plur", False),
        ("dementierte", "Plur", True),  # its form is a singular, whatever the tag
    ],
)
def test_the_nominative_agrees_with_its_verb(form: str, number: str, fits: bool) -> None:
    finite = sentence(f"{form}/VERB/0/root/Number={number}/VerbForm=Fin").word(1)
    assert fits == agrees({Reading("Nom", "Sing"), Reading("Acc", "Plur")}, finite)
