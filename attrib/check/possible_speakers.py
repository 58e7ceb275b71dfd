"""Who in the text could have said something, whether or not attribution found a speaker.

A rule that misses a speaker must be sure that the text offers nobody: a wrong attribution is the
tool's fault and no finding against the author.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrib.article import Span
from attrib.check.draft import Draft
from attrib.grammar.closed_classes import PLACE_PREPOSITIONS, word_set
from attrib.grammar.subjects import subject
from attrib.grammar.times import names_time
from attrib.grammar.tree import case_of
from attrib.lexicon.lookup import role, speech_noun
from attrib.lexicon.possible_speaker import Voice, voice_of
from attrib.lexicon.tables import given_names
from attrib.records import Sentence, Word

_PRONOUNS = word_set("er sie dieser diese jener jene ihm ihr ihnen wir ich")
_BEFORE = 3


def someone_near(draft: Draft, span: Span) -> bool:
    """Tell whether somebody who can speak stands around a stretch.

    That is: in its own sentences (inside the stretch only as the subject of a speech verb), in the
    rest of its paragraph before it, three sentences back at least, or in the sentence after it.
    """
    sentences = draft.scene.sentences
    first = draft.scene.sentence_at(span.start)
    last = draft.scene.sentence_at(max(span.start, span.end - 1))
    around = [n for n in (*_before(draft, first), last + 1) if n < len(sentences)]
    own = range(first, last + 1)
    return (
        any(any(voices(draft, n)) for n in around)
        or any(not span.covers(w.span) for n in own for w in voices(draft, n))
        or any(speaks_in(draft, n) for n in own)
    )


def voices(draft: Draft, number: int) -> Iterator[Word]:
    """Yield the words of a sentence, outside quotation marks, that can stand for a speaker."""
    sentence = draft.scene.sentences[number]
    return (
        word
        for word in sentence.words
        if can_speak(sentence, word)
        and not _quoted(draft, word.span)
        and not (word.upos == "PRON" and _told(draft, word.span))
    )


def _told(draft: Draft, span: Span) -> bool:
    """Tell whether a word stands in a claim: there, *sie* may as well be a thing."""
    return draft.told.covers(span)


def can_speak(sentence: Sentence, word: Word) -> bool:
    """Tell whether a word stands for a person, a body of people, a text, or for them (*sie*)."""
    if word.upos == "PRON":
        return word.form.lower() in _PRONOUNS and word.relation == "nsubj"
    if word.upos not in ("NOUN", "PROPN") or names_time(word):
        return False
    if word.upos == "PROPN":
        known = role(word) is not None or word.form in given_names()
        return known or _may_act(sentence, word)
    voice, noun = voice_of(word), speech_noun(word)
    if voice is Voice.LIKELY:
        return word.relation == "nsubj"
    return voice > Voice.LIKELY or (voice is Voice.TEXT and (not noun or noun.medium == "writing"))


def _may_act(sentence: Sentence, name: Word) -> bool:
    """Tell whether a name stands where a speaker can: not as an object of measure or a place."""
    cases = case_of(sentence, name)
    measured = name.relation == "obj" or bool(cases & PLACE_PREPOSITIONS)
    return not measured and not ("von" in cases and _of_thing(sentence, name))


def _of_thing(sentence: Sentence, name: Word) -> bool:
    """Tell whether a name belongs to a thing (*das Hallenbad von Talberg*)."""
    owned = sentence.head_of(name) if name.relation == "nmod" else None
    return owned is not None and speech_noun(owned) is None and role(owned) is None


def speaks_in(draft: Draft, number: int) -> bool:
    """Tell whether a speech verb of the sentence has somebody for its subject."""
    if number >= len(draft.scene.sentences):
        return False
    sentence = draft.scene.sentences[number]
    told = (subject(sentence, verb) for verb, _ in draft.scene[number].cues)
    return any(w is not None and can_speak(sentence, w) for w in told)


def _before(draft: Draft, first: int) -> Iterable[int]:
    sentences = draft.scene.sentences
    start = first
    while start > 0 and not draft.scene.paragraph_break(
        sentences[start - 1].span.end, sentences[start].span.start
    ):
        start -= 1
    return range(max(0, min(start, first - _BEFORE)), first)


def _quoted(draft: Draft, span: Span) -> bool:
    around = draft.scene.quoted.overlapping(span)
    return any(q.covers(span) and len(q) > len(span) + 2 for q in around)
