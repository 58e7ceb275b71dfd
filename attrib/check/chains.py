"""Sentences that stand in the midst of what somebody says, and yet in nobody's Konjunktiv."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.draft import Draft
from attrib.check.finite_verbs import clause_of, in_konjunktiv
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.closed_classes import word_set
from attrib.grammar.mood import MoodReading
from attrib.grammar.verbs import auxiliaries
from attrib.lexicon.lookup import speech_noun
from attrib.records import Claim, Kind, Mood, Sentence

# An argument shows in these; what only tells where, when and how big things are may as well be the
# narrator's own knowledge.
MODAL = word_set("müssen können dürfen sollen brauchen")
ARGUING = word_set(
    "allerdings aber auch außerdem damit dafür daher darum dennoch deshalb deswegen doch ebenso "
    "immerhin jedoch kaum kein keine keinen keiner keinem keinerlei leider mehr nicht nie niemals "
    "niemand nichts nur ohnehin schließlich sehr sogar sonst trotzdem vielmehr viel wenig weniger "
    "zudem zugleich zwar"
)
GENERAL = word_set("das dies man niemand alle viele jeder")
DATED = word_set(
    "bereits bislang bisher derzeit gestern heute inzwischen jetzt künftig mittlerweile morgen "
    "noch nun seit weiter weiterhin zurzeit"
)


def between_konjunktive(draft: Draft) -> Iterator[tuple[int, MoodReading]]:
    """Yield main verbs of sentences that nobody tells, with the number of the sentence (from 0).

    The sentence before and the one behind belong to the same speaker and paragraph, the one behind
    goes on in Konjunktiv I without a cue; the one between has neither cue nor quotation.
    """
    sentences = draft.scene.sentences
    for number in range(1, len(sentences) - 1):
        reading = _main_verb(draft, number)
        before, after = in_konjunktiv(draft, number - 1), in_konjunktiv(draft, number + 1)
        if reading is None or before is None or after is None or _sourced(draft, number):
            continue
        if _goes_on(draft, before, after) and (
            _same_speaker(before, after) or _taken_for_speaker(sentences[number], reading, after)
        ):
            yield number, reading


def behind_konjunktiv(draft: Draft) -> Iterator[tuple[int, MoodReading]]:
    """Yield main verbs of sentences that nobody tells, behind one in Konjunktiv, with its number.

    The sentence before stands in the same paragraph; the one behind does not go on in Konjunktiv.
    """
    for number in range(1, len(draft.scene.sentences)):
        before, reading = in_konjunktiv(draft, number - 1), _main_verb(draft, number)
        if reading is None or before is None or _sourced(draft, number):
            continue
        start = draft.scene.sentences[number].span.start
        if draft.scene.paragraph_break(before.span.end, start):
            continue
        after = in_konjunktiv(draft, number + 1)
        if after is None or not _goes_on(draft, before, after):
            yield number, reading


def argues(sentence: Sentence, reading: MoodReading) -> bool:
    """Tell whether a sentence argues: a modal, a negation, a connector, a judgement."""
    forms = {word.form.lower() for word in sentence.words}
    modal = any(w.lemma in MODAL for w in (reading.finite, *auxiliaries(sentence, reading.verb)))
    general = reading.subject is not None and reading.subject.form.lower() in GENERAL
    return modal or general or bool(forms & ARGUING) or _judges(reading)


def asks(sentence: Sentence) -> bool:
    """Tell whether a sentence is a question: nobody takes one for a fact."""
    return any(word.form == "?" for word in sentence.words[-2:])


def is_dated(sentence: Sentence) -> bool:
    """Tell whether a sentence has names, dates or figures, which are the narrator's as often."""
    return any(w.upos in ("NUM", "PROPN") or w.form.lower() in DATED for w in sentence.words)


def _judges(reading: MoodReading) -> bool:
    """Tell whether the predicate is an adjective and no participle (*die Kasse ist leer*)."""
    verb = reading.verb
    return reading.finite.relation == "cop" and verb.upos == "ADJ" and verb.form[-1:] != "t"


def _main_verb(draft: Draft, number: int) -> MoodReading | None:
    sentence = draft.scene.sentences[number]
    main = (
        reading
        for reading in draft.scene[number].readings
        if clause_of(sentence, reading) is ClauseKind.VERB_SECOND
    )
    return next(main, None)


def _sourced(draft: Draft, number: int) -> bool:
    """Tell whether a sentence has a claim, a quotation or a source of its own (*im Bericht*)."""
    sentence = draft.scene.sentences[number]
    nouns = filter(None, map(speech_noun, sentence.words))
    return (
        draft.reported.overlaps(sentence.span)
        or bool(draft.scene[number].cues)
        or any(noun.medium == "writing" for noun in nouns)
    )


def _goes_on(draft: Draft, before: Claim, after: Claim) -> bool:
    return (
        after.kind is Kind.FREE_INDIRECT
        and after.mood is Mood.KONJUNKTIV_1
        and not draft.scene.paragraph_break(before.span.end, after.span.start)
    )


def _same_speaker(before: Claim, after: Claim) -> bool:
    if before.speaker is None or after.speaker is None:
        return False
    return before.speaker.name == after.speaker.name


def _taken_for_speaker(sentence: Sentence, reading: MoodReading, after: Claim) -> bool:
    """Tell whether the sentence argues, and its subject was taken for who speaks behind it.

    *Der Umbau sei teuer. Die Gemeinden können ihn nicht bezahlen. Das Land müsse helfen.*
    """
    subject, speaker = reading.subject, after.speaker
    return (
        subject is not None
        and speaker is not None
        and speaker.span.covers(subject.span)
        and argues(sentence, reading)
    )
