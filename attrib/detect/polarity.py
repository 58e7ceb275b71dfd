"""Whether what a claim tells was said: one answer for the claims of every construction.

The cue's clause tells whether somebody spoke at all (`attrib.grammar.polarity`), and the lexicon
whether the cue denies what its content says. A negated denial admits (*bestritt nicht, dass*),
and is told as positive; of *wollte nicht sagen* and *weigerte sich zu sagen* nothing was said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from attrib.detect.constructions import BY_NAME
from attrib.detect.constructions.silence import silences
from attrib.detect.cue import CueWords
from attrib.detect.evidence import shown
from attrib.detect.utterance import Utterance
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.closed_classes import word_set
from attrib.grammar.negation import is_negated, signs
from attrib.grammar.polarity import Telling, Told, intends, telling
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import auxiliaries
from attrib.lexicon.loader import read_table
from attrib.lexicon.lookup import noun_among, speech_noun
from attrib.lexicon.tables import ClassTrait, Trait, classes_with, verbs_with
from attrib.records import Evidence, Kind, Mood, Polarity, Sentence, Step, Word
from attrib.scene import Scene
from attrib.wording import Wording

_OPEN_QUESTIONS = (ClauseKind.OB, ClauseKind.QUESTION)
_UNANSWERED = Wording("„{}“: Eine Antwort blieb aus", "“{}”: no answer was given")
_NOT_SAID = Wording(
    "„{}“ ist verneint, gesagt wurde das also nicht", "“{}” is negated, so this was not said"
)
_DENIED = Wording("„{}“ sagt, dass es nicht so ist", "“{}” says that it is not so")
_TAKEN_UP = word_set("das dies dieses dem diesem")
_PLURAL = tuple((gender, "Plur") for gender in ("Masc", "Fem", "Neut"))
_DEMONSTRATIVES = {
    **dict.fromkeys(("den", "diesen"), (("Masc", "Sing"),)),
    **dict.fromkeys(("die", "diese"), (("Fem", "Sing"), *_PLURAL)),
}


@dataclass(frozen=True, slots=True)
class Denial:
    """What a verb or noun denies: see `lexicon/denials.tsv`."""

    denies: str
    retort: bool


@cache
def denials() -> dict[str, Denial]:
    """Return what denies by lemma."""
    return {
        row["word"]: Denial(row["denies"], row["retort"] == "yes")
        for row in read_table("denials.tsv")
    }


@cache
def _assertions() -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_table("assertion_nouns.tsv"))


def decided(scene: Scene, utterances: Sequence[Utterance]) -> tuple[Utterance, ...]:
    """Return the utterances with their polarity and the step that explains it.

    A claim inside another counts only if that one was made: of *Brahm bestritt, Tann habe gesagt,
    es fehle Geld* nobody tells that Tann said anything.
    """
    done: dict[int, Utterance] = {}
    for position in sorted(range(len(utterances)), key=lambda n: _depth(utterances, n)):
        utterance = utterances[position]
        outer = done[utterance.parent] if utterance.parent is not None else None
        done[position] = _within(outer, _judged(scene, utterance, nested=outer is not None))
    return tuple(done[position] for position in range(len(utterances)))


def _depth(utterances: Sequence[Utterance], position: int) -> int:
    depth, parent = 0, utterances[position].parent
    while parent is not None and depth < len(utterances):
        depth, parent = depth + 1, utterances[parent].parent
    return depth


def _within(outer: Utterance | None, utterance: Utterance) -> Utterance:
    """Return a claim as it stands inside another one."""
    if outer is None or utterance.polarity is not Polarity.POSITIVE:
        return utterance
    if BY_NAME[utterance.construction].parenthetical:
        return utterance
    cue = utterance.cue
    shared = cue is None or (outer.cue is not None and outer.cue.spans == cue.spans)
    if shared and utterance.kind is Kind.DIRECT:
        told = outer.polarity if outer.kind is not Kind.REPORTED else utterance.polarity
        return replace(utterance, polarity=told)
    # Who demands or hopes that somebody says something does not tell that it was said.
    unreal = _is_of(outer, ClassTrait.UNFULFILLED)
    if outer.polarity is Polarity.POSITIVE and not (unreal and not shared):
        return utterance
    why = Wording(
        "steht in einer Aussage, die selbst nicht gemacht wurde oder Künftiges nennt",
        "stands in a claim that was itself not made or names what may come",
    )
    return _as(utterance, Polarity.UNASSERTED, Evidence(Step.POLARITY, why, outer.content))


def _judged(scene: Scene, utterance: Utterance, *, nested: bool) -> Utterance:
    """Return a claim with the polarity that its own cue gives it."""
    cue = utterance.cue
    if cue is None or cue.is_modal:
        return utterance
    sentence, word = scene.sentences[cue.sentence], _judging(scene, cue)
    if word.upos == "NOUN":
        return _by_noun(scene, sentence, word, utterance)
    if word.upos not in ("VERB", "AUX", "ADJ", "ADV"):
        return utterance
    found = _by_verb(scene, sentence, word, utterance, telling(sentence, word, retold=nested))
    return _as(utterance, *found) if found is not None else utterance


def _judging(scene: Scene, cue: CueWords) -> Word:
    """Return the predicate or noun of a cue that tells whether it was said."""
    if cue.anchor.upos == "ADP":
        return cue.words[-1]
    above = scene.sentences[cue.sentence].head_of(cue.anchor)
    return above if cue.anchor.relation in ("aux", "cop") and above is not None else cue.anchor


def _by_verb(
    scene: Scene, sentence: Sentence, verb: Word, utterance: Utterance, told: Told
) -> tuple[Polarity, Evidence] | None:
    """Return the polarity that a verb gives, and why; None where it stays as it is."""
    if _explains(scene, sentence, verb, utterance):
        return None
    opened, negated = told.telling is Telling.OPEN, told.telling is Telling.NEGATED
    if utterance.polarity is Polarity.WITHHELD and (
        not opened or told.by in auxiliaries(sentence, verb)
    ):
        return None  # *wollte keine Angaben machen*
    if opened and not _asks(utterance):
        return Polarity.UNASSERTED, _left_open(told.by)
    if _gives_no_answer(sentence, verb, utterance, told):
        return Polarity.WITHHELD, _step(scene, utterance, _UNANSWERED)
    if denies(scene, sentence, verb, utterance):
        return None if negated else (Polarity.DENIED, _step(scene, utterance, _DENIED))
    return (Polarity.NEGATED, _step(scene, utterance, _NOT_SAID)) if negated else None


def _gives_no_answer(sentence: Sentence, verb: Word, utterance: Utterance, told: Told) -> bool:
    """Tell whether the speaker did not want to say it (*ließ offen, ob*, *weigerte sich zu*)."""
    if told.telling is Telling.NEGATED:
        return _unwilling(sentence, verb, utterance)
    withholds = utterance.cue is not None and utterance.cue.speech_class == "withhold"
    return withholds or told.telling is Telling.REFUSED


def _is_of(utterance: Utterance, trait: ClassTrait) -> bool:
    """Tell whether the cue is of a sort of speech act with the trait."""
    return utterance.cue is not None and utterance.cue.speech_class in classes_with(trait)


def _asks(utterance: Utterance) -> bool:
    """Tell whether the cue asks and is no intention of speaking (*wollte wissen, ob*)."""
    return _is_of(utterance, ClassTrait.INQUIRING)


def _unwilling(sentence: Sentence, verb: Word, utterance: Utterance) -> bool:
    """Tell whether a negated cue tells that no answer was given (*wollte nicht sagen, ob*)."""
    if utterance.cue is None:
        return False
    silent = silences().get(utterance.cue.lemma)
    if silent is not None and not silent.needs and silent.negation == "nicht":
        return utterance.clause in _OPEN_QUESTIONS
    if not intends(sentence, verb):
        return False
    mute = utterance.cue.lemma in verbs_with(Trait.SILENCE)
    told = mute or _is_of(utterance, ClassTrait.TELLING)
    return told or utterance.clause in _OPEN_QUESTIONS


def denies(scene: Scene, sentence: Sentence, word: Word, utterance: Utterance) -> bool:
    """Tell whether the cue says of its content or object that it is not so."""
    denial = denials().get(utterance.cue.lemma) if utterance.cue is not None else None
    if denial is None:
        return False
    if utterance.kind is Kind.DIRECT:
        return denial.denies != "clause" and not _beside(scene, utterance)
    if utterance.kind is Kind.REPORTED:
        return denial.denies == "all" or (
            denial.denies == "assertion" and _is_assertion(scene, sentence, word)
        )
    if denial.denies == "assertion" and not _is_assertion(scene, sentence, word):
        return utterance.clause is ClauseKind.DASS
    return not (denial.retort and _is_retort(sentence, word, utterance))


def _is_retort(sentence: Sentence, verb: Word, utterance: Utterance) -> bool:
    """Tell whether the content is a main clause in front: what the speaker says against it."""
    before = bool(utterance.frame) and utterance.content[0].start < utterance.frame[0].start
    main = utterance.clause in (ClauseKind.VERB_SECOND, ClauseKind.OTHER)
    quoted = any(
        span.covers(child.span)
        for child in sentence.children(verb)
        for span in utterance.content
        if child.upos == "NOUN" and noun_among(_assertions(), child.lemma, child.form)
    )  # *Die Behauptung, …, wies X zurück*
    return before and main and utterance.mood is not Mood.INFINITIVE and not quoted


def _explains(scene: Scene, sentence: Sentence, verb: Word, utterance: Utterance) -> bool:
    """Tell whether a main clause after a colon is what the speaker says instead.

    *bestritt das: Er habe bezahlt; glaubt nicht daran: „Das wird nichts“; Ob es reicht, konnte X
    nicht sagen: Es sei knapp*. What is denied stands before it; *das* of what was said may point
    forward (*Das hat er nie gesagt: „Ich gehe“*).
    """
    start, cue = utterance.span.start, utterance.cue
    main = utterance.clause in (ClauseKind.VERB_SECOND, ClauseKind.OTHER, None)
    if cue is None or not main or scene.mark_before(start) != ":":
        return False
    return any(
        child.span.end < start and _is_denied_there(sentence, child, cue)
        for child in sentence.children(verb)
    )


def _is_denied_there(sentence: Sentence, child: Word, cue: CueWords) -> bool:
    """Tell whether a complement says what it is that was denied, doubted or not told."""
    clause = child.relation in ("ccomp", "csubj") or child.xpos == "PAV"
    dative = child.relation == "obl" and child.features.get("Case") == "Dat"
    thing = (dative or child.relation in ("obj", "iobj")) and not case_of(sentence, child)
    nothing = child.form.lower() in ("nichts", "es", "sich", "kein")
    return clause or (thing and not nothing and (cue.medium == "thought" or cue.lemma in denials()))


def _beside(scene: Scene, utterance: Utterance) -> bool:
    """Tell whether a comma or colon parts the quotation from its frame: it is what was said."""
    start, end = utterance.content[0].start, utterance.content[-1].end
    cue = utterance.cue.spans[0].start if utterance.cue is not None else end
    if cue > start:
        return True
    return scene.mark_before(start) in (":", ",")


def means_assertion(scene: Scene, number: int, pronoun: Word) -> bool:
    """Tell whether a demonstrative stands for an accusation of the sentence before.

    *Ein Nachbar erhob Vorwürfe. Diese wies Roth zurück.* The form tells gender and number.
    """
    meant = _DEMONSTRATIVES.get(pronoun.form.lower())
    if meant is None or not number or pronoun.upos not in ("PRON", "DET"):
        return False
    return any(
        noun.upos == "NOUN"
        and noun_among(_assertions(), noun.lemma, noun.form) is not None
        and (noun.features.get("Gender"), noun.features.get("Number")) in meant
        for noun in scene.sentences[number - 1].words
    )


def _is_assertion(scene: Scene, sentence: Sentence, verb: Word) -> bool:
    """Tell whether the object is an assertion or an accusation, or a pronoun for one."""
    number = scene.sentence_at(verb.span.start)
    for child in sentence.children(verb):
        cased = bool(case_of(sentence, child))
        if child.relation not in ("obj", "iobj", "obl", "nsubj", "nmod") or cased:
            continue
        if child.upos == "PRON" and child.form.lower() in _TAKEN_UP:
            return True
        if means_assertion(scene, number, child):
            return True
        if child.upos == "NOUN" and noun_among(_assertions(), child.lemma, child.form):
            return True
    return False


def _by_noun(scene: Scene, sentence: Sentence, noun: Word, utterance: Utterance) -> Utterance:
    """Return the claim of a noun: *keine Zusage, …*, *die angebliche Aussage, …*, *ihr Dementi*."""
    below = list(sentence.children(noun))
    known = speech_noun(noun)
    verbs = (sentence.head_of(noun), noun)
    negated = any(c.lemma.lower() == "kein" or c.form.lower() == "ohne" for c in below) or any(
        v is not None and v.lemma == "geben" and is_negated(sentence, v) for v in verbs
    )
    doubtful = [c for c in below if c.form.lower() in signs("doubtful")]
    if negated:
        return _as(utterance, Polarity.NEGATED, _step(scene, utterance, _NOT_SAID))
    if doubtful:
        return _as(utterance, Polarity.UNASSERTED, _left_open(doubtful[0]))
    if known is not None and known.lemma in denials():
        return _as(utterance, Polarity.DENIED, _step(scene, utterance, _DENIED))
    return utterance


def _as(utterance: Utterance, polarity: Polarity, step: Evidence) -> Utterance:
    return replace(utterance, polarity=polarity, steps=(*utterance.steps, step))


def _step(scene: Scene, utterance: Utterance, why: Wording) -> Evidence:
    spans = utterance.cue.spans if utterance.cue is not None else ()
    form = shown(scene, spans)
    return Evidence(Step.POLARITY, Wording(why.de.format(form), why.en.format(form)), spans)


def _left_open(word: Word) -> Evidence:
    why = Wording(
        f"„{word.form}“ lässt offen, ob das gesagt wurde",
        f"“{word.form}” leaves open whether it was said",
    )
    return Evidence(Step.POLARITY, why, (word.span,))
