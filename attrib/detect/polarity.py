"""Whether what a claim tells was said: one answer for the claims of every construction.

The cue's clause tells whether somebody spoke at all (`attrib.grammar.polarity`), and the lexicon
whether the cue denies what its content says. A negated denial admits (*bestritt nicht, dass*),
and is told as positive; of *wollte nicht sagen* and *weigerte sich zu sagen* nothing was said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from attrib.detect.constructions.silence import silences
from attrib.detect.evidence import shown
from attrib.grammar.clauses import ClauseKind, opening_kind
from attrib.grammar.closed_classes import word_set
from attrib.grammar.marks import is_punctuation
from attrib.grammar.negation import is_negated, signs
from attrib.grammar.polarity import Telling, Told, intends, telling
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import auxiliaries
from attrib.lexicon.loader import read_table
from attrib.lexicon.lookup import noun_among, speech_noun
from attrib.lexicon.tables import ClassTrait, Trait, classes_with, verbs_with
from attrib.records import Claim, Evidence, Kind, Mood, Polarity, Sentence, Word
from attrib.scene import Scene
from attrib.wording import Wording

# A phrase such as *laut X* is the narrator's, whoever's words stand around it.
_SOURCED = word_set("attributing-phrase so-phrase wie-clause pronominal-adverb")
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


def decided(scene: Scene, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims with their polarity and the step that explains it.

    A claim inside another counts only if that one was made: of *Brahm bestritt, Tann habe gesagt,
    es fehle Geld* nobody tells that Tann said anything.
    """
    done: dict[int, Claim] = {}
    for position in sorted(range(len(claims)), key=lambda n: _depth(claims, n)):
        claim = claims[position]
        outer = done[claim.parent] if claim.parent is not None else None
        done[position] = _within(outer, _judged(scene, claim, nested=outer is not None))
    return tuple(done[position] for position in range(len(claims)))


def _depth(claims: Sequence[Claim], position: int) -> int:
    depth, parent = 0, claims[position].parent
    while parent is not None and depth < len(claims):
        depth, parent = depth + 1, claims[parent].parent
    return depth


def _within(outer: Claim | None, claim: Claim) -> Claim:
    """Return a claim as it stands inside another one."""
    if outer is None or claim.polarity is not Polarity.POSITIVE:
        return claim
    if claim.construction in _SOURCED:
        return claim
    shared = claim.cue is None or (outer.cue is not None and outer.cue.spans == claim.cue.spans)
    if shared and claim.kind is Kind.DIRECT:
        told = outer.polarity if outer.kind is not Kind.REPORTED else claim.polarity
        return replace(claim, polarity=told)
    # Who demands or hopes that somebody says something does not tell that it was said.
    unfulfilled = classes_with(ClassTrait.UNFULFILLED)
    unreal = outer.cue is not None and outer.cue.speech_class in unfulfilled
    if outer.polarity is Polarity.POSITIVE and not (unreal and not shared):
        return claim
    why = Wording(
        "steht in einer Aussage, die selbst nicht gemacht wurde oder Künftiges nennt",
        "stands in a claim that was itself not made or names what may come",
    )
    return _as(claim, Polarity.UNASSERTED, Evidence("polarity", why, outer.content))


def _judged(scene: Scene, claim: Claim, *, nested: bool) -> Claim:
    """Return a claim with the polarity that its own cue gives it."""
    located = _cue_word(scene, claim)
    if located is None or claim.construction == "evidential-modal":
        return claim
    sentence, word = located
    if word.upos == "NOUN":
        return _by_noun(scene, sentence, word, claim)
    if word.upos not in ("VERB", "AUX", "ADJ", "ADV"):
        return claim
    found = _by_verb(scene, sentence, word, claim, telling(sentence, word, retold=nested))
    return _as(claim, *found) if found is not None else claim


def _by_verb(
    scene: Scene, sentence: Sentence, verb: Word, claim: Claim, told: Told
) -> tuple[Polarity, Evidence] | None:
    """Return the polarity that a verb gives its claim, and why; None where it stays as it is."""
    opened, negated = told.telling is Telling.OPEN, told.telling is Telling.NEGATED
    if claim.polarity is Polarity.WITHHELD and (
        not opened or told.by in auxiliaries(sentence, verb)
    ):
        return None  # *wollte keine Angaben machen*
    if opened and not _asks(claim):
        return Polarity.UNASSERTED, _left_open(told.by)
    if _gives_no_answer(scene, sentence, verb, claim, told):
        return Polarity.WITHHELD, _step(scene, claim, _UNANSWERED)
    if denies(scene, sentence, verb, claim):
        return None if negated else (Polarity.DENIED, _step(scene, claim, _DENIED))
    return (Polarity.NEGATED, _step(scene, claim, _NOT_SAID)) if negated else None


def _gives_no_answer(
    scene: Scene, sentence: Sentence, verb: Word, claim: Claim, told: Told
) -> bool:
    """Tell whether the speaker did not want to say it (*ließ offen, ob*, *weigerte sich zu*)."""
    if told.telling is Telling.NEGATED:
        return _unwilling(scene, sentence, verb, claim)
    withholds = claim.cue is not None and claim.cue.speech_class == "withhold"
    return withholds or told.telling is Telling.REFUSED


def _cue_word(scene: Scene, claim: Claim) -> tuple[Sentence, Word] | None:
    """Return the word of the cue that governs the others, with its sentence."""
    if claim.cue is None:
        return None
    number = scene.sentence_at(claim.cue.spans[0].start)
    sentence = scene.sentences[number]
    inside = [w for w in sentence.words if any(s.covers(w.span) for s in claim.cue.spans)]
    listed = {verb.index for verb, _ in scene.speech_verbs(number)}
    indices = {w.index for w in inside}
    tops = [w for w in inside if w.head not in indices and not is_punctuation(w)]
    chosen = [w for w in tops if w.index in listed] or tops
    if not chosen:
        return None
    word = chosen[0]
    above = sentence.head_of(word)
    if word.relation in ("aux", "cop") and above is not None:
        word = above
    return sentence, word


def _asks(claim: Claim) -> bool:
    """Tell whether the cue asks and is no intention of speaking (*wollte wissen, ob*)."""
    inquiring = classes_with(ClassTrait.INQUIRING)
    return claim.cue is not None and claim.cue.speech_class in inquiring


def _unwilling(scene: Scene, sentence: Sentence, verb: Word, claim: Claim) -> bool:
    """Tell whether a negated cue tells that no answer was given (*wollte nicht sagen, ob*)."""
    if claim.cue is None:
        return False
    silent = silences().get(claim.cue.lemma)
    if silent is not None and not silent.needs and silent.negation == "nicht":
        return _content_kind(scene, claim) in _OPEN_QUESTIONS
    if not intends(sentence, verb):
        return False
    told = claim.cue.speech_class in classes_with(ClassTrait.TELLING)
    mute = claim.cue.lemma in verbs_with(Trait.SILENCE)
    return told or mute or _content_kind(scene, claim) in _OPEN_QUESTIONS


def _content_kind(scene: Scene, claim: Claim) -> ClauseKind:
    located = scene.word_at(claim.content[0].start)
    if located is None:
        return ClauseKind.OTHER
    number, word = located
    return opening_kind(scene.sentences[number], word.index, word)


def denies(scene: Scene, sentence: Sentence, word: Word, claim: Claim) -> bool:
    """Tell whether the cue says of its content or object that it is not so."""
    denial = denials().get(claim.cue.lemma) if claim.cue is not None else None
    if denial is None:
        return False
    if claim.kind is Kind.DIRECT:
        return denial.denies != "clause" and not _beside(scene, claim)
    if claim.kind is Kind.REPORTED:
        return denial.denies == "all" or (
            denial.denies == "assertion" and _is_assertion(scene, sentence, word)
        )
    if denial.denies == "assertion" and not _is_assertion(scene, sentence, word):
        return _content_kind(scene, claim) is ClauseKind.DASS
    return not (denial.retort and _is_retort(scene, sentence, word, claim))


def _is_retort(scene: Scene, sentence: Sentence, verb: Word, claim: Claim) -> bool:
    """Tell whether the content is a main clause in front: what the speaker says against it."""
    before = bool(claim.frame) and claim.content[0].start < claim.frame[0].start
    main = _content_kind(scene, claim) in (ClauseKind.VERB_SECOND, ClauseKind.OTHER)
    quoted = any(
        span.covers(child.span)
        for child in sentence.children(verb)
        for span in claim.content
        if child.upos == "NOUN" and noun_among(_assertions(), child.lemma, child.form)
    )  # *Die Behauptung, …, wies X zurück*
    return before and main and claim.mood is not Mood.INFINITIVE and not quoted


def _beside(scene: Scene, claim: Claim) -> bool:
    """Tell whether a comma or colon parts the quotation from its frame: it is what was said."""
    start, end = claim.content[0].start, claim.content[-1].end
    cue = claim.cue.spans[0].start if claim.cue is not None else end
    if cue > start:
        return True
    return scene.text[: scene.end_before(start)][-1:] in (":", ",")


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


def _by_noun(scene: Scene, sentence: Sentence, noun: Word, claim: Claim) -> Claim:
    """Return the claim of a noun: *keine Zusage, …*, *die angebliche Aussage, …*, *ihr Dementi*."""
    below = list(sentence.children(noun))
    known = speech_noun(noun)
    verbs = (sentence.head_of(noun), noun)
    negated = any(c.lemma.lower() == "kein" or c.form.lower() == "ohne" for c in below) or any(
        v is not None and v.lemma == "geben" and is_negated(sentence, v) for v in verbs
    )
    doubtful = [c for c in below if c.form.lower() in signs("doubtful")]
    if negated:
        return _as(claim, Polarity.NEGATED, _step(scene, claim, _NOT_SAID))
    if doubtful:
        return _as(claim, Polarity.UNASSERTED, _left_open(doubtful[0]))
    if known is not None and known.lemma in denials():
        return _as(claim, Polarity.DENIED, _step(scene, claim, _DENIED))
    return claim


def _as(claim: Claim, polarity: Polarity, step: Evidence) -> Claim:
    return replace(claim, polarity=polarity, evidence=(*claim.evidence, step))


def _step(scene: Scene, claim: Claim, why: Wording) -> Evidence:
    spans = claim.cue.spans if claim.cue is not None else ()
    form = shown(scene, spans)
    return Evidence("polarity", Wording(why.de.format(form), why.en.format(form)), spans)


def _left_open(word: Word) -> Evidence:
    why = Wording(
        f"„{word.form}“ lässt offen, ob das gesagt wurde",
        f"“{word.form}” leaves open whether it was said",
    )
    return Evidence("polarity", why, (word.span,))
