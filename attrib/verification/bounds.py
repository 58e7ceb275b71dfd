"""Whether a number is the most or the least of something: *höchstens 0,3*, *mehr als 0,3*."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from attrib.lexicon.loader import read_table
from attrib.verification.numbers import is_number
from attrib.verification.words import Token, fold, tokens

_LONGEST = 3
_BETWEEN = frozenset({"um", "auf", "bei", "mit", "von", "fuer"})
"""What may stand between: *höchstens um 0,3*."""


@dataclass(frozen=True, slots=True)
class Bounded:
    """A number with its bound: which, and the words as they stand."""

    bound: str
    text: str


def bounded(text: str) -> dict[str, Bounded]:
    """Return the numbers of a text that are bounded."""
    words = list(tokens(text))
    folded = [fold(word.form) for word in words]
    found: dict[str, Bounded] = {}
    for place, word in enumerate(folded):
        if is_number(word) and (first := _first(folded, place)) is not None:
            bound = _bounds()[" ".join(folded[first : _end(folded, place)])]
            found[word] = Bounded(bound, _between(text, words[first], words[place]))
    return found


def contrary(one: Mapping[str, Bounded], other: Mapping[str, Bounded]) -> list[tuple[str, str]]:
    """Return bounded numbers of two texts that are the most in one and the least in the other."""
    return [
        (bound.text, other[number].text)
        for number, bound in one.items()
        if number in other and other[number].bound != bound.bound
    ]


def _first(folded: Sequence[str], place: int) -> int | None:
    """Return where the longest of the words begins that bound the number at a place."""
    end = _end(folded, place)
    starts = range(max(0, end - _LONGEST), end)
    return next((s for s in starts if " ".join(folded[s:end]) in _bounds()), None)


def _end(folded: Sequence[str], place: int) -> int:
    return place - 1 if place and folded[place - 1] in _BETWEEN else place


def _between(text: str, first: Token, last: Token) -> str:
    return " ".join(text[first.start : last.end].split())


@cache
def _bounds() -> dict[str, str]:
    return {row["words"]: row["bound"] for row in read_table("number_bounds.tsv")}
