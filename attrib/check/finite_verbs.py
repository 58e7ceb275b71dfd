"""The finite verbs of indirect speech: in whose claim they stand, and what clause they make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from attrib.check.draft import INDIRECT, Draft
from attrib.check.finding import Edit, Problem
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.closed_classes import RELATIVE_FORMS, W_WORDS, word_set
from attrib.grammar.conjugation import Number
from attrib.grammar.marks import is_punctuation
from attrib.grammar.mood import MoodReading
from attrib.grammar.paradigms import (
    analyses,
    is_distinct_konjunktiv_1,
    konjunktiv_1_form,
    konjunktiv_2_form,
)
from attrib.grammar.subjects import agreement
from attrib.records import Claim, Sentence, Word
from attrib.wording import Wording

_OBJECT_MARKS = {
    "dass": ClauseKind.DASS,
    "daß": ClauseKind.DASS,
    "ob": ClauseKind.OB,
}
_SUBORDINATE = word_set("advcl acl")


@dataclass(frozen=True, slots=True)
class Told:
    """A finite verb of indirect speech: number of its claim and of its sentence (from 0)."""

    claim: int
    number: int
    reading: MoodReading


def told(draft: Draft) -> Iterator[Told]:
    """Yield the finite verbs of indirect speech, each in its innermost claim, no quoted ones."""
    for number, _ in enumerate(draft.scene.sentences):
        for reading in draft.scene[number].readings:
            claim = innermost(draft, reading.finite)
            if claim is not None and not quoted(draft, reading.finite):
                yield Told(claim, number, reading)


def innermost(draft: Draft, word: Word) -> int | None:
    """Return the number of the smallest indirect claim whose content holds the word."""
    around = (
        (sum(map(len, claim.content)), number)
        for number, claim in draft.telling([word.span])
        if claim.kind in INDIRECT and any(span.covers(word.span) for span in claim.content)
    )
    return min(around, default=(0, None))[1]


def quoted(draft: Draft, word: Word) -> bool:
    """Tell whether a word stands in quotation marks of any sort."""
    return draft.scene.quoted.covers(word.span)


def clause_of(sentence: Sentence, reading: MoodReading) -> ClauseKind:
    """Tell what clause a finite verb makes: verb-second, *dass*, *ob*, or another one.

    A coordinated verb shares the conjunction of the first (*dass er bleibe und warte*).
    """
    verb: Word | None = reading.verb
    for _ in range(len(sentence.words)):
        if verb is None:
            break
        marks = [w for w in sentence.children(verb) if w.relation == "mark"]
        if marks:
            return _OBJECT_MARKS.get(marks[0].form.lower(), ClauseKind.OTHER)
        if verb.relation in _SUBORDINATE and _verb_last(sentence, reading):
            return ClauseKind.OTHER
        if verb.relation != "conj":
            break
        verb = sentence.head_of(verb)
    asks = _opener(sentence, reading).form.lower() in W_WORDS
    return ClauseKind.OTHER if asks or _verb_first(sentence, reading) else ClauseKind.VERB_SECOND


def _verb_last(sentence: Sentence, reading: MoodReading) -> bool:
    """Tell whether the clause ends with its finite verb, or a relative pronoun opens it."""
    following = sentence.words[reading.finite.index : reading.finite.index + 1]
    return all(map(is_punctuation, following)) or _opener(sentence, reading).form.lower() in (
        RELATIVE_FORMS
    )


def _verb_first(sentence: Sentence, reading: MoodReading) -> bool:
    """Tell whether the verb stands first: *wäre er hier* asks, or makes a condition.

    Behind an apposition a verb follows a comma, too (*laut Tann, dem Sprecher, fehle es*).
    """
    if _opener(sentence, reading) != reading.finite:
        return False
    alone = all(map(is_punctuation, sentence.words[: reading.finite.index - 1]))
    return alone or (reading.verb.relation == "advcl" and _subject_behind(reading))


def _subject_behind(reading: MoodReading) -> bool:
    return reading.subject is None or reading.subject.index > reading.finite.index


def _opener(sentence: Sentence, reading: MoodReading) -> Word:
    """Return the first word of the field, a conjunction before it left out (*und was sie …*)."""
    first = reading.finite
    for word in reversed(sentence.words[: reading.finite.index - 1]):
        if is_punctuation(word) or word.upos == "CCONJ":
            break
        first = word
    return first


def number_of(sentence: Sentence, reading: MoodReading) -> str | None:
    """Return the number of the subject (`Sing`, `Plur`), or None where only the verb can tell."""
    return agreement(sentence, reading.finite, reading.subject).number


def konjunktiv_of(sentence: Sentence, reading: MoodReading) -> str:
    """Return the Konjunktiv of a present indicative; a preterite asks for another verb complex."""
    cells = {
        (cell.lemma, cell.number)
        for cell in analyses(reading.finite.form, reading.finite.lemma)
        if (cell.mood, cell.tense, cell.person) == ("Ind", "Pres", 3)
    }
    if len(cells) != 1 or reading.finite.features.get("Tense") == "Past":
        return ""
    ((lemma, of_form),) = cells
    agreed: Number = "Plur" if number_of(sentence, reading) == "Plur" else of_form
    if is_distinct_konjunktiv_1(lemma, 3, agreed):
        return konjunktiv_1_form(lemma, 3, agreed)
    return konjunktiv_2_form(lemma, 3, agreed)


def should_be_konjunktiv(
    found: Told, sentence: Sentence, message: Wording, advice: Wording
) -> Problem:
    """Return the problem of an indicative; `advice` is for verbs whose Konjunktiv is not known."""
    finite, form = found.reading.finite, konjunktiv_of(sentence, found.reading)
    return Problem(
        finite.span,
        message,
        Wording(f"Schreiben Sie „{form}“.", f"Write “{form}”.") if form else advice,
        edits=(Edit(finite.span, form),) if form else (),
        claim=found.claim,
    )


def in_konjunktiv(draft: Draft, number: int) -> Claim | None:
    """Return the last claim of a sentence that has a Konjunktiv, *sollte* and its like aside."""
    return draft.konjunktive.get(number)
