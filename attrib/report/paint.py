"""What stands at each place of an article: whose claim, a cue, a form of the mood, markup."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from attrib.article import Article, BlockKind, Span
from attrib.records import Analysis, Claim
from attrib.report.excerpt import TELLING
from attrib.report.summary import by_length

_NONE = -1
_FORM, _MARKUP, _HEADLINE = 1, 2, 4


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of the source in which every code point has the same roles.

    `claim` is the number (from 0) of the innermost claim there, and `cue_of` of the claim whose
    cue it is; they are None where there is none.
    """

    span: Span
    claim: int | None
    cue_of: int | None
    roles: int

    @property
    def is_form(self) -> bool:
        """Whether it is a verb form that shows that somebody else speaks."""
        return bool(self.roles & _FORM)

    @property
    def is_markup(self) -> bool:
        """Whether a reader of the article does not see it."""
        return bool(self.roles & _MARKUP)

    @property
    def is_headline(self) -> bool:
        """Whether it belongs to a headline."""
        return bool(self.roles & _HEADLINE)


@dataclass(frozen=True, slots=True)
class Edge:
    """The start or end of a piece of a claim; `outermost` if it is that of the claim, too."""

    claim: int
    outermost: bool


class Painted:
    """An article painted with its claims: the longest first, so that inner ones lie on top."""

    def __init__(self, analysis: Analysis) -> None:
        article = analysis.article
        size = len(article.text)
        self._claims = array("l", [_NONE]) * size
        self._cues = array("l", [_NONE]) * size
        self._roles = bytearray(size)
        self._opening: dict[int, list[Edge]] = {}
        self._closing: dict[int, list[Edge]] = {}
        for number in by_length(analysis.claims):
            self._paint(number, analysis.claims[number], article.text)
        self._mark(_markup(article), _MARKUP)
        self._mark((b.span for b in article.blocks_of(BlockKind.HEADLINE)), _HEADLINE)
        self._cuts = sorted(self._opening.keys() | self._closing.keys())

    def runs(self, span: Span) -> Iterator[Run]:
        """Yield the runs of a stretch; none lies across an edge of a claim."""
        low, high = bisect_right(self._cuts, span.start), bisect_left(self._cuts, span.end)
        start = span.start
        for end in (*self._cuts[low:high], span.end):
            here = slice(start, end)
            painted = zip(self._claims[here], self._cues[here], self._roles[here], strict=True)
            for (claim, cue, roles), run in groupby(painted):
                stop = start + sum(1 for _ in run)
                yield Run(Span(start, stop), _number(claim), _number(cue), roles)
                start = stop

    def opening(self, place: int) -> Sequence[Edge]:
        """Return what starts at a place, outer claims first."""
        return self._opening.get(place, ())

    def closing(self, place: int) -> Sequence[Edge]:
        """Return what ends at a place, inner claims first."""
        return self._closing.get(place, ())

    def _paint(self, number: int, claim: Claim, text: str) -> None:
        pieces = [piece for piece in (span.strip(text) for span in claim.content) if piece]
        for place, piece in enumerate(pieces):
            self._claims[piece.start : piece.end] = array("l", [number]) * len(piece)
            first, last = Edge(number, not place), Edge(number, place == len(pieces) - 1)
            self._opening.setdefault(piece.start, []).append(first)
            self._closing.setdefault(piece.end, []).insert(0, last)
        for span in claim.cue.spans if claim.cue else ():
            self._cues[span.start : span.end] = array("l", [number]) * len(span)
        if claim.mood in TELLING:
            self._mark(claim.mood_forms, _FORM)

    def _mark(self, spans: Iterable[Span], role: int) -> None:
        for span in spans:
            for place in range(span.start, span.end):
                self._roles[place] |= role


def _number(painted: int) -> int | None:
    return None if painted == _NONE else painted


def _markup(article: Article) -> Iterator[Span]:
    """Yield what lies between the pieces that a reader sees."""
    if article.reading is None:
        return
    last = 0
    for piece in article.reading.pieces:
        if last < piece.span.start:
            yield Span(last, piece.span.start)
        last = max(last, piece.span.end)
    if last < len(article.text):
        yield Span(last, len(article.text))
