"""How likely a row of the table is right: somebody said this, and it was who is named there.

Two shares are multiplied: how often a claim with such signs is there and its mention of the speaker
the right one, and how often the name that such a mention gets is the right one. Both are logistic
regressions over the signs of `signs.py`, with the weights of `weights.tsv`, which
`python -m attrib.measure.calibrate` learns and holds against articles that it did not learn from.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Final

from attrib.attribute.candidate import Way
from attrib.confidence.signs import Signs, signs_of
from attrib.lexicon.loader import parse_table
from attrib.naming.name import Attributed
from attrib.records import Claim

__all__ = [
    "CLAIM",
    "NAME",
    "WEIGHTS",
    "Signs",
    "confidence",
    "logistic",
    "rated",
    "share",
    "signs_of",
]

WEIGHTS: Final = "weights.tsv"
CLAIM: Final = "claim"
NAME: Final = "name"
_PLACES: Final = 2


def rated(attributed: Iterable[Attributed], text: str) -> tuple[Claim, ...]:
    """Return the claims with the share (0-1) of claims like each that are right."""
    return tuple(
        replace(each.claim, confidence=confidence(each.claim, text, each.way))
        for each in attributed
    )


def confidence(claim: Claim, text: str, way: Way) -> float:
    """Return the share (0-1) of claims like this one that are there, with the right name.

    Of a claim without a speaker it is the share that is there and has none.
    """
    signs, table = signs_of(claim, text, way), _weights()
    right = share(signs.claim, table[CLAIM]) * share(signs.name, table[NAME])
    return round(right, _PLACES)


def share(signs: Sequence[str], weights: Mapping[str, float]) -> float:
    """Return what a logistic regression says of something with these signs, 0-1."""
    return logistic(sum(weights.get(sign, 0.0) for sign in signs))


def logistic(score: float) -> float:
    """Return the share, 0-1, that a score stands for."""
    return 1 / (1 + math.exp(-score))


@cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    """Return the weights of the signs by what they tell of: the claim or the name."""
    text = resources.files(__package__).joinpath(WEIGHTS).read_text(encoding="utf-8")
    tables: dict[str, dict[str, float]] = {CLAIM: {}, NAME: {}}
    for row in parse_table(text, WEIGHTS, key=("of", "sign")):
        tables[row["of"]][row["sign"]] = float(row["weight"])
    return MappingProxyType(tables)
