"""Pairs rows and columns of a table one to one so that what their cells are worth sums to the most.

Row by row, each by the cheapest chain of changes to the pairs so far: R. Jonker & A. Volgenant,
"A shortest augmenting path algorithm for dense and sparse linear assignment problems" (1987), for
tables of any shape as in D. F. Crouse, "On implementing 2D rectangular assignment algorithms"
(2016). Of several best solutions it is the one that `scipy.optimize.linear_sum_assignment` gives,
for a figure must not hang on who counts it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf

_FREE = -1


def best_pairs(worth: Sequence[Sequence[float]]) -> dict[int, int]:
    """Return the columns of the rows that have one: all rows, or as many as there are columns."""
    if not worth or not worth[0]:
        return {}
    if len(worth) > len(worth[0]):
        turned = best_pairs(tuple(zip(*worth, strict=True)))
        return {row: column for column, row in turned.items()}
    pairs = _Pairs([[-value for value in row] for row in worth])
    for row in range(len(worth)):
        pairs.add(row)
    return dict(enumerate(pairs.columns))


@dataclass(slots=True)
class _Search:
    """The cheapest chains from a new row: what each column costs, and over which row."""

    costs: list[float]
    over: list[int]
    waiting: list[int]
    rows: list[int] = field(default_factory=list)
    done: list[int] = field(default_factory=list)
    lowest: float = 0.0


class _Pairs:
    """The pairs so far, and the prices of rows and columns that prove them to be the best."""

    def __init__(self, costs: Sequence[Sequence[float]]) -> None:
        self._costs = costs
        width = len(costs[0])
        self.columns = [_FREE] * len(costs)
        self._rows = [_FREE] * width
        self._row_prices = [0.0] * len(costs)
        self._column_prices = [0.0] * width

    def add(self, row: int) -> None:
        """Give a row a column, whatever that changes for the rows before."""
        search, column = self._search(row)
        self._row_prices[row] += search.lowest
        for other in search.rows[1:]:
            self._row_prices[other] += search.lowest - search.costs[self.columns[other]]
        for reached in search.done:
            self._column_prices[reached] -= search.lowest - search.costs[reached]
        while column != _FREE:
            before = search.over[column]
            self._rows[column] = before
            self.columns[before], column = column, self.columns[before]

    def _search(self, row: int) -> tuple[_Search, int]:
        """Return the chains from a row, and the free column that the cheapest leads to."""
        width = len(self._rows)
        search = _Search([inf] * width, [_FREE] * width, list(range(width - 1, -1, -1)))
        column = _FREE
        while column == _FREE:
            search.rows.append(row)
            nearest = self._nearest(search, row)
            search.done.append(nearest)
            row = self._rows[nearest]
            if row == _FREE:
                column = nearest
        return search, column

    def _nearest(self, search: _Search, row: int) -> int:
        """Return the column that costs least by way of a row or those before; a free one first."""
        place, lowest = _FREE, inf
        for position, column in enumerate(search.waiting):
            price = self._row_prices[row]
            cost = search.lowest + self._costs[row][column] - price - self._column_prices[column]
            if cost < search.costs[column]:
                search.costs[column], search.over[column] = cost, row
            cost = search.costs[column]
            if cost < lowest or (cost == lowest and self._rows[column] == _FREE):
                place, lowest = position, cost
        search.lowest = lowest
        nearest = search.waiting[place]
        search.waiting[place] = search.waiting[-1]
        search.waiting.pop()
        return nearest
