"""The speaker of a speech verb: its subject, or the source that stands in a phrase."""

from __future__ import annotations

from attrib.attribute.candidate import SpeakerCandidate, named, subject_of
from attrib.attribute.routes import misread_subject
from attrib.attribute.routes import oblique_source as oblique
from attrib.attribute.routes.belonging import owner_of
from attrib.detect.evidence import shown
from attrib.detect.polarity import means_assertion
from attrib.detect.utterance import Route, Utterance
from attrib.grammar.closed_classes import NEUTER_PRONOUNS
from attrib.grammar.verbs import is_passive
from attrib.lexicon.lookup import speech_noun, speech_verb
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import Kind, Word
from attrib.scene import Scene
from attrib.scene.cue_subject import subject_among
from attrib.wording import Wording

_ANYBODY = frozenset(("man", "jemand", "irgendjemand", "irgendwer", "niemand", "wer"))
_NEUTRAL = NEUTER_PRONOUNS | {"was"}
_BACKWARD = NEUTER_PRONOUNS - {"es"}


def find(scene: Scene, utterance: Utterance) -> SpeakerCandidate:
    """Return the speaker of an utterance whose cue is a verb."""
    if utterance.cue is None:
        reason = no_speaker(NoSpeakerCode.NO_VERB)
        nobody = SpeakerCandidate(utterance.sentence, None, reason, inherits=True)
        return announcing(scene, utterance) or nobody
    form = shown(scene, utterance.cue.spans)
    if utterance.source is not None:
        return _of_frame(scene, utterance, utterance.source, form)
    return _of_verb(scene, utterance, utterance.cue.anchor, form)


def _of_frame(scene: Scene, utterance: Utterance, who: Word, form: str) -> SpeakerCandidate:
    """Return who speaks by the frame of a reported act: its subject, an agent or another phrase."""
    number, sentence = utterance.sentence, scene.sentences[utterance.sentence]
    if who.relation == "nsubj":
        return subject_of(number, who, form)
    passive = utterance.cue is not None and is_passive(sentence, utterance.cue.anchor)
    why = oblique.agent_of_passive(who) if passive else oblique.with_source(form, who)
    return named(number, who, why)


def announcing(scene: Scene, utterance: Utterance) -> SpeakerCandidate | None:
    """Return who speaks in *Brahm lacht: „…“* and *Brahm wörtlich: „…“*, if a word tells it."""
    if (name := label_of(utterance)) is not None:
        return before_colon(utterance.sentence, name)
    verb = utterance.source
    return _of_verb(scene, utterance, verb, verb.form) if verb is not None else None


def label_of(utterance: Utterance) -> Word | None:
    """Return the name before a colon that announces what is said, if no verb does."""
    labelled = utterance.cue is None and utterance.route is Route.SOURCE
    return utterance.source if labelled else None


def before_colon(number: int, name: Word) -> SpeakerCandidate:
    """Return the name before a colon as who speaks."""
    why = Wording(
        f"„{name.form}“ steht vor dem Doppelpunkt", f"“{name.form}” stands before the colon"
    )
    return named(number, name, why)


def _of_verb(scene: Scene, utterance: Utterance, verb: Word, form: str) -> SpeakerCandidate:
    number = utterance.sentence
    sentence = scene.sentences[number]
    if verb.relation == "aux":
        verb = sentence.head_of(verb) or verb
    source = oblique.of_predicate(scene, utterance, verb, form)
    if source is not None:
        return source
    who = _subject(scene, utterance, verb)
    found = _owned(scene, number, verb, who) or _judged(scene, number, verb, who, form)
    inside = found.head is not None and utterance.covers(found.head)
    if inside and utterance.kind is Kind.DIRECT:
        reason = no_speaker(NoSpeakerCode.QUOTED_SUBJECT, form)
        return SpeakerCandidate(number, None, reason, inherits=True)
    return found


def _subject(scene: Scene, utterance: Utterance, verb: Word) -> Word | None:
    """Return the verb's subject; a pronoun for what was said gives way to who says it."""
    number = utterance.sentence
    sentence = scene.sentences[number]
    who = misread_subject.speaking_subject(sentence, utterance, verb)
    if who is None:
        return None
    who = _grammatical(scene, utterance, verb, who)
    if who.form.lower() in _NEUTRAL and utterance.kind is Kind.DIRECT:
        return misread_subject.other_subject(sentence, verb, who)
    if who.form.lower() in _BACKWARD or means_assertion(scene, number, who):
        return misread_subject.other_subject(sentence, verb, who) or who
    return who


def _owned(scene: Scene, number: int, verb: Word, who: Word | None) -> SpeakerCandidate | None:
    """Return whose words they are in *Der Vorwurf der Klägerin lautet, …*: no words speak."""
    if who is None or verb.lemma != "lauten" or speech_noun(who) is None:
        return None
    found = owner_of(scene, number, who)
    placed = any(c.relation == "nmod" for c in scene.sentences[number].children(who))
    return None if found.head is None and placed else found


def _grammatical(scene: Scene, utterance: Utterance, cue: Word, who: Word) -> Word:
    """Return the subject that grammar allows in the place of the parser's.

    What a colon announces is no complement, and a quotation may be none: *Das Urteil
    kommentierte Tann: „…“*. Nor is it one of another verb that shares its subject with the cue:
    *Tann erwartet eine Antwort und sagte, …*.
    """
    sentence = scene.sentences[utterance.sentence]
    verb = sentence.head_of(who) or cue
    announced = any(s.of(scene.text).rstrip().endswith(":") for s in utterance.frame)
    shared = cue.relation == "conj" and verb != cue
    clause = utterance.kind is Kind.INDIRECT and not announced and not shared
    return subject_among(sentence, verb, speech_verb(sentence, verb), who, clause=clause)


def _judged(scene: Scene, number: int, verb: Word, who: Word | None, form: str) -> SpeakerCandidate:
    """Return the subject as speaker, or the reason why it is none (*man*, *es*)."""
    if who is None and verb.lemma not in oblique.IMPERSONAL:
        return SpeakerCandidate(number, None, no_speaker(NoSpeakerCode.NO_SUBJECT, form))
    if who is None or who.form.lower() in _NEUTRAL:
        return oblique.impersonal(scene, number, verb, who or verb, form)
    if who.upos == "PRON" and who.form.lower() in _ANYBODY:
        reason = no_speaker(NoSpeakerCode.INDEFINITE, who.form.lower())
        return SpeakerCandidate(number, None, reason)
    return subject_of(number, who, form)
