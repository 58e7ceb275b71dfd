"""Where the content of a Markdown block stands in the source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from attrib.read.tokens import Mark, Token


class Line(NamedTuple):
    """A line of the source: where it starts, its text, and where its line end ends."""

    start: int
    text: str
    end: int


class NotLocatedError(ValueError):
    """A content that does not stand in the source as it was said to."""


class Located:
    """Leads from a block's content back to the lines that it was taken from.

    Before each line of the content there may be markup (indentation, `>`, `-`, `#`), and behind it
    blanks or the marks that close a heading.

    Raises:
        NotLocatedError: the content is not on these lines.
    """

    def __init__(self, content: str, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._starts: list[int] = []
        self._columns: list[int] = []
        parts = content.split("\n")
        if len(parts) > len(lines):
            raise NotLocatedError
        place = 0
        for part, line in zip(parts, lines, strict=False):
            self._starts.append(place)
            self._columns.append(_column(part, line.text))
            place += len(part) + 1

    def source(self, place: int) -> int:
        """Return where a place in the content stands in the source."""
        number = self._number(place)
        return self._lines[number].start + self._columns[number] + place - self._starts[number]

    def text(self, place: int, stretch: str, shown: str) -> Token:
        """Return the token of a stretch of one line, and what it shows.

        Raises:
            NotLocatedError: the stretch does not stand there.
        """
        number = self._number(place)
        line = self._lines[number]
        column = self._columns[number] + place - self._starts[number]
        if column < 0 or not line.text.startswith(stretch, column):
            raise NotLocatedError
        start = line.start + column
        return Token(Mark.TEXT, start, start + len(stretch), shown)

    def flowing(self, place: int, text: str) -> Iterator[Token]:
        """Yield the tokens of a stretch of HTML text, which may go over several lines."""
        for number, part in enumerate(text.split("\n")):
            if number:
                yield self.line_end(place - 1)
            if part:
                yield self.text(place, part, part)._replace(mark=Mark.FLOWING)
            place += len(part) + 1

    def line_end(self, place: int) -> Token:
        """Return the token of the line end behind a place in the content."""
        line = self._lines[self._number(place)]
        start = line.start + len(line.text)
        shown = "\r\n" if line.end - start == 2 else "\n"
        return Token(Mark.SPACE, start, line.end, shown)

    def _number(self, place: int) -> int:
        return bisect_right(self._starts, place) - 1


def _column(part: str, line: str) -> int:
    """Return the column at which a line of the content starts."""
    inside = part.strip()
    stretch = line.rstrip()
    if not stretch.endswith(inside):
        stretch = stretch.rstrip("#").rstrip()
        if not stretch.endswith(inside):
            raise NotLocatedError
    return len(stretch) - len(inside) - (len(part) - len(part.lstrip()))


def as_it_stands(lines: Sequence[Line]) -> Iterator[Token]:
    """Yield the tokens of lines whose markup is not known."""
    for line in lines:
        yield Token(Mark.TEXT, line.start, line.start + len(line.text), line.text)
        yield Located(line.text, (line,)).line_end(0)
