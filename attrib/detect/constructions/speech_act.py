"""Reported acts: what was said, in the narrator's words (*warnte vor …*, *schloss … aus*).

The verb's valency tells where the content stands: an object (*kritisierte den Plan*), a
preposition (*sprach von Absicht*), an object with a predicate (*nannte den Plan falsch*).
"""

from __future__ import annotations

from collections.abc import Iterator

from attrib.detect.construction import Construction, Phase
from attrib.detect.content.frame import in_question
from attrib.detect.content.own_clause import own_clause
from attrib.detect.cue import of_verb
from attrib.detect.evidence import shown
from attrib.detect.found import Found
from attrib.detect.utterance import Utterance, reported_act
from attrib.example import Example
from attrib.grammar.cases import readings
from attrib.grammar.closed_classes import IMPERSONAL, word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.negation import is_negated
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import finite_verb, is_passive
from attrib.lexicon.other_senses import in_other_sense
from attrib.lexicon.possible_speaker import is_thing
from attrib.lexicon.tables import ClassTrait, SpeechVerb, Trait, classes_with, valency, verbs_with
from attrib.records import Sentence, Word
from attrib.scene import Scene
from attrib.scene.cue_subject import acting
from attrib.spans import SpanIndex
from attrib.wording import Wording

_PRONOUNS = word_set("das dies dieses diese diesen den was es sie ihn ihm")


def find(scene: Scene, found: Found) -> Iterator[Utterance]:
    """Yield reported acts whose verb is not the cue of an utterance already."""
    cues = found.but("bare-konjunktiv").cues
    contents = found.indirect.contents
    for number, sentence in enumerate(scene.sentences):
        for verb, entry in scene[number].cues:
            finite = finite_verb(sentence, verb) or verb
            if cues.covers(verb.span) or cues.covers(finite.span):
                continue
            if contents.covers(verb.span) or scene.quoted.covers(verb.span):
                continue
            if in_question(scene[number], verb):
                continue
            if entry.speech_class == "name" and _names(scene, sentence, found.direct.contents):
                continue
            if (utterance := _act(scene, number, verb, entry)) is not None:
                yield utterance


def _names(scene: Scene, sentence: Sentence, quoted: SpanIndex) -> bool:
    """Tell whether a name stands in quotation marks (*die sie »das Meer« nennen*): no speech."""
    return any(
        sentence.span.covers(span) and span not in quoted
        for span in scene.quoted.starting(sentence.span.start, sentence.span.end)
    )


def _act(scene: Scene, number: int, verb: Word, entry: SpeechVerb) -> Utterance | None:
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
    return _utterance(scene, number, verb, entry, complement)


def _somebody_speaks(sentence: Sentence, verb: Word, entry: SpeechVerb) -> bool:
    """Tell whether subject or passive agent can be a speaker."""
    if is_passive(sentence, verb):
        return _has_agent(sentence, verb)
    who = acting(sentence, verb, entry, clause=False)
    nobody = who is None or who.form.lower() in IMPERSONAL
    return not nobody and who is not None and not _is_shared(who, entry)


def _is_shared(who: Word, entry: SpeechVerb) -> bool:
    """Tell whether the subject is a thing, and the verb one that things share."""
    return is_thing(who) and entry.lemma in verbs_with(Trait.THINGS)


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
    if "pred" in entry.act:
        return _is_object(sentence, child, entry) and _predicates(sentence, verb) > 1
    return (
        ("obj" in entry.act and _fills_object(sentence, verb, child, entry))
        or ("dat" in entry.act and _fills_dative(sentence, child))
        or _fills_phrase(sentence, child, entry)
    )


def _fills_object(sentence: Sentence, verb: Word, child: Word, entry: SpeechVerb) -> bool:
    if child.deprel == "nsubj:pass" and is_passive(sentence, verb):
        return True
    front = child.relation == "nsubj" and child.index < verb.index  # a front object misread
    backward = entry.speech_class in classes_with(ClassTrait.BACKWARD)
    taken_up = backward and child.form.lower() in _PRONOUNS
    if not (front or _is_object(sentence, child, entry)) or (child.upos == "PRON" and not taken_up):
        return False
    return child != acting(sentence, verb, entry, clause=False)


def _fills_dative(sentence: Sentence, child: Word) -> bool:
    if bool(case_of(sentence, child)):
        return False
    shown = {reading.case for reading in readings(sentence, child)}
    oblique = child.relation == "obl" and shown <= {"Dat", "Gen"}
    return child.deprel in ("iobj", "obl:arg", "obj") or oblique


def _fills_phrase(sentence: Sentence, child: Word, entry: SpeechVerb) -> bool:
    """Tell whether it is a phrase with a preposition of the verb's, or with *als*."""
    below = {c.form.lower() for c in sentence.children(child)}
    cases = case_of(sentence, child)
    if cases & set(entry.act) and child.relation in ("obl", "xcomp", "nmod", "obj", "advcl"):
        return True
    judged = child.relation in ("xcomp", "obl", "advcl", "advmod", "obj", "nmod", "nsubj")
    return "als" in entry.act and judged and "als" in below


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


def _utterance(
    scene: Scene, number: int, verb: Word, entry: SpeechVerb, complement: Word
) -> Utterance:
    cue = of_verb(number, scene.sentences[number], verb, entry)
    form = shown(scene, cue.spans)
    why = Wording(
        f"„{form}“ ({entry.lemma}) berichtet von einer Äußerung",
        f"“{form}” ({entry.lemma}) reports a speech act",
    )
    return reported_act(scene, cue, own_clause(scene, number, verb), why, about=complement)


CONSTRUCTION = Construction(
    name="speech-act",
    summary=Wording(
        "Eine Sprechhandlung in den Worten des Berichts.",
        "A speech act in the narrator's words.",
    ),
    source="grammis, „Redewiedergabe“ (Redebericht); Duden, Die Grammatik, „Valenz“.",
    examples=(
        Example("Der Zoll warnte vor gefälschten Ladegeräten.", fires=True),
        Example("Ada Brahm kritisierte die Kosten des Umbaus.", fires=True),
        Example("Ada Brahm bestritt im Mai ihr erstes Rennen.", fires=False),
        Example("Niemand warnte vor der Flut.", fires=False),
    ),
    rank=110,
    phase=Phase.LEFTOVERS,
    find=find,
)
