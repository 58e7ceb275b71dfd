"""Puts what the stops say into tokens and sentences that a tokenizer has found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from attrib.article import Span
from attrib.parse.boundaries.stops import Stop, stops


@dataclass(frozen=True, slots=True)
class Token:
    """A token of a text; `contracted` marks what stands for several words (*im*)."""

    span: Span
    text: str
    contracted: bool = False


@dataclass(frozen=True, slots=True)
class _Orders:
    """What is to be done to the tokens, by offsets in the text."""

    cuts: Sequence[int]
    joins: frozenset[int]
    ends: frozenset[int]
    inside: Sequence[tuple[int, int]]


def resegmented(text: str, sentences: Iterable[Sequence[Token]]) -> list[list[Token]]:
    """Return the sentences with ends and stops where the characters leave no doubt.

    All else stays as it was found. No token crosses the end of a sentence.

    Args:
        text: what the tokens' spans count in.
        sentences: their tokens in order.
    """
    orders = _orders(stops(text))
    found: list[list[Token]] = []
    current: list[Token] = []
    for sentence in sentences:
        given = [part for token in sentence for part in _cut(token, orders.cuts)]
        for place, token in enumerate(given):
            if current and token.span.start in orders.joins:
                current[-1:] = _joined(current[-1], token)
            else:
                current.append(token)
            if _ends(token.span.end, orders, last=place == len(given) - 1):
                found.append(current)
                current = []
    return [*found, current] if current else found


def _orders(found: Iterable[Stop]) -> _Orders:
    cuts: set[int] = set()
    joins: set[int] = set()
    ends: set[int] = set()
    inside: list[tuple[int, int]] = []
    for stop in found:
        if stop.own is not None:
            cuts.add(stop.span.end)
            (cuts if stop.own else joins).add(stop.span.start)
        if stop.sure:
            inside.append((stop.span.start, stop.until))
            if stop.end is not None:
                ends.add(stop.end)
                cuts.add(stop.end)
    return _Orders(sorted(cuts), frozenset(joins), frozenset(ends), inside)


def _ends(offset: int, orders: _Orders, *, last: bool) -> bool:
    """Tell whether a sentence ends at the end of a token, the last one found of it or not."""
    if offset in orders.ends:
        return True
    if not last:
        return False
    place = bisect_right(orders.inside, (offset, -1)) - 1
    return place < 0 or offset >= orders.inside[place][1] or offset <= orders.inside[place][0]


def _cut(token: Token, cuts: Sequence[int]) -> Iterator[Token]:
    start, end = token.span.start, token.span.end
    if len(token.text) != end - start:
        yield token  # its blanks are no longer those of the text
        return
    inner = cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]
    for first, last in zip((start, *inner), (*inner, end), strict=True):
        stretch = token.text[first - start : last - start]
        if kept := stretch.strip():
            opens = first + len(stretch) - len(stretch.lstrip())
            yield Token(Span(opens, opens + len(kept)), kept, token.contracted and not inner)


def _joined(before: Token, token: Token) -> list[Token]:
    if before.span.end != token.span.start:
        return [before, token]
    return [Token(Span(before.span.start, token.span.end), before.text + token.text)]
