"""An article as it was read: its text, what of it is prose, and where everything stands.

Every offset is a 0-based code point, end exclusive, into `Article.text`, which is the source as it
stands in the file. Markup stays in it; a `Reading` says what a reader sees of it, and leads from
there back to the source.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from attrib.wording import Wording

_LINE_END = re.compile(r"\r\n?|\n")
_PARAGRAPH_END = re.compile(r"\n\n")
GAP = " … "
"""What stands between the spans of a claim that the narrator interrupts."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of `Article.text`: code points, end exclusive."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return what the span covers in `text`."""
        return text[self.start : self.end]

    def strip(self, text: str) -> Span:
        """Return the span without white space at its edges."""
        inside = self.of(text)
        start = self.start + len(inside) - len(inside.lstrip())
        return Span(start, max(start, self.end - (len(inside) - len(inside.rstrip()))))

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies inside this span (or equals it)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the user should know, though the work went on."""

    code: str
    message: Wording


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the source and what a reader sees of it.

    `shown` is the stretch itself, or what stands for it: *ö* for `&ouml;`, a paragraph break for
    the tags between two paragraphs.
    """

    span: Span
    shown: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader sees of a source: pieces in text order; what lies between them is markup.

    A piece whose `shown` is as long as its span is read code point by code point; any other is
    one unit, so that a position inside it stands for all of it.
    """

    pieces: tuple[Piece, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _sources: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _ends: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        starts, place = [], 0
        for piece in self.pieces:
            starts.append(place)
            place += len(piece.shown)
        object.__setattr__(self, "_starts", tuple(starts))
        object.__setattr__(self, "_sources", tuple(p.span.start for p in self.pieces))
        object.__setattr__(self, "_ends", tuple(p.span.end for p in self.pieces))

    @property
    def text(self) -> str:
        """The reader's text."""
        return "".join(piece.shown for piece in self.pieces)

    def to_source(self, span: Span) -> Span:
        """Return where a stretch of the reader's text stands in the source."""
        if not self.pieces:
            return Span(0, 0)
        first = max(0, bisect_right(self._starts, span.start) - 1)
        start = self._exact(first, span.start, end=False)
        if not span:
            return Span(start, start)
        last = max(0, bisect_left(self._starts, span.end) - 1)
        return Span(start, max(start, self._exact(last, span.end, end=True)))

    def to_reading(self, span: Span) -> Span:
        """Return the stretch of the reader's text that a stretch of the source is seen as.

        A piece that only touches the stretch, such as the paragraph break behind it, is no part
        of it.
        """
        start = self._seen(bisect_right(self._ends, span.start), span.start, end=False)
        end = self._seen(bisect_left(self._sources, span.end) - 1, span.end, end=True)
        return Span(min(start, end), end)

    def of(self, span: Span) -> str:
        """Return what a reader sees of a stretch of the source."""
        first = bisect_right(self._ends, span.start)
        behind = max(first, bisect_left(self._sources, span.end))
        shown = []
        for piece in self.pieces[first:behind]:
            if len(piece.shown) == len(piece.span):
                cut = slice(max(0, span.start - piece.span.start), span.end - piece.span.start)
                shown.append(piece.shown[cut])
            else:
                shown.append(piece.shown)
        return "".join(shown)

    def _exact(self, number: int, place: int, *, end: bool) -> int:
        """Return where a place of the reader's text that lies in a piece stands in the source."""
        piece = self.pieces[number]
        if len(piece.shown) == len(piece.span):
            return min(piece.span.start + place - self._starts[number], piece.span.end)
        return piece.span.end if end else piece.span.start

    def _seen(self, number: int, place: int, *, end: bool) -> int:
        """Return where the edge of a stretch of the source is seen that a piece is nearest to."""
        if not 0 <= number < len(self.pieces):
            return self._starts[-1] + len(self.pieces[-1].shown) if number > 0 else 0
        piece, start = self.pieces[number], self._starts[number]
        if len(piece.shown) == len(piece.span):
            return start + min(max(0, place - piece.span.start), len(piece.shown))
        return start + len(piece.shown) if end else start


class BlockKind(StrEnum):
    """The parts of an article that are no running text."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the article that is not read as speech, and where it stands in the source."""

    kind: BlockKind
    span: Span


@dataclass(frozen=True, slots=True)
class Remark:
    """What is written for attrib beside the text, as in a comment of Word, and what it is about."""

    span: Span
    order: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a source says of the article beside its text; None where it says nothing.

    `date` is in ISO 8601 (*2024-05-01*) wherever it can be told from how it is written.
    """

    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None


UNKNOWN = Metadata()
"""What a plain text says of itself."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it was read.

    `text` is the source as it stands in the file, or, where `extracted` is true (docx, whole web
    pages), the text taken out of it, in paragraphs set apart by a blank line. Without a `reading`,
    a reader sees all of `text`. `encoding` is the codec that turns the file into `text`.
    `metadata` is what front matter, the head of a page or the head of a mail says of it. `remarks`
    are what an extracted text's file says to attrib.
    """

    name: str
    text: str
    notices: tuple[Notice, ...] = ()
    reading: Reading | None = None
    blocks: tuple[Block, ...] = ()
    extracted: bool = False
    encoding: str = "utf-8"
    metadata: Metadata = UNKNOWN
    remarks: tuple[Remark, ...] = ()

    def __repr__(self) -> str:
        return f"<Article {self.name!r}: {len(self.text):,} code points>"

    @property
    def headline(self) -> str | None:
        """The first headline in the text, or else the title that the source tells."""
        for block in self.blocks_of(BlockKind.HEADLINE):
            return self.shown(block.span).strip()
        return self.metadata.title

    def shown(self, span: Span) -> str:
        """Return what a reader sees of a stretch: without markup, entities decoded."""
        return span.of(self.text) if self.reading is None else self.reading.of(span)

    def joined(self, spans: Iterable[Span]) -> str:
        """Return what a reader sees of several stretches, with ` … ` between them."""
        return GAP.join(map(self.shown, spans))

    def as_read(self) -> Article:
        """Return the article whose text is what a reader sees; offsets count in that."""
        if self.reading is None:
            return self
        seen = tuple(Block(b.kind, self.reading.to_reading(b.span)) for b in self.blocks)
        return Article(
            self.name, self.reading.text, self.notices, blocks=seen, metadata=self.metadata
        )

    def line_column(self, offset: int) -> tuple[int, int]:
        """Return the line and column (both from 1, in code points) of `offset`.

        Lines end at CR, LF or CRLF only, as editors count them; `str.splitlines`
        would also count U+2028 and its like.
        """
        starts = _line_starts(self.text)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def paragraph(self, offset: int) -> int:
        """Return the number (from 1) of the paragraph of an extracted text."""
        return bisect_right(_paragraph_starts(self.text), offset)

    def blocks_of(self, *kinds: BlockKind) -> Iterable[Block]:
        """Return the blocks of some kinds in text order."""
        return (block for block in self.blocks if block.kind in kinds)


@lru_cache(maxsize=2)
def _line_starts(text: str) -> tuple[int, ...]:
    """Return where the lines of a text start; a report asks for every claim of an article."""
    return (0, *(match.end() for match in _LINE_END.finditer(text)))


@lru_cache(maxsize=2)
def _paragraph_starts(text: str) -> tuple[int, ...]:
    return (0, *(match.end() for match in _PARAGRAPH_END.finditer(text)))
