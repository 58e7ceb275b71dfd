"""Pairs quotation marks: „…“ »…« «…» "…" ‚…‘ ›…‹ “…”, nested, and over paragraphs.

German uses „…“ or »…«, Swiss German «…», inner quotations take ‚…‘ or ›…‹ (Amtliche
Rechtschreibung, § 89-95); agencies write "…"; mixtures such as „…" and „…” are common.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from attrib.article import Span
from attrib.grammar.apostrophes import is_apostrophe

_MARK = re.compile('[„“”"»«‚‘’›‹]')
_SINGLE = re.compile("[‚‘’]")
_PARAGRAPH = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*")
_CLOSERS = {
    "„": '“”"',
    "“": '”"',
    "”": "”",
    '"': '"“”',
    "»": "«",
    "«": "»",
    "‚": "‘’",
    "‘": "’",
    "›": "‹",
    "‹": "›",
}
_APOSTROPHES = "‘’"
_OPEN_SINGLE = "‚‘"
_LONG = "„»«‚›‹"
"""Marks whose quotation may run over paragraphs and close in a later one."""
_DEEPEST = 16
"""More quotations than this never stand in one another; deeper marks have lost their partner."""
_NEAR = 1500
_REPEATED = '„»«"“‚›‹'
"""Marks that open anew in each paragraph of a quotation."""
_BEFORE_OPENING = '([{–—-/„»«‚›"'


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation with its marks; `inner` leaves them out.

    `depth` counts the quotations around it. `closed` is False where it goes on in the
    next paragraph, which opens with a mark of its own, and where its words end without a mark: then
    the opening mark, which has no partner, is no part of it.
    """

    span: Span
    inner: Span
    depth: int = 0
    closed: bool = True

    @property
    def marked(self) -> bool:
        """Whether its opening mark has a partner, or one in a later paragraph."""
        return self.span.start < self.inner.start


class Spoken(Protocol):
    """Tells where words end whose mark is not closed in its paragraph; None if they go on."""

    def __call__(self, stretch: Span, *, following: int, quoted: Sequence[Span]) -> Span | None:
        """Return the words in a stretch that reaches from the mark to the end of the paragraph.

        `following` is where the next paragraph starts, `quoted` are the quotations that close.
        """


def _nobody_tells(stretch: Span, *, following: int, quoted: Sequence[Span]) -> None:
    """Leave it to the marks."""


@dataclass(slots=True)
class _Open:
    mark: str
    position: int


def quotations(text: str, spoken: Spoken = _nobody_tells) -> tuple[Quotation, ...]:
    """Return the quotations of `text` in order; marks without a partner are passed over.

    Args:
        text: an article.
        spoken: what knows more than marks of words that nothing closes.
    """
    found: list[Quotation] = []
    stack: list[_Open] = []
    breaks = [(m.start(), m.end()) for m in _PARAGRAPH.finditer(text)]
    breaks.append((len(text), len(text)))
    begin = 0
    for end, following in breaks:
        known = len(found)
        _scan(text, begin, end, stack, found)
        quoted = [quotation.span for quotation in found[known:]]
        ended = partial(spoken, following=following, quoted=quoted)
        found.extend(_carry(text, Span(begin, end), following, stack, ended))
        begin = following
    found.sort(key=lambda q: (q.span.start, -q.span.end))
    return tuple(_nested(found))


def unpaired(text: str, found: Sequence[Quotation] | None = None) -> tuple[int, ...]:
    """Return where marks stand that have no partner (code points); `found` are the quotations.

    Left out are apostrophes (*Hans’ Haus, geht’s, ’68*) and marks that follow a digit, for these
    stand for inches, minutes and seconds. A mark that opens anew in each paragraph of a long
    quotation has a partner.
    """
    paired: set[int] = set()
    for quotation in quotations(text) if found is None else found:
        if not quotation.marked:
            continue
        paired.update((quotation.span.start, quotation.span.end - 1 if quotation.closed else -1))
    return tuple(
        match.start()
        for match in _MARK.finditer(text)
        if match.start() not in paired and not _is_no_quotation_mark(text, match.start())
    )


def _is_no_quotation_mark(text: str, at: int) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if text[at] in _APOSTROPHES:
        return before.isalnum() or after.isalnum()
    return text[at] in '"“”' and before.isdigit()


def _scan(text: str, begin: int, end: int, stack: list[_Open], found: list[Quotation]) -> None:
    for match in _MARK.finditer(text, begin, end):
        mark, at = match.group(), match.start()
        before = text[at - 1] if at > begin else " "
        after = text[at + 1] if at + 1 < end else " "
        if mark in _APOSTROPHES and _in_word(mark, before, after):
            continue
        level = next(
            (i for i in range(len(stack) - 1, -1, -1) if mark in _CLOSERS[stack[i].mark]), None
        )
        opening = _may_open(mark, before, after)
        if level is not None and not (opening and _must_open(mark, before, after)):
            opened = stack[level]
            if opened.mark in _OPEN_SINGLE and _closes_later(text, at, end):
                continue
            del stack[level:]
            inner = Span(opened.position + 1, at)
            if text[inner.start : inner.end].strip():
                found.append(Quotation(Span(opened.position, at + 1), inner))
        elif opening:
            stack.append(_Open(mark, at))
            del stack[:-_DEEPEST]


def _in_word(mark: str, before: str, after: str) -> bool:
    """Tell whether an apostrophe stands in a word or before the rest of one (*geht’s, ’n Freund*).

    The other mark opens a quotation before a word.
    """
    opens = mark == "’" and (before.isspace() or before in _BEFORE_OPENING)
    return after.isalnum() and (before.isalnum() or opens)


def _closes_later(text: str, at: int, end: int) -> bool:
    """Tell whether a mark is an apostrophe (*mach’ ich*): another one closes, before one opens."""
    if text[at] not in _APOSTROPHES or not is_apostrophe(text, at):
        return False
    for match in _SINGLE.finditer(text, at + 1, end):
        before, after = text[match.start() - 1], text[match.end() : match.end() + 1] or " "
        if match.group() in _APOSTROPHES and not before.isspace():
            if not after.isalnum():
                return True
        elif match.group() == "‚" or not _in_word(match.group(), before, after):
            return False
    return False


def _may_open(mark: str, before: str, after: str) -> bool:
    if mark in "„‚":
        return True
    if mark == "’":
        return False
    free = before.isspace() or before in _BEFORE_OPENING
    return free and not after.isspace()


def _must_open(mark: str, before: str, after: str) -> bool:
    """Tell whether a mark that could close something open stands where only an opening can."""
    if mark in '“”"«»‹›‘':
        return (before.isspace() or before in "([{") and not after.isspace() and after.isalnum()
    return False


def _carry(
    text: str,
    paragraph: Span,
    following: int,
    stack: list[_Open],
    ended: Callable[[Span], Span | None],
) -> Iterator[Quotation]:
    """Decide what becomes of quotations that are open at the end of a paragraph."""
    left, stack[:] = list(stack), []
    stop = paragraph.start + len(paragraph.of(text).rstrip())
    done = 0
    for outer in left:
        if outer.position < done:
            continue
        anew = text[following : following + 1] == outer.mark and outer.mark in _REPEATED
        if not anew and outer.mark in _LONG and _closes_first(text, following, outer.mark):
            stack.append(outer)
            return
        said = ended(Span(outer.position, stop)) if outer.position >= paragraph.start else None
        if said is None and not anew:
            return
        if said is None:
            span = Span(outer.position, max(stop, outer.position + 1))
            yield Quotation(span, Span(outer.position + 1, span.end), closed=False)
            return
        done = said.end
        if said.of(text).strip():
            yield Quotation(said, said, closed=False)


def _closes_first(text: str, start: int, mark: str) -> bool:
    """Tell whether the next mark of this style, near enough, closes it.

    Quotations of the same style that open and close in between stand inside of it.
    """
    inside = 0
    for match in _MARK.finditer(text, start, start + _NEAR):
        found, at = match.group(), match.start()
        before, after = text[at - 1], text[match.end() : match.end() + 1] or " "
        if found in _APOSTROPHES and _in_word(found, before, after):
            continue
        if found == mark:
            if mark == "‚" and _closes_later(text, at, start + _NEAR):
                return True
            if at == start or before == "\n":
                return False
            inside += 1
        elif found in _CLOSERS[mark]:
            apostrophe = mark == "‚" and _closes_later(text, at, start + _NEAR)
            if inside == 0 or apostrophe:
                return not before.isspace() or apostrophe
            inside -= 1
    return False


def _nested(found: list[Quotation]) -> Iterator[Quotation]:
    around: list[Span] = []
    for quotation in found:
        while around and not around[-1].covers(quotation.span):
            around.pop()
        yield Quotation(quotation.span, quotation.inner, len(around), quotation.closed)
        around.append(quotation.span)
