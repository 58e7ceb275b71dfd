"""OpenDocument texts: their paragraphs by way of odfpy, without tables, notes and changes."""

from __future__ import annotations

import zipfile
from collections.abc import Container, Iterator, Set
from importlib import import_module
from io import BytesIO
from typing import Any

from attrib.article import BlockKind
from attrib.errors import InputError
from attrib.read.docx import BROKEN, MARKUP, TABLES, Guard
from attrib.read.extracted import Extract, Paragraph
from attrib.read.formats import InputFormat, no_library
from attrib.read.source import too_large
from attrib.wording import Wording

_TEXT = "content.xml"
_TEXTS = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_STYLES = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
_LEFT_OUT = frozenset({
    "text:note", "text:tracked-changes", "office:annotation", "office:annotation-end",
    "text:table-of-content", "text:hidden-text", "text:hidden-paragraph", "table:table",
    "text:ruby-text", "draw:frame", "draw:custom-shape", "office:forms", "text:sequence-decls",
})  # fmt: skip
_KINDS = {"text:h": BlockKind.HEADLINE, "text:p": None}
_SPACES = {"text:s": " ", "text:tab": "\t", "text:line-break": "\n"}


def read_odt(data: bytes, name: str, max_bytes: int) -> Extract:
    """Return the paragraphs of an OpenDocument text, and a notice on what was left out.

    Raises:
        InputError: no such file, or one with too much in it, or odfpy is not there.
    """
    sound = _sound(data, name, max_bytes)
    try:
        load: Any = import_module("odf.opendocument").load
    except ImportError as error:
        raise no_library(name, InputFormat.ODT) from error
    try:
        document = load(sound)
        paragraphs = list(_paragraphs(document.text, _hidden_styles(document)))
        tables = bool(document.text.getElementsByType(import_module("odf.table").Table))
    except Exception as error:
        # The library has no errors of its own.
        raise _no_odt(name) from error
    return Extract(paragraphs, (TABLES,) if tables else ())


def _no_odt(name: str) -> InputError:
    return InputError(
        Wording(
            f"{name} ist kein lesbarer OpenDocument-Text (.odt).",
            f"{name} is no OpenDocument text (.odt) that can be read.",
        ),
        Wording(
            "Öffnen Sie die Datei in LibreOffice, und speichern Sie sie neu oder als reinen Text.",
            "Open it in LibreOffice and save it anew, or as plain text.",
        ),
    )


def _sound(data: bytes, name: str, max_bytes: int) -> BytesIO:
    """Return a file that holds the text alone, after a look through it."""
    sound = BytesIO()
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive, zipfile.ZipFile(sound, "w") as copy:
            size = archive.getinfo(_TEXT).file_size
            if size > MARKUP * max_bytes:
                raise too_large(name, max_bytes)
            with archive.open(_TEXT) as packed:
                content = packed.read(size)
            Guard(name).check(content)
            copy.writestr("mimetype", "application/vnd.oasis.opendocument.text")
            copy.writestr(_TEXT, content)
            copy.writestr("META-INF/manifest.xml", _MANIFEST)
    except (*BROKEN, KeyError) as error:
        raise _no_odt(name) from error
    sound.seek(0)
    return sound


_MANIFEST = """<?xml version="1.0"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
<manifest:file-entry manifest:full-path="/"
 manifest:media-type="application/vnd.oasis.opendocument.text"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""


def _paragraphs(body: Any, hidden: Set[str]) -> Iterator[Paragraph]:
    for node in _walk(body, _KINDS, hidden):
        if (tag := _tag(node)) in _KINDS:
            yield Paragraph(_text(node, hidden), _KINDS[tag])


def _text(paragraph: Any, hidden: Set[str]) -> str:
    parts: list[str] = []
    for node in _walk(paragraph, _SPACES, hidden):
        if (tag := _tag(node)) in _SPACES:
            parts.append(_SPACES[tag])
        elif node.nodeType == node.TEXT_NODE:
            parts.append(node.data)
    return "".join(parts)


def _walk(top: Any, leaves: Container[str], hidden: Set[str]) -> Iterator[Any]:
    """Walk down to what is read, and no deeper than leaves, without recursion: sections nest."""
    waiting = list(reversed(top.childNodes))
    while waiting:
        node = waiting.pop()
        tag = _tag(node)
        if tag in _LEFT_OUT or (hidden and _style(node) in hidden):
            continue
        yield node
        if tag not in leaves:
            waiting.extend(reversed(node.childNodes))


def _hidden_styles(document: Any) -> frozenset[str]:
    """Return the names of the styles whose text is told not to be shown."""
    styles = import_module("odf.style")
    return frozenset(
        style.getAttrNS(_STYLES, "name")
        for style in document.getElementsByType(styles.Style)
        for properties in style.getElementsByType(styles.TextProperties)
        if properties.getAttrNS(_TEXTS, "display") == "none"
    )


def _style(node: Any) -> str:
    found = (getattr(node, "attributes", None) or {}).get((_TEXTS, "style-name"))
    return str(found or "")


def _tag(node: Any) -> str:
    return getattr(node, "tagName", "")
