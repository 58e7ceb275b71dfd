"""Where the articles of a corpus come from: a folder, JSON lines, CSV or Parquet.

A source is read as a stream, as often as need be, and always in the same order.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from glob import escape, has_magic
from pathlib import Path, PurePath
from typing import Final, Protocol

from attrib.corpus.columns import Columns, digest
from attrib.corpus.comma_separated import CommaSeparated
from attrib.corpus.json_lines import JsonLines
from attrib.corpus.parquet import Parquet
from attrib.corpus.work import Item
from attrib.errors import InputError, UsageError
from attrib.parse.engines import CONLLU
from attrib.read.paths import expand
from attrib.read.source import (
    FILE_OR_FOLDER,
    LARGEST,
    is_file,
    is_folder,
    is_there,
    not_there,
    printable,
)
from attrib.wording import Wording

TEXT_COLUMN: Final = "text"
_TABLES: Final = (".jsonl", ".ndjson", ".csv", ".tsv", ".parquet")


class Source(Protocol):
    """Articles in an order that stays."""

    def check(self) -> None:
        """See that the articles can be found.

        Raises:
            AttribError: a column that is not there, or a file that is not what its name says.
        """

    def fingerprint(self) -> str:
        """Return a text that changes with the names and contents of the articles."""

    def count(self) -> int:
        """Return how many articles there are."""

    def kept(self) -> list[str]:
        """Return which further columns go into the rows of the claims."""

    def items(self) -> Iterator[Item]:
        """Yield the articles from the first.

        Raises:
            InputError: a file in which nothing more can be found.
        """


def open_source(
    name: str,
    *,
    text_column: str = TEXT_COLUMN,
    name_column: str | None = None,
    keep: Iterable[str] | None = None,
    engine: str = "",
    encoding: str | None = None,
    max_bytes: int = LARGEST,
) -> Source:
    """Return what a name stands for: a table by its ending, or else a folder, a glob or a file.

    Args:
        name: the path.
        text_column: the column or key of a table that holds the articles' text.
        name_column: the one that holds their names; without it, a name is the file's and a number.
        keep: the further columns or keys that go into each claim's row; None are all.
        engine: the parser; for `conllu` a folder holds the parsed files in it.
        encoding: of CSV.
        max_bytes: the size of the largest article.

    Raises:
        InputError: there is nothing of that name, or no article in it.
        EngineError: a Parquet file, and no library to read it.
        UsageError: standard input.
    """
    path = Path(name)
    if name == "-":
        raise UsageError(
            Wording(
                "Ein Korpus kommt nicht von der Standardeingabe, denn es wird mehrmals gelesen.",
                "A corpus is no standard input, for it is read more than once.",
            ),
            Wording("Nennen Sie eine Datei.", "Name a file."),
        )
    kind = path.suffix.lower()
    if kind in _TABLES and is_file(path):
        columns = Columns(text_column, name_column, keep)
        if kind in (".jsonl", ".ndjson"):
            return JsonLines(path, columns, max_bytes)
        if kind == ".parquet":
            return Parquet(path, columns)
        return CommaSeparated(path, columns, encoding, max_bytes)
    return Files(name, engine)


class Files:
    """The articles in a folder and below, of a glob, or one file."""

    def __init__(self, name: str, engine: str) -> None:
        folder = bool(name) and is_folder(name)
        self._folder = Path(name) if folder else None
        # Parsed files are no articles to the search in a folder, for they lie beside them.
        pattern = f"{escape(name)}/**/*.conllu" if folder and engine == CONLLU else name
        self._found = expand([pattern])
        if len(self._found) == 1 and isinstance(self._found[0], InputError):
            raise self._found[0]
        if not name or not (has_magic(name) or is_there(name)):
            raise not_there(printable(name), FILE_OR_FOLDER)

    def check(self) -> None:
        """See nothing: what is wrong with a file shows when it is read."""

    def fingerprint(self) -> str:
        """Return a checksum of the files' names and contents."""
        state = hashlib.sha256()
        for item in self.items():
            state.update(item.name.encode() + b"\0")
            if isinstance(item.content, Path):
                state.update(digest(item.content))
        return state.hexdigest()

    def count(self) -> int:
        """Return how many files there are."""
        return len(self._found)

    def kept(self) -> list[str]:
        """Return nothing: a file has no columns."""
        return []

    def items(self) -> Iterator[Item]:
        """Yield the files, each named by its way from the folder."""
        for number, found in enumerate(self._found, start=1):
            if isinstance(found, InputError):
                yield Item(number, "", found)
                continue
            path = Path(found)
            inside = self._folder is not None and path.is_relative_to(self._folder)
            name = path.relative_to(self._folder) if inside and self._folder else PurePath(found)
            yield Item(number, printable(str(name)), path)
