"""Which tag closes which element, and how much an element holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from attrib.read.elements import BLOCKS, HEADINGS
from attrib.read.tokens import Mark, Token, names

_ITEMS = names("dd dt li")
_LISTS = names("dl menu ol ul")
# Inside these, a paragraph or an item begins anew.
_SCOPES = names("button caption math object svg table td template th")
# Elements whose end tag may be left out: they end where what holds them ends.
_END_OPTIONAL = names("dd dt head li p")
_IN_HEAD = names("base link meta noscript script style template title")


class _Open(NamedTuple):
    """An open element: its token, and the places in the stack of the paragraph and item around."""

    token: int
    name: str
    paragraph: int
    item: int


class Tree:
    """The elements of a page.

    `ends` has for each start tag the token that ends the element, or 0 for an element without an
    end. `around` has the start tag of the paragraph or list item around it, or -1. `letters` and
    `headlines` count what stands before each token (and after the last).
    """

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.ends = [0] * len(tokens)
        self.around = [-1] * len(tokens)
        self.letters = [0]
        self.headlines = [0]
        self._stack: list[_Open] = []
        self._open: Counter[str] = Counter()
        for number, token in enumerate(tokens):
            self._take(number, token)

    def letters_in(self, number: int) -> int:
        """Return how many characters an element holds (one that has an end)."""
        return self.letters[self.ends[number]] - self.letters[number]

    def holds_headline(self, number: int) -> bool:
        """Tell whether a headline of the first order stands in an element (one that has an end)."""
        return self.headlines[self.ends[number]] > self.headlines[number]

    def _take(self, number: int, token: Token) -> None:
        length, headline = 0, False
        if token.mark is Mark.OPEN:
            headline = token.value == "h1"
            self._push(number, token.value)
        elif token.mark is Mark.CLOSE:
            self._close(number, token.value)
        elif token.mark is not Mark.EMPTY:
            length = len(token.value.strip())
            if length and self._stack and self._stack[-1].name == "head":
                self._pop(number)
        self.letters.append(self.letters[-1] + length)
        self.headlines.append(self.headlines[-1] + headline)

    def _push(self, number: int, name: str) -> None:
        if self._stack and self._stack[-1].name == "head" and name not in _IN_HEAD:
            self._pop(number)
        if name in BLOCKS and self._stack and self._stack[-1].paragraph >= 0:
            self._pop_to(self._stack[-1].paragraph, number)
        if name in _ITEMS and self._stack and self._stack[-1].item >= 0:
            self._pop_to(self._stack[-1].item, number)
        place, above = len(self._stack), self._stack[-1] if self._stack else None
        paragraph, item = (above.paragraph, above.item) if above else (-1, -1)
        nearest = max(paragraph, item)
        self.around[number] = self._stack[nearest].token if nearest >= 0 else -1
        if name in _SCOPES:
            paragraph = item = -1
        elif name in _LISTS:
            item = -1
        elif name == "p":
            paragraph = place
        elif name in _ITEMS:
            item = place
        self._stack.append(_Open(number, name, paragraph, item))
        self._open[name] += 1

    def _close(self, number: int, name: str) -> None:
        if name in HEADINGS and not self._open[name]:
            name = next((h for h in sorted(HEADINGS) if self._open[h]), name)
        if not self._open[name]:
            return
        while self._stack[-1].name != name:
            self._pop(number)
        self.ends[self._stack[-1].token] = number
        self._pop(number)

    def _pop_to(self, place: int, number: int) -> None:
        while len(self._stack) > place:
            self._pop(number)

    def _pop(self, number: int) -> None:
        element = self._stack.pop()
        self._open[element.name] -= 1
        if element.name in _END_OPTIONAL:
            self.ends[element.token] = number
