"""Where somebody belongs: *Ada Brahm von der Agentur*."""

from __future__ import annotations

from attrib.grammar.finite import is_finite
from attrib.grammar.noun_phrases import noun_phrase
from attrib.lexicon.lookup import role, speech_verb
from attrib.records import Sentence, SpeakerKind, Word

_ORIGINS = frozenset(("von", "aus"))
_DEMANDS = frozenset(("demand", "ask"))


def with_origin(sentence: Sentence, words: list[Word], head: Word) -> list[Word]:
    """Add a *von*- or *aus*-phrase right after a name: it tells where somebody belongs.

    Not after verbs that take *von* themselves (*forderte Brahm von der Regierung*).
    """
    if head.upos != "PROPN" or _governs_von(sentence, sentence.head_of(head)):
        return words
    noun = _home_after(sentence, words[-1])
    if noun is None:
        return words
    end = noun_phrase(sentence, noun)[-1].index
    added = sentence.words[words[-1].index : end]
    return words if any(is_finite(w) for w in added) else [*words, *added]


def _governs_von(sentence: Sentence, verb: Word | None) -> bool:
    """Tell whether a verb has a place for *von* (*von Brahm fordern, von der Reise berichten*)."""
    entry = speech_verb(sentence, verb) if verb is not None else None
    return entry is not None and (entry.speech_class in _DEMANDS or "von" in entry.act)


def _home_after(sentence: Sentence, last: Word) -> Word | None:
    """Return the place or body of the phrase right after a name (*Brahm aus Norderau*)."""
    if last.index + 1 >= len(sentence.words):
        return None
    preposition = sentence.word(last.index + 1)
    noun = sentence.head_of(preposition)
    if preposition.form.lower() not in _ORIGINS or noun is None or noun.index <= last.index:
        return None
    known = role(noun)
    body = known is not None and known.kind is SpeakerKind.ORGANISATION
    return noun if noun.upos == "PROPN" or body else None
