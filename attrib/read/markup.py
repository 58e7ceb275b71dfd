"""Reads the tokens of a page: what a reader sees, and which parts are no speech."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrib.article import Block, BlockKind, Span
from attrib.read.elements import BLOCKS, HEADINGS, Hidden, role_of
from attrib.read.prose import BLANKS, BlockQuote, Page, Prose
from attrib.read.tokens import Mark, Token
from attrib.read.tree import Tree

# The white space of HTML: a no-break space is none.
_WHITE = re.compile(r"[ \t\n\r\f]+")
_QUOTATION_MARKS = (("„", "“"), ("‚", "‘"))
_ANY_QUOTATION_MARK = tuple("„“”‚‘’»«›‹\"'")
# A paragraph with more letters than this besides its byline is a text that names someone.
_LONGEST_BYLINE = 60
# Longer than any byline or caption: the class speaks of something else.
_LONGEST_BLOCK = 2000
_NEAR = 20
"""Tokens behind a block quote in which the element stands that says whose it is."""
# They say whose a block quote is.
_SIGNING = ("cite", "footer", "figcaption")


def prose_of(source: str, tokens: Sequence[Token]) -> Prose:
    """Return what a reader sees of a source that was cut into tokens.

    Only an element that is closed hides what is in it: a forgotten end tag does not swallow the
    article.
    """
    reader = _Reader(source, tokens)
    reader.read()
    return Prose(reader.page.reading(), tuple(reader.blocks), quotes=tuple(reader.quotes))


class _Reader:
    """Walks over the tokens once, from hidden element to hidden element."""

    def __init__(self, source: str, tokens: Sequence[Token]) -> None:
        self.page = Page(source)
        self.blocks: list[Block] = []
        self.quotes: list[BlockQuote] = []
        self._source = source
        self._tokens = tokens
        self._tree = Tree(tokens)
        self._quotes: dict[int, str] = {}
        self._signatures: set[int] = set()
        self._quoted_until = self._block_quote_until = self._figure_until = 0
        self._headline_until = 0
        self._headline: Span | None = None

    def read(self) -> None:
        number = 0
        while number < len(self._tokens):
            if number == self._headline_until:
                self._end_headline()
            token = self._tokens[number]
            match token.mark:
                case Mark.TEXT:
                    self._stand(token.start, token.end, token.value)
                case Mark.FLOWING:
                    self._flow(token.start, token.value)
                case Mark.SPACE:
                    self.page.space(token.start, token.end, token.value)
                case _:
                    number = self._tag(number, token)
            number += 1

    def _tag(self, number: int, token: Token) -> int:
        """Take a tag, and return the number of the last token that is done with."""
        if token.value in BLOCKS or number in self._signatures:
            self.page.paragraph()
        if token.mark is Mark.EMPTY and token.value == "br":
            self.page.line_end(token.start, token.end)
        elif token.mark is Mark.CLOSE and number in self._quotes:
            self._show(token.start, token.end, self._quotes.pop(number))
        elif token.mark is Mark.OPEN and (end := self._tree.ends[number]):
            role = self._role(number, token)
            if isinstance(role, BlockKind):
                self._block(role, token.end, self._tokens[end].start)
            if role:
                return end - 1
            self._open(token, number, end)
        return number

    def _role(self, number: int, token: Token) -> BlockKind | Hidden | None:
        role = role_of(token.value, token.attributes)
        if role in (None, Hidden.CERTAIN):
            return role
        if token.value != "h1" and self._tree.holds_headline(number):
            return None
        if token.value in _SIGNING and number < self._quoted_until:
            return None  # it names the one who is quoted
        if isinstance(role, BlockKind) and self._is_prose(number, role):
            return None
        return role

    def _is_prose(self, number: int, kind: BlockKind) -> bool:
        """Tell whether what is marked as a block is too long for one, or part of a sentence."""
        letters = self._tree.letters_in(number)
        around = self._tree.around[number]
        is_time = self._tokens[number].value == "time"
        if letters > _LONGEST_BLOCK:
            return True
        if not (is_time or kind is BlockKind.BYLINE) or around < 0 or not self._tree.ends[around]:
            return False
        others = self._tree.letters_in(around) - letters
        return others > (0 if is_time else _LONGEST_BYLINE)

    def _open(self, token: Token, number: int, end: int) -> None:
        if token.value == "blockquote":
            if number >= self._block_quote_until:
                self._block_quote_until = end
                self._quoted_until = max(self._quoted_until, end)
                self._quote(number, end)
        elif token.value == "figure" and number >= self._figure_until:
            self._figure_until = end
            if self._holds(number, end, "blockquote"):
                self._quoted_until = max(self._quoted_until, end)
        elif token.value in HEADINGS:
            if number >= self._headline_until:
                self._headline_until, self._headline = end, None
        elif token.value == "q" and not self._is_marked(number):
            opening, closing = _QUOTATION_MARKS[len(self._quotes) % 2]
            self._show(token.start, token.end, opening)
            self._quotes[end] = closing

    def _holds(self, number: int, end: int, name: str) -> bool:
        return any(t.value == name and t.mark is Mark.OPEN for t in self._tokens[number:end])

    def _quote(self, number: int, end: int) -> None:
        """Note a block quote, and the element at its end or behind it that says whose it is."""
        inside = [n for n in range(number + 1, end) if self._signs(n) and not self._told(n, end)]
        if inside:
            self._signatures.add(inside[0])
            signed: int | None = self._tokens[inside[0]].end
        else:
            near = range(end + 1, min(end + _NEAR, self._quoted_until))
            behind = next(filter(self._signs, near), None)
            signed = None if behind is None else self._tokens[behind].end
        shown = [t for t in self._tokens[number : inside[0] if inside else end] if _is_text(t)]
        if shown:
            self.quotes.append(BlockQuote(Span(shown[0].start, shown[-1].end), signed))

    def _signs(self, number: int) -> bool:
        token = self._tokens[number]
        signing = token.mark is Mark.OPEN and token.value in _SIGNING
        return signing and bool(self._tree.ends[number])

    def _told(self, number: int, end: int) -> bool:
        """Tell whether something is told behind an element before the end of another."""
        return self._tree.letters[end] > self._tree.letters[self._tree.ends[number]]

    def _is_marked(self, number: int) -> bool:
        """Tell whether a quotation has marks in its text already."""
        return self._tokens[number + 1].value.lstrip().startswith(_ANY_QUOTATION_MARK)

    def _show(self, start: int, end: int, shown: str) -> None:
        self.page.text(start, end, shown)
        if self._headline_until and end > start and not shown.isspace():
            first = self._headline.start if self._headline else start
            self._headline = Span(first, end)

    def _stand(self, start: int, end: int, text: str) -> None:
        """Show a text as it stands, but no blanks at the edges of a line."""
        if len(text) == end - start:
            inside = text.strip(BLANKS)
            left = start + len(text) - len(text.lstrip(BLANKS))
            right = left + len(inside)
            if start < left:
                self.page.space(start, left, text[: left - start])
            if inside:
                self._show(left, right, inside)
            if inside and right < end:
                self.page.space(right, end, text[right - start :])
        else:
            self._show(start, end, text)

    def _flow(self, start: int, text: str) -> None:
        """Show a text with its white space as single blanks."""
        place = 0
        for match in _WHITE.finditer(text):
            left, right = match.span()
            if right - left == 1 and text[left] == " " and left > 0 and right < len(text):
                continue
            if place < left:
                self._show(start + place, start + left, text[place:left])
            self.page.space(start + left, start + right, " ")
            place = right
        if place < len(text):
            self._show(start + place, start + len(text), text[place:])

    def _block(self, kind: BlockKind, start: int, end: int) -> None:
        span = Span(start, max(start, end)).strip(self._source)
        if span:
            self.blocks.append(Block(kind, span))

    def _end_headline(self) -> None:
        if self._headline:
            self.blocks.append(Block(BlockKind.HEADLINE, self._headline))
        self._headline_until, self._headline = 0, None


def _is_text(token: Token) -> bool:
    return token.mark in (Mark.TEXT, Mark.FLOWING) and bool(token.value.strip())
