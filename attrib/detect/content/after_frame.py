"""Content behind its frame: *X sagte, dass …*, *X sagte, der Plan sei gut*."""

from __future__ import annotations

from attrib.detect.content.extent import extended, infinitive_here
from attrib.detect.content.frame import (
    Content,
    first_word,
    is_put,
    predicate_of,
)
from attrib.grammar.clauses import ClauseKind, Field, opening_kind
from attrib.grammar.closed_classes import JOINERS
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.grammar.mood import KONJUNKTIVE
from attrib.grammar.verbs import finite_verb, is_perfect_infinitive
from attrib.lexicon.tables import ClassTrait, SpeechVerb, classes_with
from attrib.records import Sentence, Word
from attrib.scene import Scene

_PURPOSE = frozenset(("um", "ohne", "statt", "anstatt"))


def content_after(
    scene: Scene, number: int, at: int, verb: Word, entry: SpeechVerb
) -> Content | None:
    """Return the clause that follows the frame."""
    sentence = scene.sentences[number]
    split = scene.fields(number)
    if (inner := _same_field(scene, number, at, verb, entry)) is not None:
        return inner
    skipped = 0
    for position in range(at + 1, len(split)):
        field = split[position]
        opener = first_word(sentence, field)
        apart = scene.aside(number, field.first) != scene.aside(number, verb.index)
        if opener is None or apart:
            continue
        between = range(split[position - 1].last + 1, field.first)
        if any(sentence.word(i).form == ";" for i in between):
            return None
        if is_put(sentence, split[position - 1], field):
            continue
        kind = _accepted(scene, number, split[position:], verb, entry)
        if kind is not None and skipped and _of_another(scene, number, field, verb):
            return None
        if kind is not None:
            words = extended(scene, number, split[position:], verb)
            return Content(frozenset(words), kind, "after")
        skipped += 1
        joins = opener.form.lower() in JOINERS
        if skipped > 3 or joins or is_finite(opener):
            return None
    return None


def _of_another(scene: Scene, number: int, field: Field, verb: Word) -> bool:
    """Tell whether an adverbial clause between says it (*schwieg, obwohl Y verriet, dass …*).

    What somebody there thinks is told by whoever speaks.
    """
    sentence = scene.sentences[number]
    above = sentence.head_of(predicate_of(sentence, [field]))
    if above is None or above.index not in range(verb.index + 1, field.first):
        return False
    known = any(
        cue.index == above.index and "dass" in e.clauses and e.medium == "speech"
        for cue, e in scene.speech_verbs(number)
    )
    # *sagte, wie Y berichtet, dass …*: not what Y says in the aside
    marks = [c.form.lower() for c in sentence.children(above) if c.relation == "mark"]
    return known and above.relation == "advcl" and bool(marks) and marks != ["wie"]


def _same_field(
    scene: Scene, number: int, at: int, verb: Word, entry: SpeechVerb
) -> Content | None:
    """Return a clause that the frame's own field holds, no comma between them."""
    sentence = scene.sentences[number]
    field = scene.fields(number)[at]
    for child in sentence.children(verb):
        if child.relation not in ("ccomp", "xcomp", "advcl", "csubj") or child.index < verb.index:
            continue
        words = [w for w in sentence.subtree(child) if not is_punctuation(w)]
        if not words or words[0].index not in field or words[0].index < verb.index:
            continue
        kind = opening_kind(sentence, words[0].index, child)
        wanted = kind is ClauseKind.DASS and "dass" in entry.clauses
        takes_zu = "zu" in entry.clauses or _states_past(sentence, child, verb, entry)
        wanted |= kind is ClauseKind.INFINITIVE and takes_zu and len(words) > 2
        if wanted:
            last = words[-1].index
            return Content(frozenset(range(words[0].index, last + 1)), kind, "after")
    return None


def _accepted(
    scene: Scene, number: int, rest: tuple[Field, ...], verb: Word, entry: SpeechVerb
) -> ClauseKind | None:
    """Tell what content clause opens the fields, if it is one that the verb takes."""
    sentence = scene.sentences[number]
    field = rest[0]
    opener = first_word(sentence, field)
    if opener is None:
        return None
    head = predicate_of(sentence, [field])
    kind = opening_kind(sentence, opener.index, head)
    takes = entry.clauses
    if kind in (ClauseKind.RELATIVE, ClauseKind.ADVERBIAL):
        return _behind_condition(scene, number, rest, entry)
    if kind is ClauseKind.DASS:
        fits = "dass" in takes
    elif kind in (ClauseKind.OB, ClauseKind.QUESTION):
        asks = takes & {"ob", "w"} or (kind is ClauseKind.OB and "dass" in takes)
        fits = bool(asks) and _depends(sentence, head, verb)
    elif opener.form.lower() in JOINERS | _PURPOSE:
        fits = False
    elif kind is ClauseKind.INFINITIVE or infinitive_here(sentence, field):
        kind = ClauseKind.INFINITIVE
        takes_zu = "zu" in takes or _states_past(sentence, head, verb, entry)
        fits = takes_zu and infinitive_here(sentence, field)
    else:
        kind = ClauseKind.VERB_SECOND
        fits = _verb_second(scene, number, rest, head, verb, entry)
    return kind if fits else None


def _states_past(sentence: Sentence, head: Word, verb: Word, entry: SpeechVerb) -> bool:
    """Tell whether a perfect infinitive stands for a *dass* clause (*sagten, es gesehen zu haben*).

    Any verb of stating takes one; a plain infinitive asks or promises, which fewer verbs do
    (Duden-Grammatik, "Infinitivkonstruktionen").
    """
    asserting = entry.speech_class in classes_with(ClassTrait.ASSERTING)
    stated = asserting and "dass" in entry.clauses and verb.upos == "VERB"
    return stated and is_perfect_infinitive(sentence, head)


def _verb_second(  # noqa: PLR0917  one question about six things
    scene: Scene, number: int, rest: tuple[Field, ...], head: Word, verb: Word, entry: SpeechVerb
) -> bool:
    """Tell whether a clause without conjunction is what the verb reports."""
    sentence = scene.sentences[number]
    field = rest[0]
    opener = first_word(sentence, field)
    moods = {r.mood for r in scene.readings(number) if r.finite.index in field}
    if moods & KONJUNKTIVE and opener is not None and not is_finite(opener):
        return bool(entry.clauses & {"v2", "dass"}) and entry.speech_class != "expect"
    if _subject_apart(scene, number, rest):
        return bool(entry.clauses & {"v2", "dass"})
    if finite_verb(sentence, head) is None:
        return False
    near = head.head == verb.index or verb.head == head.index
    linked = near and head.relation in ("ccomp", "parataxis", "root", "csubj")
    return "v2" in entry.clauses and linked and _second(field, sentence)


def _subject_apart(scene: Scene, number: int, rest: tuple[Field, ...]) -> bool:
    """Tell whether something parts the subject from its Konjunktiv.

    *X, der …, habe …*; *die Kosten, d. h. die Löhne, seien …*
    """
    sentence = scene.sentences[number]
    if _has_verb(sentence, rest[0]):
        return False
    for field in rest[1:4]:
        opener = first_word(sentence, field)
        if opener is None:
            continue
        if is_finite(opener):
            moods = {r.mood for r in scene.readings(number) if r.finite.index == opener.index}
            return bool(moods & KONJUNKTIVE)
        noun = opener.upos in ("PRON", "ADP", "DET", "NOUN", "PROPN")
        if not noun and _has_verb(sentence, field):
            return False
    return False


def _has_verb(sentence: Sentence, field: Field) -> bool:
    return any(sentence.word(i).upos in ("VERB", "AUX") for i in field)


def _behind_condition(
    scene: Scene, number: int, rest: tuple[Field, ...], entry: SpeechVerb
) -> ClauseKind | None:
    """Accept *sagte, wenn der Zug komme, werde man fahren*: a condition, then a Konjunktiv."""
    sentence = scene.sentences[number]
    if "v2" not in entry.clauses or len(rest) < 2:
        return None
    opener, later = first_word(sentence, rest[0]), first_word(sentence, rest[1])
    if opener is None or later is None or opener.upos != "SCONJ":
        return None
    if later.form in ("so", "dann") and later.index < len(sentence.words):
        later = sentence.word(later.index + 1)
    if not is_finite(later):
        return None
    moods = {r.mood for r in scene.readings(number) if r.finite.index == later.index}
    return ClauseKind.VERB_SECOND if moods & KONJUNKTIVE else None


def _second(field: Field, sentence: Sentence) -> bool:
    """Tell whether a finite verb stands after the first constituent of the field."""
    first = first_word(sentence, field)
    return any(is_finite(sentence.word(i)) and first is not None and i > first.index for i in field)


def _depends(sentence: Sentence, head: Word, verb: Word) -> bool:
    """Tell whether the clause hangs on the verb, or at least not on a noun before it."""
    above = sentence.head_of(head)
    return above is None or above.index == verb.index or above.upos in ("VERB", "AUX", "ADV")
