"""Sources and their turns: who speaks from where to where, by the labels at line starts.

Sources are searched, never parsed: labels are found by their form alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from attrib.article import Article, Span
from attrib.read.labels import Label, labels, spoken

_HEADING = re.compile(r"^#{1,6}[ \t]", re.MULTILINE)
_LINE_END = re.compile(r"\r\n|\r|\n")
_HEAD = 200
"""Where, at the latest, the only label of a source begins, if it is a single word."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says in one go; `speaker` is the label, or empty before the first one."""

    speaker: str
    span: Span


@dataclass(frozen=True)
class Source:
    """A text to search, as a reader sees it, in turns that cover all but the labels."""

    article: Article
    text: str
    turns: tuple[Turn, ...]

    def located(self, span: Span) -> tuple[Span, int]:
        """Return where a stretch stands in the source as it was read, and its line there."""
        reading = self.article.reading
        there = span if reading is None else reading.to_source(span)
        if self.article.extracted:
            return there, self.article.paragraph(there.start)
        return there, bisect_right(self._line_ends, there.start) + 1

    @cached_property
    def _line_ends(self) -> list[int]:
        """Where lines end, counted once: a large source is asked for many lines."""
        return [match.end() for match in _LINE_END.finditer(self.article.text)]

    def spoken(self, turn: Turn) -> Iterator[Span]:
        """Yield the stretches of a turn between stage directions and time stamps."""
        yield from spoken(self.text, turn.span)


def source_of(article: Article) -> Source:
    """Return an article as a source."""
    text = article.text if article.reading is None else article.reading.text
    return Source(article, text, tuple(_turns(text)))


def _turns(text: str) -> Iterator[Turn]:
    start, speaker = 0, ""
    for begin, end, label in _breaks(text):
        if begin > start:
            yield Turn(speaker, Span(start, begin))
        start, speaker = end, label
    if len(text) > start or not text:
        yield Turn(speaker, Span(start, len(text)))


def _breaks(text: str) -> list[tuple[int, int, str]]:
    """Return where turns begin: start and end of each label, and the label, empty for headings."""
    found = list(labels(text))
    times = Counter(label.text for label in found)
    breaks = [(x.span.start, x.span.end, x.text) for x in found if _is_sure(x, times)]
    if breaks:
        breaks += [(m.start(), m.end(), "") for m in _HEADING.finditer(text)]
    return sorted(breaks)


def _is_sure(label: Label, times: Counter[str]) -> bool:
    """Tell whether a label names a speaker: a single word that stands alone does at the head."""
    words = label.words
    alone = len(times) == 1 and times[label.text] == 1 and len(words) == 1
    return not alone or label.text.isupper() or label.span.start <= _HEAD
