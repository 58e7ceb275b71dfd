"""Learns the weights of a log-linear choice: among alternatives, each with its signs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

_ROUNDS = 400
_RATE = 0.05
_DECAY = (0.9, 0.999)
_TINY = 1e-8
"""Adam, with the figures of its paper (Kingma and Ba 2015) but for a faster rate."""


@dataclass(frozen=True, slots=True)
class Example:
    """A choice: the signs of each alternative, and which alternatives are right."""

    alternatives: Sequence[Sequence[str]]
    right: frozenset[int]


def learn(examples: Sequence[Example], *, keep: float, least: int = 2) -> dict[str, float]:
    """Return the weight of each sign that at least that many alternatives have.

    `keep` is how strongly weights are held near zero (L2, per example set).
    """
    counts = Counter(s for e in examples for signs in e.alternatives for s in signs)
    names = sorted(sign for sign, count in counts.items() if count >= least)
    number = {name: n for n, name in enumerate(names)}
    data = _arrays(examples, number)
    weights = np.zeros(len(names))
    first, second = np.zeros(len(names)), np.zeros(len(names))
    for turn in range(1, _ROUNDS + 1):
        gradient = _gradient(weights, data) + keep * weights
        first = _DECAY[0] * first + (1 - _DECAY[0]) * gradient
        second = _DECAY[1] * second + (1 - _DECAY[1]) * gradient**2
        step = first / (1 - _DECAY[0] ** turn)
        weights -= _RATE * step / (np.sqrt(second / (1 - _DECAY[1] ** turn)) + _TINY)
    return {name: float(weights[n]) for name, n in number.items()}


Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Arrays:
    """The examples laid out flat: signs, the alternative of each, the example of each of those."""

    sign: Ints
    alternative: Ints
    example: Ints
    right: npt.NDArray[np.bool_]


def _arrays(examples: Sequence[Example], number: dict[str, int]) -> _Arrays:
    sign: list[int] = []
    alternative: list[int] = []
    example: list[int] = []
    right: list[bool] = []
    for at, each in enumerate(examples):
        for place, signs in enumerate(each.alternatives):
            found = [number[s] for s in signs if s in number]
            sign += found
            alternative += [len(example)] * len(found)
            example.append(at)
            right.append(place in each.right)
    return _Arrays(np.array(sign), np.array(alternative), np.array(example), np.array(right))


def _gradient(weights: Floats, data: _Arrays) -> Floats:
    """Return the slope of the loss: how far what is expected is from what is right."""
    count = len(data.example)
    scores = np.bincount(data.alternative, weights[data.sign], count)
    high = np.full(data.example.max() + 1, -np.inf)
    np.maximum.at(high, data.example, scores)
    odds = np.exp(scores - high[data.example])
    share = odds / np.bincount(data.example, odds)[data.example]
    good = np.where(data.right, odds, 0.0)
    wanted = good / np.bincount(data.example, good)[data.example]
    slopes: Floats = np.bincount(
        data.sign, (share - wanted)[data.alternative], len(weights)
    ).astype(np.float64)
    return slopes
