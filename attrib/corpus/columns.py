"""The columns of a table of articles, and a checksum of files."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Final

from attrib.corpus.work import Item
from attrib.errors import InputError, UsageError
from attrib.read.source import printable

_SHOWN: Final = 20
_NAME: Final = re.compile(r"\S{1,40}")
"""What a column may be called to be named in a message: one word."""


class Columns:
    """The columns of a table that are read, and what an article is called."""

    def __init__(self, text: str, name: str | None) -> None:
        self.text = text
        self.name = name

    @property
    def wanted(self) -> list[str]:
        """The columns by name."""
        return list(dict.fromkeys([self.text, *([self.name] if self.name is not None else [])]))

    def check(self, there: list[str], file: str) -> None:
        """See that a table has the columns.

        Raises:
            UsageError: it has not.
        """
        for column in self.wanted:
            if column not in there:
                option = "--text-column" if column == self.text else "--name-column"
                raise UsageError(
                    f"{file} has no column '{column}'; {_those(there)}.",
                    f"Name one of them with {option}.",
                )

    def item(self, number: int, place: str, text: object, name: object) -> Item:
        """Return the article of a row; `place` is its name if the row gives none."""
        called = place
        if name is not None and name != "":
            # A name must be written, whatever half characters it has.
            called = str(name).encode("utf-8", "replace").decode()
        if isinstance(text, str):
            return Item(number, called, text)
        problem = f"{called} has no text in '{self.text}'."
        return Item(number, called, InputError(problem, "Correct the row, or leave it out."))


def _those(there: list[str]) -> str:
    """Say which columns there are, unless they may be the text of an article without heading."""
    if not all(map(_NAME.fullmatch, there)):
        return "its first row does not look like a heading"
    shown = ", ".join(map(printable, there[:_SHOWN])) + ("…" * (len(there) > _SHOWN))
    return f"it has {shown or 'none'}"


def checksum(path: Path, columns: Columns) -> str:
    """Return a checksum of a table: its content, the columns, and its name, for want of others."""
    state = hashlib.sha256(digest(path))
    for part in (printable(path.name), columns.text, columns.name or ""):
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
