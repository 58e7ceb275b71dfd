"""Cuts Markdown into the tokens of markup, each where it stands in the source.

markdown-it says what is what, and on which lines a block stands. Where a token stands on its line
is checked against the source: a block that is not found there is shown as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token as MarkdownToken
from mdit_py_plugins.footnote import footnote_plugin

from attrib.read.elements import ALT
from attrib.read.html_tokens import Tokenizer
from attrib.read.located import Line, Located, NotLocatedError, as_it_stands
from attrib.read.markdown_inline import AT, GENDER_STAR, PlacedInline
from attrib.read.tokens import Mark, Token

# Deeper than any text is nested, and far from Python's own limit.
_DEEPEST = 50

_LINE = re.compile(r"([^\r\n]*)(?:\r\n?|\n|$)")
_FRONT_MATTER = re.compile(
    r"""
    ---[ \t]*+(?:\r\n?|\n)
    (?:[ \t]*+(?:\#[^\r\n]*+)?(?:\r\n?|\n))*+          # comments
    (?:[\w"'.-]++[ \t]*+:(?:[ \t][^\r\n]*+)?(?:\r\n?|\n) # a first key: no line is under a rule
       (?:[^\r\n]*+(?:\r\n?|\n))*?)?
    (?:---|\.\.\.)[ \t]*+(?=[\r\n]|\Z)
    |
    \+\+\+[ \t]*+(?:\r\n?|\n) (?:[^\r\n]*+(?:\r\n?|\n))*? \+\+\+[ \t]*+(?=[\r\n]|\Z)
    """,
    re.VERBOSE,
)
_LETTER = re.compile(r"[^\W\d_]")


def markdown_tokens(text: str) -> list[Token]:
    """Return the tokens of a Markdown text in order."""
    return _Cutter(text).tokens()


def front_matter_of(text: str) -> str:
    """Return the front matter of a Markdown text with its fences, or nothing."""
    match = _FRONT_MATTER.match(text, text.startswith("\ufeff"))
    return match[0] if match else ""


@cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt()
    parser.inline = PlacedInline()
    parser.configure("commonmark", {"maxNesting": _DEEPEST})
    parser.enable(["table", "strikethrough", GENDER_STAR])
    # Joined tokens would have no place any more.
    parser.disable(["fragments_join", "text_join"])
    return parser.use(footnote_plugin, inline=False, move_to_end=False, always_match_refs=True)


class _Cutter:
    """Cuts one text into tokens."""

    def __init__(self, text: str) -> None:
        marked = text.startswith("\ufeff")
        if marked:  # a byte order mark that was not taken off would hide the mark behind it
            text = " " + text[1:]
        self._lines = [Line(m.start(), m[1], m.end()) for m in _LINE.finditer(text)]
        front = _FRONT_MATTER.match(text, marked)
        self._prose_from = front.end() if front else 0
        self._known = bytearray(len(self._lines))
        self._line = 0

    def tokens(self) -> list[Token]:
        env: dict[str, Any] = {}
        groups = [(self._line, list(self._block(token))) for token in self._blocks(env)]
        groups.extend(self._forgotten(env))
        groups.sort(key=lambda group: group[0])
        return [token for _, tokens in groups for token in tokens]

    def _blocks(self, env: dict[str, Any]) -> Iterator[MarkdownToken]:
        """Yield markdown-it's tokens, of a table only its end."""
        source = (line.text if line.start >= self._prose_from else "" for line in self._lines)
        in_table = False
        for token in _parser().parse("\n".join(source), env):
            in_table = token.type == "table_open" or (in_table and token.type != "table_close")
            if token.map:
                self._line = token.map[0]
                if not token.nesting or in_table:
                    self._know(token.map)
            if not in_table:
                yield token

    def _know(self, lines: Sequence[int]) -> None:
        first, last = lines
        self._known[first:last] = b"\1" * (last - first)

    def _forgotten(self, env: dict[str, Any]) -> Iterator[tuple[int, list[Token]]]:
        """Yield the lines that the parser dropped because they are nested too deep."""
        references = env.get("references", {}).values()
        for reference in chain(references, env.get("duplicate_refs", ())):
            self._know(reference["map"])
        for number, line in enumerate(self._lines):
            known = self._known[number] or line.start < self._prose_from
            if not known and _LETTER.search(line.text):
                yield number, [*as_it_stands([line]), _between_blocks(line.end)]

    def _block(self, token: MarkdownToken) -> Iterator[Token]:
        lines = self._lines[slice(*token.map)] if token.map else ()
        start = lines[0].start if lines else 0
        match token.type:
            case "inline" | "html_block":
                try:
                    located = Located(token.content.removesuffix("\n"), lines)
                    yield from list(_placed(token, located))
                except NotLocatedError:
                    yield from as_it_stands(lines)
            case "fence" | "code_block" | "hr" | "table_close":
                yield _between_blocks(start)
            case _:
                mark = Mark.OPEN if token.nesting > 0 else Mark.CLOSE
                yield Token(mark, start, start, token.tag or "div")


def _between_blocks(place: int) -> Token:
    return Token(Mark.EMPTY, place, place, "hr")


def _placed(token: MarkdownToken, located: Located) -> Iterator[Token]:
    if token.type == "html_block":
        yield from _html(token.content.removesuffix("\n"), 0, located)
        return
    if token.content and not token.children:
        raise NotLocatedError
    for child in token.children or ():
        yield from _inline(child, token.content, located)


def _inline(token: MarkdownToken, content: str, located: Located) -> Iterator[Token]:
    place: int = token.meta.get(AT, 0)
    match token.type:
        case "text" if token.content:
            # The address of an autolink stands behind its bracket.
            place += content.startswith("<", place) and token.content[0] != "<"
            yield located.text(place, token.content, token.content)
        case "text_special":
            yield located.text(place, token.markup, token.content)
        case "softbreak" | "hardbreak":
            yield located.line_end(place)
        case "html_inline":
            yield from _html(token.content, place, located)
        case "image":
            start, end = located.source(place + 2), located.source(place + 2 + len(token.content))
            yield Token(Mark.OPEN, start, start, ALT)
            yield Token(Mark.CLOSE, end, end, ALT)
        case _:
            pass  # links and emphasis show their text, code and the marks of footnotes nothing


def _html(html: str, place: int, located: Located) -> Iterator[Token]:
    for token in Tokenizer(html).tokens():
        start, end = place + token.start, place + token.end
        match token.mark:
            case Mark.FLOWING:
                yield from located.flowing(start, token.value)
            case Mark.TEXT:
                yield located.text(start, html[token.start : token.end], token.value)
            case _:
                yield token._replace(start=located.source(start), end=located.source(end))
