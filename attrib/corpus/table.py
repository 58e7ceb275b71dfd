"""The claims of a run as one table: their own columns, then the kept ones of the articles."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from attrib.corpus.kept import METADATA, flat, headings

_LARGEST = 2**63


class ClaimTable:
    """Rows with the same columns, from lines of JSON that have what their articles had.

    Args:
        lines: yields the lines from the first, as often as it is called: they are read twice, for
            what columns there are shows only at the end.
        kept: the columns of the articles that are known before.

    Attributes:
        further: the headings of the kept columns, with the type of their values: bool, int, float,
            or str where they are of several types or none of these.
    """

    def __init__(self, lines: Callable[[], Iterable[bytes]], kept: Iterable[str]) -> None:
        self._lines = lines
        types: dict[str, set[type]] = {column: set() for column in kept}
        for row in self._parsed():
            for column, value in row.get(METADATA, {}).items():
                types.setdefault(column, set()).update(_type(value))
        self._called = headings(types)
        self.further = {self._called[column]: _common(found) for column, found in types.items()}

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield a row per claim; what its article did not have is None."""
        for row in self._parsed():
            had = row.pop(METADATA, {})
            for column, heading in self._called.items():
                row[heading] = self._cell(had.get(column), self.further[heading])
            yield row

    def _cell(self, value: object, kind: type) -> object:
        value = flat(value)
        if value is None or isinstance(value, str):
            return value
        return json.dumps(value) if kind is str else kind(value)

    def _parsed(self) -> Iterator[dict[str, Any]]:
        return map(json.loads, self._lines())


def _type(value: object) -> Iterator[type]:
    if value is None:
        return
    too_large = isinstance(value, int) and not -_LARGEST <= value < _LARGEST
    yield str if too_large else type(value)


def _common(found: set[type]) -> type:
    if found == {int, float}:
        return float
    (only,) = found if len(found) == 1 else (str,)
    return only if only in (bool, int, float) else str
