"""Who speaks in an article, how often and how much, and how the page tells them apart."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from attrib.records import Claim, SpeakerKind
from attrib.report.page.runs import Run

UNKNOWN = "?"
NO_WORDS: Mapping[int, int] = MappingProxyType({})
# Colours and lines repeat after different numbers, so that forty speakers have pairs of their own.
_HUES = 8
_LINES = 5
_WORD = re.compile(r"\w+(?:[-’'.,]\w+)*")


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker, or nobody: the claims without one.

    `letter` (for links and the script) and `classes` (of the style sheet) tell speakers apart;
    `claims` are places among the claims, from 0; `words` counts those of the text that are the
    speaker's.
    """

    letter: str
    name: str
    kind: SpeakerKind | None
    classes: str
    claims: tuple[int, ...]
    words: int


def people(claims: Sequence[Claim], words: Mapping[int, int] = NO_WORDS) -> list[Person]:
    """Return the speakers in the order in which they are first heard, then nobody if need be.

    Args:
        claims: an article's claims.
        words: how many words belong to each claim, if any were counted.
    """
    heard: dict[str | None, list[int]] = {}
    for number, claim in enumerate(claims):
        heard.setdefault(claim.speaker.name if claim.speaker else None, []).append(number)
    nameless = heard.pop(None, [])
    named = [
        _person(place, name or "", numbers, claims, words)
        for place, (name, numbers) in enumerate(heard.items())
    ]
    if nameless:
        count = sum(words.get(number, 0) for number in nameless)
        named.append(Person(UNKNOWN, "", None, "nobody", tuple(nameless), count))
    return named


def words_by_claim(display: str, runs: Sequence[Run]) -> tuple[Counter[int], int]:
    """Return how many words belong to each claim, and how many the text has.

    A word belongs to the innermost claim that it begins in.
    """
    starts = [run.span.start for run in runs]
    count: Counter[int] = Counter()
    total = 0
    for word in _WORD.finditer(display):
        total += 1
        covers = runs[bisect_right(starts, word.start()) - 1].covers
        if covers:
            count[covers[-1]] += 1
    return count, total


def _person(
    place: int, name: str, numbers: list[int], claims: Sequence[Claim], words: Mapping[int, int]
) -> Person:
    first = claims[numbers[0]].speaker
    return Person(
        letter=_letter(place),
        name=name,
        kind=first.kind if first else None,
        classes=f"hue{place % _HUES} line{place % _LINES}",
        claims=tuple(numbers),
        words=sum(words.get(number, 0) for number in numbers),
    )


def _letter(place: int) -> str:
    """Return A to Z, then AA, AB and so on."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
