"""Reported acts: what was said, in the narrator's words (*warnte vor …*, *schloss … aus*).

The verb's valency tells where the content stands: an object (*kritisierte den Plan*), a
preposition (*sprach von Absicht*), an object with a predicate (*nannte den Plan falsch*).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.article import Span
from attrib.detect.constructions.speech_verb import cue_of
from attrib.detect.content.frame import in_question
from attrib.detect.evidence import shown
from attrib.grammar.cases import readings
from attrib.grammar.closed_classes import IMPERSONAL, word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.grammar.negation import is_negated
from attrib.grammar.tree import SUBORDINATE, case_of
from attrib.grammar.verbs import finite_verb, is_passive
from attrib.lexicon.other_senses import in_other_sense
from attrib.lexicon.possible_speaker import is_thing
from attrib.lexicon.tables import ClassTrait, SpeechVerb, Trait, classes_with, valency, verbs_with
from attrib.records import Claim, Evidence, Kind, Mood, Sentence, Word
from attrib.scene import Scene
from attrib.scene.cue_subject import acting
from attrib.spans import SpanIndex
from attrib.wording import Wording

_PRONOUNS = word_set("das dies dieses diese diesen den was es sie ihn ihm")


def find(scene: Scene, found: Sequence[Claim]) -> Iterator[Claim]:
    """Yield reported acts whose verb is not the cue of a claim already."""
    taken = {
        span.start
        for claim in found
        if claim.cue and claim.construction != "bare-konjunktiv"
        for span in claim.cue.spans
    }
    contents = SpanIndex(
        span for claim in found for span in claim.content if claim.construction != "direct-speech"
    )
    quoted = {claim.content[0] for claim in found if claim.construction == "direct-speech"}
    for number, sentence in enumerate(scene.sentences):
        for verb, entry in scene.speech_verbs(number):
            if any(w.span.start in taken for w in [verb, *_finite(sentence, verb)]):
                continue
            if contents.covers(verb.span) or scene.quoted.covers(verb.span):
                continue
            if in_question(scene, number, verb):
                continue
            if entry.speech_class == "name" and _names(scene, sentence, quoted):
                continue
            if (claim := _act(scene, number, verb, entry)) is not None:
                yield claim


def _names(scene: Scene, sentence: Sentence, quoted: set[Span]) -> bool:
    """Tell whether a name stands in quotation marks (*die sie »das Meer« nennen*): no speech."""
    return any(
        sentence.span.covers(span) and span not in quoted
        for span in scene.quoted.starting(sentence.span.start, sentence.span.end)
    )


def _finite(sentence: Sentence, verb: Word) -> list[Word]:
    finite = finite_verb(sentence, verb)
    return [finite] if finite is not None else []


def _act(scene: Scene, number: int, verb: Word, entry: SpeechVerb) -> Claim | None:
    sentence = scene.sentences[number]
    if not entry.act or not _told(sentence, verb):
        return None
    if is_negated(sentence, verb) and entry.speech_class not in classes_with(ClassTrait.DENIABLE):
        return None
    if in_other_sense(sentence, verb, entry):
        return None
    complement = _complement(sentence, verb, entry)
    if complement is None or not _somebody_speaks(sentence, verb, entry):
        return None
    return _build(scene, number, verb, entry, complement=complement)


def _somebody_speaks(sentence: Sentence, verb: Word, entry: SpeechVerb) -> bool:
    """Tell whether subject or passive agent can be a speaker."""
    if is_passive(sentence, verb):
        return _has_agent(sentence, verb)
    who = acting(sentence, verb, entry, clause=False)
    nobody = who is None or who.form.lower() in IMPERSONAL
    return (
        not nobody
        and who is not None
        and not (is_thing(who) and entry.lemma in verbs_with(Trait.THINGS))
    )


def _has_agent(sentence: Sentence, verb: Word) -> bool:
    return any(
        c.deprel == "obl:agent"
        or (
            c.relation == "obl"
            and any(g.form.lower() in ("von", "vom") for g in sentence.children(c))
        )
        for c in sentence.children(verb)
    )


def _told(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the verb is a finite predicate, alone or with *haben*, *werden*, *sein*."""
    finite = finite_verb(sentence, verb)
    if finite is None:
        return False
    if verb.relation in ("amod", "acl", "xcomp") and not is_finite(verb):
        return False
    if finite.form.lower() in ("hatte", "hatten"):
        return False  # the background of the story, not its news
    modal = [
        w
        for w in sentence.children(verb)
        if w.relation == "aux" and w.lemma in ("können", "müssen", "dürfen", "mögen")
    ]
    return not modal


def _complement(sentence: Sentence, verb: Word, entry: SpeechVerb) -> Word | None:
    """Return the word that fills the verb's valency, or None."""
    return next((c for c in sentence.children(verb) if _fills(sentence, verb, c, entry)), None)


def _fills(sentence: Sentence, verb: Word, child: Word, entry: SpeechVerb) -> bool:
    """Tell whether the word is what the verb's entry asks for."""
    act = entry.act
    below = {c.form.lower() for c in sentence.children(child)}
    cases = case_of(sentence, child)
    if "pred" in act:
        return _is_object(sentence, child, entry) and _predicates(sentence, verb) > 1
    if "obj" in act:
        passive = child.deprel == "nsubj:pass" and is_passive(sentence, verb)
        backward = entry.speech_class in classes_with(ClassTrait.BACKWARD)
        taken_up = backward and child.form.lower() in _PRONOUNS
        second = child.relation == "nsubj" and child.index < verb.index  # a front object misread
        told = _is_object(sentence, child, entry) or (second and not passive)
        told &= child.upos != "PRON" or taken_up
        if passive or (told and child != acting(sentence, verb, entry, clause=False)):
            return True
    if "dat" in act and not cases:
        shown = {reading.case for reading in readings(sentence, child)}
        if child.deprel in ("iobj", "obl:arg", "obj") or (
            child.relation == "obl" and shown <= {"Dat", "Gen"}
        ):
            return True
    if cases & set(act) and child.relation in ("obl", "xcomp", "nmod", "obj", "advcl"):
        return True
    judged = child.relation in ("xcomp", "obl", "advcl", "advmod", "obj", "nmod", "nsubj")
    return "als" in act and judged and "als" in below


def _is_object(sentence: Sentence, child: Word, entry: SpeechVerb) -> bool:
    """Tell whether the word is an object in the accusative, or one that can be nothing else.

    A bare name shows no case (*Die Radler kritisierten Brahm*): the verb's valency does.
    """
    bare = child.deprel == "obl:arg" and not case_of(sentence, child)
    open_to = bare and any(reading.case == "Acc" for reading in readings(sentence, child))
    return child.relation == "obj" or (open_to and "Dat" not in valency(entry, clause=False))


def _predicates(sentence: Sentence, verb: Word) -> int:
    """Count objects and predicates of the verb (*nannte den Plan falsch*: two)."""
    return sum(
        1
        for c in sentence.children(verb)
        if (
            c.relation in ("obj", "xcomp", "iobj", "obl", "advcl", "ccomp")
            and not case_of(sentence, c)
        )
        or (c.relation == "advmod" and c.upos == "ADJ")
    )


def _build(scene: Scene, number: int, verb: Word, entry: SpeechVerb, *, complement: Word) -> Claim:
    sentence = scene.sentences[number]
    words = clause_of(scene, number, verb)
    spans = scene.spans(number, words, stop=True)
    cue = cue_of(sentence, verb, entry)
    form = shown(scene, cue.spans)
    about = Wording(f"worüber: „{complement.form}“", f"about: “{complement.form}”")
    evidence = (
        Evidence("cue", _told_by(form, entry), cue.spans),
        Evidence("content", about, (complement.span,)),
    )
    return Claim(
        kind=Kind.REPORTED,
        content=(Span(spans[0].start, spans[-1].end),),
        cue=cue,
        mood=Mood.NONE,
        medium=entry.medium,
        confidence=0.6,
        evidence=evidence,
        construction="speech-act",
    )


def _told_by(form: str, entry: SpeechVerb) -> Wording:
    return Wording(
        f"„{form}“ ({entry.lemma}) berichtet von einer Äußerung",
        f"“{form}” ({entry.lemma}) reports a speech act",
    )


def clause_of(scene: Scene, number: int, verb: Word) -> set[int]:
    """Return the clause that tells the act: the sentence, or the subordinate or joined clause."""
    sentence = scene.sentences[number]
    everything = {w.index for w in sentence.words}
    if verb.head == 0 or verb.relation not in {*SUBORDINATE, "conj", "parataxis"}:
        joined = [c for c in sentence.children(verb) if c.relation == "conj" and c.upos == "VERB"]
        if joined and finite_verb(sentence, joined[0]):
            told = [w.index for w in sentence.subtree(joined[0]) if not is_punctuation(w)]
            first = min(told)
            if first > verb.index + 1:
                return {i for i in everything if i < first}
        return everything
    below = {w.index for w in sentence.subtree(verb)}
    stretch = set(range(min(below), max(below) + 1))
    last = max(stretch)
    if all(is_punctuation(w) for w in sentence.words[last:]):
        stretch |= {w.index for w in sentence.words[last:]}
    return stretch
