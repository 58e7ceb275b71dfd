"""Word files: their paragraphs by way of mammoth, which keeps what was inserted under review.

Tables, pictures and comments are left out; footnotes stand behind the text.
"""

from __future__ import annotations

import zipfile
import zlib
from html.parser import HTMLParser
from io import BytesIO
from xml.parsers import expat

from attrib.article import BlockKind, Notice
from attrib.errors import InputError
from attrib.read.extracted import Paragraph
from attrib.read.source import PACKED, too_large

# Word's own names of styles, and the German ones of other writers.
STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Titel'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Untertitel'] => h2:fresh
p[style-name='Überschrift 1'] => h1:fresh
p[style-name='Überschrift 2'] => h2:fresh
p[style-name='Überschrift 3'] => h3:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Caption'] => p.caption:fresh
p[style-name='Beschriftung'] => p.caption:fresh
"""
# Around a character of text stand some twenty of markup.
MARKUP = 20
TABLES = Notice("tables", "Tables are left out.")

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PARAGRAPHS = _HEADINGS | {"p", "li", "dt", "dd", "blockquote", "pre"}
_CHUNK = 65_536
# RuntimeError: an entry with a password.
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, ValueError, OSError)


def read_docx(data: bytes, name: str, max_bytes: int) -> tuple[list[Paragraph], tuple[Notice, ...]]:
    """Return the paragraphs of a Word file, and a notice on what was left out.

    Raises:
        InputError: no Word file, or one that would unpack to too much or names entities,
            or mammoth is not there.
    """
    _check(data, name, max_bytes)
    try:
        import mammoth
    except ImportError as error:
        raise InputError(
            f"{name} is a Word file, and the library that reads it is not there.",
            "Run: pip install 'attrib[docx]'",
        ) from error
    try:
        html = mammoth.convert_to_html(
            BytesIO(data),
            style_map=STYLES,
            include_embedded_style_map=False,
            convert_image=lambda _: [],
        ).value
    except Exception as error:
        # Mammoth has no errors of its own: whatever a broken part leads to comes through.
        raise _no_docx(name) from error
    collector = _Collector()
    collector.feed(html)
    collector.close()
    return collector.paragraphs, (TABLES,) if collector.tables else ()


def _no_docx(name: str) -> InputError:
    return InputError(
        f"{name} is no Word file (.docx) that can be read.",
        "Open it in LibreOffice or Word and save it anew, or as plain text.",
    )


def _check(data: bytes, name: str, max_bytes: int) -> None:
    """Refuse a file that is none, or that a parser should not be trusted with."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            # Nothing is unpacked beyond the size that an entry claims to have.
            if sum(entry.file_size for entry in entries) > PACKED:
                raise too_large(f"{name}, unpacked,", PACKED)
            parts = [e for e in entries if e.filename.lower().endswith((".xml", ".rels"))]
            if sum(part.file_size for part in parts) > MARKUP * max_bytes:
                raise too_large(name, max_bytes)
            if any(_has_doctype(archive, part) for part in parts):
                raise InputError(
                    f"{name} declares XML entities, which no Word file needs.",
                    "Do not trust it; open it elsewhere and save it as plain text.",
                )
    except _BROKEN as error:
        raise _no_docx(name) from error


class _Doctype(Exception):  # noqa: N818  a signal, no error
    """A document type is declared."""


class _Root(Exception):  # noqa: N818  a signal, no error
    """The first element is reached; behind it no document type can be declared."""


def _has_doctype(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    parser = expat.ParserCreate()

    def doctype(*_: object) -> None:
        raise _Doctype

    def root(*_: object) -> None:
        raise _Root

    parser.StartDoctypeDeclHandler = doctype
    parser.StartElementHandler = root
    try:
        with archive.open(part) as file:
            while chunk := file.read(_CHUNK):
                parser.Parse(chunk)
    except _Doctype:
        return True
    except (_Root, expat.ExpatError):
        return False
    return False


class _Collector(HTMLParser):
    """Takes the paragraphs out of mammoth's HTML."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[Paragraph] = []
        self.tables = 0
        self._inside = 0
        self._note = False
        self._kind: BlockKind | None = None
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._end()
            self.tables += 1
            self._inside += 1
        elif tag in _PARAGRAPHS:
            self._end()
            if tag in _HEADINGS:
                self._kind = BlockKind.HEADLINE
            elif ("class", "caption") in attrs:
                self._kind = BlockKind.CAPTION
        elif tag == "br":
            self._text.append("\n")
        elif tag == "a":
            target = dict(attrs).get("href") or ""
            self._note = target.startswith(("#footnote-", "#endnote-"))

    def handle_endtag(self, tag: str) -> None:
        if tag == "table":
            self._text.clear()
            self._inside -= 1
        elif tag == "a":
            self._note = False
        elif tag in _PARAGRAPHS:
            self._end()

    def handle_data(self, data: str) -> None:
        # A reference to a note is a number in brackets, and the way back an arrow.
        if not self._inside and not self._note:
            self._text.append(data)

    def close(self) -> None:
        super().close()
        self._end()

    def _end(self) -> None:
        if not self._inside:
            self.paragraphs.append(Paragraph("".join(self._text), self._kind))
        self._text.clear()
        self._kind = None
