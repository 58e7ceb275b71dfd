"""What a parser reads in place of an abbreviation, for it has met few of them: *Pkt.*, *Punkt*.

An abbreviation of several parts is read as one word, or not at all where it only adds to the word
before (*Dr. med. h. c.*, *Prof. Dr.*); its parts hang on its first part, or on that word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from attrib.parse.boundaries import tables

MOST_PARTS = 4
FIXED = "fixed"
FLAT = "flat"
LEFT_OUT = "0"


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as a parser reads it.

    Attributes:
        forms: the words that it reads.
        places: for each of the sentence's words its place among these, or None.
        hosts: for each of the words that are not read the word that it hangs on (from 0).
        relations: and by which relation.
    """

    forms: tuple[str, ...]
    places: tuple[int | None, ...]
    hosts: dict[int, int]
    relations: dict[int, str]

    def heads(self, read: Sequence[int]) -> list[int]:
        """Return the head of each word of the sentence (from 1), given those of the read words."""
        words = [word for word, place in enumerate(self.places) if place is not None]
        return [
            self.hosts[word] + 1
            if place is None
            else (words[read[place] - 1] + 1 if read[place] else 0)
            for word, place in enumerate(self.places)
        ]

    def spread(self, read: Sequence[str], other: str) -> list[str]:
        """Return a label for each word of the sentence: `other` for those that are not read."""
        return [other if place is None else read[place] for place in self.places]

    def spread_relations(self, read: Sequence[str]) -> list[str]:
        """Return the relation of each word of the sentence."""
        return [
            self.relations[word] if place is None else read[place]
            for word, place in enumerate(self.places)
        ]


def reading(forms: Sequence[str]) -> Reading:
    """Return how a parser reads the words of a sentence."""
    read: list[str] = []
    places: list[int | None] = []
    hosts: dict[int, int] = {}
    relations: dict[int, str] = {}
    while (word := len(places)) < len(forms):
        count, instead = _instead(forms, word)
        if instead == LEFT_OUT and read:
            host = next(w for w in reversed(range(word)) if places[w] is not None)
            hosts |= dict.fromkeys(range(word, word + count), host)
            relations |= dict.fromkeys(range(word, word + count), FLAT)
            places += [None] * count
            continue
        rest = range(word + 1, word + (1 if instead == LEFT_OUT else count))
        places += [len(read), *(None for _ in rest)]
        read.append(forms[word] if instead == LEFT_OUT else instead)
        hosts |= dict.fromkeys(rest, word)
        relations |= dict.fromkeys(rest, FIXED)
    return Reading(tuple(read), tuple(places), hosts, relations)


def _instead(forms: Sequence[str], start: int) -> tuple[int, str]:
    """Return how many words are an abbreviation from here on, and what is read for them."""
    if not forms[start].endswith("."):
        return 1, forms[start]
    if start and _is_title(forms[start - 1]) and _is_title(forms[start]):
        return 1, LEFT_OUT
    for count in range(min(MOST_PARTS, len(forms) - start), 0, -1):
        parts = forms[start : start + count]
        if not all(part.endswith(".") for part in parts):
            continue
        form = "".join(parts)[:-1]
        capital = start == 0 and form[:1].isupper()
        found = tables.readings().get(form)
        if found is None and capital:
            found = tables.readings().get(form[:1].lower() + form[1:])
        if found and _fits(forms, start + count, numbered=found.kind == "number"):
            instead = found.reading
            return count, instead[:1].upper() + instead[1:] if capital else instead
    return 1, forms[start]


def _is_title(form: str) -> bool:
    """Tell whether it is a title before a name; of several a parser reads the first."""
    found = tables.abbreviations().get(form[:-1]) if form.endswith(".") else None
    return found is not None and found.kind == "name" and form[:1].isupper()


def _fits(forms: Sequence[str], following: int, *, numbered: bool) -> bool:
    """Tell whether more follows, and a number behind what stands before one."""
    if following >= len(forms):
        return False
    return not numbered or forms[following][:1].isdigit()
