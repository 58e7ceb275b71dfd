"""The words of markup: text, and tags that open and close elements.

HTML has them as they are. Markdown says the same with other marks, so that one reading serves
both, and HTML inside Markdown.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Mark(Enum):
    """What a token is."""

    TEXT = "text that is shown as it is"
    FLOWING = "text in which white space of any length is one blank"
    SPACE = "a line end between two words"
    OPEN = "the start tag of an element"
    CLOSE = "an end tag"
    EMPTY = "an element without content"


class Token(NamedTuple):
    """A token and where it stands in the source.

    `value` is an element's name in small letters, or what a reader sees of a text. `attributes`
    is the inside of a start tag as it stands.
    """

    mark: Mark
    start: int
    end: int
    value: str
    attributes: str = ""


def names(text: str) -> frozenset[str]:
    """Return the names of elements, or words of their attributes, that a text lists."""
    return frozenset(text.split())
