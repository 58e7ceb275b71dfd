"""The best dependency tree of a sentence (Chu and Liu 1965; Edmonds 1967).

Stanza's own search copies all scores for every cycle that it contracts: a sentence of 200 list
marks has some 190 of them, and took half a second. Here a cycle shrinks to one of its words in
place, so that the whole takes time in proportion to the scores (Tarjan 1977, dense graphs).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float64]


def best_tree(scores: npt.NDArray[np.float32]) -> list[int]:
    """Return the best head of each word such that they form a tree with one root.

    Args:
        scores: finite log probabilities, (words, words + 1); column 0 is the root.
    """
    size = scores.shape[1]
    square = np.full((size, size), -np.inf)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    best: list[int] = square.argmax(axis=1).tolist()
    if _is_tree(best):
        return best[1:]
    # The root is so dear that no tree takes it twice (Stanojević and Cohen 2021).
    square[1:, 0] -= size * (1.0 + float(np.ptp(scores)))
    return _Search(square).heads()


def _is_tree(heads: Sequence[int]) -> bool:
    """Tell whether every word leads to the root, and one of them directly; place 0 is the root."""
    if heads.count(0) != 2:
        return False
    reached = {0}
    for word in range(1, len(heads)):
        path = set()
        place = word
        while place not in reached:
            if place in path:
                return False
            path.add(place)
            place = heads[place]
        reached |= path
    return True


class _Search:
    """A search in progress. A cycle becomes a node with a new number, in its first word's place.

    Attributes:
        scores: of each place's arcs, (dependents, heads); those of a cycle lead into or out of it.
        arcs: the arc between words that a score stands for, dependent times size plus head.
        nodes: which node each place holds; words come first, then cycles in order.
        around: the cycle that swallowed a node, by the node's number.
        chosen: the arc that enters each node.
    """

    def __init__(self, scores: Scores) -> None:
        self.size = len(scores)
        self.scores = scores
        self.arcs = np.arange(self.size**2).reshape(scores.shape)
        self.nodes = list(range(self.size))
        self.around: dict[int, int] = {}
        self.chosen = [0] * self.size

    def heads(self) -> list[int]:
        """Follow the best arcs up to the root, contract what goes in circles, and expand it."""
        reached = {0}
        for word in range(1, self.size):
            place = word if self.nodes[word] not in self.around else 0
            path: list[int] = []
            while place not in reached:
                if place in path:
                    start = path.index(place)
                    place = self._contract(path[start:])
                    del path[start:]
                path.append(place)
                head = int(self.scores[place].argmax())
                self.chosen[self.nodes[place]] = int(self.arcs[place, head])
                place = head
            reached.update(path)
        return self._expanded()

    def _contract(self, cycle: Sequence[int]) -> int:
        """Make one place of a cycle of places, and return it."""
        places = np.array(cycle)
        every = np.arange(self.size)
        kept, swallowed = cycle[0], places[1:]
        into = self.scores[places]
        into -= into.max(axis=1, keepdims=True)
        into[:, places] = -np.inf
        best = into.argmax(axis=0)
        self.scores[kept] = into[best, every]
        self.arcs[kept] = self.arcs[places[best], every]
        best = places[self.scores[:, places].argmax(axis=1)]
        self.scores[:, kept] = self.scores[every, best]
        self.arcs[:, kept] = self.arcs[every, best]
        self.scores[kept, kept] = -np.inf
        self.scores[:, swallowed] = -np.inf
        number = len(self.chosen)
        self.chosen.append(0)
        for place in cycle:
            self.around[self.nodes[place]] = number
        self.nodes[kept] = number
        return kept

    def _expanded(self) -> list[int]:
        """Open the cycles, the last one first, each where the arc that enters it ends."""
        for cycle in reversed(range(self.size, len(self.chosen))):
            arc = self.chosen[cycle]
            node = arc // self.size
            while self.around[node] != cycle:
                node = self.around[node]
            self.chosen[node] = arc
        return [arc % self.size for arc in self.chosen[1 : self.size]]
