"""The finite verbs of indirect speech: in whose claim they stand, and what clause they make."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from attrib.check.draft import Draft
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.mood import MoodReading
from attrib.grammar.predicates import is_punctuation, word_set
from attrib.grammar.subjects import agreement
from attrib.records import Claim, Kind, Mood, Sentence, Word

INDIRECT = (Kind.INDIRECT, Kind.FREE_INDIRECT)
_OBJECT_MARKS = {
    "dass": ClauseKind.DASS,
    "daß": ClauseKind.DASS,
    "ob": ClauseKind.OB,
}
_SUBORDINATE = word_set("advcl acl")
_RELATIVE = word_set("der die das den dem dessen deren denen welcher welche welches")


@dataclass(frozen=True, slots=True)
class Told:
    """A finite verb of indirect speech: number of its claim and of its sentence (from 0)."""

    claim: int
    number: int
    reading: MoodReading


def told(draft: Draft) -> Iterator[Told]:
    """Yield the finite verbs of indirect speech, each in its innermost claim, no quoted ones."""
    for number, _ in enumerate(draft.scene.sentences):
        for reading in draft.scene.readings(number):
            claim = innermost(draft, reading.finite)
            if claim is not None and not quoted(draft, reading.finite):
                yield Told(claim, number, reading)


def innermost(draft: Draft, word: Word) -> int | None:
    """Return the number of the smallest indirect claim whose content holds the word."""
    around = (
        (sum(map(len, claim.content)), number)
        for number, claim in draft.numbered()
        if claim.kind in INDIRECT and any(span.covers(word.span) for span in claim.content)
    )
    return min(around, default=(0, None))[1]


def quoted(draft: Draft, word: Word) -> bool:
    """Tell whether a word stands in quotation marks of any sort."""
    return any(found.span.covers(word.span) for found in draft.scene.quotations)


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
    return ClauseKind.VERB_SECOND if not opens_clause(sentence, reading) else ClauseKind.OTHER


def _verb_last(sentence: Sentence, reading: MoodReading) -> bool:
    """Tell whether the clause ends with its finite verb, or a relative pronoun opens it."""
    following = sentence.words[reading.finite.index : reading.finite.index + 1]
    return all(map(is_punctuation, following)) or _opener(sentence, reading).form.lower() in (
        _RELATIVE
    )


def opens_clause(sentence: Sentence, reading: MoodReading) -> bool:
    """Tell whether the verb stands first: *wäre er hier* asks, or makes a condition."""
    return _opener(sentence, reading) == reading.finite and _subject_behind(reading)


def _subject_behind(reading: MoodReading) -> bool:
    return reading.subject is None or reading.subject.index > reading.finite.index


def _opener(sentence: Sentence, reading: MoodReading) -> Word:
    first = reading.finite
    for word in reversed(sentence.words[: reading.finite.index - 1]):
        if is_punctuation(word):
            break
        first = word
    return first


def number_of(sentence: Sentence, reading: MoodReading) -> str | None:
    """Return the number of the subject (`Sing`, `Plur`), or None where only the verb can tell."""
    return agreement(sentence, reading.finite, reading.subject).number


def in_konjunktiv(draft: Draft, number: int) -> Claim | None:
    """Return the last claim of a sentence that has a Konjunktiv, *sollte* and its like aside."""
    span = draft.scene.sentences[number].span
    found = [
        claim
        for _, claim in draft.numbered()
        if claim.kind in INDIRECT
        and claim.mood in (Mood.KONJUNKTIV_1, Mood.KONJUNKTIV_2, Mood.WUERDE)
        and any(form.start >= span.start and form.end <= span.end for form in claim.mood_forms)
    ]
    return found[-1] if found else None


def between_konjunktive(draft: Draft) -> Iterator[tuple[int, MoodReading]]:
    """Yield main verbs of sentences that nobody tells, in the midst of somebody's Konjunktiv.

    The sentence before and the one behind belong to the same speaker and paragraph, the one behind
    goes on in Konjunktiv I without a cue; the one between has neither cue nor quotation.
    """
    sentences = draft.scene.sentences
    for number in range(1, len(sentences) - 1):
        before, after = in_konjunktiv(draft, number - 1), in_konjunktiv(draft, number + 1)
        if before is None or after is None or not _one_chain(draft, before, after):
            continue
        span = sentences[number].span
        taken = any(
            part.overlaps(span)
            for _, claim in draft.numbered()
            for part in (*claim.content, *claim.frame)
        )
        quotes = any(found.span.overlaps(span) for found in draft.scene.quotations)
        if taken or quotes or draft.scene.speech_verbs(number):
            continue
        main = [
            reading
            for reading in draft.scene.readings(number)
            if clause_of(sentences[number], reading) is ClauseKind.VERB_SECOND
        ]
        if main:
            yield number, main[0]


def _one_chain(draft: Draft, before: Claim, after: Claim) -> bool:
    if before.speaker is None or after.speaker is None:
        return False
    return (
        before.speaker.name == after.speaker.name
        and after.kind is Kind.FREE_INDIRECT
        and after.mood is Mood.KONJUNKTIV_1
        and not draft.scene.paragraph_break(before.span.end, after.span.start)
    )
