from __future__ import annotations

import pytest

from attrib.parse.neural import card
from attrib.parse.neural.lemmas import Lemmatizer


@pytest.fixture(scope="module")
def lemmatizer() -> Lemmatizer:
    where = card.folder()
    return Lemmatizer(card.read(where, card.LEMMAS), card.read(where, card.DICTIONARY))


@pytest.mark.parametrize(
    ("form", "upos", "lemma"),
    [
        ("sagte", "VERB", "sagen"),
        ("schloss", "VERB", "schließen"),
        ("sei", "AUX", "sein"),
        ("Häusern", "NOUN", "Haus"),
        ("Der", "DET", "der"),
        ("Brennheimer", "PROPN", "Brennheimer"),
        ("Lagehalbierungen", "NOUN", "Lagehalbierung"),
        ("1.200", "NUM", "1.200"),
    ],
)
def test_a_form_has_its_lemma(lemmatizer: Lemmatizer, form: str, upos: str, lemma: str) -> None:
    assert lemma == lemmatizer.lemma(form, upos)


@pytest.mark.parametrize(
    ("name", "lemma"), [("Torveks", "Torvek"), ("Klaus’", "Klaus’"), ("Paris", "Paris")]
)
def test_a_name_loses_its_genitive(lemmatizer: Lemmatizer, name: str, lemma: str) -> None:
    assert lemma == lemmatizer.lemma(name, "PROPN", genitive=True)
