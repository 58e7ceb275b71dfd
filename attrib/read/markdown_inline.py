"""markdown-it's inline parser, taught to say where in a paragraph each token stands."""

from __future__ import annotations

from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

from attrib.grammar.gender_forms import STAR

AT = "at"
"""The key in a token's `meta` of its place in the paragraph (code points)."""

GENDER_STAR = "gender_star"
"""The name of the rule that knows such stars; markdown-it is told which rules to use."""
# The parser's time for brackets grows with their number times the paragraph's length.
_MOST_BRACKETS = 2_000_000


class PlacedInline(ParserInline):
    """Parses paragraphs into tokens that know their place.

    A paragraph that nobody wrote, with thousands of brackets, gets no tokens. The star of a word
    for all genders (*Ärzt*innen und Pfleger*innen*) is a letter of it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.ruler.before("emphasis", GENDER_STAR, _gender_star)

    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """Parse a paragraph."""
        if src.count("[") * len(src) > _MOST_BRACKETS:
            return tokens
        state = _PlacedState(src, md, env, tokens)
        self.tokenize(state)
        # Afterwards the marks of emphasis have no content any more, by which they were placed.
        state.place_twins()
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _gender_star(state: StateInline, silent: bool) -> bool:  # noqa: FBT001  markdown-it's rules
    """Take a star in a word for text."""
    before = state.src[state.pos - 1 : state.pos]
    if not before.isalpha() or not STAR.match(state.src, state.pos):
        return False
    if not silent:
        state.append_pending(state.src[state.pos])
    state.pos += 1
    return True


class _PlacedState(StateInline):
    """Notes the place where each token was begun."""

    def __init__(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> None:
        self._pending_at = 0
        super().__init__(src, md, env, tokens)

    def append_pending(self, text: str) -> None:
        if not self._pending and not self._pending_buffer:
            self._pending_at = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802  markdown-it's name
        token = super().pushPending()
        token.meta[AT] = self._pending_at
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta[AT] = self.pos
        return token

    def place_twins(self) -> None:
        """Set apart the tokens of one rule, such as the asterisks of `**`: they follow in turn."""
        before, place = -1, 0
        for token in self.tokens:
            if token.type != "text":
                continue
            if token.meta[AT] == before:
                token.meta[AT] = place
            else:
                before = token.meta[AT]
            place = token.meta[AT] + len(token.content)
