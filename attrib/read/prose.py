"""What a reader sees of a source, collected stretch by stretch."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from attrib.article import UNKNOWN, Block, Metadata, Piece, Reading, Span

# An order to attrib, such as to silence a rule; Markdown and HTML hide it like any comment.
COMMENT = re.compile(r"<!--[ \t]*attrib:(?P<order>[^\r\n]{0,500}?)-->")
BLANKS = " \t"
BLANK_LINE = re.compile(r"(?:\r\n?+|\n)[^\S\r\n]*+(?:\r\n?|\n)")


@dataclass(frozen=True, slots=True)
class BlockQuote:
    """A block quote in the source without its signature, and where that begins, if it is marked."""

    span: Span
    signature: int | None = None


@dataclass(frozen=True, slots=True)
class Prose:
    """What is read of a source: the text, the parts that are no speech, and what its head tells.

    Without a `reading`, a reader sees the source as it stands.
    """

    reading: Reading | None = None
    blocks: tuple[Block, ...] = ()
    metadata: Metadata = UNKNOWN
    quotes: tuple[BlockQuote, ...] = ()


class Page:
    """Collects what a reader sees, from the first to the last stretch of a source.

    What sets two stretches apart (a blank, a line end, a paragraph) is kept back until the second
    one comes, so that nothing of it opens or ends the text and a stronger one replaces a weaker.
    """

    def __init__(self, source: str) -> None:
        self._source = source
        self._shown: list[tuple[int, int, str]] = []
        self._end = 0
        self._space: tuple[int, int, str] | None = None
        self._line_ended = self._new_paragraph = False

    def text(self, start: int, end: int, shown: str) -> None:
        """Show `shown` for a stretch; if they are of one length, code point by code point."""
        if self._shown and (self._new_paragraph or self._space):
            self._set_apart(start)
        self._space = None
        self._line_ended = self._new_paragraph = False
        self._shown.append((start, end, shown))
        self._end = end

    def space(self, start: int, end: int, shown: str) -> None:
        """Show `shown` between two words, unless they are set apart already."""
        if self._space is None:
            self._space = (start, end, shown)

    def line_end(self, start: int, end: int) -> None:
        """End the line for a tag that stands there; two of them set paragraphs apart."""
        self._new_paragraph |= self._line_ended
        self._line_ended = True
        self._space = (start, end, "\n")

    def paragraph(self) -> None:
        """Begin a paragraph with the next word."""
        self._new_paragraph = True

    def reading(self) -> Reading | None:
        """Return what was shown, or None if that is all of the source."""
        pieces = tuple(_joined(self._shown))
        all_shown = len(pieces) == 1 and pieces[0].shown == self._source.strip()
        return None if all_shown else Reading(pieces)

    def _set_apart(self, start: int) -> None:
        if self._new_paragraph:
            gap = self._source[self._end : start].rstrip(BLANKS)
            if gap.isspace() and BLANK_LINE.search(gap):
                self._shown.append((self._end, self._end + len(gap), gap))
            else:
                self._shown.append((self._end, self._end, "\n\n"))
        elif self._space:
            self._shown.append(self._space)


def visible(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text that a reader sees (code points): no orders to attrib."""
    hidden = [(0, 0), *(match.span() for match in COMMENT.finditer(text)), (len(text),) * 2]
    for (_, start), (end, _) in pairwise(hidden):
        if start < end:
            yield start, end


def _joined(shown: list[tuple[int, int, str]]) -> Iterator[Piece]:
    """Yield one piece for stretches that follow on each other code point by code point."""
    run: list[str] = []
    first = last = 0
    for start, end, text in shown:
        alike = len(text) == end - start
        if run and not (alike and start == last):
            yield Piece(Span(first, last), "".join(run))
            run = []
        if not alike:
            yield Piece(Span(start, end), text)
            continue
        if not run:
            first = start
        run.append(text)
        last = end
    if run:
        yield Piece(Span(first, last), "".join(run))
