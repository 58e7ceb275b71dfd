"""Where paragraphs of plain text end: at blank lines, and at lines that were not wrapped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from attrib.article import Span
from attrib.lexicon.loader import read_table

# Wider text was not wrapped by hand or by mail: each of its lines is a paragraph.
WIDEST_WRAPPED = 100
FULL_LINE = 0.7

_FIRST = re.compile(r"[^ \t\n]+")
_LINE = re.compile(r"[^\n]+")
_GOES_ON = re.compile(r"(?:\b(?:und|oder|sowie)|\w-)\s*\Z")
_NEEDING_MORE = frozenset({"name", "number", "inner"})
_BLANK_LINE = re.compile(r"\n[^\S\n]*(?=\n)")


def unix_lines(text: str) -> str:
    """Return a text of the same length whose lines end with LF."""
    return text.replace("\r\n", " \n").replace("\r", "\n")


def paragraph_ends(text: str) -> list[int]:
    """Return where a single line end closes a paragraph, such as a headline (code points).

    A break inside a paragraph of hard-wrapped lines comes where the line is nearly full, or where
    the next word would not have gone into it, so a line end closes a paragraph where the line is
    much shorter than the longest, or where the lines are too long to have been wrapped at all,
    unless the next line opens with a small letter or the line ends inside a phrase or word.
    """
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text)]
    wrapped = is_wrapped(text)
    longest = max((end - start for start, end in lines), default=0)
    return [
        end
        for (start, end), (following, _) in pairwise(lines)
        if following == end + 1
        and not (wrapped and _is_full(end - start, longest, _FIRST.match(text, following)))
        and not text[following].islower()
        and not _needs_more(text[start:end])
    ]


def _is_full(length: int, longest: int, following: re.Match[str] | None) -> bool:
    """Tell whether a line is as long as a wrapped one, for the word that follows."""
    word = len(following[0]) if following else 0
    return length > longest * FULL_LINE or length + 1 + word > longest


def _needs_more(line: str) -> bool:
    """Tell whether a line ends in an abbreviation before a name or a number, or inside a phrase."""
    last = line.split()[-1:]
    if _GOES_ON.search(line):
        return True
    return bool(last) and last[0].endswith(".") and last[0][:-1] in _abbreviations_needing_more()


@cache
def _abbreviations_needing_more() -> frozenset[str]:
    rows = read_table("abbreviations.tsv")
    return frozenset(
        row["form"] for row in rows if row["kind"] in _NEEDING_MORE and row["alike"] == "-"
    )


def is_wrapped(text: str) -> bool:
    """Tell whether no line is so long that nobody can have wrapped it."""
    return max(map(len, _LINE.findall(text)), default=0) <= WIDEST_WRAPPED


def paragraphs(text: str, alone: Callable[[str], bool]) -> Iterator[tuple[Span, bool]]:
    """Yield the paragraphs of a text, and of each whether a blank line (or the end) follows.

    Args:
        text: with lines that end with LF.
        alone: tells whether a line is a paragraph of its own wherever it stands.
    """
    ends = frozenset(paragraph_ends(text))
    start = 0
    for gap in (*(m.start() for m in _BLANK_LINE.finditer(text)), len(text)):
        found = [span for span in _split(text, Span(start, max(start, gap)), ends, alone) if span]
        yield from ((span, span is found[-1]) for span in found)
        start = gap


def _split(
    text: str, block: Span, ends: frozenset[int], alone: Callable[[str], bool]
) -> Iterator[Span]:
    start = block.start
    before = False
    for line in _LINE.finditer(text, block.start, block.end):
        this = alone(line[0].strip())
        if (before or this) and start < line.start():
            yield Span(start, line.start()).strip(text)
            start = line.start()
        if line.end() in ends:
            yield Span(start, line.end()).strip(text)
            start = line.end()
        before = this
    yield Span(start, block.end).strip(text)
