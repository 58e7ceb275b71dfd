"""A clause: what opens it, what sort it is, its predicate and its finite verb; worked out once.

Marks cut a sentence into clauses (`grammar/clauses.py`), and into parts of one: *X, der Leiter,
sagte* are three, and who asks joins them.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile

from attrib.grammar.clauses import ClauseKind, fields, opening_kind
from attrib.grammar.closed_classes import JOINERS
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.grammar.mood import KONJUNKTIVE, MoodReading
from attrib.grammar.tree import form_of
from attrib.grammar.verbs import is_zu_infinitive
from attrib.records import Mood, Sentence, Word

_VERBS = frozenset(("VERB", "AUX"))
_OPEN = (ClauseKind.VERB_SECOND, ClauseKind.OTHER)


@dataclass(frozen=True, eq=False)
class Clause:
    """The words `first` to `last` of a sentence (from 1, both counted in) between two marks.

    `previous` is the clause before it; `readings` are those of its finite verbs.
    """

    sentence: Sentence
    first: int
    last: int
    previous: Clause | None = None
    readings: tuple[MoodReading, ...] = ()

    def __contains__(self, index: int) -> bool:
        return self.first <= index <= self.last

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words, without marks; those of `clauses` have one at least."""
        stretch = self.sentence.words[self.first - 1 : self.last]
        return tuple(word for word in stretch if not is_punctuation(word))

    @property
    def opener(self) -> Word:
        """The first word that is no mark."""
        return self.words[0]

    @property
    def second(self) -> Word:
        """The word after the first, which may be the next clause's; at the end the first itself."""
        words = self.sentence.words
        return words[min(self.opener.index, len(words) - 1)]

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks between the clause before, or the start, and the first word."""
        end = self.previous.last if self.previous is not None else 0
        return tuple(word.form for word in self.sentence.words[end : self.opener.index - 1])

    @property
    def in_brackets(self) -> bool:
        """Whether the clause is an aside in brackets."""
        around = self.sentence.words[max(0, self.first - 2) : self.last + 1]
        return around[0].form == "(" and around[-1].form == ")"

    @property
    def is_joined(self) -> bool:
        """Whether *und*, *aber* or another such word joins the clause to the one before."""
        return form_of(self.opener) in JOINERS

    @property
    def is_verb_first(self) -> bool:
        """Whether the finite verb opens the clause."""
        return is_finite(self.opener)

    @property
    def is_verb_last(self) -> bool:
        """Whether the finite verb closes the clause."""
        return is_finite(self.words[-1])

    @cached_property
    def has_finite(self) -> bool:
        """Whether a finite verb stands in the clause."""
        return any(map(is_finite, self.words))

    @property
    def has_verb(self) -> bool:
        """Whether a verb of any form stands in the clause."""
        return any(word.upos in _VERBS for word in self.words)

    @cached_property
    def has_infinitive(self) -> bool:
        """Whether an infinitive with *zu* stands in the clause, and no finite verb."""
        return not self.has_finite and any(is_zu_infinitive(self.sentence, w) for w in self.words)

    @cached_property
    def predicate(self) -> Word:
        """The word that most likely heads the clause: the highest verb, or what has a copula.

        A conjunction tells it, however far on it stands (*dass X, der Leiter, geht*).
        """
        if self.opener.relation == "mark" and self.opener.head > self.last:
            return self.sentence.word(self.opener.head)
        tops = [word for word in self.words if word.head not in self]
        verbs = [word for word in self.words if word.upos in _VERBS]
        highest = [word for word in verbs if word.head not in self]
        nominal = [word for word in tops if self._is_supported(word)]
        return next(found[0] for found in (highest, nominal, verbs, tops, self.words) if found)

    @cached_property
    def kind(self) -> ClauseKind:
        """What sort of clause opens with the first word, or that which it goes on with."""
        kind = opening_kind(self.sentence, self.opener.index, self.predicate)
        first = self.joined_to if kind in _OPEN and self.is_verb_last else None
        return kind if first is None else first.kind

    @property
    def is_main(self) -> bool:
        """Whether nothing shows that the clause is subordinate."""
        return self.kind in _OPEN

    @property
    def joined_to(self) -> Clause | None:
        """The clause before that this one is coordinated with (*als er kam, sie aber ging*)."""
        before = self.previous if self.predicate.relation == "conj" else None
        while before is not None and self.predicate.head not in before:
            before = before.previous
        return before

    @property
    def moods(self) -> frozenset[Mood]:
        """The moods of the finite verbs."""
        return frozenset(reading.mood for reading in self.readings)

    @property
    def in_konjunktiv(self) -> bool:
        """Whether a Konjunktiv stands in the clause, *würde* + infinitive included."""
        return not KONJUNKTIVE.isdisjoint(self.moods)

    def share(self, indices: Container[int]) -> float:
        """Return how many of the words are among those, from 0 to 1."""
        return sum(word.index in indices for word in self.words) / len(self.words)

    def _is_supported(self, word: Word) -> bool:
        return any(child.relation in ("cop", "aux") for child in self.sentence.children(word))


def clauses(sentence: Sentence, readings: Sequence[MoodReading]) -> tuple[Clause, ...]:
    """Return the clauses of a sentence, given its finite verbs with their moods."""
    found: list[Clause] = []
    for first, last in fields(sentence):
        if not all(map(is_punctuation, sentence.words[first - 1 : last])):
            inside = tuple(r for r in readings if first <= r.finite.index <= last)
            found.append(Clause(sentence, first, last, found[-1] if found else None, inside))
    return tuple(found)


def joined(parts: Sequence[Clause]) -> Clause:
    """Return one clause out of parts in a row."""
    first, last = parts[0], parts[-1]
    readings = tuple(reading for part in parts for reading in part.readings)
    return Clause(first.sentence, first.first, last.last, first.previous, readings)


def up_to(rest: Sequence[Clause], ends: Callable[[Clause], bool]) -> Clause:
    """Return one clause out of the first of the rest and those after it, to where it ends."""
    return joined((rest[0], *takewhile(lambda clause: not ends(clause), rest[1:])))
