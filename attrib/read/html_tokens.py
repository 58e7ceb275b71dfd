"""Cuts HTML into tokens that know where they stand.

The standard library's parser takes minutes for a few kilobytes of unclosed tags (before its
releases of 2025), and says of an end tag only where it starts. This one reads every character a
bounded number of times. Where the HTML standard drops the rest of a page (a tag, a quotation mark
or a comment that is never closed), it drops as little as it can: an article is not lost to a typo.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from attrib.read.tokens import Mark, Token, names

VOID = names(
    "area base br col embed hr img input link meta param source track wbr"
)  # https://html.spec.whatwg.org/#void-elements
# Inside these, nothing is a tag but their own end tag.
_RAW = names("iframe noembed noframes script style textarea title xmp")

_NAME = r"<(/?)([a-zA-Z][^\s/>]*+)"
# A quotation mark counts only behind an equals sign, and only if it is closed.
_TAG = re.compile(
    _NAME + r"""((?:[^>=]++|=\s*+(?>"[^"]*+"|'[^']*+')?)*+)>""",
)
_UNQUOTED_TAG = re.compile(_NAME + r"([^>]*+)>")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")
# As in `&ampel`: references without a semicolon are at most six letters long.
_LONGEST_UNTERMINATED = 6


class Tokenizer:
    """Cuts one text into tokens."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tag = _TAG
        self._last_close = text.rfind(">")
        self._last_comment_end = text.rfind("-->")
        self._endless: set[str] = set()

    def tokens(self) -> Iterator[Token]:
        """Yield the tokens in order; comments, declarations and scripts have none."""
        text, shown, place = self._text, 0, self._text.find("<")
        while place >= 0:
            end, token = self._markup(place)
            if end == place:
                place = text.find("<", place + 1)
                continue
            yield from _texts(text, shown, place)
            if token:
                yield token
                if token.mark is Mark.OPEN and token.value in _RAW:
                    end = self._raw_end(token.value, end)
            shown, place = end, text.find("<", end)
        yield from _texts(text, shown, len(text))

    def _markup(self, place: int) -> tuple[int, Token | None]:
        """Return where the markup at `place` ends (or `place`, if it is none), and its token."""
        if place >= self._last_close:
            return place, None
        following = self._text[place + 1]
        if following in "!?":
            return self._comment_end(place), None
        if following == "/" and not self._text[place + 2].isalpha():
            return self._comment_end(place), None
        match = self._tag.match(self._text, place)
        if match is None and self._tag is _TAG and _UNQUOTED_TAG.match(self._text, place):
            # Its attributes run to the end of the page: quotation marks do not count any more.
            self._tag = _UNQUOTED_TAG
            match = self._tag.match(self._text, place)
        return (place, None) if match is None else (match.end(), _token(match))

    def _comment_end(self, place: int) -> int:
        text = self._text
        if text.startswith("<!--", place):
            for short in ("<!-->", "<!--->"):
                if text.startswith(short, place):
                    return place + len(short)
            if self._last_comment_end >= place + 4:
                return text.index("-->", place + 4) + 3
        return text.index(">", place) + 1

    def _raw_end(self, name: str, place: int) -> int:
        """Return where the end tag of a raw element starts.

        A script without an end tag hides the rest; other elements are read as if they were not raw.
        """
        if name not in self._endless:
            match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(self._text, place)
            if match:
                return match.start()
            self._endless.add(name)
        return len(self._text) if name in ("script", "style") else place


def _token(match: re.Match[str]) -> Token:
    closing, name, attributes = match.groups()
    name = name.lower()
    if closing:
        mark = Mark.EMPTY if name == "br" else Mark.CLOSE  # browsers take </br> for <br>
        return Token(mark, match.start(), match.end(), name)
    empty = name in VOID or attributes.endswith("/")
    mark = Mark.EMPTY if empty else Mark.OPEN
    return Token(mark, match.start(), match.end(), name, attributes)


def _texts(text: str, start: int, end: int) -> Iterator[Token]:
    """Yield the text between two tags, each character reference for itself."""
    if start == end:
        return
    references = _REFERENCE.finditer(text, start, end) if "&" in text[start:end] else ()
    for match in references:
        length, shown = _decoded(match[0])
        if not length:
            continue
        if start < match.start():
            yield Token(Mark.FLOWING, start, match.start(), text[start : match.start()])
        start = match.start() + length
        yield Token(Mark.TEXT, match.start(), start, shown)
    if start < end:
        yield Token(Mark.FLOWING, start, end, text[start:end])


def _decoded(reference: str) -> tuple[int, str]:
    """Return how much of a reference is one, and what it stands for."""
    if reference[1] == "#":
        return len(reference), unescape(reference)
    name = reference[1:]
    if name in html5:
        return len(reference), html5[name]
    for length in range(min(_LONGEST_UNTERMINATED, len(name)), 1, -1):
        if name[:length] in html5:
            return length + 1, html5[name[:length]]
    return 0, ""
