"""Entries of a live ticker: the time or the crosses before them are no part of what is reported.

*17.05 Uhr: Das Amt meldet …*    *+++ 17.05 Uhr +++ Das Amt meldet …*    *+++ … +++ … +++*
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from attrib.article import Block, BlockKind, Span
from attrib.spans import SpanIndex

_CROSSES = r"\+{2,4}"
_WEEKDAY = r"(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Sonnabend"
_DAY = rf"(?:(?:{_WEEKDAY})?(?:,[ ])?(?:\d{{1,2}}\.[ ](?:[A-ZÄ][a-zä]+))?(?:,[ ]|[ ]))?"
_TIME = r"(?:(?:[01]?\d|2[0-4])[.:][0-5]\d(?:[ ]?Uhr)?|\d{1,2}[ ]?Uhr)"
_TIMED = re.compile(
    rf"(?:{_CROSSES}[ ]*)?{_DAY}{_TIME}(?:[ ]*{_CROSSES}:?|:|[ ][–—|-])(?=[ ]+\S)[ ]+"
)
_ONLY_TIME = re.compile(rf"(?:{_CROSSES}[ ]*)?{_DAY}{_TIME}(?:[ ]*{_CROSSES}|:)?")
_CROSSED = re.compile(rf"[ ]{{0,20}}(?<!\S){_CROSSES}(?!\S)[ ]{{0,20}}")
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Ticker:
    """What of a ticker is no running text: times, crosses, headlines; and where entries end."""

    blocks: tuple[Block, ...] = ()
    breaks: tuple[Span, ...] = ()


def ticker(text: str, paragraphs: Sequence[Span]) -> Ticker:
    """Return the times, crosses and headlines of entries; of an article without them, nothing."""
    timed = [span for span in (_time(text, place) for place in paragraphs) if span]
    crossed = [place for place in paragraphs if _is_crossed(text, place)]
    if len(timed) < _FEWEST and not crossed:
        return Ticker()
    blocks = [Block(BlockKind.DATELINE, span) for span in timed]
    breaks: list[Span] = []
    times = SpanIndex(timed)
    for place in crossed:
        inside = list(_crosses(text, place, times))
        edges = [s for s in inside if s.start == place.start or s.end == place.end]
        blocks += [Block(BlockKind.DATELINE, span) for span in edges]
        breaks += [span for span in inside if span not in edges]
    blocks += [Block(BlockKind.HEADLINE, span) for span in _headlines(text, paragraphs, times)]
    return Ticker(tuple(sorted(blocks, key=lambda block: block.span)), tuple(breaks))


def is_entry(paragraph: str) -> bool:
    """Tell whether a paragraph opens as an entry of a ticker does."""
    return bool(_TIMED.match(paragraph) or _CROSSED.match(paragraph))


def _is_crossed(text: str, place: Span) -> bool:
    """Tell whether crosses open a paragraph, or several stand in it."""
    inside = list(_CROSSED.finditer(text, place.start, place.end))
    return len(inside) >= _FEWEST or any(match.start() == place.start for match in inside)


def _time(text: str, place: Span) -> Span | None:
    """Return the time that opens a paragraph, with the mark behind it, or that is all of it."""
    match = _TIMED.match(text, place.start, place.end)
    match = match or _ONLY_TIME.fullmatch(text, place.start, place.end)
    return Span(*match.span()) if match else None


def _crosses(text: str, place: Span, times: SpanIndex) -> Iterator[Span]:
    """Yield the crosses of a paragraph that stand beside no time."""
    for match in _CROSSED.finditer(text, place.start, place.end):
        span = Span(*match.span())
        if not times.overlaps(span):
            yield span


def _headlines(text: str, paragraphs: Sequence[Span], times: SpanIndex) -> Iterator[Span]:
    """Yield what stands alone between crosses above the running text of its entry."""
    for place, following in pairwise(paragraphs):
        between = list(_CROSSED.finditer(text, place.start, place.end))
        alone = len(between) == _FEWEST and between[0].start() == place.start
        if alone and between[1].end() == place.end and not is_entry(following.of(text)):
            start = max([between[0].end(), *(t.end for t in times.overlapping(place))])
            if start < between[1].start():
                yield Span(start, between[1].start())
