"""From bytes to an article: plain text and its encoding.

Line ends stay as they are, so that every offset is true.
"""

from __future__ import annotations

from os import PathLike
from pathlib import Path
from typing import BinaryIO

from attrib.article import Article, Notice
from attrib.errors import InputError
from attrib.read.encoding import decode

LARGEST = 50_000_000
"""The bytes of one article at most: far beyond any, and no endless device."""


def read_file(path: str | PathLike[str]) -> Article:
    """Read a text file, named as it was given.

    Raises:
        InputError: a file that is missing, no file, unreadable or no text.
    """
    name = printable(str(path))
    try:
        with Path(path).open("rb") as file:
            return read_stream(file, name)
    except FileNotFoundError as error:
        raise InputError(f"There is no file {name}.", "Check the spelling of the path.") from error
    except IsADirectoryError as error:
        raise InputError(
            f"{name} is a folder.", "Name the files in it, such as FOLDER/*.txt."
        ) from (error)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no valid path"
        raise InputError(
            f"{name} cannot be read ({reason}).", "Check the path and who may read it."
        ) from error


def read_stream(stream: BinaryIO, name: str) -> Article:
    """Read a text to the end of a stream of bytes.

    Raises:
        InputError: bytes that are no text, or too many of them.
    """
    data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise InputError(
            f"{name} has over {LARGEST // 1_000_000} MB.",
            "Give one article a file, not an archive.",
        )
    text, notice = decode(data, name)
    return article_of(text, name, (notice,) if notice else ())


def article_of(text: str, name: str, notices: tuple[Notice, ...] = ()) -> Article:
    """Return a text as an article.

    Raises:
        InputError: a text with NUL characters or lone surrogates.
    """
    if "\0" in text:
        raise InputError(f"{name} is no text: it holds NUL bytes.", "Give a plain text file.")
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise InputError(
            f"{name} holds half a character (a lone surrogate) at position {error.start}.",
            "Decode the text with the encoding that it was written in.",
        ) from error
    return Article(name, text, notices)


def printable(name: str) -> str:
    """Return a file name that can be encoded, whatever bytes it has on disk."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
