"""Quotation marks as they are typed (*,,…''*, *'…'*, *>>…<<*, *« … »*), read as those of print.

German printers set „…“, ‚…‘ and »…«; French and Swiss ones set blanks inside « … ». A mark is
changed only together with its partner in the same paragraph, so that apostrophes, feet and inches,
bullets and shift operators stay what they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from attrib.article import Span
from attrib.grammar.apostrophes import is_apostrophe, opens_word
from attrib.read.edits import Edit

_PARAGRAPH_END = re.compile(r"(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*|\Z")
_BEFORE = r"(?<![^\s(\[{–—/„»«‚›\"“-])"
_BEHIND = r"(?=[\s.,;:!?…)\]}–—“”\"»«‹›/-]|\Z)"


@dataclass(frozen=True, slots=True)
class _Style:
    """Typed marks that belong together, and the marks of print that they stand for."""

    opening: re.Pattern[str]
    closing: re.Pattern[str]
    shown: tuple[str, str]


_DOUBLE = _Style(
    re.compile(rf"{_BEFORE}(?:,,|''|``)(?=[^\s'`,])"),
    re.compile(rf"(?<=[^\s\d(])(?<!')''(?!'){_BEHIND}|(?<=[^\s(])[“”\"]"),
    ("„", "“"),
)
_ANGLES = (
    _Style(
        re.compile(rf"{_BEFORE}>>(?=[^\s>])"), re.compile(r"(?<=[^\s<])<<(?![\w<])"), ("»", "«")
    ),
    _Style(
        re.compile(rf"{_BEFORE}<<(?=[^\s<])"), re.compile(r"(?<=[^\s>])>>(?![\w>])"), ("«", "»")
    ),
)
_SINGLE = _Style(
    re.compile(rf"{_BEFORE}(?<!['`´,])['`‚](?!['`´])(?=[^\s.,;:!?)\]])"),
    re.compile(rf"(?<=[^\s(])(?<!['`´])['´](?!['`´]){_BEHIND}"),
    ("‚", "‘"),
)
_SPACED = re.compile("[«»‹›]")
_PARTNER = {"«": "»", "»": "«", "‹": "›", "›": "‹"}
_BLANK = re.compile(r"[^\S\r\n]")
_NO_WORD = re.compile(r"\W|\Z")
_PRINTED = re.compile("[‘’]")
_PRINTED_CLOSING = '“”"'


def typeset(text: str) -> Iterator[Edit]:
    """Yield the marks of print for those that are typed, in text order."""
    found: list[Edit] = []
    start = 0
    for gap in _PARAGRAPH_END.finditer(text):
        paragraph = Span(start, gap.start())
        for style in (_DOUBLE, *_ANGLES):
            found += _pairs(text, paragraph, style, following=gap.end())
        found += _single(text, paragraph, following=gap.end())
        found += _spaced(text, paragraph, following=gap.end())
        start = gap.end()
    end = 0
    for edit in sorted(found):
        if edit.span.start >= end:
            yield edit
            end = edit.span.end


def _pairs(text: str, paragraph: Span, style: _Style, *, following: int) -> Iterator[Edit]:
    """Yield the marks of a style that have their partner in the paragraph, or open the next."""
    place = paragraph.start
    while opened := style.opening.search(text, place, paragraph.end):
        again = style.opening.search(text, opened.end(), paragraph.end)
        end = again.start() if again else paragraph.end
        place = opened.end()
        if closed := style.closing.search(text, place, end):
            place = closed.end()
            yield from _shown(opened, closed, style.shown)
        elif not again and _opens_anew(text, following, opened, style):
            yield Edit(Span(*opened.span()), style.shown[0])


def _shown(opened: re.Match[str], closed: re.Match[str], shown: tuple[str, str]) -> Iterator[Edit]:
    for match, mark in zip((opened, closed), shown, strict=True):
        if match[0] != mark and match[0] not in _PRINTED_CLOSING:
            yield Edit(Span(*match.span()), mark)


def _single(text: str, paragraph: Span, *, following: int) -> Iterator[Edit]:
    """Yield single marks; one at the start of paragraphs that follow each other opens anew."""
    opening = [
        match
        for match in _SINGLE.opening.finditer(text, paragraph.start, paragraph.end)
        if match[0] == "‚" or not opens_word(text, match.start())
    ]
    ends = [*(match.start() for match in opening[1:]), paragraph.end]
    for opened, end in zip(opening, ends, strict=False):
        if opened[0] == "‚" and _PRINTED.search(text, opened.end(), end):
            continue
        if closed := _closing(text, opened.end(), end):
            yield from _shown(opened, closed, _SINGLE.shown)
        elif opened.start() == paragraph.start and _opens_anew(text, following, opened, _SINGLE):
            yield Edit(Span(*opened.span()), _SINGLE.shown[0])


def _closing(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the mark that closes: the first that is no apostrophe, or else the last."""
    last = None
    for last in _SINGLE.closing.finditer(text, start, end):
        if not is_apostrophe(text, last.start()):
            break
    return last


def _opens_anew(text: str, following: int, opened: re.Match[str], style: _Style) -> bool:
    """Tell whether the paragraph that follows opens with the same mark."""
    anew = style.opening.match(text, following)
    return anew is not None and anew[0] == opened[0]


def _spaced(text: str, paragraph: Span, *, following: int) -> Iterator[Edit]:
    """Yield the blanks inside of guillemets, which are no part of what is said."""
    opened: re.Match[str] | None = None
    for match in _SPACED.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span()
        if opened is None or match[0] != _PARTNER[opened[0]]:
            opened = match
            continue
        inside = _BLANK.match(text, opened.end()), _BLANK.match(text, start - 1)
        if all(inside) and _NO_WORD.match(text, end) and opened.end() + 1 < start - 1:
            yield Edit(Span(opened.end(), opened.end() + 1), "")
            yield Edit(Span(start - 1, start), "")
        opened = None
    if opened and opened.start() == paragraph.start and _goes_on(text, opened, following):
        yield Edit(Span(opened.end(), opened.end() + 1), "")


def _goes_on(text: str, opened: re.Match[str], following: int) -> bool:
    """Tell whether the next paragraph opens with the same mark and blank, and is closed."""
    mark, blank = opened[0], text[opened.end() : opened.end() + 1]
    if not blank.isspace() or not text.startswith(mark + blank, following):
        return False
    closing = _SPACED.search(text, following + 1)
    return closing is not None and closing[0] == _PARTNER[mark]
