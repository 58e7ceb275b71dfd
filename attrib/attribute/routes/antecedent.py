"""The source that a pronominal adverb takes up: *in dem Bericht, wonach …*."""

from __future__ import annotations

from attrib.attribute.candidate import SpeakerCandidate, taken_up
from attrib.attribute.routes.belonging import goes_round, owner_of
from attrib.detect.constructions.pronominal_adverb import antecedent
from attrib.detect.utterance import Utterance
from attrib.grammar.tree import case_of
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import Word
from attrib.scene import Scene

_THERE_IS = frozenset(("geben", "kursieren", "zirkulieren"))


def find(scene: Scene, utterance: Utterance) -> SpeakerCandidate:
    """Return whose the noun is that *wonach*, *demnach* takes up, or the noun itself."""
    number, cue = utterance.sentence, utterance.cue
    if cue is None:
        return SpeakerCandidate(number, None)
    taken = antecedent(scene[number], cue.anchor)
    if taken is not None:
        found = owner_of(scene, *taken)
        own = found.head is None or found.head.index == taken[1].index
        if own and (goes_round(taken[1]) or _exists(scene, *taken)):
            reason = no_speaker(NoSpeakerCode.HEARSAY, taken[1].form)
            return SpeakerCandidate(taken[0], None, reason)
        return found if found.head is not None else taken_up(*taken, cue.anchor.form)
    document = _quoted_document(scene, number - 1)
    if document is None:
        return SpeakerCandidate(number, None)
    return taken_up(number - 1, document, cue.anchor.form)


def _exists(scene: Scene, number: int, noun: Word) -> bool:
    """Tell whether the sentence only says that there is such a thing (*es gibt Berichte*)."""
    verb = scene.sentences[number].head_of(noun)
    return verb is not None and verb.lemma in _THERE_IS


def _quoted_document(scene: Scene, number: int) -> Word | None:
    """Return the text that the sentence quotes from (*zitiert aus einem Vermerk*)."""
    if number < 0:
        return None
    sentence = scene.sentences[number]
    for verb, _ in scene[number].cues:
        for child in sentence.children(verb):
            cases = case_of(sentence, child)
            if "aus" in cases and child.upos == "NOUN" and child.relation in ("obl", "nmod"):
                return child
    return None
