"""Interviews whose questions have no label but a paragraph, mostly in bold type, of their own.

Questions and answers to all (*Was muss ich tun?*) look alike: an interviewer asks somebody, and
somebody answers in the first person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from attrib.article import Span
from attrib.read.labels import Label

_FEWEST = 2
_LONGEST = 400
_ASKS = re.compile(r"\?\s*$")
_QUOTED = re.compile(r"\s*[„“»«\"›‚]")
_ADDRESSES = re.compile(
    r"(?<=[\w,] )(?:Sie|Ihnen|Ihre?[nmrs]?|[Dd]u|[Dd]ir|[Dd]ich)\b|\b(?:Herr|Frau) [^\W\d_a-zäöüß]"
)
SELF = re.compile(
    r"\b(?:[Ii]ch|[Mm]ir|[Mm]ich|[Ww]ir|[Uu]ns|[Mm]eine?[nmrs]?|[Uu]ns(?:er|re)\w{0,2})\b"
)


def questions(text: str, places: Sequence[Span]) -> tuple[Label, ...]:
    """Return the questions of an interview as labels without words, or none.

    Args:
        text: the article.
        places: its paragraphs.
    """
    found = [n for n, place in enumerate(places) if _is_question(place.of(text))]
    found = [n for n, following in pairwise([*found, len(places)]) if following > n + 1]
    if len(found) < _FEWEST:
        return ()
    asked = sum(bool(_ADDRESSES.search(places[n].of(text))) for n in found)
    answers = [places[n + 1].of(text) for n in found]
    told = any(map(SELF.search, answers))
    marked = any(_QUOTED.match(answer) for answer in answers)
    if marked or asked < _FEWEST or asked * 2 < len(found) or not told:
        return ()
    return tuple(Label("", places[n], places[n]) for n in found)


def _is_question(paragraph: str) -> bool:
    short = len(paragraph) <= _LONGEST
    return short and bool(_ASKS.search(paragraph)) and not _QUOTED.match(paragraph)
