"""Konjunktiv I after any other word: the mood alone shows that somebody's words are told.

*Er zeigte sich überzeugt, der Plan sei gut*: the lexicon need not know every cue, since a
dependent verb-second clause in Konjunktiv I is reported speech nearly always.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrib.detect.construction import Construction, Phase
from attrib.detect.content.before_frame import hangs_on_noun
from attrib.detect.content.extent import extended
from attrib.detect.content.frame import Content, inverted, is_put
from attrib.detect.cue import of_predicate
from attrib.detect.evidence import shown
from attrib.detect.found import Found
from attrib.detect.utterance import Utterance, reported_clause
from attrib.example import Example
from attrib.grammar.clause import Clause, joined
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.closed_classes import word_set
from attrib.grammar.idioms import is_fixed_idiom
from attrib.grammar.subjects import subject
from attrib.lexicon.possible_speaker import can_speak
from attrib.lexicon.tables import speech_verbs
from attrib.records import Mood, Word
from attrib.scene import Scene
from attrib.scene.view import SentenceView
from attrib.spans import GrowingSpans
from attrib.wording import Wording

_PURPOSE = word_set("um ohne")
_REASONS = word_set("weil da obwohl obgleich")


def find(scene: Scene, found: Found) -> Iterator[Utterance]:
    """Yield clauses in Konjunktiv I that no other construction explains.

    Where nobody else speaks in the article, the cue must be a verb of speech, or a colon must
    announce it behind somebody (*Holm war sauer: Die Abwehr habe geschlafen*).
    """
    for utterance in _unexplained(scene, found):
        known = utterance.cue is not None and utterance.cue.lemma in speech_verbs()
        if found.firm or known or _is_announced(scene, utterance):
            yield utterance


def _is_announced(scene: Scene, utterance: Utterance) -> bool:
    """Tell whether it stands after a colon behind a clause whose subject can speak."""
    if utterance.cue is None or not scene.text[: utterance.content[0].start].rstrip().endswith(":"):
        return False
    who = subject(scene.sentences[utterance.sentence], utterance.cue.anchor)
    return who is not None and can_speak(who)


def _unexplained(scene: Scene, found: Found) -> Iterator[Utterance]:
    contents = GrowingSpans(span for utterance in found for span in utterance.content)
    for view in scene:
        for reading in view.readings:
            finite, clause = reading.finite, view.clause_of(reading.finite)
            if reading.mood is not Mood.KONJUNKTIV_1 or contents.covers(finite.span):
                continue
            if clause is None or is_fixed_idiom(view.sentence, finite) or is_put(clause):
                continue
            if (governed := _governed(view, clause, finite)) is not None:
                utterance = _utterance(view, *governed)
                yield utterance
                contents.add(utterance.content)


def _governed(view: SentenceView, clause: Clause, finite: Word) -> tuple[Content, Word] | None:
    """Return the content that a clause in Konjunktiv is of, and the predicate that governs it."""
    return _framed(view, clause) or _dependent(view, clause) or _subordinate(view, clause, finite)


def _dependent(view: SentenceView, clause: Clause) -> tuple[Content, Word] | None:
    """Return a statement that depends on a predicate before it."""
    governor = _governor(clause)
    words = extended(view, (clause, *view.after(clause)), lambda _: False)
    if governor is None or sum(w.index in words for w in view.whole.words) < 2:
        return None
    return Content(words, ClauseKind.VERB_SECOND, "after"), governor


def _governor(clause: Clause) -> Word | None:
    """Return the indicative predicate in the clause before, if this one opens as a statement."""
    before = clause.previous
    if before is None or not _opens_statement(clause):
        return None
    if before.is_verb_first and not (before.previous and ":" in clause.marks):
        return None  # but *Ob das reicht, bezweifelt X: Es sei wenig*
    for reading in reversed(before.readings):
        if reading.mood is Mood.INDICATIVE:
            return reading.verb if reading.verb.index in before else reading.finite
    return None


def _opens_statement(clause: Clause) -> bool:
    """Tell whether no conjunction, relative pronoun or verb opens the clause."""
    conjunction = clause.is_joined or clause.opener.upos in ("SCONJ", "CCONJ")
    relative = clause.kind is ClauseKind.RELATIVE
    return not (conjunction or relative or clause.is_verb_first)


def _subordinate(view: SentenceView, clause: Clause, finite: Word) -> tuple[Content, Word] | None:
    """Return *Er blieb, weil er krank sei*: a reason or a relative clause in somebody's words.

    The clause around it stands in the indicative, so that only the subordinate one is told
    (grammis, "Referatskonjunktiv").
    """
    main = [r for r in view.readings if r.finite.index not in clause]
    if clause.previous is None or not main or any(r.mood is not Mood.INDICATIVE for r in main):
        return None
    opens = clause.kind is ClauseKind.RELATIVE or clause.opener.form.lower() in _REASONS
    if not opens or clause.words[-1] != finite:
        return None
    return Content(frozenset(clause), ClauseKind.OTHER, "after"), main[0].verb


def _framed(view: SentenceView, clause: Clause) -> tuple[Content, Word] | None:
    """Return *Er sei Handwerker, pflegte er zu antworten*: any frame after a Konjunktiv."""
    if view.clauses[0].opener.upos == "SCONJ" or hangs_on_noun(clause):
        return None
    for frame in view.after(clause):
        opening = (r for r in frame.readings if r.finite == frame.opener)
        verb = next((r.verb for r in opening if r.mood is Mood.INDICATIVE), None)
        if verb is not None and not frame.in_brackets and inverted(frame, verb):
            words = frozenset(joined(view.before(frame)))
            return Content(words, ClauseKind.VERB_SECOND, "before"), verb
    return None


def _utterance(view: SentenceView, content: Content, governor: Word) -> Utterance:
    cue = of_predicate(view.number, view.sentence, governor)
    form = shown(view.scene, cue.spans)
    why = Wording(
        f"bei „{form}“ steht ein Satz im Konjunktiv I",
        f"a clause in Konjunktiv I stands beside “{form}”",
    )
    return reported_clause(view.scene, cue, content, why, dependent=True)


CONSTRUCTION = Construction(
    name="bare-konjunktiv",
    summary=Wording(
        "Konjunktiv I hängt an einem Wort, das sonst keine Rede einleitet.",
        "Konjunktiv I depends on a word that introduces no speech otherwise.",
    ),
    source="grammis, „Referatskonjunktiv“; Duden, Die Grammatik, „Indirekte Rede“ (uneingeleiteter "
    "Nebensatz im Konjunktiv).",
    examples=(
        Example(
            "Der Rat tagte am Montag, teilte die Stadt mit. Ada Brahm winkte ab, das Bad sei "
            "sicher.",
            fires=True,
        ),
        Example(
            "Das Bad schließe, sagte Ada Brahm. Olaf Tann blieb zu Hause, weil er krank sei.",
            fires=True,
        ),
        Example("Ada Brahm winkte ab, das Bad ist sicher.", fires=False),
        Example("Man nehme zwei Eier, die Butter sei weich.", fires=False),
    ),
    rank=90,
    phase=Phase.LEFTOVERS,
    find=find,
    firm=False,
)
