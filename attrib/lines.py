"""Where lines and paragraphs of a text start, for many places at the cost of one reading."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

# As editors count them; `str.splitlines` would also end a line at U+2028 and its like.
_LINE_END = re.compile(r"\r\n?|\n")
_PARAGRAPH_END = re.compile("\n\n")


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a text; they end at CR, LF or CRLF only."""

    text: str
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = (0, *(end.end() for end in _LINE_END.finditer(self.text)))
        object.__setattr__(self, "_starts", starts)

    def line_column(self, offset: int) -> tuple[int, int]:
        """Return the line and column (both from 1, in code points) of `offset`.

        Between a CR and its LF there is no place of its own: it counts as the one before both.
        """
        if self.text[max(0, offset - 1) : offset + 1] == "\r\n":
            offset -= 1
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Paragraphs:
    """The paragraphs of an extracted text, which a blank line sets apart."""

    text: str
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts = (0, *(end.end() for end in _PARAGRAPH_END.finditer(self.text)))
        object.__setattr__(self, "_starts", starts)

    def number(self, offset: int) -> int:
        """Return the number (from 1) of the paragraph that `offset` lies in."""
        return bisect_right(self._starts, offset)
