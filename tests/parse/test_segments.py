from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.parse.segments import LONGEST_SENTENCE, cuts, readable

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
