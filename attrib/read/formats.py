"""Which format a source has: by name, by its first bytes, and which formats are refused."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum
from io import BytesIO
from pathlib import PurePath

from attrib.errors import InputError
from attrib.wording import Wording


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
    InputFormat.DOCX: Wording("eine Word-Datei", "a Word file"),
    InputFormat.MAIL: Wording("eine Mail", "a mail"),
    InputFormat.MHTML: Wording(
        "eine in einer Datei gespeicherte Seite", "a page saved in one file"
    ),
    InputFormat.PDF: Wording("eine PDF-Datei", "a PDF file"),
    InputFormat.RTF: Wording("eine RTF-Datei", "an RTF file"),
    InputFormat.ODT: Wording("eine OpenDocument-Datei", "an OpenDocument file"),
}
"""Formats whose text is taken out of them, as messages name them."""


def _ask_for(format_: InputFormat) -> Wording:
    return Wording(f"Geben Sie '--input-format {format_}' an.", f"Give '--input-format {format_}'.")


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
_SAVE = Wording(
    "Speichern Sie sie in LibreOffice oder Word als .docx oder reinen Text.",
    "Open it in LibreOffice or Word and save it as .docx or plain text.",
)
_REFUSED = (
    *((magic, KINDS[kind], _ask_for(kind)) for magic, kind in MAGIC.items()),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        Wording(
            "eine alte Word-Datei (.doc) oder eine mit Kennwort",
            "an old Word file (.doc), or a Word file with a password",
        ),
        _SAVE,
    ),
)
_TABLE = Wording("eine Tabelle", "a spreadsheet")
_AS_CSV = Wording(
    "Speichern Sie sie als CSV, und führen Sie aus: attrib corpus DATEI.csv --text-column NAME "
    "-o aussagen.jsonl",
    "Save it as CSV, and run: attrib corpus FILE.csv --text-column NAME -o claims.jsonl",
)
_OTHER_ODF = Wording(
    "eine OpenDocument-Datei anderer Art als .odt", "an OpenDocument file of another kind than .odt"
)
_PACKED_FILE = Wording("eine gepackte Datei", "a packed file")
_UNPACK = Wording(
    "Entpacken Sie sie, und nennen Sie die Artikel darin.",
    "Unpack it and name the articles that it holds.",
)
_ODT = "application/vnd.oasis.opendocument"
_ODT_TEXT = f"{_ODT}.text".encode()
_SPREADSHEET = f"{_ODT}.spreadsheet".encode()


def no_library(name: str, format_: InputFormat) -> InputError:
    """Return the error for a file whose library is not installed."""
    kind, command = KINDS[format_], f"pip install 'attrib[{format_}]'"
    return InputError(
        Wording(
            f"{name} ist {kind.de}, und die Bibliothek, die so etwas liest, fehlt.",
            f"{name} is {kind.en}, and the library that reads it is not there.",
        ),
        Wording(f"Führen Sie aus: {command}", f"Run: {command}"),
    )


def _no_text(name: str, what: Wording, remedy: Wording) -> InputError:
    problem = Wording(f"{name} ist {what.de}, kein Text.", f"{name} is {what.en}, not text.")
    return InputError(problem, remedy)


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
            raise _no_text(name, what, remedy)
    if not data.startswith(ZIP):
        return
    members = _members(data)
    if _has(members, "word/"):
        raise _no_text(name, KINDS[InputFormat.DOCX], _ask_for(InputFormat.DOCX))
    if _has(members, "xl/") or _SPREADSHEET in data[:100]:
        raise _no_text(name, _TABLE, _AS_CSV)
    if _ODT_TEXT in data[:100]:
        raise _no_text(name, KINDS[InputFormat.ODT], _ask_for(InputFormat.ODT))
    # An OpenDocument file names its type in its first entry, unpacked.
    if _ODT.encode() in data[:100]:
        raise _no_text(name, _OTHER_ODF, _SAVE)
    raise _no_text(name, _PACKED_FILE, _UNPACK)


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
