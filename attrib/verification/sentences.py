"""Where sentences and clauses of a source begin and end, by punctuation alone."""

from __future__ import annotations

import re

from attrib.verification.index import Index, Window

_END = re.compile(r"[.!?…]")
_BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")
_CLAUSE = re.compile(r"[.,;:!?–—…()\[\]„“”\"»«‚‘›‹]|\s-\s")
_LONGEST = 80
"""Words after which a sentence without an end is cut for show."""


def begins_sentence(index: Index, place: int) -> bool:
    """Tell whether a word of the sources begins a sentence, or its turn."""
    if place == index.turn_window(index.turn_of(place)).start:
        return True
    return _breaks(index.gap(place), index.form(place))


def ends_sentence(index: Index, place: int) -> bool:
    """Tell whether a word of the sources ends a sentence, or its turn."""
    if place + 1 == index.turn_window(index.turn_of(place)).end:
        return True
    return _breaks(index.tail(place), index.form(place + 1))


def opens_clause(index: Index, place: int) -> bool:
    """Tell whether punctuation stands right before a word, or nothing at all."""
    return begins_sentence(index, place) or _CLAUSE.search(index.gap(place)) is not None


def sentences_around(index: Index, start: int, end: int) -> Window:
    """Return the words of the sentences that a stretch of words belongs to."""
    whole = index.turn_window(index.turn_of(start))
    first, last = start, end
    while first > max(whole.start, start - _LONGEST) and not begins_sentence(index, first):
        first -= 1
    while last < min(whole.end, end + _LONGEST) and not ends_sentence(index, last - 1):
        last += 1
    return Window(first, last)


def _breaks(between: str, following: str) -> bool:
    # Behind an abbreviation the sentence goes on with a small letter.
    ended = _END.search(between) is not None and not following[0].islower()
    return ended or _BLANK_LINE.search(between) is not None
