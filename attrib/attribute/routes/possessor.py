"""Whose a noun of saying is: *Brahms Sicht*, *seine Forderung*, *nach Angaben der Polizei*."""

from __future__ import annotations

from dataclasses import replace

from attrib.attribute.candidate import SpeakerCandidate, named, subject_of
from attrib.attribute.routes.belonging import goes_round, no_owner, owner_of
from attrib.detect.utterance import Utterance
from attrib.grammar.cases import readings
from attrib.grammar.closed_classes import IMPERSONAL
from attrib.grammar.subjects import subject
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import is_passive, particle
from attrib.lexicon.possible_speaker import Voice, voice_of
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.uttering import disowns, utters
from attrib.wording import Wording

_ROUND = frozenset(("kursieren", "zirkulieren", "umgehen", "bestehen", "herrschen"))
_AMONG = frozenset(("unter", "in", "im", "bei"))
_NEAR = 5
"""Words from a noun up to its verb."""


def find(scene: Scene, utterance: Utterance) -> SpeakerCandidate:
    """Return the owner of the noun that the cue is, or that its preposition governs."""
    cue, source = utterance.cue, utterance.source
    if cue is None:
        return SpeakerCandidate(utterance.sentence, None, no_owner(""))
    if source is not None and source != cue.anchor:
        return owner_of(scene, utterance.sentence, source, cited=True)
    return _of_noun(scene, utterance, cue.anchor)


def _of_noun(scene: Scene, utterance: Utterance, noun: Word) -> SpeakerCandidate:
    number = utterance.sentence
    found = _owner(scene, number, noun)
    if found.head is not None and utterance.covers(found.head):
        # *Die Behauptung, das Wasser sei vergiftet*: what is said of the water, it does not say.
        return SpeakerCandidate(number, None, no_owner(noun.form))
    return found


def _owner(scene: Scene, number: int, noun: Word) -> SpeakerCandidate:
    sentence = scene.sentences[number]
    found = owner_of(scene, number, noun)
    if found.possessive and found.head is not None:
        return replace(found, otherwise=_owning_subject(sentence, noun, found.head))
    if found.head is not None and found.head.index != noun.index:
        return found
    circle = _circle(sentence, noun)
    if circle is not None or goes_round(noun):
        return named(number, circle, _among(circle, noun)) if circle is not None else found
    if (who := _utterer(sentence, noun)) is not None:
        if who.form.lower() in IMPERSONAL:
            return SpeakerCandidate(number, None, no_owner(noun.form))
        return subject_of(number, who, noun.form)
    relative = _in_relative_clause(sentence, noun)
    return _in_relative(number, relative, noun) if relative is not None else found


def _utterer(sentence: Sentence, noun: Word) -> Word | None:
    """Return the subject of the verb that utters the noun, or that the noun is said to be of."""
    if any(c.relation == "cop" for c in sentence.children(noun)):
        who = subject(sentence, noun)
        if who is not None and who.form.lower() not in IMPERSONAL:
            return who
    above = list(sentence.ancestors(noun))[:_NEAR]
    verb = next((w for w in above if w.upos in ("VERB", "AUX")), None)
    if verb is None or is_passive(sentence, verb) or not utters(sentence, verb, noun):
        return None
    who = subject(sentence, verb)
    return who if who is not None and who.index != noun.index else None


def _circle(sentence: Sentence, noun: Word) -> Word | None:
    """Return among whom the noun goes round (*unter Anwohnern kursiert die Behauptung*)."""
    verb = sentence.head_of(noun)
    around = particle(sentence, verb) if verb is not None else None
    if verb is None or (around.form if around is not None else "") + verb.lemma not in _ROUND:
        return None
    for child in sentence.children(verb):
        cases = case_of(sentence, child)
        if child.relation == "obl" and cases & _AMONG and voice_of(child) >= Voice.LIKELY:
            return child
    return None


def _among(circle: Word, noun: Word) -> Wording:
    return Wording(
        f"„{noun.form}“ geht unter „{circle.form}“ um",
        f"“{noun.form}” goes round among “{circle.form}”",
    )


def _owning_subject(sentence: Sentence, noun: Word, possessive: Word) -> Word | None:
    """Return the subject of the clause if the possessive agrees with it (*Rechte … ihrer*)."""
    who = next((w for v in sentence.ancestors(noun) if (w := subject(sentence, v))), None)
    if who is None or who.index > possessive.index or who.upos == "PRON":
        return None
    several = {r.number for r in readings(sentence, who)} == {"Plur"}
    gender = who.features.get("Gender", "")
    if possessive.form.lower().startswith("ihr"):
        return who if several or gender == "Fem" else None
    return who if not several and gender != "Fem" else None


def _in_relative_clause(sentence: Sentence, noun: Word) -> Word | None:
    """Return the subject of a relative clause on the noun (*Forderungen, die X stellte*)."""
    for verb in sentence.children(noun):
        if verb.relation != "acl" or disowns(sentence, verb):
            continue
        for who in sentence.children(verb):
            if who.relation == "nsubj" and who.upos in ("NOUN", "PROPN"):
                return who
    return None


def _in_relative(number: int, who: Word, noun: Word) -> SpeakerCandidate:
    """Return a speaker that a relative clause on the noun names."""
    why = Wording(
        f"„{who.form}“ ist Subjekt des Relativsatzes zu „{noun.form}“",
        f"“{who.form}” is the subject of the relative clause on “{noun.form}”",
    )
    return named(number, who, why)
