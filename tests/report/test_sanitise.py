from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from attrib.report.sanitise import clean, clean_columns, one_line

UNSAFE = "\x00\x07\x08\x1b\x7f\x85\x9b\u202e\u2066\u2028"


@given(st.text(st.sampled_from("ab \t\r\n[]:" + UNSAFE)))
def test_nothing_that_steers_a_terminal_gets_out(text: str) -> None:
    assert not set(one_line(text)) & set("\t\r\n" + UNSAFE)


@given(st.text(st.sampled_from("ab\t\n" + UNSAFE)))
def test_columns_keep_tabs_and_line_ends(text: str) -> None:
    shown = clean_columns(text)
    assert not set(shown) & set("\x00\x07\x08\x1b\x7f\x85\x9b\r")
    assert [c for c in shown if c in "\t\n"] == [c for c in text if c in "\t\n"]


def test_ordinary_text_is_not_touched() -> None:
    text = "„Ärger“ — 10\u00a0€, \U0001f600, e\u0301, [sic] :smile:"
    assert clean(text) == one_line(text) == text
