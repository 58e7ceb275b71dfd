"""JSON lines: an object a line, with an article's text under one of its keys."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO, Final

from attrib.corpus.columns import Columns, checksum
from attrib.corpus.work import Item
from attrib.errors import InputError
from attrib.read.source import printable, reading, too_large
from attrib.wording import Wording

_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_ESCAPED: Final = 6
"""The bytes that JSON may spend on a byte of text: `\\u0000`."""
_BESIDES: Final = 10_000_000
"""The bytes of a line besides its text."""


class JsonLines:
    """A file of JSON lines; empty lines count for the place but are no articles."""

    def __init__(self, path: Path, columns: Columns, max_bytes: int) -> None:
        self._path = path
        self._name = printable(path.name)
        self._columns = columns
        self._longest = max_bytes * _ESCAPED + _BESIDES

    def check(self) -> None:
        """See that the first object has the keys: a wrong name would fail every line.

        What is to be kept may stand in some of the objects only.

        Raises:
            UsageError: it has not.
        """
        missing = set(self._columns.keep or ())
        there: dict[str, None] = {}
        for number, (_, line) in enumerate(self._lines()):
            row = _object(line)
            there |= dict.fromkeys(row or ())
            missing -= there.keys()
            if not number and row is not None:
                self._columns.check([*row, *missing], self._name)
            if not missing:
                return
        if missing:
            self._columns.check(list(there), self._name)

    def kept(self) -> list[str]:
        """Return the keys that are kept, as far as the first object has them."""
        first = next(self._lines(), None)
        return self._columns.kept(_object(first[1]) or ()) if first else []

    def fingerprint(self) -> str:
        """Return a checksum of the file."""
        return checksum(self._path, self._columns)

    def count(self) -> int:
        """Return how many lines hold something."""
        return sum(1 for _ in self._lines())

    def items(self) -> Iterator[Item]:
        """Yield an article per line."""
        for number, (place, line) in enumerate(self._lines(), start=1):
            yield self._item(number, f"{self._name}:{place}", line)

    def _item(self, number: int, place: str, line: bytes) -> Item:
        if len(line) > self._longest:
            return Item(number, place, too_large(place, self._longest))
        row = _object(line)
        if row is None:
            problem = Wording(
                f"{place} ist kein JSON-Objekt in UTF-8.", f"{place} is no JSON object in UTF-8."
            )
            remedy = Wording("Geben Sie ein Objekt je Zeile.", "Give an object a line.")
            return Item(number, place, InputError(problem, remedy))
        name = row.get(self._columns.name) if self._columns.name is not None else None
        return self._columns.item(number, place, row.get(self._columns.text), name, row)

    def _lines(self) -> Iterator[tuple[int, bytes]]:
        """Yield what lines hold something, numbered; of one that is too long the beginning."""
        with reading(self._path) as file:
            place = 0
            while line := self._line(file):
                place += 1
                line = line.removeprefix(_BYTE_ORDER_MARK) if place == 1 else line
                if line.strip():
                    yield place, line

    def _line(self, file: BinaryIO) -> bytes:
        line = file.readline(self._longest + 1)
        rest = line
        while len(rest) > self._longest and not rest.endswith(b"\n"):
            rest = file.readline(self._longest + 1)
        return line


def _object(line: bytes) -> dict[str, Any] | None:
    try:
        row = json.loads(line.decode())
    except (ValueError, RecursionError):
        return None
    return row if isinstance(row, dict) else None
