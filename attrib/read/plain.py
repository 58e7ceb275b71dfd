"""Plain text: all of it is read but the characters that nobody sees."""

from __future__ import annotations

from attrib.article import Piece, Reading, Span
from attrib.read.prose import INVISIBLE, Prose, visible


def read_plain(text: str) -> Prose:
    """Return what a reader sees of a plain text; there is no reading if that is all of it."""
    if not INVISIBLE.search(text):
        return Prose(None)
    spans = (Span(start, end) for start, end in visible(text))
    return Prose(Reading(tuple(Piece(span, span.of(text)) for span in spans)))
