from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.article import Span
from attrib.parse.segments import (
    LONGEST_PARAGRAPH,
    LONGEST_SENTENCE,
    broken,
    cuts,
    long_words,
    readable,
)

TEXTS = st.text(st.sampled_from("aÄ1.-* \n\r\t\u2028“"), max_size=400) | st.text(max_size=50)


@given(TEXTS)
def test_every_offset_stays(text: str) -> None:
    seen = readable(text)
    assert len(seen) == len(text)
    for before, after in zip(text, seen, strict=True):
        assert after == before or after in " \n"


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Er kam.\r\nSie ging.", "Er kam. \nSie ging."),
        ("Er kam.\rSie ging.", "Er kam.\nSie ging."),
        ("Er kam.\n\n* * *\n\nSie ging.", "Er kam.\n\n     \n\nSie ging."),
        ("Am 3. Mai 2024 kam er.", "Am 3. Mai 2024 kam er."),
        ("Es kamen\n2024\nGäste.", "Es kamen\n2024\nGäste."),
        ("12 345\n\n", "      \n\n"),
        ("", ""),
    ],
)
def test_prose_stays_and_the_rest_is_blank(text: str, seen: str) -> None:
    assert readable(text) == seen


def test_very_long_words_go_and_long_words_stay() -> None:
    assert readable(f"Das {'x' * 1001} hier").split() == ["Das", "hier"]
    assert readable(f"Das {'x' * 1000} hier").split() == ["Das", "x" * 1000, "hier"]


def test_a_long_run_without_letters_leaves_the_full_stop_before_it() -> None:
    assert readable(f"Er kam.\n{'=' * 300}\nSie ging.").split() == ["Er", "kam.", "Sie", "ging."]


def test_short_sentences_are_not_cut() -> None:
    assert cuts(["a"] * 200, [False] * 200) == []


def test_without_a_mark_the_cut_comes_after_200_words() -> None:
    assert cuts(["a"] * 450, [False] * 450) == [200, 400]


def test_the_strongest_mark_of_the_second_half_wins() -> None:
    forms = ["a"] * 250
    forms[119], forms[149], forms[189] = ",", ";", ","
    assert cuts(forms, [False] * 250) == [150]


def test_a_mark_in_the_first_half_is_better_than_none() -> None:
    forms = ["a"] * 250
    forms[59] = ","
    assert cuts(forms, [False] * 250) == [60]


def test_a_closing_quotation_mark_stays_with_its_full_stop() -> None:
    forms = ["a"] * 250
    forms[149], forms[150] = ".", "“"
    assert cuts(forms, [False] * 250) == [151]


def test_a_contraction_is_not_cut_apart() -> None:
    together = [False] * 250
    together[200] = True
    assert cuts(["a"] * 250, together) == [199]


@given(st.lists(st.tuples(st.sampled_from(["a", ".", ",", "“"]), st.booleans()), max_size=700))
def test_parts_are_never_too_long(words: list[tuple[str, bool]]) -> None:
    places = cuts([form for form, _ in words], [False] * len(words))
    ends = [0, *places, len(words)]
    assert all(0 <= b - a <= LONGEST_SENTENCE for a, b in pairwise(ends))
    assert places == sorted(set(places))


@pytest.mark.parametrize("end", ["\n", ". ", "! „", " "])
def test_a_long_paragraph_is_broken_at_its_best_place(end: str) -> None:
    text = f"Ja, {'wort ' * 1500}wort{end}{'wort ' * 600}. Und dann."
    found = broken(text)
    assert found.text.replace("\n\n", "") == text
    assert max(map(len, found.text.split("\n\n"))) <= LONGEST_PARAGRAPH
    assert [found.text[: found.breaks[0]].endswith(end.rstrip("„")), len(found.breaks)] == [True, 1]


def test_a_place_in_a_broken_text_leads_back() -> None:
    text = "\n\n".join("Das ist ein Satz. " * 3000 for _ in range(2))
    found = broken(text)
    assert len(found.breaks) == 10
    for at in range(0, len(found.text), 7):
        if found.text[at] != "\n":
            assert text[found.place(at)] == found.text[at]


def test_short_paragraphs_stay_as_they_are() -> None:
    text = "Ein Satz.\n\n" * 2000
    assert (broken(text).text, broken(text).breaks) == (text, ())


def test_words_too_long_to_be_read_are_found() -> None:
    assert long_words(f"Das {'x' * 1001} hier {'y' * 1000}") == [Span(4, 1005)]
