"""Which clause a parenthesis with a source interrupts: *das Bad, das, wie X sagte, schön sei*."""

from __future__ import annotations

from attrib.grammar.clause import Clause
from attrib.grammar.clauses import ClauseKind, is_relative_pronoun
from attrib.grammar.closed_classes import COORDINATORS
from attrib.grammar.tree import form_of
from attrib.scene.view import SentenceView

_SUBORDINATE = (ClauseKind.ADVERBIAL, ClauseKind.DASS)


def interrupted(view: SentenceView, frame: Clause) -> frozenset[int] | None:
    """Return the words of a clause that began before the frame and has its verb after it.

    None where it is the main clause, so that the frame is about the whole sentence.
    """
    before = frame.previous
    after = [clause for clause in view.clauses if clause.first > frame.last]
    if before is None or not after:
        return None
    if form_of(before.words[-1]) in COORDINATORS:
        return frozenset().union(*after)
    if before.has_finite or not (before.kind in _SUBORDINATE or begins_relative(before)):
        return None
    for number, clause in enumerate(after):
        if clause.has_finite:
            return frozenset(before).union(*after[: number + 1])
    return None


def begins_relative(clause: Clause) -> bool:
    """Tell whether a relative pronoun opens the clause, also behind a preposition (*mit der*).

    At the start of a sentence it is a demonstrative (*Das, wie gesagt, ist alt*).
    """
    opening = clause.words[: 2 if clause.opener.upos == "ADP" else 1]
    return clause.previous is not None and is_relative_pronoun(opening[-1])


def resumed_relative(view: SentenceView, clause: Clause) -> frozenset[int]:
    """Return the words of a relative clause that begins here and that an aside interrupts."""
    after = next((other for other in view.clauses if other.first > clause.last), None)
    if after is None or form_of(after.opener) not in ("wie", "so"):
        return frozenset()
    begun = begins_relative(clause) and not clause.has_finite
    return (interrupted(view, after) or frozenset()) if begun else frozenset()
