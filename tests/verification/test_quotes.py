from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.verification.quotes import MarkKind, quote_of


def shown(*pieces: str) -> list[str]:
    """Return runs, and the kinds of the marks in their gaps."""
    quote = quote_of(pieces)
    told = []
    for number, gap in enumerate(quote.gaps):
        told += [f"<{mark.kind}>" for mark in gap]
        if number < len(quote.runs):
            told.append(quote.words(number, 0, len(quote.runs[number])))
    return told


@pytest.mark.parametrize("mark", ["[…]", "(…)", "[...]", "( ... )", "…", "...", "[..]"])
def test_omissions_set_runs_apart(mark: str) -> None:
    assert shown(f"„Wir bauen {mark} weiter“") == ["Wir bauen", "<omission>", "weiter"]


@pytest.mark.parametrize("mark", ["[am Deich]", "(am Deich)", "d[er]", "Kolleg[inn]en"])
def test_insertions_are_no_words_of_the_quote(mark: str) -> None:
    assert shown(f"Wir bauen {mark} weiter") == ["Wir bauen", "<insertion>", "weiter"]


def test_brackets_that_are_part_of_a_word_stay() -> None:
    assert shown("Die Kolleg(inn)en bauen") == ["Die Kolleg(inn)en bauen"]


def test_sic_is_no_mark() -> None:
    assert shown("Wir baun [sic!] weiter") == ["Wir baun [sic!] weiter"]


def test_pieces_are_set_apart_by_their_frame() -> None:
    assert shown("„Wir bauen“", "„weiter“") == ["Wir bauen", "<frame>", "weiter"]


def test_an_insertion_keeps_its_words() -> None:
    quote = quote_of(["Sie [die Ministerin] kam"])
    (mark,) = quote.gaps[1]
    assert (mark.kind, mark.words) == (MarkKind.INSERTION, ("die", "ministerin"))


@pytest.mark.parametrize("text", ["", "…", "[…]", "„“", "[nur dies]"])
def test_a_quote_may_have_no_words(text: str) -> None:
    assert quote_of([text]).runs == ()


@given(st.lists(st.text(max_size=40), max_size=3))
def test_tokens_stand_where_they_say(pieces: list[str]) -> None:
    quote = quote_of(pieces)
    assert len(quote.gaps) == len(quote.runs) + 1
    for run in quote.runs:
        assert run
        for token in run:
            assert quote.text[token.start : token.end] == token.form
