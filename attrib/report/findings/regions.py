"""Where a span stands in a file, in the unit that a format counts columns in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from attrib.article import Article, Span

Unit: TypeAlias = Callable[[str], int]
"""Counts the columns that a stretch of a line takes."""

_MARK = "\N{BYTE ORDER MARK}"


@dataclass(frozen=True, slots=True)
class Region:
    """Lines and columns, both from 1; the end column is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


FILE = Region(1, 1, 1, 1)
"""What stands for a place in an extracted text, which has no lines of the file."""


class Regions:
    """The regions of an article.

    Args:
        article: where spans stand.
        unit: what columns count; code points unless given.
        mark: whether a byte order mark takes columns in the first line.
    """

    def __init__(self, article: Article, unit: Unit = len, *, mark: bool = False) -> None:
        self._article = article
        self._unit = unit
        self._before = unit(_MARK) if mark and article.encoding == "utf-8-sig" else 0

    def of(self, span: Span) -> Region:
        """Return where a span stands."""
        if self._article.extracted:
            return FILE
        return Region(*self._place(span.start), *self._place(span.end))

    def _place(self, offset: int) -> tuple[int, int]:
        text = self._article.text
        if text[max(0, offset - 1) : offset + 1] == "\r\n":
            offset -= 1
        line, column = self._article.line_column(offset)
        before = self._unit(text[offset - column + 1 : offset])
        return line, before + 1 + (self._before if line == 1 else 0)


def utf8(text: str) -> int:
    """Return how many bytes a text takes in UTF-8."""
    return len(text.encode("utf-8", "surrogatepass"))
