"""Plain text: all of it is read but what nobody sees, and comments that are orders to attrib.

A line that a bullet opens is a paragraph, as items are in HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from attrib.article import Piece, Reading, Span
from attrib.read.prose import Prose, visible

_BULLET = re.compile(
    r"(?:\A[^\S\r\n]{0,20}|(?:(?:\r\n?|\n)[^\S\r\n]{0,20}){1,3})[•▪●◦‣][^\S\r\n]{1,20}"
)


def read_plain(text: str) -> Prose:
    """Return what a reader sees of a plain text; there is no reading if that is all of it."""
    pieces = tuple(
        piece
        for start, end in visible(text)
        if start < end
        for piece in _pieces(text, Span(start, end))
    )
    whole = (Piece(Span(0, len(text)), text),)
    return Prose(None) if not text or pieces == whole else Prose(Reading(pieces))


def _pieces(text: str, seen: Span) -> Iterator[Piece]:
    """Yield a stretch, and for each bullet in it a paragraph break."""
    bullets = [Span(*m.span()) for m in _BULLET.finditer(text, seen.start, seen.end)]
    edges = [Span(seen.start, seen.start), *bullets, Span(seen.end, seen.end)]
    for before, after in pairwise(edges):
        if before and before.start:
            yield Piece(before, "\n\n")
        if before.end < after.start:
            between = Span(before.end, after.start)
            yield Piece(between, between.of(text))
