"""Who in the text could have said something that no word gives to anybody."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrib.article import Span
from attrib.grammar.closed_classes import PLACE_PREPOSITIONS, word_set
from attrib.grammar.subjects import subject
from attrib.grammar.times import names_time
from attrib.grammar.tree import case_of
from attrib.lexicon.lookup import role, speech_noun
from attrib.lexicon.possible_speaker import Voice, voice_of
from attrib.lexicon.tables import given_names
from attrib.records import Sentence, Word

if TYPE_CHECKING:  # a draft holds what is found here
    from attrib.check.draft import Draft

_PRONOUNS = word_set("er sie dieser diese jener jene ihm ihr ihnen wir ich")
_BEFORE = 3
_NAMING = ("flat", "appos")


def voices_near(draft: Draft, span: Span) -> Iterator[Span]:
    """Yield who stands around a stretch and can speak: subjects first, then the nearest before it.

    That is: in its own sentences (inside the stretch only as the subject of a speech verb), in the
    rest of its paragraph before it, three sentences back at least, and in the sentence after it.
    """
    around = list(_around(draft, span))
    yield from (_named(draft, n, w) for n, w in around if w.relation == "nsubj")
    yield from (_named(draft, n, w) for n, w in around if w.relation not in ("nsubj", "nmod"))


def _around(draft: Draft, span: Span) -> Iterator[tuple[int, Word]]:
    first = draft.scene.sentence_at(span.start)
    last = draft.scene.sentence_at(max(span.start, span.end - 1))
    own = range(first, last + 1)
    yield from ((n, w) for n in own for w in voices(draft, n) if not span.covers(w.span))
    yield from ((n, w) for n in own for w in speaking(draft, n))
    behind = [last + 1] if last + 1 < len(draft.scene.sentences) else []
    for number in (*reversed(_before(draft, first)), *behind):
        yield from ((number, w) for w in voices(draft, number) if w.upos != "PRON")


def _named(draft: Draft, number: int, word: Word) -> Span:
    """Return a word with the name that stands beside it (*Ministerin Ruth Ahlers*)."""
    sentence = draft.scene.sentences[number]
    above = word
    # Trees that are given may be circular; `ancestors` ends.
    for head in sentence.ancestors(word) if word.relation in _NAMING else ():
        above = head
        if head.relation not in _NAMING:
            break
    parts = {w.index: w for w in sentence.subtree(above) if w.relation in _NAMING or w is above}
    first = last = word.index
    while first - 1 in parts:
        first -= 1
    while last + 1 in parts:
        last += 1
    return Span(sentence.word(first).span.start, sentence.word(last).span.end)


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
    return number < len(draft.scene.sentences) and any(speaking(draft, number))


def speaking(draft: Draft, number: int) -> Iterator[Word]:
    """Yield the subjects of a sentence's speech verbs that can speak."""
    sentence = draft.scene.sentences[number]
    told = (subject(sentence, verb) for verb, _ in draft.scene[number].cues)
    return (w for w in told if w is not None and can_speak(sentence, w))


def _before(draft: Draft, first: int) -> range:
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
