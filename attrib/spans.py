"""Finds spans by place in the time of a look-up, however many there are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from attrib.article import Span


class SpanIndex:
    """Some spans that are asked again and again which of them lie where."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._known = frozenset(spans)
        self._spans = sorted(self._known)
        self._starts = [span.start for span in self._spans]
        # How far any span reaches that starts at or before this one.
        self._reach = list(accumulate((span.end for span in self._spans), max))

    def __contains__(self, span: Span) -> bool:
        """Tell whether the span is one of them."""
        return span in self._known

    def covers(self, span: Span) -> bool:
        """Tell whether the span lies inside one of them."""
        last = bisect_right(self._starts, span.start) - 1
        return last >= 0 and self._reach[last] >= span.end

    def overlaps(self, span: Span) -> bool:
        """Tell whether the span shares a code point with one of them."""
        last = bisect_left(self._starts, span.end) - 1
        return last >= 0 and self._reach[last] > span.start

    def overlapping(self, span: Span) -> Iterator[Span]:
        """Yield those that share a code point with the span, in text order."""
        first = bisect_right(self._reach, span.start)
        for number in range(first, bisect_left(self._starts, span.end)):
            if self._spans[number].overlaps(span):
                yield self._spans[number]

    def starting(self, start: int, end: int) -> Iterator[Span]:
        """Yield those that start at `start` or behind it, but before `end`, in text order."""
        for number in range(bisect_left(self._starts, start), len(self._spans)):
            if self._spans[number].start >= end:
                return
            yield self._spans[number]


class GrowingSpans:
    """Spans that are asked after and added to in turn."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        self._places = Places()
        self.add(spans)

    def add(self, spans: Iterable[Span]) -> None:
        """Take in more spans."""
        for span in spans:
            self._places.add(len(self._spans), [span])
            self._spans.append(span)

    def covers(self, span: Span) -> bool:
        """Tell whether the span lies inside one of them."""
        return any(self._spans[number].covers(span) for number in self._places.near([span]))


class Places:
    """Numbered things by the stretches of text that they take up, for those that stand together."""

    _WIDTH = 128

    def __init__(self) -> None:
        self._cells: dict[int, list[int]] = {}

    def add(self, number: int, spans: Iterable[Span]) -> None:
        """Note where a thing stands."""
        for cell in self._touched(spans):
            self._cells.setdefault(cell, []).append(number)

    def near(self, spans: Iterable[Span]) -> list[int]:
        """Return the things that may overlap one of the spans: all that do, and some close by."""
        return sorted({n for cell in self._touched(spans) for n in self._cells.get(cell, ())})

    def _touched(self, spans: Iterable[Span]) -> set[int]:
        return {
            cell
            for span in spans
            for cell in range(
                span.start // self._WIDTH, max(span.start, span.end - 1) // self._WIDTH + 1
            )
        }
