"""The further columns of a table of articles, on their way into the rows of the claims."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, time
from typing import Any, Final

from attrib.report.flat import RECORD_COLUMNS
from attrib.report.serial import serial

METADATA: Final = "metadata"
"""The key of the further columns where rows are JSON: there no name can clash."""
PREFIX: Final = "input_"
"""What stands before a column that is called like one of a claim's."""
_DEEPEST: Final = 20
"""How deep lists and objects are kept: a hostile row nests them until the stack ends."""


def plain(value: object, depth: int = 0) -> Any:  # noqa: ANN401  whatever JSON can say
    """Return a value as JSON can say it; what is no number (NaN) is no value."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, list | tuple | Mapping):
        return _nested(value, depth + 1) if depth < _DEEPEST else None
    if isinstance(value, bytes):
        return None
    return _written(value.isoformat() if isinstance(value, date | time) else str(value))


def _nested(value: Sequence[object] | Mapping[object, object], depth: int) -> Any:  # noqa: ANN401  the same
    if isinstance(value, Mapping):
        return {_written(str(key)): plain(item, depth) for key, item in value.items()}
    return [plain(item, depth) for item in value]


def flat(value: object) -> object:
    """Return a kept value for a cell: lists and objects as JSON."""
    return serial(value) if isinstance(value, list | dict) else value


def headings(columns: Iterable[str]) -> dict[str, str]:
    """Return what kept columns are called beside those of a claim, which keep their names."""
    names = list(dict.fromkeys(columns))
    taken = {*RECORD_COLUMNS, *names}
    called = {}
    for name in names:
        heading = name
        if name in RECORD_COLUMNS:
            while heading in taken:
                heading = PREFIX + heading
            taken.add(heading)
        called[name] = heading
    return called


def metadata(row: Mapping[str, object], columns: Collection[str]) -> dict[str, Any]:
    """Return the values of a row's columns by name, as JSON can say them."""
    return {_written(name): plain(row[name]) for name in columns if name in row}


def _written(text: str) -> str:
    # What is kept must be written, whatever half characters it has.
    return text.encode("utf-8", "replace").decode()
