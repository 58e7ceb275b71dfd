"""What a page shows of an article's text: its characters, blocks and places.

Offsets count code points of the reader's text (see `attrib.article.Reading`).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from attrib.article import Article, BlockKind, Span
from attrib.report.sanitise import clean

# Stands for the CR of a CRLF: kept for the offsets' sake, and left out when text is written.
_ABSENT = "\0"
_LINE_ENDS = re.compile(r"\r\n|[\r\n\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n(?:[ \t\0]*\n)+")
_LINES = re.compile(r"\r\n|\r|\n")
_SET_APART = (BlockKind.HEADLINE, BlockKind.BYLINE, BlockKind.CAPTION)
# The widths to which editors and mail programs wrap lines.
_WRAPPED = range(50, 101)
_SENTENCE_END = re.compile(r"[.!?:…][“”«»\"‘’)\]]*$")


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A paragraph or heading of the reader's text, or the blank lines between two of them."""

    span: Span
    kind: str
    wrapped: bool = False


def displayable(text: str) -> str:
    """Return a text of the same length that a browser shows as it stands.

    Line ends are LF, and what could reorder or hide text is shown as a picture.
    """
    parts = _LINE_ENDS.split(text.replace("\0", "␀"))
    ends = _LINE_ENDS.findall(text)
    kept = [_without_controls(part) for part in parts]
    unified = [_ABSENT * (len(end) - 1) + "\n" for end in ends]
    return "".join(part + end for part, end in zip(kept, [*unified, ""], strict=True))


def written(display: str) -> str:
    """Return what is written of a stretch of displayable text."""
    return display.replace(_ABSENT, "")


def blocks(display: str, article: Article) -> Iterator[TextBlock]:
    """Yield the blocks of an article in text order; together they are all of its text.

    Args:
        display: the reader's text, displayable.
        article: tells headlines, bylines and captions.
    """
    apart = [
        (reading_span(block.span, article), block.kind) for block in article.blocks_of(*_SET_APART)
    ]
    start = 0
    edges = sorted(
        [(match.start(), match.end()) for match in _BLANK_LINES.finditer(display)]
        + [(place, place) for span, _ in apart for place in (span.start, span.end)]
    )
    for left, right in [*edges, (len(display), len(display))]:
        if start < left:
            yield _block(Span(start, left), display, apart)
        if max(start, left) < right:
            yield TextBlock(Span(max(start, left), right), "gap")
        start = max(start, right)


def reading_span(span: Span, article: Article) -> Span:
    """Return where a stretch of the source stands in the reader's text."""
    return article.reading.to_reading(span) if article.reading else span


class Places:
    """Numbers lines of the source, or paragraphs where the text was extracted."""

    def __init__(self, article: Article) -> None:
        self._article = article
        if article.extracted:
            self._starts = [m.start() + 1 for m in re.finditer("\n\n", article.text)]
        else:
            self._starts = [m.end() for m in _LINES.finditer(article.text)]

    def number(self, offset: int) -> int:
        """Return the number (from 1) of the line or paragraph at an offset into the source."""
        return bisect_right(self._starts, offset) + 1

    def of_shown(self, offset: int) -> int:
        """Return the number at an offset into the reader's text."""
        reading = self._article.reading
        return self.number(reading.to_source(Span(offset, offset + 1)).start if reading else offset)


def _block(span: Span, display: str, apart: list[tuple[Span, BlockKind]]) -> TextBlock:
    text = span.of(display)
    if not written(text).strip():
        return TextBlock(span, "gap")
    kind = next((kind for whole, kind in apart if whole.covers(span)), "paragraph")
    return TextBlock(span, str(kind), _is_wrapped(text))


def _is_wrapped(text: str) -> bool:
    """Tell whether a program broke the lines.

    Then no line had room for the next one's first word, and not every line ends a sentence.
    """
    lines = [line.strip() for line in written(text).strip().split("\n")]
    width = max(map(len, lines))
    inside = any(not _SENTENCE_END.search(line) for line in lines[:-1])
    return (
        width in _WRAPPED
        and inside
        and all(
            len(line) + 1 + len((after.split() or [""])[0]) > width
            for line, after in pairwise(lines)
        )
    )


def _without_controls(text: str) -> str:
    return "\t".join(clean(part) for part in text.split("\t"))
