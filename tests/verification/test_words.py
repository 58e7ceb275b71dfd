from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.verification.words import fold, is_negation, stem, tokens


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Müller", "MUELLER"),
        ("Straße", "strasse"),
        ("daß", "dass"),
        ("U\u0308bermut", "Übermut"),
        ("Über\u00admut", "Übermut"),
        ("Café", "Cafe"),
        ("%", "Prozent"),
        ("€", "Euro"),
        ("Mio", "Millionen"),
        ("Mrd", "Milliarde"),
        ("zwölf", "12"),
        ("1.200", "1200"),
        ("40 000", "40.000"),
        ("40’000", "40000"),
        ("4,50", "4,5"),
        ("22:40", "22.40"),
    ],
)
def test_spellings_of_a_word_are_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ein", "eins"), ("kein", "ein"), ("drei", "dritte"), ("1,5", "15"), ("1.5", "15")],
)
def test_words_that_differ_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_tokens_leave_punctuation_and_marks_out() -> None:
    text = "„Wir – das sind 1.200 Leute, 14% mehr – geht’s?“"
    assert [token.form for token in tokens(text)] == [
        *("Wir", "das", "sind", "1.200", "Leute", "14", "%", "mehr", "geht", "s"),
    ]


@given(st.text())
def test_tokens_stand_where_they_say(text: str) -> None:
    for token in tokens(text):
        assert text[token.start : token.end] == token.form
        assert fold(token.form)


@pytest.mark.parametrize("word", ["nicht", "keine", "Keinem", "niemanden", "weder", "keinesfalls"])
def test_negations_are_known(word: str) -> None:
    assert is_negation(fold(word))


@pytest.mark.parametrize("word", ["nichte", "keinerseits", "eine", "niederlage"])
def test_words_that_look_like_negations_are_none(word: str) -> None:
    assert not is_negation(word)


def test_inflected_words_share_their_stem() -> None:
    assert stem("schulen") == stem("schule")
    assert stem("kleinen") == stem("kleiner")
    assert stem("1200") == "1200"
