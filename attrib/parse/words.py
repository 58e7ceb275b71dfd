"""Cuts a text into sentences of tokens by the grammar of characters alone.

A token is a word with its inner hyphens and apostrophes, a number, an address, or a mark. Where
a stop belongs to a word, and where a sentence ends, `attrib.parse.boundaries` decides.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from attrib.article import Span
from attrib.grammar.apostrophes import elided
from attrib.grammar.gender_forms import INSIDE
from attrib.parse.boundaries import tables
from attrib.parse.boundaries.stops import Stop, stops
from attrib.parse.tokens import Token

_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_PAGE = (
    r"(?:https?://|www\.)[^\s<>\"„“»«]*[^\s<>\"„“»«.,;:!?)\]'’]"
    r"|[\w-]+(?:\.[\w-]+)*\.(?:de|at|ch|com|org|net|eu|info)(?:/[^\s\"“»«,;]*\w)?(?!\w)"
)
_NAME = r"[@#]\w+"
_NUMBER = r"[+-]?\d++(?:[.,:]\d+)*+(?!\w|[-–/&]\w)"
# A stop joins what has no sentence on both sides: *z.B.*, *20.April*, not *Ende.Anfang*.
_STOP = r"\.(?=\w)(?!(?<=[^\W\d_]{2}\.)[A-ZÄÖÜ][a-zäöüß])"
_JOINT = r"[-‐‑–/&’'‘ʼ´](?=\w)"
# A letter that was damaged (�) is one all the same.
_MARKED = r"[\w\u0300-\u036f\u00ad\ufffd]"
_AFTER_MARK = r"(?<=[“”\"»«‘’›‹])-(?=[^\W\d_])"
# *’s ist, ’ne Frau*
_ELIDED = rf"(?<![^\s(„“\"»«‚‘])['’](?=(?:{'|'.join(elided('beginning'))})(?![\w'’]))"
_WORD = (
    rf"(?:{_AFTER_MARK}|{_ELIDED})?(?:\w|\ufffd(?=\w))(?:{_MARKED}|{_JOINT}|{_STOP}|{INSIDE}|(?<=\d)[,:](?=\d))*"
    r"(?:-(?!\w|-|\s*\d))?"
)
_PIECE = re.compile(rf"{_MAIL}|{_PAGE}|{_NAME}|{_NUMBER}|{_WORD}|\.{{2,}}|…+|--+|``|''|\S")
_PARAGRAPH_END = re.compile(r"\n[^\S\n]*\n")
_GLUED = re.compile(r"(?<=[^\W\d_]{2})\.(?=[A-ZÄÖÜ][a-zäöüß])")
_APOSTROPHE = re.compile(r"(?<=[sxzß])['’](?=\s+[^\W\d_])")
_OPENED = re.compile(r"(?<!\w)['‚‘›](?=\w)")
_LAST_LETTERS = re.compile(r"[^\W\d_]+\Z")
_FIRST_LETTERS = re.compile(r"[^\W\d_]+")
_FURTHEST_BACK = 200
_LONGEST_SHORTENED = 4


def sentences(text: str, words: Callable[[str], Sequence[str]]) -> list[list[Token]]:
    """Return each sentence's tokens, in order.

    Args:
        text: what the spans count in.
        words: gives those that a contraction stands for (*im*), and none for a word.
    """
    found = [_decided(stop, text) for stop in stops(text)]
    within = {stop.span.start: stop.span.end for stop in found if stop.own is False}
    within |= {at: at + 1 for at in _apostrophes(text)}
    ends = sorted((
        *(stop.end for stop in found if stop.end is not None),
        *(match.start() for match in _PARAGRAPH_END.finditer(text)),
        *(match.end() for match in _GLUED.finditer(text)),
    ))  # fmt: skip
    return [
        [Token(span, span.of(text), bool(words(span.of(text)))) for span in spans]
        for _, spans in groupby(_pieces(text, within), lambda span: bisect_left(ends, span.end))
    ]


def _pieces(text: str, within: Mapping[int, int]) -> Iterator[Span]:
    """Yield where the tokens stand; `within` leads from what belongs to a word to its end."""
    place = 0
    while (match := _PIECE.search(text, place)) is not None:
        start, place = match.span()
        if text[place - 1].isalnum():
            place = within.get(place, place)
        yield Span(start, place)


def _decided(stop: Stop, text: str) -> Stop:
    """Settle what the stop leaves open: before a small letter, only a short word is shortened."""
    goes_on = text[stop.span.end : stop.span.end + 1].isspace()
    plain = stop.span.of(text) == "." and goes_on
    if stop.own is not None or stop.end is not None or not plain:
        return stop
    word = _LAST_LETTERS.search(text, max(0, stop.span.start - _FURTHEST_BACK), stop.span.start)
    if word is not None and _may_be_shortened(word[0]):
        return replace(stop, own=False)
    following = _FIRST_LETTERS.match(text, stop.until)
    begins = following is not None and (
        following[0] in tables.opens_sentence() or not following[0].islower()
    )
    return replace(stop, own=True, end=stop.span.end if begins and not stop.sure else None)


def _may_be_shortened(word: str) -> bool:
    return len(word) <= _LONGEST_SHORTENED and word.lower() not in tables.opens_sentence()


def _apostrophes(text: str) -> Iterator[int]:
    """Yield where an apostrophe stands for the *s* of a genitive (*Grass' Roman*)."""
    for match in _APOSTROPHE.finditer(text):
        before = text[max(0, match.start() - _FURTHEST_BACK) : match.start()]
        if not _OPENED.search(before, before.rfind("\n") + 1):
            yield match.start()
