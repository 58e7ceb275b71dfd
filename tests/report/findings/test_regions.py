from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.article import Article, Span
from attrib.report.findings.regions import FILE, Region, Regions, utf8

TEXTS = st.text(st.sampled_from("aß😀\r\n„\u2028\u0085\t"), max_size=30)


def offset(text: str, line: int, column: int, encoding: str = "") -> int:
    """Return the code point at a place, counted anew: in code points or in bytes."""
    parts = re.split(r"(\r\n|\r|\n)", text)
    before = "".join(parts[: 2 * (line - 1)])
    row = parts[2 * (line - 1)]
    if encoding:
        return len(before) + len(row.encode(encoding)[: column - 1].decode(encoding))
    return len(before) + column - 1


@pytest.mark.parametrize("unit", [len, utf8])
@given(text=TEXTS, data=st.data())
def test_a_region_leads_back_to_its_span(unit: object, text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    counted = utf8 if unit is utf8 else len
    region = Regions(Article("a", text), counted).of(Span(start, end))
    encoding = "utf-8" if unit is utf8 else ""
    # Between CR and LF there is no place: the one before both stands for it.
    wanted = [o - (text[max(0, o - 1) : o + 1] == "\r\n") for o in (start, end)]
    assert [
        offset(text, region.line, region.column, encoding),
        offset(text, region.end_line, region.end_column, encoding),
    ] == wanted


def test_columns_count_in_the_unit() -> None:
    article = Article("a", "x\r\n😀 „Halt“")
    assert Regions(article).of(Span(5, 11)) == Region(2, 3, 2, 9)
    assert Regions(article, utf8).of(Span(5, 11)) == Region(2, 6, 2, 16)


def test_a_byte_order_mark_is_in_the_first_line_alone() -> None:
    article = Article("a", "ab\ncd", encoding="utf-8-sig")
    assert Regions(article, utf8, mark=True).of(Span(0, 4)) == Region(1, 4, 2, 2)
    assert Regions(article, utf8).of(Span(0, 4)) == Region(1, 1, 2, 2)
    assert Regions(article).of(Span(0, 4)) == Region(1, 1, 2, 2)


def test_an_extracted_text_has_no_lines_of_its_file() -> None:
    assert Regions(Article("a.docx", "a\n\nb", extracted=True)).of(Span(3, 4)) == FILE
