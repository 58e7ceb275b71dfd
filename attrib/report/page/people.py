"""Who speaks in an article, how often and how much, and how the page tells them apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from attrib.records import Claim, SpeakerKind
from attrib.report.summary import Summary

UNKNOWN = "?"
_NO_SHARES: Mapping[str | None, float] = MappingProxyType({})
# Colours and lines repeat after different numbers, so that forty speakers have pairs of their own.
_HUES = 8
_LINES = 5


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker, or nobody: the claims without one.

    `letter` (for links and the script) and `classes` (of the style sheet) tell speakers apart;
    `claims` are places among the claims, from 0; `share` is the speaker's of the
    words in claims, 0 to 1.
    """

    letter: str
    name: str
    kind: SpeakerKind | None
    classes: str
    claims: tuple[int, ...]
    share: float


def people(claims: Sequence[Claim], summary: Summary | None = None) -> list[Person]:
    """Return the speakers in the order in which they are first heard, then nobody if need be.

    Args:
        claims: an article's claims.
        summary: tells the speakers' shares, if they are wanted.
    """
    shares = _shares(summary) if summary else _NO_SHARES
    heard: dict[str | None, list[int]] = {}
    for number, claim in enumerate(claims):
        heard.setdefault(claim.speaker.name if claim.speaker else None, []).append(number)
    nameless = heard.pop(None, [])
    named = [
        _person(place, name or "", numbers, claims, shares)
        for place, (name, numbers) in enumerate(heard.items())
    ]
    if nameless:
        share = shares.get(None, 0.0)
        named.append(Person(UNKNOWN, "", None, "nobody", tuple(nameless), share))
    return named


def _shares(summary: Summary) -> dict[str | None, float]:
    named: dict[str | None, float] = {part.name: part.share for part in summary.parts}
    return named | {None: summary.unattributed.share}


def _person(
    place: int,
    name: str,
    numbers: list[int],
    claims: Sequence[Claim],
    shares: Mapping[str | None, float],
) -> Person:
    first = claims[numbers[0]].speaker
    return Person(
        letter=_letter(place),
        name=name,
        kind=first.kind if first else None,
        classes=f"hue{place % _HUES} line{place % _LINES}",
        claims=tuple(numbers),
        share=shares.get(name, 0.0),
    )


def _letter(place: int) -> str:
    """Return A to Z, then AA, AB and so on."""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
