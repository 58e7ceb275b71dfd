"""Cuts the text into runs, each under the same claims, however these nest, overlap or break off."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from attrib.article import Span
from attrib.grammar.mood import KONJUNKTIVE
from attrib.records import Claim


class Role(StrEnum):
    """What a stretch of text is to a claim."""

    CONTENT = "content"
    CUE = "cue"
    MOOD = "mood"
    MENTION = "mention"
    DATELINE = "dateline"


@dataclass(frozen=True, slots=True)
class Layer:
    """A stretch of text and what it is to the claim of that number (from 0)."""

    span: Span
    role: Role
    claim: int


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch that lies under the same layers from end to end.

    `covers` are the claims whose content it is, from the outermost to the innermost; `roles`
    what else it is, and to which claims.
    """

    span: Span
    covers: tuple[int, ...]
    roles: tuple[tuple[Role, int], ...]


def layers(claims: Sequence[Claim]) -> Iterator[Layer]:
    """Yield the stretches of text that belong to some claims."""
    for number, claim in enumerate(claims):
        for role, spans in (
            (Role.CONTENT, claim.content),
            (Role.CUE, claim.cue.spans if claim.cue else ()),
            (Role.MOOD, claim.mood_forms if claim.mood in KONJUNKTIVE else ()),
            (Role.MENTION, (claim.speaker.span,) if claim.speaker else ()),
        ):
            yield from (Layer(span, role, number) for span in spans if span)


def runs(claims: Sequence[Claim], given: Iterable[Layer], cuts: Iterable[int]) -> Iterator[Run]:
    """Yield the runs between the first and the last cut, in text order.

    Args:
        claims: tell which claim lies outside which.
        given: the layers of the text.
        cuts: where a run ends in any case, such as the edges of paragraphs.
    """
    rank = _ranks(claims)
    starting: dict[int, list[Layer]] = defaultdict(list)
    ending: dict[int, list[Layer]] = defaultdict(list)
    for layer in given:
        starting[layer.span.start].append(layer)
        ending[layer.span.end].append(layer)
    edges = sorted({*cuts, *starting, *ending})
    active: dict[Layer, None] = {}
    for start, end in pairwise(edges):
        for layer in ending[start]:
            active.pop(layer, None)
        active.update(dict.fromkeys(starting[start]))
        covers = {layer.claim for layer in active if layer.role is Role.CONTENT}
        others = {(layer.role, layer.claim) for layer in active if layer.role is not Role.CONTENT}
        yield Run(
            Span(start, end), tuple(sorted(covers, key=rank.__getitem__)), tuple(sorted(others))
        )


def _ranks(claims: Sequence[Claim]) -> list[tuple[int, int, int]]:
    """Return a key for each claim, by which those outside sort before those inside."""
    return [
        (_depth(claims, number), -sum(map(len, claim.content)), number)
        for number, claim in enumerate(claims)
    ]


def _depth(claims: Sequence[Claim], number: int) -> int:
    above: set[int] = set()
    parent = claims[number].parent
    while parent is not None and parent not in above:
        above.add(parent)
        parent = claims[parent].parent
    return len(above)
