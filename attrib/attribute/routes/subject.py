"""The speaker of a speech verb: its subject, or the source that stands in a phrase."""

from __future__ import annotations

from functools import partial

from attrib.attribute.candidate import Found, named, subject_of
from attrib.attribute.routes import misread_subject as repair
from attrib.attribute.routes import oblique_source as source
from attrib.attribute.routes.belonging import owner_of
from attrib.detect.polarity import means_assertion
from attrib.grammar.predicates import is_passive
from attrib.lexicon.lookup import role, speech_noun, speech_verb
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import Claim, Kind, Sentence, Word
from attrib.scene import Scene
from attrib.scene.acts import act_of
from attrib.scene.cue_subject import subject_among
from attrib.wording import Wording

_EARLY = 3
_BACKWARD = frozenset(("backward-summary", "direct-speech"))
_ANYBODY = frozenset(("man", "jemand", "irgendjemand", "irgendwer", "niemand", "wer"))
_NEUTRAL = frozenset(("es", "das", "dies", "was", "dieses"))


def find(scene: Scene, claim: Claim) -> Found:
    """Return the speaker of a claim whose cue is a verb."""
    if claim.construction == "rede-sein":
        return source.of_talk(scene, claim)
    located = cue_verb(scene, claim) or announcing_verb(scene, claim)
    if located is None:
        announcing = announcing_name(scene, claim)
        if announcing is None:
            return Found(0, None, no_speaker(NoSpeakerCode.NO_VERB), inherits=True)
        return _before_colon(*announcing)
    number, verb = located
    sentence = scene.sentences[number]
    if verb.relation == "aux":
        verb = sentence.head_of(verb) or verb
    form = " … ".join(s.of(scene.text) for s in claim.cue.spans) if claim.cue else verb.form
    of_frame = claim.construction == "speech-act" and _of_frame(sentence, number, verb, form)
    named_source = of_frame or source.of_predicate(scene, claim, number, verb, form)
    if named_source is not None:
        return named_source
    who = _subject(scene, claim, number, verb)
    found = _owned(scene, claim, number, verb, who) or _judged(scene, number, verb, who, form)
    inside = found.head is not None and any(s.covers(found.head.span) for s in claim.content)
    if inside and claim.kind is Kind.DIRECT:
        reason = no_speaker(NoSpeakerCode.QUOTED_SUBJECT, form)
        return Found(number, None, reason, inherits=True)
    return found


def _of_frame(sentence: Sentence, number: int, verb: Word, form: str) -> Found | None:
    """Return who speaks by the frame of a reported act: its subject, an agent or another phrase."""
    head = sentence.head_of(verb) if verb.relation == "cop" else None
    act = act_of(sentence, head or verb)
    if act is None or act.speaker is None or verb.lemma == "zitieren":
        return None
    if act.speaker.relation == "nsubj":
        plain = head is None and act.speaker.xpos != "PRELS"
        return None if plain else subject_of(number, act.speaker, form)
    why = (
        source.agent_of_passive if is_passive(sentence, verb) else partial(source.with_source, form)
    )
    return named(number, act.speaker, why(act.speaker))


def _subject(scene: Scene, claim: Claim, number: int, verb: Word) -> Word | None:
    """Return the verb's subject; a pronoun for what was said gives way to who says it."""
    sentence = scene.sentences[number]
    who = repair.speaking_subject(scene, claim, number, verb)
    if who is None:
        return None
    who = _grammatical(scene, claim, number, sentence.head_of(who) or verb, who)
    if who.form.lower() in _NEUTRAL and claim.construction in _BACKWARD:
        return repair.other_subject(sentence, verb, who)
    if who.form.lower() in ("das", "dies") or means_assertion(scene, number, who):
        return repair.other_subject(sentence, verb, who) or who
    return who


def _owned(scene: Scene, claim: Claim, number: int, verb: Word, who: Word | None) -> Found | None:
    """Return whose words they are in *Der Vorwurf der Klägerin lautet, …*: no words speak."""
    if who is None or verb.lemma != "lauten" or speech_noun(who) is None:
        return None
    found = owner_of(scene, number, who, claim)
    placed = any(c.relation == "nmod" for c in scene.sentences[number].children(who))
    return None if found.head is None and placed else found


def _before_colon(number: int, name: Word) -> Found:
    why = Wording(
        f"„{name.form}“ steht vor dem Doppelpunkt", f"“{name.form}” stands before the colon"
    )
    return named(number, name, why)


def _grammatical(scene: Scene, claim: Claim, number: int, verb: Word, who: Word) -> Word:
    """Return the subject that grammar allows in the place of the parser's.

    What a colon announces is no complement, and a quotation may be none: *Das Urteil
    kommentierte Tann: „…“*.
    """
    sentence = scene.sentences[number]
    announced = any(s.of(scene.text).rstrip().endswith(":") for s in claim.frame)
    clause = claim.kind is Kind.INDIRECT and not announced
    return subject_among(sentence, verb, speech_verb(sentence, verb), who, clause=clause)


def _judged(scene: Scene, number: int, verb: Word, who: Word | None, form: str) -> Found:
    """Return the subject as speaker, or the reason why it is none (*man*, *es*)."""
    if who is None and verb.lemma not in source.IMPERSONAL:
        return Found(number, None, no_speaker(NoSpeakerCode.NO_SUBJECT, form))
    if who is None or who.form.lower() in _NEUTRAL:
        return source.impersonal(scene, number, verb, who or verb, form)
    if who.upos == "PRON" and who.form.lower() in _ANYBODY:
        return Found(number, None, no_speaker(NoSpeakerCode.INDEFINITE, who.form.lower()))
    return subject_of(number, who, form)


def cue_verb(scene: Scene, claim: Claim) -> tuple[int, Word] | None:
    """Return sentence number and lexical verb of the claim's cue."""
    if claim.cue is None:
        return None
    spans = claim.cue.spans
    number = scene.sentence_at(spans[0].start)
    inside = [
        w
        for w in scene.sentences[number].words
        if any(s.covers(w.span) for s in spans) and w.upos in ("VERB", "AUX", "ADJ", "ADV")
    ]
    if not inside:
        return None
    listed = {v.index for v, _ in scene.speech_verbs(number)}
    chosen = (
        [w for w in inside if w.index in listed]
        or [w for w in inside if w.upos == "VERB"]
        or inside
    )
    return number, chosen[0]


def announcing_name(scene: Scene, claim: Claim) -> tuple[int, Word] | None:
    """Return the name that announces a quotation without a verb (*Brahm wörtlich: „…“*)."""
    if not claim.frame or not claim.frame[0].of(scene.text).rstrip().endswith(":"):
        return None
    number = scene.sentence_at(claim.frame[0].start)
    sentence = scene.sentences[number]
    nominal = [
        w for w in sentence.words if claim.frame[0].covers(w.span) and w.upos in ("PROPN", "NOUN")
    ]
    fit = [w for w in nominal if w.upos == "PROPN" or role(w) is not None]
    before = sum(w.span.end <= claim.frame[0].start for w in sentence.words)
    return (number, fit[0]) if fit and fit[0].index - before <= _EARLY else None


def announcing_verb(scene: Scene, claim: Claim) -> tuple[int, Word] | None:
    """Return the predicate of the sentence whose colon announces a quotation."""
    if not claim.frame or not claim.frame[0].of(scene.text).rstrip().endswith(":"):
        return None
    number = scene.sentence_at(claim.frame[0].start)
    inside = [w for w in scene.sentences[number].words if claim.frame[0].covers(w.span)]
    tops = [
        w
        for w in inside
        if w.upos in ("VERB", "AUX") and w.relation in ("root", "conj", "parataxis")
    ]
    tops += [
        w for w in inside if any(c.relation == "nsubj" for c in scene.sentences[number].children(w))
    ]
    return (number, tops[0]) if tops else None
