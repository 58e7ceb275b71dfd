"""Whom a cue speaks to: *sagte der Zeitung*, *gegenüber X*, *schrieb an X*, *forderte X auf*.

The addressee stands in the dative; verbs of asking, demanding and accusing take it in the
accusative, and make it their subject in the passive (Duden-Grammatik, "Valenz").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.article import Span
from attrib.grammar.closed_classes import word_set
from attrib.grammar.nominative import NOMINAL
from attrib.grammar.noun_phrases import noun_phrase
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import is_passive
from attrib.lexicon.possible_speaker import can_speak, is_named_source
from attrib.lexicon.tables import ClassTrait, SpeechVerb, classes_with
from attrib.records import Sentence, Word
from attrib.scene.cue_subject import acting

_NOBODY = word_set("sich es das dies davon dazu")


def addressee_of(
    sentence: Sentence, verb: Word, entry: SpeechVerb, *, about: Sequence[Word] = ()
) -> Span | None:
    """Return the stretch that names whom the verb addresses, or None.

    `about` are the complements that say what was said, if that is no clause.
    """
    who = acting(sentence, verb, entry, clause=not about)
    facing = list(_facing(sentence, verb))
    dative = _dative(sentence, verb, who)
    word = (
        (dative if dative is not None and can_speak(dative) else None)
        or next((word for word in facing if word.head == verb.index), None)
        or dative
        or _directed(sentence, verb, entry)
        or _object(sentence, verb, entry, who)
        or next(iter(facing), None)
    )
    # of two complements the person is who it is said to (*warf der Partei Versagen vor*)
    alone = len(about) == 1 and word in about
    if word is None or (about and (alone or not can_speak(word))):
        return None
    words = noun_phrase(sentence, word)
    return Span(words[0].span.start, words[-1].span.end)


def _facing(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield X of *gegenüber X*, also where it hangs on a noun that the verb governs.

    It may be what the noun is about: *warf ihr mangelnde Distanz gegenüber X vor*.
    """
    for word in sentence.words:
        above = sentence.head_of(word)
        if word.form.lower() != "gegenüber" or word.relation != "case" or above is None:
            continue
        owner = sentence.head_of(above)
        if verb.index in (above.head, owner.head if owner is not None else 0):
            yield above


def _dative(sentence: Sentence, verb: Word, who: Word | None) -> Word | None:
    for child in sentence.children(verb):
        bare = child.relation in ("iobj", "obj", "obl") and child.features.get("Case") == "Dat"
        if bare and child != who and _stands_bare(sentence, child):
            return child
    return None


def _directed(sentence: Sentence, verb: Word, entry: SpeechVerb) -> Word | None:
    """Return X of *schrieb an X*, *appellierte an X*: people in the accusative after *an*."""
    directed = entry.speech_class in classes_with(ClassTrait.DIRECTED)
    if entry.medium != "writing" and not directed:
        return None
    for child in sentence.children(verb):
        toward = any(c.form.lower() in ("an", "ans") for c in sentence.children(child))
        who = is_named_source(child)
        if toward and who and child.features.get("Case") == "Acc":
            return child
    return None


def _object(sentence: Sentence, verb: Word, entry: SpeechVerb, who: Word | None) -> Word | None:
    """Return the object of *auffordern*, *bitten*, *beschuldigen*; in the passive their subject."""
    if entry.speech_class not in classes_with(ClassTrait.ADDRESSING) or not entry.clauses & {
        "zu",
        "ob",
    }:
        return None
    passive = is_passive(sentence, verb)
    for child in sentence.children(verb):
        other = child.relation in ("obj", "nsubj") and child != who
        wanted = child.relation == "nsubj" if passive else other
        if wanted and child.features.get("Case") != "Gen" and _stands_bare(sentence, child):
            return child
    return None


def _stands_bare(sentence: Sentence, word: Word) -> bool:
    """Tell whether a noun or pronoun without preposition stands there."""
    return word.upos in NOMINAL and word.form.lower() not in _NOBODY and not case_of(sentence, word)
