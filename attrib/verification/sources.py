"""Sources and their turns: who speaks from where to where, by the labels at line starts.

Sources are searched, never parsed: labels are found by their form alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from attrib.article import Article, Span
from attrib.grammar.closed_classes import word_set
from attrib.lexicon.loader import read_table

# TRUMP: · Abg. Müller (SPD): · **Präsidentin Dr. Voss:** · [00:12:31] Trainer Brandt:
_LABEL = re.compile(
    r"^[ \t>]*(?:[-–•][ \t]+)?(?:\*\*|__|\*|_)?"
    r"(?:[\[(]?\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]?[ \t]*[-–]?[ \t]*)?(?:\*\*|__)?"
    r"(?P<label>[^\W\d_][^\n\r:„“”\"»«?!;*|]{0,79}?)"
    r"(?:\*\*|__|\*|_)?[ \t]?:(?:\*\*|__|\*|_)?(?=\s|$)",
    re.MULTILINE,
)
_HEADING = re.compile(r"^#{1,6}[ \t]", re.MULTILINE)
_ASIDE = re.compile(
    r"[(\[](?:(?P<word>[^\W\d_]{1,40}+)[^()\[\]\n]{0,300}|\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[)\]]"
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
_LINE_END = re.compile(r"\r\n|\r|\n")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_SMALL = word_set(
    "von vom van der den dem de del della di du da des zu zum zur und für im in am bei la le el al "
    "ibn bin ben y e"
)
_HEAD = 200
"""Where, at the latest, the only label of a source begins, if it is a single word."""
_LONGEST = 9
"""Words of a label at most: *Parlamentarische Staatssekretärin Dr. Rita Maria von der Au (FDP)*."""


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
        start = turn.span.start
        for match in _ASIDE.finditer(self.text, turn.span.start, turn.span.end):
            if match["word"] is None or match["word"].lower() in _stage_directions():
                yield Span(start, match.start())
                start = match.end()
        yield Span(start, turn.span.end)


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
    labels = [m for m in _LABEL.finditer(text) if _may_name(m["label"])]
    times = Counter(m["label"] for m in labels)
    kept = [m for m in labels if _is_sure(m, times)]
    found = [(m.start(), m.end(), " ".join(m["label"].split())) for m in kept]
    if found:
        found += [(m.start(), m.end(), "") for m in _HEADING.finditer(text)]
    return sorted(found)


def _may_name(label: str) -> bool:
    """Tell whether all words are names, titles or the small words of names."""
    words = _WORD.findall(_IN_BRACKETS.sub("", label))
    if not 1 <= len(words) <= _LONGEST or not words[0][:1].isupper():
        return False
    return all(word[:1].isupper() or word.strip(".") in _SMALL for word in words)


def _is_sure(match: re.Match[str], times: Counter[str]) -> bool:
    """Tell whether a label names a speaker and is no head of a paragraph (*Fazit:*)."""
    label = match["label"]
    words = _WORD.findall(label)
    if words[0].lower() in _line_heads() or words[0].lower() in ("der", "die", "das", "ein"):
        return False
    alone = len(times) == 1 and times[label] == 1 and len(words) == 1 and not label.isupper()
    return not alone or match.start() <= _HEAD


@cache
def _stage_directions() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("stage_directions.tsv"))


@cache
def _line_heads() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("line_heads.tsv"))
