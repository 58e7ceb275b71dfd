"""Pairs predicted claims with gold ones, as sets of tokens, and tells when two are the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from attrib.article import Span
from attrib.measure.assignment import best_pairs
from attrib.measure.figure import Figure
from attrib.measure.gold import MarkedClaim

FOUND_AT = 0.5
"""The token F1 of two quotes from which on they are the same claim."""
_SAME_TYPE = 0.01
_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ByToken:
    """A claim with token numbers by role."""

    claim: MarkedClaim
    roles: Mapping[str, frozenset[int]]

    @property
    def type(self) -> str | None:
        """The kind of claim, in the gold's terms."""
        return self.claim.type


Pair = tuple[ByToken | None, ByToken | None, float]


def by_token(claim: MarkedClaim, tokens: Sequence[Span]) -> ByToken:
    """Return a claim by the numbers of its tokens."""
    return ByToken(
        claim,
        {
            role: frozenset(
                number
                for number, token in enumerate(tokens)
                if any(token.overlaps(span) for span in spans)
            )
            for role, spans in claim.roles.items()
        },
    )


def pairs(gold: Sequence[ByToken], predicted: Sequence[ByToken]) -> Iterator[Pair]:
    """Yield the pairs with the likeness of their quotes, then who has no partner."""
    partners = _assigned(gold, predicted)
    for row, theirs in enumerate(gold):
        ours = predicted[partners[row]] if row in partners else None
        yield theirs, ours, likeness(theirs, ours) if ours is not None else 0.0
    alone = set(range(len(predicted))).difference(partners.values())
    yield from ((None, predicted[column], 0.0) for column in sorted(alone))


def _assigned(gold: Sequence[ByToken], predicted: Sequence[ByToken]) -> dict[int, int]:
    """Return the best partner of each gold claim by number, as far as there are enough."""
    return best_pairs([[_merit(theirs, ours) for ours in predicted] for theirs in gold])


def _merit(theirs: ByToken, ours: ByToken) -> float:
    alike = likeness(theirs, ours)
    return alike + (_SAME_TYPE if alike and theirs.type == ours.type else 0.0)


def likeness(theirs: ByToken, ours: ByToken) -> float:
    """Return the token F1 of two quotes."""
    expected, got = role_of(theirs, "quote"), role_of(ours, "quote")
    shared = len(expected & got)
    return Figure(shared / len(got), shared / len(expected)).f1 if shared else 0.0


def same_speaker(expected: frozenset[int], got: frozenset[int]) -> bool:
    """Tell whether speakers are the same: the last token or half of them, or none at all."""
    if not expected or not got:
        return not expected and not got
    return max(expected) in got or 2 * len(expected & got) >= len(expected)


def role_of(claim: ByToken | None, role: str) -> frozenset[int]:
    """Return the tokens of a role; a claim that is not there has none."""
    return claim.roles.get(role, _NONE) if claim is not None else _NONE
