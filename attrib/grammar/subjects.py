"""The subject of a predicate, and its person and number.

Source for the trees: UD guidelines, `nsubj`, `csubj`, `expl`, `conj` (a coordinated
predicate shares the subject of the first).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from attrib.grammar.cases import number_of
from attrib.grammar.closed_classes import JOINING, PLURAL_WORDS
from attrib.grammar.conjugation import Number
from attrib.grammar.finite import next_form, opens_stretch
from attrib.grammar.verbs import auxiliaries, finite_verb, is_zu_infinitive
from attrib.records import Sentence, Word

PRONOUNS: Final = MappingProxyType({
    "ich": (1, "Sing"), "du": (2, "Sing"), "wir": (1, "Plur"), "ihr": (2, "Plur"),
    "er": (3, "Sing"), "es": (3, "Sing"), "man": (3, "Sing"),
})  # fmt: skip
ADDRESSED: Final = frozenset({"ich", "du", "wir"})  # nominative and nothing else
NEAR: Final = 1  # a pronoun that touches the finite verb is its subject


@dataclass(frozen=True, slots=True)
class Agreement:
    """Person and number of a subject; `number` is None where only the verb can tell."""

    person: int
    number: Number | None


THIRD: Final = Agreement(3, None)


def subject(sentence: Sentence, verb: Word) -> Word | None:
    """Return the head of the verb's subject, over shared and raised subjects.

    A verb in coordination takes the subject of the first conjunct; an infinitive the
    subject of the verb above it, as an object clause (*versprach zu kommen*) and with *um*,
    *ohne*, *statt* (Duden-Grammatik, "Infinitivkonstruktionen"). A subject clause is none.
    """
    for predicate in _sharing(sentence, verb):
        for part in (predicate, *auxiliaries(sentence, predicate)):
            if (own := _own_subject(sentence, part)) is not None:
                return own
    return None


def _own_subject(sentence: Sentence, part: Word) -> Word | None:
    """Return the subject that hangs on a part of a predicate, or the *es* before it."""
    for child in sentence.children(part):
        if child.relation == "nsubj" or (child.relation == "expl" and child.lemma == "es"):
            return child
    return None


def _sharing(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield the verb and the predicates above it whose subject it shares."""
    yield verb
    for above in sentence.ancestors(verb):
        adjunct = verb.relation == "advcl" and is_zu_infinitive(sentence, verb)
        if not adjunct and verb.relation not in ("conj", "xcomp", "aux"):
            return
        yield above
        verb = above


def agreement(sentence: Sentence, finite: Word, subject: Word | None) -> Agreement:
    """Return person and number of the subject, with the third person as the news' default.

    *ich, du, wir* right beside the finite verb are its subject even where the tree has
    another one, for they are nominatives only.
    """
    if subject is None or _of_pronoun(subject) is None:
        for near in _neighbours(sentence, finite):
            if near.form.lower() in ADDRESSED:
                return _of_pronoun(near) or THIRD
    if subject is None:
        return THIRD
    joined = [w for w in sentence.children(subject) if w.relation == "conj"]
    if joined:
        return _of_coordination(sentence, subject, joined)
    return _of_pronoun(subject) or Agreement(3, _number_of_noun(sentence, subject))


def drops_first_person(sentence: Sentence, finite: Word) -> bool:
    """Tell whether a subjectless clause leaves out *ich*: *Habe angerufen*, but not *Habe er …*."""
    return opens_stretch(sentence, finite) and next_form(sentence, finite) not in ("er", "man")


def _of_pronoun(word: Word) -> Agreement | None:
    if word.form == "Sie" and word.index > 1:
        return Agreement(3, "Plur")
    known = PRONOUNS.get(word.form.lower())
    if known is None or word.upos == "DET":
        return None
    person, number = known
    return Agreement(person, "Sing" if number == "Sing" else "Plur")


def _of_coordination(sentence: Sentence, subject: Word, joined: list[Word]) -> Agreement:
    persons = [a.person for w in (subject, *joined) if (a := _of_pronoun(w))]
    words = {w.form.lower() for j in joined for w in sentence.children(j) if w.relation == "cc"}
    return Agreement(min([3, *persons]), "Plur" if words & JOINING else None)


def number_by_verb(sentence: Sentence, subject: Word) -> str | None:
    """Return the number that the finite verb of a subject shows; None if there is none."""
    above = sentence.head_of(subject)
    verb = finite_verb(sentence, above) if above is not None else None
    return number_of(verb) if verb is not None else None


def _number_of_noun(sentence: Sentence, noun: Word) -> Number | None:
    if noun.features.get("Number") == "Plur":
        return "Plur"
    if any(w.form.lower() in PLURAL_WORDS for w in sentence.children(noun)):
        return "Plur"
    return "Sing" if noun.features.get("Number") == "Sing" else None


def _neighbours(sentence: Sentence, word: Word) -> tuple[Word, ...]:
    return sentence.words[max(0, word.index - 1 - NEAR) : word.index + NEAR]
