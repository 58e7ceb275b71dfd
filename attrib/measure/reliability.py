"""Whether confidences are true: of the rows at 0.8, eight in ten are right."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

_BUCKETS = 10
SURE = 0.9
"""Rows from here on are what `--min-confidence 0.9` keeps."""


@dataclass(frozen=True, slots=True)
class Told:
    """What was said of a row (0-1), and whether it is right."""

    share: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bucket:
    """Rows of which about the same was said: the least of it, how many, said and right (0-1)."""

    least: float
    count: int
    said: float
    right: float


def brier(told: Sequence[Told]) -> float:
    """Return the mean squared distance between what is said and what is (Brier 1950)."""
    return sum((each.share - each.right) ** 2 for each in told) / len(told)


def gain(told: Sequence[Told]) -> float:
    """Return by what share (0-1) that distance is less than that of saying the mean of all rows."""
    mean = sum(each.right for each in told) / len(told)
    constant = mean * (1 - mean)
    return 1 - brier(told) / constant if constant else 0.0


def buckets(told: Sequence[Told]) -> list[Bucket]:
    """Return the rows by tenths of what is said of them, the least first."""
    tenths: dict[int, list[Told]] = {}
    for each in told:
        tenths.setdefault(min(int(each.share * _BUCKETS), _BUCKETS - 1), []).append(each)
    return [_bucket(tenth / _BUCKETS, tenths[tenth]) for tenth in sorted(tenths)]


def apart(told: Sequence[Told]) -> float:
    """Return how far said and right are apart, by tenths: the expected calibration error."""
    return sum(each.count * abs(each.said - each.right) for each in buckets(told)) / len(told)


def sure(told: Sequence[Told]) -> Bucket:
    """Return the rows that are shown at `SURE` or more."""
    kept = [each for each in told if each.share >= SURE]
    return _bucket(SURE, kept) if kept else Bucket(SURE, 0, math.nan, math.nan)


def _bucket(least: float, told: Sequence[Told]) -> Bucket:
    count = len(told)
    said, right = sum(t.share for t in told) / count, sum(t.right for t in told) / count
    return Bucket(least, count, said, right)
