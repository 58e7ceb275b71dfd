"""Sentences in pieces as the arrays that the network's graph asks for.

The pieces of all sentences lie one after the other, without padding; only attention and the scores
of heads look at one sentence after another, and get told where each lies.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import numpy as np
import numpy.typing as npt

from attrib.parse.neural.pieces import Pieces

Numbers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]

# What is added to a score that must not win.
FAR = np.float32(-1e9)


@dataclass(frozen=True, slots=True)
class Batch:
    """What one run of the network is given, and how many words each sentence has."""

    given: dict[str, npt.NDArray[Any]]
    words: tuple[int, ...]

    @classmethod
    def of(cls, sentences: Sequence[Sequence[Pieces]]) -> Batch:
        """Lay sentences one after the other; a sentence is one stretch of pieces or several."""
        stretches = [stretch for sentence in sentences for stretch in sentence]
        lengths = [len(stretch.numbers) for stretch in stretches]
        starts = [0, *accumulate(lengths)]
        words = tuple(sum(len(s.firsts) for s in sentence) for sentence in sentences)
        spread, there = _padded(lengths)
        rows, _ = _padded(words)
        columns, asked = _padded([count + 1 for count in words], [0, *accumulate(words)])
        # The root is the first to be asked, and the same one for all.
        columns[:, 0] = 0
        firsts = [
            start + first
            for start, stretch in zip(starts, stretches, strict=False)
            for first in stretch.firsts
        ]
        given = {
            "pieces": np.array([n for s in stretches for n in s.numbers], np.int64),
            "places": np.concatenate([np.arange(length) for length in lengths]),
            "spread": spread,
            "closed": np.where(there, np.float32(0), FAR)[:, None, None],
            "back": np.flatnonzero(there),
            "firsts": np.array(firsts, np.int64),
            "rows": rows,
            "columns": columns,
            "barred": np.where(asked, np.float32(0), FAR)[:, None],
        }
        return cls(given, words)

    def governors(self, heads: Sequence[Sequence[int]]) -> Numbers:
        """Return where the heads stand among all words after the one root, (words,).

        Args:
            heads: for each sentence its words' heads, which count from 1; 0 is the root.
        """
        return np.array(governors(self.words, heads), np.int64)


def governors(words: Sequence[int], heads: Sequence[Sequence[int]]) -> list[int]:
    """Return where heads stand among the words of all sentences after the one root.

    Args:
        words: how many words each sentence has.
        heads: for each sentence its words' heads, which count from 1; 0 is the root.
    """
    starts = accumulate(words, initial=0)
    return [
        start + head if head > 0 else 0
        for start, sentence in zip(starts, heads, strict=False)
        for head in sentence
    ]


def _padded(
    lengths: Sequence[int], starts: Sequence[int] | None = None
) -> tuple[Numbers, npt.NDArray[np.bool_]]:
    """Return where each stretch's members lie, a row each, and which of them are there."""
    begin = np.array(starts[: len(lengths)] if starts else [0, *accumulate(lengths)][:-1])
    places = np.arange(max(lengths))
    there = places < np.array(lengths)[:, None]
    return np.where(there, begin[:, None] + places, 0), there
