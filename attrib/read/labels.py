"""Labels at line starts that say who speaks: *Karin Brahm: …*, *Abg. Müller (SPD): …*, *@ada: …*.

Labels are found by their form alone; what they stand before is theirs until the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from attrib.article import Span
from attrib.grammar.closed_classes import word_set
from attrib.lexicon.loader import read_table

_DAY = r"\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})"
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"
# TRUMP: · Abg. Müller (SPD): · **Präsidentin Dr. Voss:** · [00:12:31] Trainer Brandt: · ::R. Kern:
# [12.03.24, 14:05] Jan Brandt: · 12.03.24, 14:05 - Jan Brandt: · Jan Brandt (00:12):
_LABEL = re.compile(
    r"^[ \t>]*(?::{1,4}[ \t]*)?(?:[-–•][ \t]+)?(?:\*\*|__|\*|_)?"
    rf"(?:[\[(]?(?P<day>{_DAY}(?:,|[ \t]um)?[ \t]+)?{_TIME}(?:[ \t]Uhr)?[\])]?[ \t]*[-–]?[ \t]*)?"
    r"(?:\*\*|__)?(?P<label>@?[^\W\d_][^\n\r:„“”\"»«?!;*|]{0,79}?)"
    rf"(?:[ \t][\[(]{_TIME}[\])])?"
    r"(?:\*\*|__|\*|_)?[ \t]?:(?:\*\*|__|\*|_)?(?=\s|$)",
    re.MULTILINE,
)
_ASIDE = re.compile(
    r"[(\[](?:(?P<word>[^\W\d_]{1,40}+)(?:[^()\[\]\n]|\[[^()\[\]\n]{0,40}\]){0,300}"
    r"|\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)[)\]]"
)
_HECKLE = re.compile(
    r"(?:\(|[ \t][–—-][ \t])"
    r"(?:(?P<call>(?:Zuruf|Zwischenruf|Gegenruf)\w{0,2})[ \t]"
    r"(?:des|der|vom|von der|von|aus der)[ \t])?"
    r"(?P<label>[^\W\d_a-zäöüß](?:[^()\[\]\n:„“”\"»«?!;–—]"
    r"|\[[^()\[\]\n]{1,40}\]|\([^()\[\]\n]{1,40}\)){1,79}?)"
    r"(?P<colon>[ \t]?:)[ \t]+(?P<said>[^()\n]{1,300}?)(?=[ \t][–—-][ \t][^\W\d_a-zäöüß]|\))"
)
_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_SMALL = word_set(
    "von vom van der den dem de del della di du da des zu zum zur und für im in am bei la le el al "
    "ibn bin ben y e"
)
_PAPERS = frozenset(("ZEIT", "DIE ZEIT"))
"""A weekly that in capitals is no head of a line (*Zeit: 19 Uhr*)."""
_OPENERS = word_set("der die das ein")
_LONGEST = 9
"""Words of a label at most: *Parlamentarische Staatssekretärin Dr. Rita Maria von der Au (FDP)*."""


@dataclass(frozen=True, slots=True)
class Label:
    """Who speaks after it: the words, where they stand, and the span with colon and markup.

    `dated` tells that day and time stand before it, as in a chat that was exported.
    """

    text: str
    name: Span
    span: Span
    dated: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """The words without what stands in brackets."""
        return words_of(self.text)


def words_of(label: str) -> tuple[str, ...]:
    """Return the words of a label without what stands in brackets."""
    return tuple(_WORD.findall(_IN_BRACKETS.sub("", label)))


def labels(text: str) -> Iterator[Label]:
    """Yield what has the form of a label and heads no paragraph (*Fazit:*)."""
    for match in _LABEL.finditer(text):
        label = match["label"]
        if may_name(label):
            name, span = Span(*match.span("label")), Span(*match.span())
            yield Label(" ".join(label.split()), name, span, dated=match["day"] is not None)


def spoken(text: str, span: Span) -> Iterator[Span]:
    """Yield the stretches of a turn between stage directions, time stamps and heckles."""
    start = span.start
    for match in _ASIDE.finditer(text, span.start, span.end):
        aside = Span(*match.span())
        direction = match["word"] is None or match["word"].lower() in _stage_directions()
        if direction or next(heckles(text, aside), None) is not None:
            yield Span(start, match.start())
            start = match.end()
    yield Span(start, span.end)


def heckles(text: str, span: Span) -> Iterator[tuple[Label, Span]]:
    """Yield who calls something in the brackets of minutes, and what.

    *(Beifall bei der SPD – Jan Tann [AfD]: Unsinn!)*, *(Zuruf des Abg. Tann: „Unsinn!“)*
    """
    for match in _HECKLE.finditer(text, span.start, span.end):
        label = match["label"]
        if may_name(label) and (match["call"] or _IN_BRACKETS.search(label)):
            name = Span(*match.span("label"))
            yield (
                Label(label, name, Span(name.start, match.end("colon"))),
                Span(*match.span("said")),
            )


def may_name(label: str) -> bool:
    """Tell whether all words are names, titles or the small words of names."""
    if label.startswith("@"):
        return " " not in label
    if label in _PAPERS:
        return True
    words = words_of(label)
    if not 1 <= len(words) <= _LONGEST or not words[0][:1].isupper():
        return False
    if words[0].lower() in _line_heads() or words[0].lower() in _OPENERS:
        return False
    return all(word[:1].isupper() or word.strip(".") in _SMALL for word in words)


@cache
def _stage_directions() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("stage_directions.tsv"))


@cache
def _line_heads() -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("line_heads.tsv"))
