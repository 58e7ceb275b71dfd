from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.parse.neural.decode import best_tree


def reaches_root(heads: list[int], word: int) -> bool:
    passed = set()
    while word and word not in passed:
        passed.add(word)
        word = heads[word - 1]
    return word == 0


@given(st.integers(1, 12), st.integers(0, 2**32 - 1))
def test_every_outcome_is_a_tree_with_one_root(words: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(words, words + 1)).astype(np.float32)
    heads = best_tree(scores)
    assert heads.count(0) == 1
    assert all(reaches_root(heads, word) for word in range(1, words + 1))


@pytest.mark.parametrize(
    ("liked", "heads"),
    [
        ([2, 0, 2], [2, 0, 2]),  # a tree stays
        ([2, 1, 0], [3, 1, 0]),  # a cycle is broken at its weakest arc
    ],
)
def test_a_tree_stays_and_a_cycle_is_broken(liked: list[int], heads: list[int]) -> None:
    scores = np.full((3, 4), -9.0, dtype=np.float32)
    for word, head in enumerate(liked):
        scores[word, head] = -0.1
    scores[0, 3] = -1.0
    scores[1, 3] = -2.0
    assert heads == best_tree(scores)
