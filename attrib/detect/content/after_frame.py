"""Content after its frame: *X sagte, dass …*, *X sagte, der Plan sei gut*."""

from __future__ import annotations

from collections.abc import Sequence

from attrib.detect.content.extent import extent_of
from attrib.detect.content.frame import Content, Frame, is_put
from attrib.detect.content.interrupted import resumed_relative
from attrib.grammar.clause import Clause
from attrib.grammar.clauses import ClauseKind, opening_kind
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.grammar.tree import form_of
from attrib.grammar.verbs import finite_verb, is_perfect_infinitive
from attrib.lexicon.tables import ClassTrait, classes_with
from attrib.records import Word
from attrib.scene.acts import act_of

_PURPOSE = word_set("um ohne statt anstatt")
_NOMINAL = word_set("PRON ADP DET NOUN PROPN")
_BETWEEN = 3
"""Clauses between a frame and its content: *sagte X, der Leiter, der …, am Montag, dass …*."""


def content_after(frame: Frame) -> Content | None:
    """Return the clause that follows the frame."""
    inner = _same_clause(frame)
    if inner is not None:
        return inner
    skipped = 0
    aside = frame.view.aside(frame.verb.index)
    before = frame.clause.previous
    attributes = set(resumed_relative(frame.view, before) if before is not None else ())
    for at, clause in enumerate(after := frame.after):
        attributes |= resumed_relative(frame.view, clause)
        if frame.view.aside(clause.first) != aside or clause.last in attributes:
            continue
        if ";" in clause.marks:
            return None
        if is_put(clause):
            continue
        kind = _accepted(frame, after[at:])
        if kind is not None:
            words = extent_of(frame, after[at:])
            apart = not words or (skipped and _of_another(frame, clause))
            return None if apart else Content(words, kind, "after")
        skipped += 1
        if skipped > _BETWEEN or clause.is_joined or clause.is_verb_first:
            return None
    return None


def _of_another(frame: Frame, clause: Clause) -> bool:
    """Tell whether an adverbial clause between says it (*schwieg, obwohl Y verriet, dass …*).

    What somebody there thinks is told by whoever speaks.
    """
    above = clause.sentence.head_of(clause.predicate)
    if above is None or above.index not in range(frame.verb.index + 1, clause.first):
        return False
    known = any(
        cue == above and "dass" in entry.clauses and entry.medium == "speech"
        for cue, entry in frame.view.cues
    )
    # *sagte, wie Y berichtet, dass …*: not what Y says in the aside
    marks = [form_of(c) for c in clause.sentence.children(above) if c.relation == "mark"]
    return known and above.relation == "advcl" and bool(marks) and marks != ["wie"]


def _same_clause(frame: Frame) -> Content | None:
    """Return a clause that the frame itself holds, no comma between them."""
    sentence, verb, takes = frame.sentence, frame.verb, frame.entry.clauses
    for child in sentence.children(verb):
        if child.relation not in ("ccomp", "xcomp", "advcl", "csubj") or child.index < verb.index:
            continue
        words = [w for w in sentence.subtree(child) if not is_punctuation(w)]
        if not words or words[0].index not in frame.clause or words[0].index < verb.index:
            continue
        kind = opening_kind(sentence, words[0].index, child)
        wanted = kind is ClauseKind.DASS and "dass" in takes
        takes_zu = "zu" in takes or _states_past(frame, child)
        wanted |= kind is ClauseKind.INFINITIVE and takes_zu and len(words) > 2
        if wanted:
            stretch = range(words[0].index, words[-1].index + 1)
            return Content(frozenset(stretch), kind, "after")
    return None


def _accepted(frame: Frame, rest: Sequence[Clause]) -> ClauseKind | None:
    """Tell what content clause opens the rest, if it is one that the verb takes."""
    clause, takes = rest[0], frame.entry.clauses
    kind = clause.kind
    if kind in (ClauseKind.RELATIVE, ClauseKind.ADVERBIAL):
        return _after_condition(frame, rest)
    if kind is ClauseKind.DASS:
        fits = "dass" in takes
    elif kind in (ClauseKind.OB, ClauseKind.QUESTION):
        asks = takes & {"ob", "w"} or (kind is ClauseKind.OB and "dass" in takes)
        fits = bool(asks) and _depends(frame, clause)
    elif clause.is_joined:
        fits = False
    elif kind is ClauseKind.INFINITIVE or clause.has_infinitive:
        kind = ClauseKind.INFINITIVE
        takes_zu = "zu" in takes or _states_past(frame, clause.predicate)
        fits = takes_zu and clause.has_infinitive
    else:
        kind = ClauseKind.VERB_SECOND
        fits = _verb_second(frame, rest)
    return kind if fits else None


def _states_past(frame: Frame, head: Word) -> bool:
    """Tell whether a perfect infinitive stands for a *dass* clause (*sagten, es gesehen zu haben*).

    Any verb of stating takes one; a plain infinitive asks or promises, which fewer verbs do
    (Duden-Grammatik, "Infinitivkonstruktionen").
    """
    asserting = frame.entry.speech_class in classes_with(ClassTrait.ASSERTING)
    stated = asserting and "dass" in frame.entry.clauses and frame.verb.upos == "VERB"
    return stated and is_perfect_infinitive(frame.sentence, head)


def _verb_second(frame: Frame, rest: Sequence[Clause]) -> bool:
    """Tell whether a clause without conjunction is what the verb reports."""
    clause, entry = rest[0], frame.entry
    if clause.in_konjunktiv and not clause.is_verb_first:
        return bool(entry.clauses & {"v2", "dass"}) and entry.speech_class != "expect"
    if _subject_apart(rest):
        return bool(entry.clauses & {"v2", "dass"})
    head = clause.predicate
    if finite_verb(clause.sentence, head) is None:
        return False
    near = head.head == frame.verb.index or frame.verb.head == head.index
    if ":" not in clause.marks and act_of(clause.sentence, frame.verb) is not None:
        return False  # *warnte vor Panik, die Feuerwehr fuhr los*: it has been told what X said
    linked = near and head.relation in ("ccomp", "parataxis", "root", "csubj")
    return "v2" in entry.clauses and linked and _second(clause)


def _subject_apart(rest: Sequence[Clause]) -> bool:
    """Tell whether something parts the subject from its Konjunktiv.

    *X, der …, habe …*; *die Kosten, d. h. die Löhne, seien …*
    """
    if rest[0].has_verb:
        return False
    for clause in rest[1:4]:
        if clause.is_verb_first:
            return _opens_in_konjunktiv(clause)
        if clause.has_verb and clause.opener.upos not in _NOMINAL:
            return False
    return False


def _opens_in_konjunktiv(clause: Clause) -> bool:
    """Tell whether the first word is a Konjunktiv, or the next after *so* and *dann*."""
    first = clause.second if clause.opener.form in ("so", "dann") else clause.opener
    return any(r.finite == first and r.is_konjunktiv for r in clause.readings)


def _after_condition(frame: Frame, rest: Sequence[Clause]) -> ClauseKind | None:
    """Accept *sagte, wenn der Zug komme, werde man fahren*: a condition, then a Konjunktiv."""
    if "v2" not in frame.entry.clauses or len(rest) < 2 or rest[0].opener.upos != "SCONJ":
        return None
    return ClauseKind.VERB_SECOND if _opens_in_konjunktiv(rest[1]) else None


def _second(clause: Clause) -> bool:
    """Tell whether a finite verb stands after the first constituent of the clause."""
    return any(map(is_finite, clause.words[1:]))


def _depends(frame: Frame, clause: Clause) -> bool:
    """Tell whether the clause hangs on the verb, or at least not on a noun before it."""
    above = clause.sentence.head_of(clause.predicate)
    return above is None or above == frame.verb or above.upos in ("VERB", "AUX", "ADV")
