from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from attrib.measure.assignment import best_pairs

# Few values, so that there are many best solutions, and shares such as the merits of claims are.
CELLS = st.one_of(
    st.sampled_from((0.0, 0.01, 0.5, 0.51, 1.01)),
    st.fractions(0, 1, max_denominator=9).map(float),
    st.floats(-10, 10, allow_nan=False),
)


@st.composite
def tables(draw: st.DrawFn) -> list[list[float]]:
    rows, columns = draw(st.integers(1, 9)), draw(st.integers(1, 9))
    cells = draw(st.sampled_from((CELLS, st.sampled_from((0.0, 0.5)))))
    return draw(
        st.lists(st.lists(cells, min_size=columns, max_size=columns), min_size=rows, max_size=rows)
    )


@given(tables())
def test_the_pairs_are_those_of_scipy_ties_included(table: list[list[float]]) -> None:
    rows, columns = linear_sum_assignment(np.array(table), maximize=True)
    assert best_pairs(table) == dict(zip(rows.tolist(), columns.tolist(), strict=True))


def test_large_tables_give_the_same_pairs() -> None:
    dice = np.random.default_rng(1)
    for shape in ((60, 60), (20, 70), (70, 20)):
        table = np.round(dice.random(shape), 1)
        rows, columns = linear_sum_assignment(table, maximize=True)
        expected = dict(zip(rows.tolist(), columns.tolist(), strict=True))
        assert best_pairs(table.tolist()) == expected


@pytest.mark.parametrize("table", [[], [[]]])
def test_where_nothing_can_be_paired_nothing_is(table: list[list[float]]) -> None:
    assert best_pairs(table) == {}


def test_a_row_gives_way_where_another_gains_more() -> None:
    assert best_pairs([[1.0, 0.9], [1.0, 0.0]]) == {0: 1, 1: 0}
