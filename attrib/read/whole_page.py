"""Whether HTML is a whole page of a website, or a text that somebody wrote or exported.

A published page holds what a reader clicks on beside the text: menus, buttons, fields, lists of
links; or more than one article, the others being teasers and what readers wrote. A text by itself
has none of them. What words a page uses, and how its makers call its parts, plays no role.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.article import Notice
from attrib.read.elements import BLOCKS, attributes_of
from attrib.read.tokens import Mark, Token, names
from attrib.wording import Wording

NOTICE = Notice(
    "page",
    Wording(
        "Das sieht nach einer ganzen Webseite aus; mit '--input-format page' bleiben Menüs, Teaser "
        "und Kommentare weg.",
        "This looks like a whole web page; give '--input-format page' to leave its menus, teasers "
        "and comments out.",
    ),
)
_SHELL = names("body head html")
_CONTROLS = names("button dialog input nav select textarea")
_ROLES = names("alertdialog button dialog menu menubar navigation search tablist textbox")
_COMMENT = "schema.org/comment"
# One or two links on lines of their own may end a text (*Zum Gutachten*).
_LINKS = 3


def is_whole_page(tokens: Sequence[Token]) -> bool:
    """Tell whether HTML, as its tokens, is a whole page of a website."""
    if not any(token.value in _SHELL and token.mark is Mark.OPEN for token in tokens):
        return False
    articles = sum(token.value == "article" and token.mark is Mark.OPEN for token in tokens)
    return articles > 1 or any(map(_is_furniture, tokens)) or _links_alone(tokens) >= _LINKS


def _is_furniture(token: Token) -> bool:
    if token.mark not in (Mark.OPEN, Mark.EMPTY):
        return False
    if "role" not in token.attributes and token.value not in _CONTROLS:
        return _COMMENT in token.attributes.lower()
    said = attributes_of(token.attributes)
    if said.get("role", "").lower() in _ROLES:
        return True
    # Exports have boxes to tick in lists of what is to do, which cannot be clicked on.
    return token.value in _CONTROLS and "disabled" not in said and said.get("type") != "hidden"


def _links_alone(tokens: Sequence[Token]) -> int:
    """Count the links to other pages that are all there is in their block."""
    seen = [t for t in tokens if t.mark is not Mark.FLOWING or t.value.strip()]
    count = 0
    begun = False
    for number, token in enumerate(seen):
        if token.value == "a" and token.mark is Mark.OPEN:
            before = seen[number - 1] if number else None
            begun = before is None or _is_edge(before)
            begun = begun and not attributes_of(token.attributes).get("href", "#").startswith("#")
        elif token.value == "a" and token.mark is Mark.CLOSE and begun:
            count += number + 1 < len(seen) and _is_edge(seen[number + 1])
            begun = False
    return count


def _is_edge(token: Token) -> bool:
    return token.mark in (Mark.OPEN, Mark.CLOSE) and token.value in BLOCKS
