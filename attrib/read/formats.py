"""Which format a source has: by name, by its first bytes, and which formats are refused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from io import BytesIO
from pathlib import PurePath

from attrib.errors import InputError


class InputFormat(StrEnum):
    """How a source is read; `auto` goes by the file's extension, or else by its first bytes."""

    AUTO = "auto"
    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    PAGE = "page"
    DOCX = "docx"
    MAIL = "mail"
    MHTML = "mhtml"
    PDF = "pdf"
    RTF = "rtf"
    ODT = "odt"
    SUBTITLES = "subtitles"
    CONLLU = "conllu"


EXTENSIONS = {
    ".txt": InputFormat.TEXT,
    ".text": InputFormat.TEXT,
    ".md": InputFormat.MARKDOWN,
    ".markdown": InputFormat.MARKDOWN,
    ".html": InputFormat.HTML,
    ".htm": InputFormat.HTML,
    ".xhtml": InputFormat.HTML,
    ".docx": InputFormat.DOCX,
    ".eml": InputFormat.MAIL,
    ".mhtml": InputFormat.MHTML,
    ".mht": InputFormat.MHTML,
    ".pdf": InputFormat.PDF,
    ".rtf": InputFormat.RTF,
    ".odt": InputFormat.ODT,
    ".srt": InputFormat.SUBTITLES,
    ".vtt": InputFormat.SUBTITLES,
    ".conllu": InputFormat.CONLLU,
}

KINDS = {
    InputFormat.DOCX: "a Word file",
    InputFormat.MAIL: "a mail",
    InputFormat.MHTML: "a page saved in one file",
    InputFormat.PDF: "a PDF file",
    InputFormat.RTF: "an RTF file",
    InputFormat.ODT: "an OpenDocument file",
}
"""Formats whose text is taken out of them, as messages name them."""

PACKED = frozenset(KINDS)
"""Those formats: they hold pictures and markup beside the text."""

ZIP = b"PK\x03\x04"
MAGIC = {b"%PDF-": InputFormat.PDF, b"{\\rtf": InputFormat.RTF}
"""What files of other packed formats begin with."""
_HTML = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
# Lines of the head of a mail, and among them one that no letter or interview opens with.
_HEAD_LINE = re.compile(rb"[!-9;-~]{2,76}:|[ \t]")
_MAILED = re.compile(rb"(?:MIME-Version|Message-ID|Received|Return-Path):", re.IGNORECASE)
_HEAD = 20_000
# What an HTML page may open with: a comment or two before it says what it is.
_SNIFFED = 2000
_SAVE = "Open it in LibreOffice or Word and save it as .docx or plain text."
_REFUSED = (
    *(
        (magic, f"is {KINDS[kind]}", f"Give '--input-format {kind}'.")
        for magic, kind in MAGIC.items()
    ),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "is an old Word file (.doc), or a Word file with a password",
        _SAVE,
    ),
)
_ODT = "application/vnd.oasis.opendocument"
_ODT_TEXT = f"{_ODT}.text".encode()
_SPREADSHEET = f"{_ODT}.spreadsheet".encode()


def no_library(name: str, format_: InputFormat) -> InputError:
    """Return the error for a file whose library is not installed."""
    return InputError(
        f"{name} is {KINDS[format_]}, and the library that reads it is not there.",
        f"Run: pip install 'attrib[{format_}]'",
    )


def format_of_name(name: str) -> InputFormat:
    """Return the format that a file's extension tells, or `auto` if it tells none."""
    return EXTENSIONS.get(PurePath(name).suffix.lower(), InputFormat.AUTO)


def format_of_data(data: bytes) -> InputFormat:
    """Return the format that the first bytes show, or else plain text."""
    if is_docx(data):
        return InputFormat.DOCX
    if data.startswith(ZIP) and _ODT_TEXT in data[:100]:
        return InputFormat.ODT
    for magic, format_ in MAGIC.items():
        if data.startswith(magic):
            return format_
    if _is_mail(data):
        return InputFormat.MAIL
    return format_of_text(data[:_SNIFFED].decode("utf-8", "replace"))


def format_of_text(text: str) -> InputFormat:
    """Return the format that the beginning of a text shows: HTML, subtitles, or plain text."""
    from attrib.read.subtitles import OPENING

    if OPENING.match(text[:_SNIFFED]):
        return InputFormat.SUBTITLES
    return InputFormat.HTML if _HTML.match(text[:_SNIFFED]) else InputFormat.TEXT


def _is_mail(data: bytes) -> bool:
    """Tell whether bytes open with the head of a mail, each line of which has a key."""
    head = re.split(rb"\r?\n\r?\n", data[:_HEAD].lstrip(b"\xef\xbb\xbf"), maxsplit=1)[0]
    lines = re.split(rb"\r?\n", head)
    whole = lines[:-1] if len(head) == _HEAD else lines
    return all(map(_HEAD_LINE.match, whole)) and any(map(_MAILED.match, whole))


def is_docx(data: bytes) -> bool:
    """Tell whether bytes are a Word file."""
    return _has(_members(data), "word/")


def refuse_binary(data: bytes, name: str) -> None:
    """Refuse what is known to be no text.

    Raises:
        InputError: a PDF, RTF, ODT, Word or other packed file, each with its remedy.
    """
    for magic, what, remedy in _REFUSED:
        if data.startswith(magic):
            raise InputError(f"{name} {what}, not text.", remedy)
    if not data.startswith(ZIP):
        return
    members = _members(data)
    if _has(members, "word/"):
        raise InputError(f"{name} is a Word file, not text.", "Give '--input-format docx'.")
    if _has(members, "xl/") or _SPREADSHEET in data[:100]:
        raise InputError(
            f"{name} is a spreadsheet, not text.",
            "Save it as CSV, and run: attrib corpus FILE.csv --text-column NAME -o claims.jsonl",
        )
    if _ODT_TEXT in data[:100]:
        raise InputError(f"{name} is an OpenDocument file, not text.", "Give '--input-format odt'.")
    # An OpenDocument file names its type in its first entry, unpacked.
    if _ODT.encode() in data[:100]:
        raise InputError(f"{name} is an OpenDocument file (such as .odt), not text.", _SAVE)
    raise InputError(
        f"{name} is a packed file, not text.", "Unpack it and name the articles that it holds."
    )


def _has(members: Iterable[str], folder: str) -> bool:
    return any(name.startswith(folder) for name in members)


def _members(data: bytes) -> list[str]:
    if not data.startswith(ZIP):
        return []
    import zipfile

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError):
        return []
