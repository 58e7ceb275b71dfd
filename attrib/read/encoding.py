"""Finds out how bytes encode text: byte order mark, strict UTF-8, then cp1252."""

from __future__ import annotations

import codecs
import re

from attrib.article import Notice
from attrib.errors import InputError

# UTF-32 first: its little-endian mark starts with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF-", "a PDF file"),
    (b"{\\rtf", "an RTF file"),
    (b"PK\x03\x04", "a packed file (such as docx or odt)"),
)
# Control characters that no text in cp1252 holds, but most binary files do.
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_REMEDY = "Save it as plain text in UTF-8."


def decode(data: bytes, name: str) -> tuple[str, Notice | None]:
    """Return the text that bytes encode, without byte order mark, and a notice on a guess.

    Raises:
        InputError: bytes that are no text.
    """
    for magic, what in _FORMATS:
        if data.startswith(magic):
            raise InputError(f"{name} is {what}, not plain text.", _REMEDY)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, name), None
    if b"\0" in data:
        raise InputError(f"{name} is no text: it holds NUL bytes.", _REMEDY)
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError as error:
        return _western(data, name, error.start)


def _strict(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name} starts as {encoding.upper()} but breaks it at byte {error.start}.", _REMEDY
        ) from error


def _western(data: bytes, name: str, broken: int) -> tuple[str, Notice]:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        text = "\0"
    if _BINARY.search(text):
        raise InputError(f"{name} is no text in UTF-8 (byte {broken}) or Windows-1252.", _REMEDY)
    return text, Notice(
        "encoding", f"The text is not in UTF-8 (byte {broken}); it was read as Windows-1252."
    )
