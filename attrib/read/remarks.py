"""Comments of a Word file that are orders to attrib, such as `attrib: ignore[A104] Grund`.

The text is taken out of the file by a library that leaves comments aside. So where they begin and
end is written into the text before, in characters that no text has, and taken out of it afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final
from xml.etree import ElementTree as ET

from attrib.read.extracted import Aside, Paragraph

PART: Final = "word/comments.xml"
DOCUMENT: Final = "word/document.xml"

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ORDER: Final = re.compile(r"\s*attrib:(?P<order>.{0,500})", re.DOTALL)
_BEGIN, _END, _STOP = "\ue0f1", "\ue0f2", "\ue0f3"  # for private use
_MARK: Final = re.compile(rf"([{_BEGIN}{_END}])(\d{{1,9}}){_STOP}")


def orders_in(comments: bytes) -> dict[str, str]:
    """Return the orders to attrib by the numbers of their comments.

    The part has been looked through: it is XML without entities.
    """
    if b"attrib:" not in comments:
        return {}
    found = {}
    for comment in ET.fromstring(comments).iter(f"{_W}comment"):  # noqa: S314  entities are refused
        said = "".join(text.text or "" for text in comment.iter(f"{_W}t"))
        number = comment.get(f"{_W}id", "")
        if (order := _ORDER.fullmatch(said)) and number.isdecimal():
            found[number] = " ".join(order["order"].split())
    return found


def marked(document: bytes, numbers: Iterable[str]) -> bytes:
    """Return the text's part with marks where some comments begin and end."""
    wanted = frozenset(numbers)
    root = ET.fromstring(document)  # noqa: S314  the same
    for parent in list(root.iter()):
        for place, child in enumerate(parent):
            number = child.get(f"{_W}id", "")
            if number not in wanted:
                continue
            if child.tag == f"{_W}commentRangeStart" and parent.tag == f"{_W}p":
                run = ET.Element(f"{_W}r")
                run.append(_text(f"{_BEGIN}{number}{_STOP}"))
                parent[place] = run
            elif child.tag == f"{_W}commentReference":
                parent[place] = _text(f"{_END}{number}{_STOP}")
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))


def _text(said: str) -> ET.Element:
    element = ET.Element(f"{_W}t")
    element.text = said
    return element


def taken_out(
    paragraphs: Sequence[Paragraph], orders: Mapping[str, str]
) -> tuple[list[Paragraph], tuple[Aside, ...]]:
    """Return the paragraphs without marks, and the orders with the paragraphs they are about."""
    clean, asides = [], []
    begun: dict[str, int] = {}
    for place, paragraph in enumerate(paragraphs):
        for mark, number in _MARK.findall(paragraph.text):
            if mark == _BEGIN:
                begun.setdefault(number, place)
            elif number in orders:
                asides.append(Aside(begun.get(number, place), place, orders[number]))
        clean.append(replace(paragraph, text=_MARK.sub("", paragraph.text)))
    return clean, tuple(asides)
