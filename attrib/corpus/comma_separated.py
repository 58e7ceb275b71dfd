"""CSV: read, a heading, then an article a row; written, a claim a row."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, Final

from attrib.corpus.columns import Columns, checksum
from attrib.corpus.table import ClaimTable
from attrib.corpus.work import Item
from attrib.errors import InputError
from attrib.read.encoding import codec_named
from attrib.read.source import LARGEST, printable, reading
from attrib.report.comma_separated import no_formula
from attrib.report.flat import RECORD_COLUMNS
from attrib.report.sanitise import one_line
from attrib.wording import Wording

_DELIMITERS: Final = (",", ";", "\t", "|")
_USUAL: Final = "utf-8-sig"
_NUMBER: Final = re.compile(r"[+-]?\d+(?:[.,]\d+)*")
"""What a kept cell may hold that a spreadsheet takes for a number, and may."""


class CommaSeparated:
    """A file of CSV, with commas or, as a German Excel writes it, semicolons; or with tabs.

    Raises:
        UsageError: an encoding that is not known.
    """

    def __init__(self, path: Path, columns: Columns, encoding: str | None, max_bytes: int) -> None:
        self._path = path
        self._name = printable(path.name)
        self._columns = columns
        self._encoding = codec_named(encoding) if encoding else _USUAL
        # An article that is too large is one error; a quotation mark that is never closed ends
        # the run before it takes the rest of the file for one field.
        self._longest = max(LARGEST, max_bytes)

    def check(self) -> None:
        """See that the heading has the columns.

        Raises:
            UsageError: it has not.
            InputError: a file in another encoding.
        """
        self._columns.check(next(self._rows(), []), self._name)

    def fingerprint(self) -> str:
        """Return a checksum of the file."""
        return checksum(self._path, self._columns)

    def count(self) -> int:
        """Return how many rows hold something, the heading aside."""
        return max(0, sum(1 for _ in self._rows()) - 1)

    def items(self) -> Iterator[Item]:
        """Yield an article per row.

        Raises:
            InputError: a row after which nothing can be told apart.
        """
        rows = self._rows()
        heading = next(rows, [])
        # Of columns with the same heading the first counts.
        place = {column: place for place, column in reversed(list(enumerate(heading)))}
        for number, cells in enumerate(rows, start=1):
            row = {
                column: cells[place[column]] if place[column] < len(cells) else None
                for column in dict.fromkeys(heading)
            }
            called = row[self._columns.name] if self._columns.name is not None else None
            content = row[self._columns.text]
            yield self._columns.item(number, f"{self._name}:{number}", content, called, row)

    def kept(self) -> list[str]:
        """Return the columns that are kept."""
        return self._columns.kept(next(self._rows(), []))

    def _rows(self) -> Iterator[list[str]]:
        """Yield the rows that hold something, with the heading."""
        csv.field_size_limit(self._longest)
        number = 0
        with reading(self._path) as binary, self._explained():
            file = TextIOWrapper(binary, self._encoding, newline="")
            delimiter = max(_DELIMITERS, key=file.readline(self._longest).count)
            file.seek(0)
            try:
                for row in filter(None, csv.reader(file, delimiter=delimiter)):
                    yield row
                    number += 1
            except csv.Error as error:
                raise InputError(
                    Wording(
                        f"{self._name} lässt sich nach Zeile {number} nicht weiterlesen.",
                        f"{self._name} cannot be read after row {number}.",
                    ),
                    Wording(
                        "Sehen Sie nach, ob dort ein Anführungszeichen offen bleibt.",
                        "See whether a quotation mark is left open there.",
                    ),
                ) from error

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except UnicodeDecodeError as error:
            encoding = self._encoding.removesuffix("-sig")
            raise InputError(
                Wording(
                    f"{self._name} ist nicht in {encoding} geschrieben.",
                    f"{self._name} is not written in {encoding}.",
                ),
                Wording(
                    "Nennen Sie die Kodierung mit --encoding, etwa cp1252.",
                    "Say in which encoding with --encoding, such as cp1252.",
                ),
            ) from error


def write_csv(table: ClaimTable, file: BinaryIO) -> None:
    """Write claims as CSV: a heading, then a claim a row, texts on one line and no formulas."""
    file.write(_line((*RECORD_COLUMNS, *map(_cell, table.further))))
    for row in table.rows():
        own = (_cell(row[column]) for column in RECORD_COLUMNS)
        file.write(_line((*own, *(_kept_cell(row[column]) for column in table.further))))


def _line(cells: Iterable[object]) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerow(cells)
    return out.getvalue().encode("utf-8")


def _cell(value: object) -> object:
    return no_formula(one_line(value)) if isinstance(value, str) else value


def _kept_cell(value: object) -> object:
    return value if isinstance(value, str) and _NUMBER.fullmatch(value) else _cell(value)
