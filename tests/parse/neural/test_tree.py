from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root

from attrib.parse.neural.tree import best_tree

Scores = npt.NDArray[np.float32]


@st.composite
def scores(draw: st.DrawFn) -> Scores:
    """Return scores of up to 12 words; few different ones make many ties and cycles."""
    words = draw(st.integers(1, 12))
    whole = arrays.arrays(np.int8, (words, words + 1), elements=st.integers(-9, 0))
    return draw(whole).astype(np.float32)


def reaches_root(heads: list[int], word: int) -> bool:
    passed = set()
    while word and word not in passed:
        passed.add(word)
        word = heads[word - 1]
    return word == 0


@given(scores())
def test_every_outcome_is_a_tree_with_one_root(scores: Scores) -> None:
    heads = best_tree(scores)
    assert heads.count(0) == 1
    assert all(reaches_root(heads, word) for word in range(1, len(scores) + 1))


@given(scores())
def test_no_tree_is_better(scores: Scores) -> None:
    square = np.full((len(scores) + 1, len(scores) + 1), -1e9)
    square[1:] = scores
    stanzas = chuliu_edmonds_one_root(square)[1:]
    words = np.arange(len(scores))
    assert scores[words, best_tree(scores)].sum() == scores[words, stanzas].sum()


def test_cycles_inside_cycles_are_opened() -> None:
    """Two pairs like each other, then the pairs like one another; the third word has the root."""
    scores = np.full((5, 6), -20.0, dtype=np.float32)
    liked = {(1, 2): -1, (2, 1): -1, (4, 5): -1, (5, 4): -1, (2, 4): -2, (5, 1): -2, (4, 3): -5}
    for (word, head), score in liked.items():
        scores[word - 1, head] = score
    scores[2, 0] = 0.0
    assert best_tree(scores) == [2, 4, 0, 3, 4]


@pytest.mark.parametrize("liked", [[2, 0, 2], [2, 3, 0], [0, 1, 1]])
def test_a_tree_stays(liked: list[int]) -> None:
    scores = np.full((3, 4), -9.0, dtype=np.float32)
    scores[np.arange(3), liked] = -0.1
    assert best_tree(scores) == liked


def test_of_each_of_a_hundred_pairs_one_arc_stays() -> None:
    """Each word likes the next or the last one best, as in a list of marks: 100 cycles."""
    words = 200
    scores = np.random.default_rng(1).normal(-30, 3, (words, words + 1)).astype(np.float32)
    for word in range(words):
        scores[word, (word ^ 1) + 1] = -0.1
    heads = best_tree(scores)
    assert heads.count(0) == 1
    assert sum(heads[word] == (word ^ 1) + 1 for word in range(words)) == words // 2
