"""The text as everything behind the reading sees it: one way to write what is written in several.

Composed letters, no hyphens of the line end, nothing invisible, the quotation marks of print. Only
the reader's text changes; where each word stands in the source stays true.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate

from attrib.article import Piece, Reading, Span
from attrib.read.edits import Edit
from attrib.read.line_ends import joined
from attrib.read.prose import Prose
from attrib.read.typewriter import typeset

# Soft hyphen, zero width space, word joiner, byte order mark: they shape lines and no words. The
# joiners U+200C and U+200D stay, for they make letters and emoji.
INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]+")
_LIGATURES = re.compile("[\ufb00-\ufb06]")


def normalised(text: str, prose: Prose) -> Prose:
    """Return the prose of a source with its text in the normal form."""
    reading = prose.reading or Reading((Piece(Span(0, len(text)), text),))
    for step in _STEPS:
        edits = list(step(reading.text))
        if edits:
            reading = Reading(tuple(_edited(reading, edits)))
    untouched = prose.reading is None and len(reading.pieces) == 1 and reading.text == text
    return prose if untouched else Prose(reading, prose.blocks)


def composed(text: str) -> Iterator[Edit]:
    """Yield the letters that are written in parts (NFD), or several in one sign (ligatures)."""
    if not unicodedata.is_normalized("NFC", text):
        for start, end in _letters(text):
            form = text[start:end]
            if not unicodedata.is_normalized("NFC", form):
                yield Edit(Span(start, end), unicodedata.normalize("NFC", form))


def plain_letters(text: str) -> Iterator[Edit]:
    """Yield the ligatures (*ﬁ*), which some programs leave in what they take out of a page."""
    for match in _LIGATURES.finditer(text):
        yield Edit(Span(*match.span()), unicodedata.normalize("NFKC", match[0]))


def unseen(text: str) -> Iterator[Edit]:
    """Yield what is invisible."""
    return (Edit(Span(*match.span()), "") for match in INVISIBLE.finditer(text))


_STEPS: tuple[Callable[[str], Iterator[Edit]], ...] = (
    composed,
    plain_letters,
    joined,
    unseen,
    typeset,
)


def _letters(text: str) -> Iterator[tuple[int, int]]:
    """Yield each letter with the marks that follow it."""
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not unicodedata.combining(text[place]):
            yield start, place
            start = place


def _edited(reading: Reading, edits: Sequence[Edit]) -> Iterator[Piece]:
    """Yield the pieces of a reading after edits, which stand in text order and do not overlap."""
    ends = list(accumulate(len(piece.shown) for piece in reading.pieces))
    number = place = 0
    for edit in (*edits, Edit(Span(ends[-1], ends[-1]), "")):
        while number < len(ends) and place < edit.span.start:
            piece, first = reading.pieces[number], place
            place = min(ends[number], edit.span.start)
            yield _part(piece, first - ends[number], place - ends[number])
            number += place == ends[number]
        if edit.shown:
            yield Piece(reading.to_source(edit.span), edit.shown)
        place = max(place, edit.span.end)
        while number < len(ends) and ends[number] <= place:
            number += 1


def _part(piece: Piece, start: int, end: int) -> Piece:
    """Return a part of a piece, counted from its end; of one that is a unit its whole span."""
    length = len(piece.shown)
    shown = piece.shown[length + start : length + end]
    if length != len(piece.span):
        return Piece(piece.span, shown)
    return Piece(Span(piece.span.end + start, piece.span.end + end), shown)
