"""One sentence of a scene, and what is worked out of it once: each part on first use."""

from __future__ import annotations

from collections.abc import Container, Iterable
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from attrib.article import Span
from attrib.grammar.clause import Clause, clauses
from attrib.grammar.clauses import said_apart
from attrib.grammar.mood import MoodReading, readings
from attrib.grammar.parentheses import Parenthesis
from attrib.lexicon.lookup import speech_verb
from attrib.lexicon.tables import SpeechVerb
from attrib.records import Mood, Sentence, Word

if TYPE_CHECKING:  # a scene makes the views of its sentences
    from attrib.scene.scene import Scene

_MARKING = (
    Mood.KONJUNKTIV_1,
    Mood.WUERDE,
    Mood.KONJUNKTIV_2,
    Mood.AMBIGUOUS,
    Mood.INDICATIVE,
)
"""Moods by how much they show that somebody's words are told."""


class SentenceView:
    """A sentence with its clauses, its finite verbs and their moods, its speech verbs.

    `number` is its place in the scene, from 0.
    """

    def __init__(self, scene: Scene, number: int) -> None:
        self.scene = scene
        self.number = number
        self.sentence: Sentence = scene.sentences[number]

    @property
    def previous(self) -> SentenceView | None:
        """The sentence before, if there is one."""
        return self.scene[self.number - 1] if self.number else None

    @property
    def following(self) -> SentenceView | None:
        """The sentence after, if there is one."""
        last = self.number + 1 == len(self.scene.sentences)
        return None if last else self.scene[self.number + 1]

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses, as marks cut them."""
        return clauses(self.sentence, self.readings)

    @property
    def whole(self) -> Clause:
        """The sentence as one clause; alone of all it may hold nothing but marks."""
        return Clause(self.sentence, 1, len(self.sentence.words), None, self.readings)

    @cached_property
    def readings(self) -> tuple[MoodReading, ...]:
        """The finite verbs with their moods."""
        return readings(self.sentence)

    @cached_property
    def moods(self) -> dict[int, Mood]:
        """The mood of each finite verb, by its place."""
        return {reading.finite.index: reading.mood for reading in self.readings}

    @cached_property
    def cues(self) -> tuple[tuple[Word, SpeechVerb], ...]:
        """The speech verbs in order."""
        pairs = ((word, speech_verb(self.sentence, word)) for word in self.sentence.words)
        return tuple((word, verb) for word, verb in pairs if verb)

    @cached_property
    def _asides(self) -> dict[int, Parenthesis]:
        return {
            place: aside
            for aside in said_apart(self.sentence)
            for place in range(aside.first, aside.last + 1)
        }

    def aside(self, index: int) -> Parenthesis | None:
        """Return the parenthesis that says something by itself around a word."""
        return self._asides.get(index)

    def clause_of(self, word: Word) -> Clause | None:
        """Return the clause that holds the word."""
        return next((clause for clause in self.clauses if word.index in clause), None)

    def before(self, clause: Clause) -> tuple[Clause, ...]:
        """Return the clauses before one."""
        return tuple(other for other in self.clauses if other.first < clause.first)

    def after(self, clause: Clause) -> tuple[Clause, ...]:
        """Return the clauses after one."""
        return tuple(other for other in self.clauses if other.first > clause.first)

    def mood(self, words: Container[int]) -> tuple[Mood, tuple[Span, ...]]:
        """Return the mood that marks some of the words, and the forms that show it."""
        inside = (reading for reading in self.readings if reading.finite.index in words)
        best = min(inside, key=lambda reading: _MARKING.index(reading.mood), default=None)
        return (best.mood, tuple(sorted({w.span for w in best.forms}))) if best else (Mood.NONE, ())

    def unannounced(self, words: Iterable[int]) -> set[int]:
        """Leave out what a colon and a quotation mark announce: a quotation of its own."""
        kept = set(words)
        for word, follower in pairwise(self.sentence.words):
            start = follower.span.start
            if word.form == ":" and any(self.scene.quoted.starting(start - 1, start + 1)):
                return {index for index in kept if index < word.index}
        return kept
