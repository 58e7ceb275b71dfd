"""Bytes from paths and streams, and never more of them than an article may have."""

from __future__ import annotations

import os
import re
import select
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import BinaryIO

from attrib.errors import InputError, reason_of
from attrib.read import formats
from attrib.read.formats import ZIP, InputFormat
from attrib.wording import Wording, decimal_comma

LARGEST = 50_000_000
"""The bytes of one source at most unless less is asked for: no endless device."""
PACKED = 100_000_000
"""The bytes of a packed file at most, packed or unpacked: it may hold pictures."""

_ADDRESS = re.compile(r"(?:https?|ftp):/", re.IGNORECASE)

_PACKED_HEADS = (ZIP, *(magic[: len(ZIP)] for magic in formats.MAGIC))

PATIENCE = 10
"""The seconds that a named pipe may stay empty; else nobody might ever write to it."""


def bytes_of_file(path: str | PathLike[str], max_bytes: int = LARGEST) -> bytes:
    """Return what a file holds.

    Raises:
        InputError: a file that is missing, no file, unreadable or too large.
    """
    with reading(path) as file:
        return bytes_of_stream(file, printable(str(path)), max_bytes)


def bytes_of_stream(stream: BinaryIO, name: str, max_bytes: int = LARGEST) -> bytes:
    """Return a stream's bytes to its end.

    Raises:
        InputError: there are too many of them.
    """
    head = stream.read(len(ZIP))
    # A packed file is mostly pictures: what counts is the text in it, which comes later.
    limit = max(PACKED, max_bytes) if head in _PACKED_HEADS else max_bytes
    data = head + stream.read(limit + 1 - len(head))
    if len(data) > limit:
        raise too_large(name, limit)
    return data


def largest(format_: InputFormat, max_bytes: int) -> int:
    """Return how many bytes are read of a format, of whose text there may be `max_bytes`."""
    return max(PACKED, max_bytes) if format_ in formats.PACKED else max_bytes


def is_folder(path: str | PathLike[str]) -> bool:
    """Tell whether there is a folder; unlike `Path.is_dir` of names too long or closed to us."""
    return os.path.isdir(path)  # noqa: PTH112


def is_file(path: str | PathLike[str]) -> bool:
    """Tell whether there is a file; see `is_folder`."""
    return os.path.isfile(path)  # noqa: PTH113


def is_there(path: str | PathLike[str]) -> bool:
    """Tell whether there is anything; see `is_folder`."""
    return os.path.exists(path)  # noqa: PTH110


def is_address(name: str) -> bool:
    """Tell whether a name is the address of a web page."""
    return _ADDRESS.match(name) is not None


FILE = Wording("Datei", "file")
FILE_OR_FOLDER = Wording("Datei oder einen Ordner", "file or folder")


def not_there(name: str, what: Wording = FILE) -> InputError:
    """Return the error for a name that nothing has."""
    if is_address(name):
        return InputError(
            Wording(
                f"{name} ist eine Adresse, und attrib lädt nichts aus dem Netz.",
                f"{name} is an address, and attrib fetches nothing.",
            ),
            Wording(
                "Speichern Sie die Seite, und nennen Sie die Datei.",
                "Save the page and name the file.",
            ),
        )
    return InputError(
        Wording(f"Eine {what.de} {name} gibt es nicht.", f"There is no {what.en} {name}."),
        Wording("Prüfen Sie die Schreibung des Pfads.", "Check the spelling of the path."),
    )


def too_large(name: str, limit: int) -> InputError:
    """Return the error for a source of more than `limit` bytes."""
    return InputError(
        Wording(
            f"{name} hat über {decimal_comma(limit / 1_000_000)} MB.",
            f"{name} has over {limit / 1_000_000:g} MB.",
        ),
        Wording(
            "Geben Sie jedem Artikel eine Datei, oder erlauben Sie mit --max-file-size mehr.",
            "Give one article a file, or allow more with --max-file-size.",
        ),
    )


def printable(name: str) -> str:
    """Return a file name that can be encoded, whatever bytes it has on disk."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


@contextmanager
def reading(path: str | PathLike[str]) -> Iterator[BinaryIO]:
    """Open a file, and tell in words why it cannot be read.

    Raises:
        InputError: a file that is missing, no file or unreadable.
    """
    name = printable(str(path))
    try:
        with _opened(Path(path), name) as file:
            yield file
    except FileNotFoundError as error:
        raise not_there(name) from error
    except IsADirectoryError as error:
        raise InputError(
            Wording(f"{name} ist ein Ordner.", f"{name} is a folder."),
            Wording(
                "Nennen Sie die Dateien darin, etwa ORDNER/*.txt.",
                "Name the files in it, such as FOLDER/*.txt.",
            ),
        ) from error
    except (OSError, ValueError) as error:
        reason = reason_of(error)
        raise InputError(
            Wording(
                f"{name} lässt sich nicht lesen ({reason.de}).",
                f"{name} cannot be read ({reason.en}).",
            ),
            Wording(
                "Prüfen Sie den Pfad, und wer ihn lesen darf.",
                "Check the path and who may read it.",
            ),
        ) from error


def _opened(path: Path, name: str) -> BinaryIO:
    if not _is_named_pipe(path):
        return path.open("rb")
    file = os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb")
    if not select.select([file], [], [], PATIENCE)[0]:
        file.close()
        raise InputError(
            Wording(
                f"{name} ist eine Pipe, in die {PATIENCE} Sekunden lang niemand schrieb.",
                f"{name} is a pipe, and nobody wrote to it for {PATIENCE} seconds.",
            ),
            Wording(
                "Starten Sie zuerst, was hineinschreibt, oder nennen Sie '-' und leiten Sie den "
                "Text an die Standardeingabe.",
                "Start what writes to it first, or name '-' and pipe the text to standard input.",
            ),
        )
    os.set_blocking(file.fileno(), True)
    return file


def _is_named_pipe(path: Path) -> bool:
    """Tell whether a pipe lies in a folder; one of the shell's, `<(…)`, is written to for sure."""
    there = path.stat()
    return stat.S_ISFIFO(there.st_mode) and there.st_dev == path.parent.stat().st_dev
