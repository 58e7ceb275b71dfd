"""Abbreviations that the article explains: *Deutsche Schutzvereinigung für Wertpapiere (DSW)*."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from attrib.article import Span
from attrib.naming.display_name import shown
from attrib.naming.mentions import Mention, mention_at
from attrib.records import Sentence, Word
from attrib.scene import Scene

_LETTERS = re.compile(r"(?=(?:.*[A-ZÄÖÜ]){2})[A-ZÄÖÜ][\w.-]{1,9}")


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """An abbreviation, and the mention that it stands behind: `full` is what that is shown as."""

    short: str
    mention: Mention
    full: str


def abbreviations(scene: Scene) -> Iterator[Abbreviation]:
    """Yield the abbreviations that stand in brackets behind what they abbreviate."""
    for number, sentence in enumerate(scene.sentences):
        for index in range(3, len(sentence.words)):
            around = [sentence.word(i).form for i in (index - 1, index + 1)]
            word = sentence.word(index)
            if around == ["(", ")"] and _LETTERS.fullmatch(word.form):
                found = _explained(scene, number, sentence, word)
                if found is not None:
                    yield found


def _explained(scene: Scene, number: int, sentence: Sentence, short: Word) -> Abbreviation | None:
    """Return the smallest phrase before the bracket that has the letters in its order."""
    bracket = sentence.word(short.index - 1)
    word: Word | None = sentence.word(short.index - 2)
    while word is not None and word.index < bracket.index:
        if word.upos in ("NOUN", "PROPN"):
            mention = mention_at(scene, number, word)
            span = Span(mention.span.start, min(mention.span.end, bracket.span.start))
            mention = replace(mention, span=_stripped(scene, span))
            full = " ".join(mention.name) or shown(scene, mention)
            if _abbreviates(short.form, full):
                return Abbreviation(short.form, mention, f"{full} ({short.form})")
        word = sentence.head_of(word)
    return None


def _stripped(scene: Scene, span: Span) -> Span:
    return Span(span.start, scene.end_before(span.end))


def _abbreviates(short: str, full: str) -> bool:
    """Tell whether the letters stand in the words in their order, from the first initial on."""
    letters = [c.lower() for c in short if c.isalpha()]
    if full[:1].lower() != letters[0] or len(full) <= len(short) + 1:
        return False
    rest = iter(full.lower())
    return all(letter in rest for letter in letters)
