"""Parquet, read and written in batches; pyarrow is imported when there is a file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, Final

from attrib.corpus.columns import Columns, checksum
from attrib.corpus.table import ClaimTable
from attrib.corpus.work import Item
from attrib.errors import InputError, UsageError
from attrib.read.source import printable
from attrib.report.flat import RECORD_COLUMNS
from attrib.wording import Wording

_READ: Final = 64
"""Articles read at a time."""
_BUFFER: Final = 1_000_000
_WRITTEN: Final = 10_000
"""Claims in a row group: always as many, so that the same claims make the same file."""
_INTEGERS: Final = frozenset(("number", "parent", "start", "end", "line", "column", "paragraph"))
_FLOATS: Final = frozenset(("confidence", "certainty"))


def library() -> Any:  # noqa: ANN401  the library has no types
    """Return pyarrow.

    Raises:
        UsageError: it is not installed.
    """
    try:
        import_module("pyarrow.parquet")
        return import_module("pyarrow")
    except ImportError as error:
        raise UsageError(
            Wording(
                "Parquet braucht die Bibliothek pyarrow.", "Parquet needs the library pyarrow."
            ),
            Wording(
                "Installieren Sie sie mit: pip install 'attrib[parquet]'",
                "Install it with: pip install 'attrib[parquet]'",
            ),
        ) from error


class Parquet:
    """A Parquet file with an article a row."""

    def __init__(self, path: Path, columns: Columns) -> None:
        self._arrow = library()
        self._path = path
        self._name = printable(path.name)
        self._columns = columns

    def check(self) -> None:
        """See that the columns are there, and that the articles are text.

        Raises:
            UsageError: they are not.
            InputError: the file is damaged or no Parquet.
        """
        with self._opened() as file:
            schema = file.schema_arrow
        self._columns.check(schema.names, self._name)
        kind = schema.field(self._columns.text).type
        types = self._arrow.types
        if types.is_dictionary(kind):
            kind = kind.value_type
        if not any(is_(kind) for is_ in (types.is_string, types.is_large_string, _is_view(types))):
            raise UsageError(
                Wording(
                    f"Die Spalte '{self._columns.text}' von {self._name} enthält keinen Text, "
                    f"sondern {kind}.",
                    f"The column '{self._columns.text}' of {self._name} holds no text but {kind}.",
                ),
                Wording(
                    "Nennen Sie eine andere mit --text-column.", "Name another with --text-column."
                ),
            )

    def fingerprint(self) -> str:
        """Return a checksum of the file."""
        return checksum(self._path, self._columns)

    def count(self) -> int:
        """Return how many rows there are."""
        with self._opened() as file:
            return int(file.metadata.num_rows)

    def items(self) -> Iterator[Item]:
        """Yield an article per row.

        Raises:
            InputError: the file is damaged.
        """
        number = 0
        with self._opened() as file:
            for batch in self._batches(file):
                for row in self._rows(batch):
                    number += 1
                    name = row[self._columns.name] if self._columns.name is not None else None
                    text = row[self._columns.text]
                    yield self._columns.item(number, f"{self._name}:{number}", text, name, row)

    def kept(self) -> list[str]:
        """Return the columns that are kept."""
        with self._opened() as file:
            return self._columns.kept(file.schema_arrow.names)

    def _rows(self, batch: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401  as above
        """Yield the rows by column; of columns with the same name the first counts."""
        names = list(dict.fromkeys(batch.schema.names))
        places = map(batch.schema.names.index, names)
        columns = [self._values(batch.column(place)) for place in places]
        for values in zip(*columns, strict=True):
            yield dict(zip(names, values, strict=True))

    def _values(self, column: Any) -> list[Any]:  # noqa: ANN401  as above
        """Return a column as Python's own values, or as text where it has none for them."""
        try:
            return list(column.to_pylist())
        except (ValueError, ImportError, self._arrow.ArrowException):
            return list(column.cast(self._arrow.string()).to_pylist())

    def _batches(self, file: Any) -> Iterator[Any]:  # noqa: ANN401  as above
        columns = None if self._columns.keep is None else self._columns.wanted
        try:
            yield from file.iter_batches(_READ, columns=columns, use_threads=False)
        except (OSError, self._arrow.ArrowException) as error:
            raise self._damaged() from error

    def _opened(self) -> Any:  # noqa: ANN401  as above
        try:
            return self._arrow.parquet.ParquetFile(
                self._path, buffer_size=_BUFFER, pre_buffer=False
            )
        except (OSError, self._arrow.ArrowException) as error:
            raise self._damaged() from error

    def _damaged(self) -> InputError:
        return InputError(
            Wording(
                f"{self._name} lässt sich nicht als Parquet lesen.",
                f"{self._name} cannot be read as Parquet.",
            ),
            Wording(
                "Sehen Sie nach, ob die Datei vollständig ist.", "See whether the file is whole."
            ),
        )


def _is_view(types: Any) -> Any:  # noqa: ANN401  as above
    # Older releases have no views.
    return getattr(types, "is_string_view", lambda _: False)


def schema(extra: Mapping[str, type]) -> Any:  # noqa: ANN401  as above
    """Return the columns of claims with their types, and further columns."""
    arrow = library()

    def kind(column: str) -> Any:  # noqa: ANN401  as above
        if column in _INTEGERS:
            return arrow.int64()
        return arrow.float64() if column in _FLOATS else arrow.string()

    kinds = {bool: arrow.bool_(), int: arrow.int64(), float: arrow.float64()}
    further = [(column, kinds.get(of, arrow.string())) for column, of in extra.items()]
    return arrow.schema([*((column, kind(column)) for column in RECORD_COLUMNS), *further])


def write_claims(table: ClaimTable, file: BinaryIO) -> None:
    """Write claims as Parquet.

    Raises:
        UsageError: the library is not installed.
    """
    arrow = library()
    columns = schema(table.further)
    with arrow.parquet.ParquetWriter(file, columns, compression="zstd") as writer:
        rows: list[dict[str, Any]] = []
        for row in table.rows():
            rows.append(row)
            if len(rows) == _WRITTEN:
                writer.write_table(arrow.Table.from_pylist(rows, columns))
                rows.clear()
        if rows:
            writer.write_table(arrow.Table.from_pylist(rows, columns))
