"""Dialogues whose turns a dash opens (*– Wann kommt die Brücke? – Im Mai, sagte Brahm.*).

A dash opens the items of a list, too: in a dialogue somebody asks and somebody answers, or a verb
of saying stands behind what is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrib.article import Span
from attrib.read.questions import SELF

DASH = "–"
DASHED = re.compile(r"^[ \t]*[–—―-][ \t]", re.MULTILINE)
_OPENING = r"[–—―-][ \t]+(?=[^\W\d_a-zäöüß]|[„»\"…])"
_OPENS = re.compile(_OPENING)
_LINE = re.compile(rf"\n[ \t]*(?={_OPENING})")
_NEXT = re.compile(rf"(?:\n[ \t]*|(?<=[.!?…][ \t])){_OPENING}")
_TAG = re.compile(
    r"(?:[,?!…]|[?!…]?[ \t][–—-])[ \t]*"
    r"(?:\w+te|rief|schrie|sprach|sagt|fragt|ruft|antwortet|meint)[ \t]\w"
)
_ENDS = re.compile(r"[.!?…]['’\"“”»«]*\s*$")
_ASKS = re.compile(r"\?['’\"“”»«]*\s*$")
_FEWEST = 2
_NEAR = 20
"""Code points in which a colon stands before the list that it announces."""
ADDRESSED = re.compile(r"\b(?:(?<=[\w,] )(?:Sie|Ihnen|Ihre?[nmrs]?)|[Dd]u|[Dd]ir|[Dd]ich)\b")


def dialogues(text: str, places: Sequence[Span]) -> tuple[tuple[Span, ...], ...]:
    """Return the dialogues of an article, each as what follows its dashes.

    Args:
        text: the article, with lines that end with LF.
        places: its paragraphs.
    """
    return tuple(run for run in _runs(text, places) if _is_dialogue(text, run))


def _runs(text: str, places: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """Yield the turns of paragraphs that follow on each other and open with a dash."""
    run: list[Span] = []
    for place in (part for whole in places for part in _from_dash(text, whole)):
        if _OPENS.match(text, place.start, place.end):
            run += _turns(text, place)
            continue
        if run:
            yield tuple(run)
        run = []
    if run:
        yield tuple(run)


def _from_dash(text: str, place: Span) -> Iterator[Span]:
    """Yield a paragraph in two where a line of it is the first that opens with a dash."""
    line = _LINE.search(text, place.start, place.end)
    if line is None or _OPENS.match(text, place.start, place.end):
        yield place
        return
    yield Span(place.start, line.start())
    yield Span(line.end(), place.end)


def _turns(text: str, place: Span) -> Iterator[Span]:
    opening = _OPENS.match(text, place.start, place.end)
    inside = list(_NEXT.finditer(text, place.start + 1, place.end))
    starts = [opening.end() if opening else place.start, *(match.end() for match in inside)]
    ends = [*(match.start() for match in inside), place.end]
    return (Span(*edges).strip(text) for edges in zip(starts, ends, strict=True))


def _is_dialogue(text: str, run: Sequence[Span]) -> bool:
    said = [span.of(text) for span in run]
    if len(said) < _FEWEST or not all(map(_ENDS.search, said)):
        return False
    tagged = any(map(_TAG.search, said))
    asked = [bool(_ASKS.search(words) or ("?" in words and _TAG.search(words))) for words in said]
    answered = any(question and not answer for question, answer in pairwise(asked))
    personal = any(SELF.search(words) or ADDRESSED.search(words) for words in said)
    listed = text[max(0, run[0].start - _NEAR) : run[0].start].rstrip(" \t\n–—―-").endswith(":")
    return (answered and (personal or tagged or not listed)) or (tagged and personal)
