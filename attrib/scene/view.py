"""One sentence of a scene, and what is worked out of it once: each part on first use."""

from __future__ import annotations

from functools import cached_property

from attrib.grammar.clause import Clause, clauses
from attrib.grammar.clauses import said_apart
from attrib.grammar.mood import MoodReading, readings
from attrib.grammar.parentheses import Parenthesis
from attrib.lexicon.lookup import speech_verb
from attrib.lexicon.tables import SpeechVerb
from attrib.records import Mood, Sentence, Word


class SentenceView:
    """A sentence with its clauses, its finite verbs and their moods, its speech verbs."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses, as marks cut them."""
        return clauses(self.sentence, self.readings)

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
