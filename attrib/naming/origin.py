"""Where somebody belongs: *Ada Brahm von der Agentur*."""

from __future__ import annotations

from attrib.grammar.finite import is_finite
from attrib.grammar.noun_phrases import noun_phrase
from attrib.lexicon.lookup import role, speech_verb
from attrib.lexicon.tables import ClassTrait, classes_with
from attrib.records import Sentence, SpeakerKind, Word

_ORIGINS = frozenset(("von", "aus"))


def with_origin(sentence: Sentence, words: list[Word], head: Word) -> list[Word]:
    """Add a *von*- or *aus*-phrase right behind a name: it tells where somebody belongs.

    Not behind verbs that take *von* themselves (*forderte Brahm von der Regierung*).
    """
    last = words[-1].index
    if head.upos != "PROPN" or last + 1 >= len(sentence.words):
        return words
    above = sentence.head_of(head)
    verb = speech_verb(sentence, above) if above is not None else None
    wanting = classes_with(ClassTrait.WANTING)
    if verb is not None and (verb.speech_class in wanting or "von" in verb.act):
        return words
    preposition = sentence.word(last + 1)
    noun = sentence.head_of(preposition)
    if preposition.form.lower() not in _ORIGINS or noun is None or noun.index <= last:
        return words
    known = role(noun)
    place = noun.upos == "PROPN" or (known is not None and known.kind is SpeakerKind.ORGANISATION)
    if not place:
        return words
    end = noun_phrase(sentence, noun)[-1].index
    added = [sentence.word(i) for i in range(last + 1, end + 1)]
    return words if any(is_finite(w) for w in added) else [*words, *added]
