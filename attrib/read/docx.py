"""Word files: their paragraphs by way of mammoth, which keeps what was inserted under review.

Tables, pictures and comments are left out, but for orders to attrib; footnotes stand behind the
text.
"""

from __future__ import annotations

import zipfile
import zlib
from html.parser import HTMLParser
from io import BytesIO
from xml.parsers import expat

from attrib.article import BlockKind, Notice
from attrib.errors import InputError
from attrib.read.extracted import Extract, Paragraph
from attrib.read.formats import InputFormat, no_library
from attrib.read.hidden import without_hidden
from attrib.read.remarks import DOCUMENT, PART, marked, orders_in, taken_out
from attrib.read.source import PACKED, too_large
from attrib.wording import Wording, counted

# Word's own names of styles, and the German ones of other writers. Mammoth's own rules are left
# out: they are for lists and the like, and it tries each of them on each paragraph.
STYLES = """
p[style-name^='heading'] => h1:fresh
p[style-name^='Überschrift'] => h1:fresh
p.Heading1 => h1:fresh
p.Heading2 => h1:fresh
p[style-name='Title'] => h1:fresh
p[style-name='Titel'] => h1:fresh
p[style-name='Subtitle'] => h1:fresh
p[style-name='Untertitel'] => h1:fresh
p[style-name='caption'] => p.caption:fresh
p[style-name='Beschriftung'] => p.caption:fresh
"""
# Around a character of text stand some twenty of markup. A large book has half as many elements.
MARKUP = 20
MOST_ELEMENTS = 500_000
TABLES = Notice("tables", Wording("Tabellen sind ausgelassen.", "Tables are left out."))

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PARAGRAPHS = _HEADINGS | {"p", "li", "dt", "dd", "blockquote", "pre"}
# RuntimeError: an entry with a password.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OSError,
)


def read_docx(data: bytes, name: str, max_bytes: int) -> Extract:
    """Return the paragraphs of a Word file, and a notice on what was left out.

    Raises:
        InputError: no Word file, or one that would unpack to too much or names entities,
            or mammoth is not there.
    """
    sound, orders = _sound_parts(data, name, max_bytes)
    try:
        import mammoth
    except ImportError as error:
        raise no_library(name, InputFormat.DOCX) from error
    try:
        html = mammoth.convert_to_html(
            sound,
            style_map=STYLES,
            include_embedded_style_map=False,
            include_default_style_map=False,
            convert_image=lambda _: [],
        ).value
    except Exception as error:
        # Mammoth has no errors of its own: whatever a broken part leads to comes through.
        raise _no_docx(name) from error
    collector = _Collector()
    collector.feed(html)
    collector.close()
    notices = (TABLES,) if collector.tables else ()
    if not orders:
        return Extract(collector.paragraphs, notices)
    paragraphs, asides = taken_out(collector.paragraphs, orders)
    return Extract(paragraphs, notices, asides=asides)


def _no_docx(name: str) -> InputError:
    return InputError(
        Wording(
            f"{name} ist keine lesbare Word-Datei (.docx).",
            f"{name} is no Word file (.docx) that can be read.",
        ),
        Wording(
            "Öffnen Sie sie in LibreOffice oder Word, und speichern Sie sie neu oder als reinen "
            "Text.",
            "Open it in LibreOffice or Word and save it anew, or as plain text.",
        ),
    )


def _sound_parts(data: bytes, name: str, max_bytes: int) -> tuple[BytesIO, dict[str, str]]:
    """Return a Word file of the parts that hold XML, and its comments that are orders to attrib.

    Each part has been looked through; see `attrib.read.remarks` on the comments.

    Raises:
        InputError: a file that is none, or that a parser should not be trusted with.
    """
    sound, orders = BytesIO(), dict[str, str]()
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            # Nothing is unpacked beyond the size that an entry claims to have.
            if sum(entry.file_size for entry in entries) > PACKED:
                raise too_large(name, PACKED)
            parts = {e.filename for e in entries if e.filename.lower().endswith((".xml", ".rels"))}
            sizes = {part: archive.getinfo(part).file_size for part in parts}
            if sum(sizes.values()) > MARKUP * max_bytes:
                raise too_large(name, max_bytes)
            guard = Guard(name)
            with zipfile.ZipFile(sound, "w") as copy:
                for part in sorted(parts):
                    with archive.open(part) as packed:
                        # Read without a size, it unpacks up to 2 GB before it looks.
                        content = packed.read(sizes[part])
                    guard.check(content)
                    if part == PART:  # in order of the names, it comes before the text
                        orders = orders_in(content)
                    if part == DOCUMENT and orders:
                        content = marked(content, orders)
                    copy.writestr(part, without_hidden(content))
    except BROKEN as error:
        raise _no_docx(name) from error
    return sound, orders


class Guard:
    """Looks through the XML of a file before anything is built from it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._elements = 0

    def check(self, content: bytes) -> None:
        """Refuse declared entities, too many elements, and what is no XML."""
        parser = expat.ParserCreate()
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._element
        parser.Parse(content, True)  # noqa: FBT003  it takes no name: the content is whole

    def _doctype(self, *_: object) -> None:
        raise InputError(
            Wording(
                f"{self._name} erklärt XML-Entitäten, die keine solche Datei braucht.",
                f"{self._name} declares XML entities, which no such file needs.",
            ),
            Wording(
                "Trauen Sie ihr nicht; öffnen Sie sie anderswo, und speichern Sie sie als reinen "
                "Text.",
                "Do not trust it; open it elsewhere and save it as plain text.",
            ),
        )

    def _element(self, *_: object) -> None:
        self._elements += 1
        if self._elements > MOST_ELEMENTS:
            raise InputError(
                Wording(
                    f"{self._name} hat über {counted(MOST_ELEMENTS)} Elemente der Auszeichnung.",
                    f"{self._name} has over {MOST_ELEMENTS:,} elements of markup.",
                ),
                Wording(
                    "Geben Sie jedem Artikel eine Datei, oder speichern Sie sie als reinen Text.",
                    "Give one article a file, or save it as plain text.",
                ),
            )


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
