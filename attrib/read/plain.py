"""Plain text: all of it is read but what nobody sees, and comments that are orders to attrib."""

from __future__ import annotations

from attrib.article import Piece, Reading, Span
from attrib.read.prose import Prose, visible


def read_plain(text: str) -> Prose:
    """Return what a reader sees of a plain text; there is no reading if that is all of it."""
    spans = [Span(start, end) for start, end in visible(text)]
    if not text or spans == [Span(0, len(text))]:
        return Prose(None)
    return Prose(Reading(tuple(Piece(span, span.of(text)) for span in spans)))
