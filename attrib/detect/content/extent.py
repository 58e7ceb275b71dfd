"""How far the content after its frame reaches: to where the frame's own story goes on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrib.detect.content.frame import Frame, without_joined
from attrib.detect.content.gapped import second_teller
from attrib.detect.content.so_frame import so_frame
from attrib.grammar.clause import Clause, up_to
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_participle
from attrib.grammar.marks import MARKS
from attrib.grammar.mood import KONJUNKTIVE
from attrib.grammar.splices import stands_second
from attrib.grammar.tree import form_of
from attrib.grammar.verbs import finite_verb, verb_complex
from attrib.records import Mood
from attrib.scene.view import SentenceView

_BEFORE = 2
"""Words before a verb that *und* joins: the comma and *und* itself."""
_NARRATED = word_set("nachdem während obwohl obgleich wenngleich")
_PREDICATES = word_set("VERB AUX ADJ NOUN")


def extended(
    view: SentenceView, rest: Sequence[Clause], resumes: Callable[[Clause], bool]
) -> frozenset[int]:
    """Return the words of the content, from its first clause to where the story goes on.

    `resumes` tells whether a clause goes on with what stands around the content.
    """

    def ends(clause: Clause) -> bool:
        told = range(rest[0].first, clause.first)
        apart = _quotes(clause) or _is_told_apart(view, told, clause)
        so = so_frame(clause.sentence, clause.words) is not None
        other = so or second_teller(view, clause) is not None or _starts_anew(clause)
        return apart or other or resumes(clause)

    return frozenset(_without_sequel(view, without_joined(up_to(rest, ends))))


def _starts_anew(clause: Clause) -> bool:
    """Tell whether a main clause after a semicolon tells on (*…, dass es regnet; X fror*)."""
    main = clause.kind is ClauseKind.VERB_SECOND and not clause.is_joined
    return ";" in clause.marks and main and clause.has_finite and not clause.in_konjunktiv


def extent_of(frame: Frame, rest: Sequence[Clause]) -> frozenset[int]:
    """Return the words of the content of a verb, from its first clause on."""

    def resumes(clause: Clause) -> bool:
        return (
            _resumes(frame, clause)
            or (rest[0].has_infinitive and _narrates(frame, clause))
            or (frame.is_embedded and clause.share(frame.below) < 1 / 2)
        )

    return extended(frame.view, rest, resumes)


def _resumes(frame: Frame, clause: Clause) -> bool:
    """Tell whether the clause goes on with the frame's, or with one beside it."""
    verb, sentence = frame.verb, frame.sentence
    beside = (w for w in sentence.children(verb) if w.relation == "conj" and w.upos in _PREDICATES)
    if clause.is_joined and any(w.index in clause for w in beside):
        return True
    if clause.is_verb_first and _is_main(frame, clause):
        return True
    return any(w.index in clause for w in verb_complex(sentence, verb))


def _is_main(frame: Frame, clause: Clause) -> bool:
    """Tell whether the verb that opens the clause is that of the main clause."""
    verb, sentence, opener = frame.verb, frame.sentence, clause.opener
    if verb.relation in ("advcl", "acl") and opener in sentence.ancestors(verb):
        return True  # *Ohne zu sagen, wohin er fahre, ging er*
    # *Von X gefragt, ob er lüge, schwieg er*
    bare = is_participle(verb) and finite_verb(sentence, verb) is None
    beside = opener.head == verb.index and opener.relation in ("conj", "parataxis")
    return (bare or beside) and opener.features.get("Mood") != "Sub"


def _narrates(frame: Frame, clause: Clause) -> bool:
    """Tell whether the clause goes on telling after an infinitive: no Konjunktiv is in it.

    Either a main clause opens, or an adverbial clause of the frame.
    """
    if clause.in_konjunktiv:
        return False
    head = clause.predicate
    finite = finite_verb(clause.sentence, head)
    main = finite is not None and stands_second(clause, head, finite)
    return main or _is_circumstance(frame, clause)


def _is_circumstance(frame: Frame, clause: Clause) -> bool:
    """Tell whether an adverbial clause of the frame opens (*riet, zu gehen, nachdem es brannte*).

    What is asked for lies ahead: the past is the frame's, wherever the parser hung it.
    """
    head = clause.predicate
    finite = finite_verb(clause.sentence, head)
    told = form_of(clause.opener) in _NARRATED
    past = finite is not None and finite.features.get("Tense") == "Past"
    return told and head.relation == "advcl" and (past or head.head == frame.verb.index)


def _is_told_apart(view: SentenceView, told: range, clause: Clause) -> bool:
    """Tell whether an indicative after words in Konjunktiv is none of them.

    *…, er müsse gehen, und ging*; *X sagt, das Bad sei zu, Y sagt, …*: a main clause that has a
    speaker of its own.
    """
    if not any(view.moods.get(index) in KONJUNKTIVE for index in told):
        return False
    if clause.is_joined and view.moods.get(clause.second.index) is Mood.INDICATIVE:
        return True
    for verb, _ in view.cues:
        finite = finite_verb(clause.sentence, verb)
        if finite is None or finite.index not in clause:
            continue
        # *er sei sicher, die Bank zahlt*
        governed = verb.relation == "ccomp" and verb.head in told
        reported = governed or view.moods.get(finite.index) in KONJUNKTIVE
        if not reported and stands_second(clause, verb, finite):
            return True
    return False


def _quotes(clause: Clause) -> bool:
    """Tell whether a colon and a quotation mark stand before it: a quotation of its own."""
    return ":" in clause.marks and not MARKS.isdisjoint(clause.marks)


def _without_sequel(view: SentenceView, words: set[int]) -> set[int]:
    """Cut *…, er müsse gehen und verließ den Saal*: after *und* an indicative goes on telling."""
    told = False
    for index in sorted(words):
        mood = view.moods.get(index)
        told = told or mood in KONJUNKTIVE
        if told and mood is Mood.INDICATIVE and index > _BEFORE:
            comma, joiner = view.sentence.words[index - 3 : index - 1]
            if joiner.form.lower() in ("und", "aber") and comma.form != ",":
                return {i for i in words if i < joiner.index}
    return words
