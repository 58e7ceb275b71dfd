"""Block quotes of Markdown and HTML are quotations: they are read with the marks they go without.

Only those that somebody signs (*> … — Olaf Tann*, `<cite>`, `<figcaption>`) or that a colon
announces: others may be set apart for another reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from attrib.article import Piece, Reading, Span
from attrib.read.prose import BlockQuote, Prose

_PAIRS = (("„", "“"), ("»", "«"))
_ANY = frozenset("„“”»«\"‚‘’›‹'")
_DASH = r"(?:[–—―]|--?)"
_NAME = rf"{_DASH}[ \t]*@?[^\W\d_a-zäöüß][^\n.!?]{{1,100}}\.?"
_SIGNED_INSIDE = re.compile(rf"(?:\n\s{{0,20}}|(?<=[.!?…“”«»\"])[ \t]+){_NAME}\s*\Z")
_SIGNED_BEHIND = re.compile(rf"\s*{_NAME}[ \t]*(?=\n|\Z)")
_BLANKS = re.compile(r"\s*")
_DASHED = re.compile(_DASH)
_NEAR = 20
"""Code points in which a colon stands before the quotation that it announces."""
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?![^\S\n]*\n))*")


def with_marks(prose: Prose) -> Prose:
    """Return the prose of a source whose block quotes are read as quotations."""
    reading = prose.reading
    if reading is None or not prose.quotes:
        return prose
    put: dict[int, str] = {}
    seen = reading.text
    for quote in prose.quotes:
        put |= _marks(reading, seen, quote)
    return replace(prose, reading=_with(reading, put)) if put else prose


def _marks(reading: Reading, seen: str, quote: BlockQuote) -> Mapping[int, str]:
    """Return the marks of a block quote by where they belong in what is read."""
    span = reading.to_reading(quote.span).strip(seen)
    inside = _SIGNED_INSIDE.search(seen, span.start, span.end)
    behind = quote.signature is not None or _SIGNED_BEHIND.match(seen, span.end)
    announced = seen[max(0, span.start - _NEAR) : span.start].rstrip()[-1:] == ":"
    if inside is not None:
        span = Span(span.start, inside.start()).strip(seen)
    said = span.of(seen)
    pair = next((pair for pair in _PAIRS if not set(pair) & set(said)), None)
    if not (inside or behind or announced) or not said or said[0] in _ANY or pair is None:
        return {}
    put = dict.fromkeys(_openings(seen, span), pair[0])
    put[span.end] = pair[1]
    if quote.signature is not None:
        start = reading.to_reading(Span(quote.signature, quote.signature)).end
        put |= _dash(seen, start)
    return put


def _openings(seen: str, span: Span) -> Iterator[int]:
    """Yield where the paragraphs of a quotation begin: each opens it anew."""
    return (match.start() for match in _PARAGRAPH.finditer(seen, span.start, span.end))


def _dash(seen: str, start: int) -> Mapping[int, str]:
    """Return the dash that a marked signature goes without."""
    blank = _BLANKS.match(seen, start)
    start = blank.end() if blank else start
    return {} if _DASHED.match(seen, start) else {start: "— "}


def _with(reading: Reading, put: Mapping[int, str]) -> Reading:
    """Return a reading with signs put in that the source does not have."""
    return Reading(tuple(_pieces(reading, sorted(put.items()))))


def _pieces(reading: Reading, put: list[tuple[int, str]]) -> Iterator[Piece]:
    start = 0
    for piece in reading.pieces:
        end = start + len(piece.shown)
        exact = len(piece.shown) == len(piece.span)
        done = 0
        while put and put[0][0] < end and (put[0][0] == start or exact):
            place, sign = put.pop(0)
            cut = place - start
            yield from _part(piece, done, cut)
            at = piece.span.start + (cut if exact else 0)
            yield Piece(Span(at, at), sign)
            done = cut
        if exact and done:
            yield from _part(piece, done, len(piece.shown))
        else:
            yield piece
        start = end
    for _, sign in put:
        at = reading.pieces[-1].span.end
        yield Piece(Span(at, at), sign)


def _part(piece: Piece, start: int, end: int) -> Iterator[Piece]:
    if start < end:
        first = piece.span.start
        yield Piece(Span(first + start, first + end), piece.shown[start:end])
