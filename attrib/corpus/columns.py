"""The columns of a table of articles, and a checksum of files."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final

from attrib.corpus.kept import metadata
from attrib.corpus.work import Item
from attrib.errors import InputError, UsageError
from attrib.read.source import printable
from attrib.wording import Wording

NO_ROW: Final[Mapping[str, object]] = MappingProxyType({})
_SHOWN: Final = 20
_NAME: Final = re.compile(r"\S{1,40}")
"""What a column may be called to be named in a message: one word."""


class Columns:
    """The columns of a table that are read, and what an article is called.

    Args:
        text: the column of the articles' text.
        name: the one of their names, if there is one.
        keep: further columns, which go into the rows of the claims; None are all there are.
    """

    def __init__(self, text: str, name: str | None = None, keep: Iterable[str] | None = ()) -> None:
        self.text = text
        self.name = name
        self.keep = None if keep is None else tuple(dict.fromkeys(keep))

    @property
    def wanted(self) -> list[str]:
        """The columns by name; of those that are kept only the ones that were named."""
        named = [self.name] if self.name is not None else []
        return list(dict.fromkeys([self.text, *named, *(self.keep or ())]))

    def kept(self, there: Iterable[str]) -> list[str]:
        """Return which columns of a table are kept, in its order.

        A column without a heading, such as the row numbers that pandas writes, is none that
        somebody could ask for.
        """
        if self.keep is not None:
            return [column for column in dict.fromkeys(there) if column in self.keep]
        read = {self.text, self.name, ""}
        return [column for column in dict.fromkeys(there) if column not in read]

    def check(self, there: list[str], file: str) -> None:
        """See that a table has the columns.

        Raises:
            UsageError: it has not.
        """
        for column in self.wanted:
            if column not in there:
                option = self._option(column)
                those = _those(there)
                raise UsageError(
                    Wording(
                        f"{file} hat keine Spalte '{column}'; {those.de}.",
                        f"{file} has no column '{column}'; {those.en}.",
                    ),
                    Wording(
                        f"Nennen Sie eine davon mit {option}.", f"Name one of them with {option}."
                    ),
                )

    def _option(self, column: str) -> str:
        if column == self.text:
            return "--text-column"
        return "--name-column" if column == self.name else "--keep"

    def item(
        self,
        number: int,
        place: str,
        text: object,
        name: object,
        row: Mapping[str, object] = NO_ROW,
    ) -> Item:
        """Return the article of a row; `place` is its name if the row gives none."""
        called = place
        if name is not None and name != "":
            # A name must be written, whatever half characters it has.
            called = str(name).encode("utf-8", "replace").decode()
        if isinstance(text, str):
            return Item(number, called, text, metadata(row, self.kept(row)))
        problem = Wording(
            f"{called} hat keinen Text in '{self.text}'.", f"{called} has no text in '{self.text}'."
        )
        remedy = Wording(
            "Berichtigen Sie die Zeile, oder lassen Sie sie weg.",
            "Correct the row, or leave it out.",
        )
        return Item(number, called, InputError(problem, remedy))


def _those(there: list[str]) -> Wording:
    """Say which columns there are, unless they may be the text of an article without heading."""
    if not all(map(_NAME.fullmatch, there)):
        return Wording(
            "ihre erste Zeile sieht nicht nach Überschriften aus",
            "its first row does not look like a heading",
        )
    shown = ", ".join(map(printable, there[:_SHOWN])) + ("…" * (len(there) > _SHOWN))
    return Wording(f"sie hat {shown or 'keine'}", f"it has {shown or 'none'}")


def checksum(path: Path, columns: Columns) -> str:
    """Return a checksum of a table: its content, the columns, and its name, for want of others."""
    state = hashlib.sha256(digest(path))
    keep = ("", *columns.keep) if columns.keep is not None else ()
    for part in (printable(path.name), columns.text, columns.name or "", *keep):
        state.update(part.encode("utf-8", "replace") + b"\0")
    return state.hexdigest()


def digest(path: Path) -> bytes:
    """Return a checksum of a file's content, or why there is none."""
    try:
        if not path.is_file():
            return b"no file"
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    except OSError:
        return b"unreadable"
