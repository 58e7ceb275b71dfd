"""Loose appositions that a parser has cut off: *Ada Brahm, Leiterin der Klinik, …*.

A loose apposition stands between commas, agrees with its noun and has no verb (Duden-
Grammatik, "lockere Apposition"); a name and an office beside it are one mention.
"""

from __future__ import annotations

from attrib.detect.words import role, speech_verb
from attrib.grammar.phrases import noun_phrase
from attrib.grammar.predicates import is_finite, is_punctuation
from attrib.records import Sentence, SpeakerKind, Word

_OPEN = 5
_ORIGINS = frozenset(("von", "aus"))
_DEMANDS = frozenset(("demand", "ask"))


def with_apposition(sentence: Sentence, words: list[Word], head: Word) -> list[Word]:
    """Add the apposition behind a phrase: an office behind a name, a name behind an office."""
    last = words[-1].index
    if last + 2 > len(sentence.words) or sentence.word(last + 1).form != ",":
        return words
    behind: list[Word] = []
    for word in sentence.words[last + 1 :]:
        if is_finite(word) or (is_punctuation(word) and word.form not in "()-–"):
            break
        behind.append(word)
    if not behind or any(w.upos in ("VERB", "AUX", "SCONJ") for w in behind):
        return words
    end = behind[-1].index
    closed = end == len(sentence.words) or is_punctuation(sentence.word(end + 1))
    fits = _tells_office(behind) if head.upos == "PROPN" else _is_name(behind) and _is_office(head)
    relative = behind[0].upos == "PRON" and not closed
    return (
        [*words, *(sentence.word(i) for i in range(last + 1, end + 1))]
        if (fits and not relative and behind[0].relation != "conj")
        else words
    )


def with_origin(sentence: Sentence, words: list[Word], head: Word) -> list[Word]:
    """Add a *von*- or *aus*-phrase right behind a name: it tells where somebody belongs.

    Not behind verbs that take *von* themselves (*forderte Brahm von der Regierung*).
    """
    last = words[-1].index
    if head.upos != "PROPN" or last + 1 >= len(sentence.words):
        return words
    above = sentence.head_of(head)
    verb = speech_verb(sentence, above) if above is not None else None
    if verb is not None and (verb.speech_class in _DEMANDS or "von" in verb.act):
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


def _tells_office(words: list[Word]) -> bool:
    """Tell whether the stretch is a noun phrase around an office of a person."""
    if not words or any(is_finite(w) or w.upos in ("PRON", "SCONJ") for w in words):
        return False
    opens = words[0].upos in ("DET", "NOUN", "ADJ") and words[0].relation != "conj"
    return opens and any(_is_office(w) for w in words[:_OPEN])


def _is_office(word: Word) -> bool:
    known = role(word)
    return (
        word.upos == "NOUN"
        and known is not None
        and known.kind is SpeakerKind.PERSON
        and word.features.get("Number") != "Plur"
    )


def _is_name(words: list[Word]) -> bool:
    names = [w for w in words if w.upos == "PROPN"]
    others = [w for w in words if w.upos != "PROPN" and w.form not in "()-–"]
    return len(names) > 1 and not others
