"""Why one referent was chosen before another, in words: the largest terms of their difference.

The choice is log-linear, so that the difference of two candidates is a sum over their signs; what
is told here is the sum itself, by families of signs, and so the true reason.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from attrib.wording import Wording

_SHOWN = 3
"""How many grounds a reader is told."""
_LEAST = 0.1
"""A ground that weighs less decides nothing. Set by hand."""

_GROUNDS: Final = MappingProxyType(
    {
        "spoke": Wording("sprach zuletzt", "spoke last"),
        "place": Wording("steht näher", "is nearer"),
        "function": Wording("ist dort Subjekt", "is the subject there"),
        "frequency": Wording("wird öfter genannt", "is mentioned more often"),
        "sort": Wording("passt der Art nach", "is of the right sort"),
        "noun": Wording("wird so bezeichnet", "is called so"),
        "words": Wording("dessen Worte stehen hier", "whose words these are"),
    }
)
_FAMILIES: Final = (
    ("spoke", "spoke"),
    ("distance", "place"), ("order", "place"), ("paragraphs", "place"), ("ahead", "place"),
    ("lately", "place"),
    ("was=", "function"), ("parallel", "function"), ("subjects", "function"),
    ("above", "function"), ("opens", "function"), ("another opens", "function"),
    ("seen", "frequency"), ("most", "frequency"), ("in the first", "frequency"),
    ("there=", "frequency"),
    ("noun=", "noun"), ("same noun", "noun"), ("bears", "noun"), ("more exact", "noun"),
    ("less exact", "noun"), ("name ends", "noun"), ("other nouns", "noun"), ("modified", "noun"),
    ("says", "words"), ("another says", "words"), ("named in", "words"), ("said", "words"),
)  # fmt: skip
"""The family of a sign by how it begins; all others tell what sort of thing a candidate is."""


def grounds(
    table: Mapping[str, float], winner: Sequence[str], runner_up: Sequence[str]
) -> tuple[Wording, ...]:
    """Return what speaks most for the winner, the weightiest first.

    Args:
        table: the weight of each sign.
        winner: the signs of the referent that was chosen.
        runner_up: those of the next one; none if there is no other.
    """
    sums: dict[str, float] = defaultdict(float)
    for signs, factor in ((winner, 1.0), (runner_up, -1.0)):
        for sign in signs:
            sums[_family(sign)] += factor * table.get(sign, 0.0)
    best = sorted((f for f, s in sums.items() if s >= _LEAST), key=lambda f: -sums[f])
    return tuple(_GROUNDS[family] for family in best[:_SHOWN])


def _family(sign: str) -> str:
    bare = sign.rpartition(":")[2]
    return next((family for start, family in _FAMILIES if bare.startswith(start)), "sort")


def joined(found: Iterable[Wording]) -> Wording:
    """Return grounds as one phrase, or an empty one."""
    told = tuple(found)
    return Wording(", ".join(g.de for g in told), ", ".join(g.en for g in told))
