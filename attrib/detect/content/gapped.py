"""A second speaker without verb: *Die Mutter sagt, er sei brav, die Lehrerin, er störe*."""

from __future__ import annotations

from attrib.grammar.clause import Clause
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.closed_classes import JOINERS, word_set
from attrib.grammar.tree import form_of
from attrib.records import Word
from attrib.scene.uttering import can_tell
from attrib.scene.view import SentenceView

_PHRASE = word_set("DET ADJ NOUN PROPN")
_CONTRASTS = JOINERS | word_set("dagegen hingegen wiederum")


def second_teller(view: SentenceView, clause: Clause) -> Word | None:
    """Return the noun of a clause that is no more than who else says something.

    A complete clause of what is said stands before it, and one of the same sort behind.
    """
    before, after = clause.previous, view.after(clause)
    if before is None or not after or not (_is_told(before) and _is_told(after[0])):
        return None
    phrase = [w for w in clause.words if form_of(w) not in _CONTRASTS]
    source = next((w for w in phrase if w.upos in ("NOUN", "PROPN")), None)
    if source is None or any(w.upos not in _PHRASE for w in phrase):
        return None
    bare = source.upos == "NOUN" and phrase[0] == source
    return source if not bare and can_tell(view.sentence, source) else None


def _is_told(clause: Clause) -> bool:
    """Tell whether a clause with its own subject in front stands in Konjunktiv or has *dass*."""
    stated = clause.in_konjunktiv and clause.kind is ClauseKind.VERB_SECOND
    return not clause.is_joined and (clause.kind is ClauseKind.DASS or stated) and _opens(clause)


def _opens(clause: Clause) -> bool:
    """Tell whether something stands before the finite verb (*er störe*, not *störe er*)."""
    return clause.has_finite and not clause.is_verb_first
