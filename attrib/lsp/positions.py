"""Positions as the protocol counts them: lines and columns from 0, columns in the agreed unit."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

from attrib.article import Span

Unit = Callable[[str], int]

_LINE_END: Final = re.compile(r"\r\n|\r|\n")


def utf16(text: str) -> int:
    """Return how many units of UTF-16 a text takes; an emoji takes two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def utf8(text: str) -> int:
    """Return how many bytes of UTF-8 a text takes."""
    return len(text.encode("utf-8", "surrogatepass"))


UNITS: Final[Mapping[str, Unit]] = MappingProxyType({"utf-16": utf16, "utf-8": utf8, "utf-32": len})
"""What columns count, by the protocol's name; UTF-16 unless client and server agree otherwise."""


class Positions:
    """The positions of a text.

    Args:
        text: what offsets count in.
        unit: what columns count.
    """

    def __init__(self, text: str, unit: Unit = utf16) -> None:
        self._text = text
        self._unit = unit
        ends = list(_LINE_END.finditer(text))
        self._starts = [0, *(end.end() for end in ends)]
        self._ends = [*(end.start() for end in ends), len(text)]

    def of(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset; inside a line end, those of its beginning."""
        line = bisect_right(self._starts, offset) - 1
        start, end = self._starts[line], min(offset, self._ends[line])
        return line, self._unit(self._text[start:end])

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a position; one behind the end of line or text is that end."""
        if line >= len(self._starts):
            return len(self._text)
        start, end = self._starts[line], self._ends[line]
        place = start
        while place < end and self._unit(self._text[start : place + 1]) <= column:
            place += 1
        return place

    def line(self, number: int) -> Span:
        """Return the stretch of a line, without its end."""
        last = min(number, len(self._starts) - 1)
        return Span(self._starts[last], self._ends[last])
