"""Documents built from pieces whose places and looks are known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from attrib.article import Article, Span
from attrib.read.normal import INVISIBLE, normalised
from attrib.read.prose import Prose

Atom = tuple[str, str]
"""A stretch of the source, and what a reader sees of it."""

Word = Sequence[Atom]

# Decomposed umlauts, emoji with joiners, line separators and no-break spaces are parts of words.
LETTERED = st.sampled_from(
    [
        *("a", "öß", "Aä", "ga\u0308be", "f👩\u200d🚒r", "e\u2028e", "z\u00a0B", "o’s", "é𝔞ß"),
        *("Si\u00adlbe", "x\u200bo\u2060x", "a\ufeffb\u00ad\u00adc"),
    ]
)

# Examples are small: what goes wrong goes wrong between two or three pieces.
MOST = 4


def plain(word: str) -> Word:
    return [(word, word)]


def marked(before: str, word: str, after: str) -> Word:
    return [(before, ""), (word, word), (after, "")]


@dataclass(frozen=True)
class Built:
    """A source, and for each of its paragraphs what its words are and where they stand."""

    source: str
    paragraphs: list[list[tuple[str, Span]]]


class Builder:
    def __init__(self) -> None:
        self.source = ""
        self.paragraphs: list[list[tuple[str, Span]]] = []

    def markup(self, text: str) -> None:
        self.source += text

    def paragraph(self) -> None:
        self.paragraphs.append([])

    def word(self, atoms: Word) -> None:
        shown, places = "", []
        for source, look in atoms:
            start = len(self.source)
            self.source += source
            if source == look:
                seen = [i for i, c in enumerate(source) if not INVISIBLE.match(c)]
                shown += "".join(source[i] for i in seen)
                places += [(start + i, start + i + 1) for i in seen]
            elif look:
                shown += look
                places.append((start, len(self.source)))
        shown = unicodedata.normalize("NFC", shown)
        self.paragraphs[-1].append((shown, Span(places[0][0], places[-1][1])))

    def built(self) -> Built:
        return Built(self.source, self.paragraphs)


def check(built: Built, prose: Prose) -> None:
    """Hold a reading in normal form against what the source was built from, word by word."""
    prose = normalised(built.source, prose)
    article = Article("a", built.source, reading=prose.reading, blocks=prose.blocks)
    text = article.as_read().text
    found, place = [], 0
    for part in re.split(r"((?:\r\n|\r(?!\n)|(?<!\r)\n){2,})", text):
        words = [
            (m[0], Span(place + m.start(), place + m.end()))
            for m in re.finditer(r"[^ \t\r\n]+", part)
        ]
        if words:
            found.append(words)
        place += len(part)
    assert [[w for w, _ in p] for p in found] == [[w for w, _ in p] for p in built.paragraphs]
    reading = prose.reading
    for words, expected in zip(found, built.paragraphs, strict=True):
        for (word, span), (_, place_of_it) in zip(words, expected, strict=True):
            there = reading.to_source(span) if reading else span
            assert there == place_of_it
            assert article.shown(there) == word
            assert (reading.to_reading(there) if reading else there) == span
