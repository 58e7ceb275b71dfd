"""Where the content of a speech verb stands: after the frame, before it, or around it.

The tree says which clause depends on which verb; commas and word order say it a second
time (a verb-first clause after a comma that follows a statement is an inserted frame:
*…, sagte X*; Duden-Grammatik, "Redesituierung"). Where they differ, order wins, since
parsers attach frames badly.
"""

from __future__ import annotations

from dataclasses import replace

from attrib.detect.content.after_frame import content_after
from attrib.detect.content.before_frame import content_before, content_initial
from attrib.detect.content.frame import Content, Frame, inverted
from attrib.grammar.clause import Clause
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.verbs import finite_verb
from attrib.lexicon.tables import SpeechVerb
from attrib.records import Mood, Word
from attrib.scene.view import SentenceView

_EMBEDDED = (ClauseKind.DASS, ClauseKind.OB, ClauseKind.QUESTION)


def content_of(view: SentenceView, verb: Word, entry: SpeechVerb) -> Content | None:
    """Return the clause that the speech verb reports, or None."""
    clause = view.clause_of(verb)
    if clause is None or clause.in_brackets:
        return None
    frame = Frame(view, clause, verb, entry)
    told = not _is_speaker(frame) and not _goes_on(frame)
    if told and frame.is_inverted and entry.clauses & {"v2", "quote", "dass", "ob"}:
        found = content_before(frame)
        if found is not None:
            return _inside(frame, _announced(frame, found))
    found = (_fronted(frame) if told else None) or content_after(frame)
    if told and found is None:
        found = content_initial(frame)
    return found and _inside(frame, found)


def _fronted(frame: Frame) -> Content | None:
    """Return the clause in front, before what a colon adds (*Ob das reicht, bezweifelt X: …*).

    A verb has one clause, and there it has had it.
    """
    if not frame.is_inverted or not frame.before or frame.before[0].kind not in _EMBEDDED:
        return None
    return content_initial(frame)


def _is_speaker(frame: Frame) -> bool:
    """Tell whether the clause in front is the subject, not what is said (*Wer baut, staunt*)."""
    below = frame.sentence.children(frame.verb)
    subjects = [c for c in below if c.relation in ("nsubj", "csubj")]
    return len(subjects) == 1 and any(
        w.form.lower() == "wer" and subjects[0].deprel == "csubj"
        for w in frame.sentence.subtree(subjects[0])[:1]
    )


def _goes_on(frame: Frame) -> bool:
    """Tell whether a Konjunktiv after a tag belongs to what is said (*…, sagte X, wisse er*)."""
    before, finite = frame.clause.previous, finite_verb(frame.sentence, frame.verb)
    if before is None or finite is None:
        return False
    if frame.view.moods.get(finite.index) is not Mood.KONJUNKTIV_1:
        return False
    return before.opener.form == "so" or any(
        other.index in before and other.head == frame.verb.index and inverted(before, other)
        for other, _ in frame.view.cues
    )


def _announced(frame: Frame, content: Content) -> Content:
    """Leave out what announces a quotation (*Er gähnte: „Mir reicht es“, sagte er*).

    And what the narrator tells before a colon (*Das Amt wehrt ab: Es sei nichts bekannt, sagt X*).
    """
    words = frozenset(content.words - frame.view.unannounced(content.words))
    if not words:
        told = next((c for c in frame.before if _is_told_after_colon(frame, c)), None)
        words = frozenset(i for i in content.words if told is not None and i >= told.first)
    return replace(content, words=words) if words else content


def _is_told_after_colon(frame: Frame, clause: Clause) -> bool:
    """Tell whether a clause in Konjunktiv follows a colon, and before that a whole sentence."""
    before = clause.previous
    return (
        before is not None
        and ":" in clause.marks
        and clause.in_konjunktiv
        and any(c.is_main and c.has_finite for c in frame.before if c.first < clause.first)
        and not any(c.in_konjunktiv for c in frame.before if c.first < clause.first)
    )


def _inside(frame: Frame, content: Content) -> Content:
    """Leave out what stands around the parenthesis in which both cue and content stand."""
    aside = frame.view.aside(frame.verb.index)
    if aside is None or not any(i in aside for i in content.words):
        return content
    return replace(content, words=frozenset(i for i in content.words if i in aside))
