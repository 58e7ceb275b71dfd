"""The frame *so X*, which is all that its clause holds."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.grammar.closed_classes import INDEFINITE_ARTICLES, word_set
from attrib.grammar.times import names_time
from attrib.grammar.tree import form_of
from attrib.lexicon.lookup import names_sentence
from attrib.lexicon.possible_speaker import KNOWN, can_speak, voice_of
from attrib.records import Sentence, Word

_NOMINAL = frozenset(("DET", "PROPN", "NOUN", "ADJ", "NUM"))
_WHOSE = word_set("deren dessen")
_CLAUSAL = frozenset(("VERB", "AUX", "SCONJ"))
_MARVELLING = INDEFINITE_ARTICLES | word_set("viel viele wenig wenige manch manche mancher manches")
_SEVERAL = word_set("viele mehrere einige manche verschiedene zahlreiche etliche diverse andere")
"""What examples are given for."""


def so_frame(sentence: Sentence, words: Sequence[Word]) -> Sequence[Word] | None:
    """Return the words of a clause if they are *so X* and nothing else."""
    if len(words) < 2 or words[0].form.lower() != "so":
        return None
    return words if _is_nominative(words[1:]) and _names_source(sentence, words[1:]) else None


def _is_nominative(phrase: Sequence[Word]) -> bool:
    """Tell whether a noun phrase stands there, and no adjective or dative (*so groß, so dem*)."""
    first = phrase[0]
    nominal = first.upos in _NOMINAL or form_of(first) in _WHOSE
    if not nominal or any(w.upos in _CLAUSAL or w.form == "wie" for w in phrase):
        return False
    if first.upos == "ADJ" and first.form[:1].islower() and not first.form.endswith(("e", "r")):
        return False
    noun = next((w for w in phrase if w.upos in ("PROPN", "NOUN")), None)
    dative = first.form.lower() in ("dem", "einem")
    return noun is not None and not (dative and noun.features.get("Case") == "Dat")


def _names_source(sentence: Sentence, phrase: Sequence[Word]) -> bool:
    """Tell whether the words can be a source: whoever speaks, or any noun but a time.

    *So* also names an example (*viele Vögel, so die Amsel*) and marvels (*so ein Zufall*).
    """
    noun = next(word for word in phrase if word.upos in ("PROPN", "NOUN"))
    if voice_of(noun) in KNOWN or (noun.relation == "parataxis" and can_speak(noun)):
        return True
    if form_of(phrase[0]) in _MARVELLING or names_time(noun) or names_sentence(noun):
        return False
    return can_speak(noun) or not any(form_of(w) in _SEVERAL for w in sentence.words)
