"""What the elements of HTML are to a reader of the article: by name, class and role.

Names and what they mean are those of the HTML standard (https://html.spec.whatwg.org); class names
are those that newsrooms and their systems use.
"""

from __future__ import annotations

import re
from enum import Enum
from html import unescape

from attrib.article import BlockKind
from attrib.read.tokens import names


class Hidden(Enum):
    """Why an element is no prose, where no kind of block says it."""

    CERTAIN = "never part of the running text"
    LIKELY = "so marked, unless it holds the article's headline"


ALT = ":alt"
"""The text that stands for an image in Markdown; no element of HTML can have this name."""

HEADINGS = names("h1 h2 h3 h4 h5 h6")
BLOCKS = HEADINGS | names(
    """address article aside blockquote body caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form head header hgroup hr html legend li main menu nav
    noscript ol optgroup option p pre search section select summary table tbody td template
    tfoot th thead title tr ul"""
)
_NO_PROSE = names(
    """applet audio button canvas code colgroup datalist dialog embed head iframe map math meter
    noembed noframes noscript object option pre progress rp rt script select style svg table
    template textarea title video xmp"""
)
_AROUND_PROSE = names("aside footer form nav search")
_ROLES = names(
    "alertdialog complementary contentinfo dialog menu menubar navigation search toolbar"
)
_BY_NAME = {
    ALT: BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "address": BlockKind.BYLINE,
    "time": BlockKind.DATELINE,
}
_BY_CLASS = {
    **dict.fromkeys(("caption", "bildunterschrift", "bildtext", "bildlegende"), BlockKind.CAPTION),
    **dict.fromkeys(
        ("byline", "author", "authors", "autor", "autorin", "autoren"), BlockKind.BYLINE
    ),
    "dateline": BlockKind.DATELINE,
}
_BY_PROPERTY = {
    "author": BlockKind.BYLINE,
    "caption": BlockKind.CAPTION,
    "datepublished": BlockKind.DATELINE,
    "datemodified": BlockKind.DATELINE,
}
# *has-caption* speaks of what an element holds, *no-author* of what it does not.
_OTHERWISE = names("has no with without")
# The class of these is the page's.
_WHOLE = names("article body html main")

_TELLING = re.compile(r"hidden|class|role|rel|itemprop|style", re.IGNORECASE)
_ATTRIBUTE = re.compile(
    r"""([^\s/>=][^\s/>=]*+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s>]*+)))?"""
)
CLASS_WORD = re.compile(r"[A-ZÄÖÜ]?[a-zäöüß]+|[A-ZÄÖÜ]+")
_INVISIBLE_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def role_of(name: str, attributes: str) -> BlockKind | Hidden | None:
    """Return why an element is not read as speech, or None for one that is prose."""
    if name in _NO_PROSE:
        return Hidden.CERTAIN
    if attributes and _TELLING.search(attributes):
        said = attributes_of(attributes)
        if _is_hidden(said):
            return Hidden.LIKELY
        if name not in HEADINGS and name not in _WHOLE and (kind := _kind(said)):
            return kind
    return Hidden.LIKELY if name in _AROUND_PROSE else _BY_NAME.get(name)


def attributes_of(attributes: str) -> dict[str, str]:
    """Return the attributes of a start tag by name; of two of one name, the first."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(attributes):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), unescape(value))
    return found


def _is_hidden(said: dict[str, str]) -> bool:
    return (
        "hidden" in said
        or said.get("aria-hidden", "").lower() == "true"
        or said.get("role", "").lower() in _ROLES
        or _INVISIBLE_STYLE.search(said.get("style", "")) is not None
    )


def _kind(said: dict[str, str]) -> BlockKind | None:
    for name in said.get("itemprop", "").lower().split():
        if name in _BY_PROPERTY:
            return _BY_PROPERTY[name]
    if "author" in said.get("rel", "").lower().split():
        return BlockKind.BYLINE
    for name in said.get("class", "").split():
        words = [word.lower() for word in CLASS_WORD.findall(name)]
        if _OTHERWISE.isdisjoint(words):
            for word in words:
                if word in _BY_CLASS:
                    return _BY_CLASS[word]
    return None
