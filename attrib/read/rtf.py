"""RTF: its paragraphs by way of striprtf."""

from __future__ import annotations

import re
from importlib import import_module
from typing import Any

from attrib.errors import InputError
from attrib.read.docx import MARKUP
from attrib.read.extracted import Extract, Paragraph
from attrib.read.formats import InputFormat, no_library
from attrib.read.source import too_large
from attrib.wording import Wording

_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]+)(?P<number>-?\d+)? ?|\\'..|\\.|(?P<brace>[{}])|[^\\{}]+|.", re.DOTALL
)
_PICTURE = re.compile(r"\{\\\*?\\?pict[^{}]*\}")


def read_rtf(data: bytes, name: str, max_bytes: int) -> Extract:
    """Return the paragraphs of an RTF file.

    Raises:
        InputError: no RTF file, or one with too much in it, or striprtf is not there.
    """
    try:
        to_text: Any = import_module("striprtf.striprtf").rtf_to_text
    except ImportError as error:
        raise no_library(name, InputFormat.RTF) from error
    source = _PICTURE.sub("", data.decode("latin-1"))
    if not source.startswith("{\\rtf"):
        raise _no_rtf(name)
    if len(source) > MARKUP * max_bytes:
        raise too_large(name, max_bytes)
    try:
        text: str = to_text(_without_hidden(source), errors="replace")
    except Exception as error:
        # The library has no errors of its own.
        raise _no_rtf(name) from error
    if len(text) > max_bytes:
        raise too_large(name, max_bytes)
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return Extract([Paragraph(line) for line in text.split("\n")])


def _without_hidden(source: str) -> str:
    """Return RTF without the text that Word is told to hide."""
    if "\\v" not in source:
        return source
    kept: list[str] = []
    hidden, around = False, []
    for match in _TOKEN.finditer(source):
        word = match["word"]
        if match["brace"] == "{":
            around.append(hidden)
        elif match["brace"]:
            hidden = around.pop() if around else False
        elif word == "v":
            hidden = match["number"] != "0"
            continue
        elif word == "plain":
            hidden = False
        if not hidden or match["brace"] or word not in (None, "u"):
            kept.append(match[0])
    return "".join(kept)


def _no_rtf(name: str) -> InputError:
    return InputError(
        Wording(f"{name} ist keine lesbare RTF-Datei.", f"{name} is no RTF file that can be read."),
        Wording(
            "Öffnen Sie sie in LibreOffice oder Word, und speichern Sie sie als .docx oder reinen "
            "Text.",
            "Open it in LibreOffice or Word and save it as .docx or plain text.",
        ),
    )
