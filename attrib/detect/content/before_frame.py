"""Content before its frame, or around it: *Der Plan sei gut, sagte X(, und werde bleiben)*."""

from __future__ import annotations

from attrib.detect.content.frame import Content, Frame
from attrib.grammar.clause import Clause, joined
from attrib.grammar.clauses import ClauseKind, is_relative_pronoun
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.subjects import subject
from attrib.grammar.tree import form_of
from attrib.lexicon.lookup import speech_noun
from attrib.lexicon.possible_speaker import can_speak
from attrib.lexicon.tables import ClassTrait, classes_with
from attrib.scene.acts import act_of

_COMPARING = word_set("wie so als anders")
_ALSO_PREPOSITIONS = word_set("während bis seit")
_SPEAKING = frozenset(("ich", "wir", "du", "ihr", "Sie"))
_TEMPORAL = word_set("als nachdem während bevor")
_BELOW = (ClauseKind.INFINITIVE, ClauseKind.RELATIVE, ClauseKind.ADVERBIAL)
_EMBEDDED = (ClauseKind.DASS, ClauseKind.OB, ClauseKind.QUESTION, ClauseKind.ADVERBIAL)


def content_before(frame: Frame) -> Content | None:
    """Return what stands before (and again after) an inserted or final frame."""
    after = frame.sentence.words[frame.clause.last : frame.clause.last + 1]
    if not frame.before or any(w.form == ":" for w in after):
        return None  # a colon: the frame looks forward, not back
    left = joined(frame.before)
    if _is_fragment(frame, left):
        return Content(frozenset(left), ClauseKind.VERB_SECOND, "before")
    kind, begun = left.kind, True
    if kind in _BELOW:
        kind = ClauseKind.VERB_SECOND
        begun = any(clause.is_verb_first for clause in frame.before[1:])
    stated = kind not in (ClauseKind.VERB_SECOND, ClauseKind.OTHER) or _states(frame)
    # or it stands in front of the frame itself: *Als er kam, sagte Holm, …*
    if not (begun and stated and not _is_condition(frame)) and not _goes_on(frame):
        return None
    rest = _resumed(frame)
    if not (left.has_finite or any(clause.has_finite for clause in rest)):
        return None
    return Content(frozenset(left).union(*rest), kind, "before")


def _is_condition(frame: Frame) -> bool:
    """Tell whether the clause before opens with its verb, as conditions do (*Regnet es, klagt X*).

    Or with a conjunction of time. A question may open with its verb, too, and who speaks in the
    first or second person (*Weiß ich nicht*).
    """
    first, asks = frame.before[0], frame.entry.speech_class in classes_with(ClassTrait.INQUIRING)
    if form_of(first.opener) in _ALSO_PREPOSITIONS and first.is_verb_last:
        return True  # *Während X schlief*: a conjunction, whatever a tagger takes it for
    if asks or not first.is_verb_first or frame.sentence.words[-1].form == "?":
        return False
    who = subject(frame.sentence, first.predicate)
    return who is not None and who.index > first.first and who.form not in _SPEAKING


def _is_fragment(frame: Frame, left: Clause) -> bool:
    """Tell whether a final frame closes what has no verb (*Kein Kommentar, sagte X*).

    The comma shows that it is no part of the frame, in which X comes after the verb.
    """
    verb, takes = frame.verb, frame.entry.clauses
    who = subject(frame.sentence, verb)
    final = not frame.after and is_finite(frame.clause.opener)
    if who is None or who not in frame.clause.words or not final or not can_speak(who):
        return False
    if len(frame.before) > 1:
        return False  # *In Lindau, einer Kleinstadt, klagen die Bauern*: an apposition
    says = frame.entry.medium == "speech" and {"v2", "quote"} <= takes
    plain = left.kind in (ClauseKind.OTHER, ClauseKind.VERB_SECOND, ClauseKind.QUESTION)
    return says and plain and not left.has_verb and left.opener.form.lower() not in _COMPARING


def _goes_on(frame: Frame) -> bool:
    """Tell whether the predicate stands after the frame (*Der Plan, sagte X, sei gut*).

    Between them may stand what belongs to the frame (*sagte X, der das Amt leitet, sei …*), or a
    second clause in front (*und weil es regne, sei …*); *dann* and *so* take them up.
    """
    for clause in frame.after:
        resumed = clause.opener.form in ("dann", "so", "da") and is_finite(clause.second)
        if clause.is_verb_first or resumed:
            return True
        last = frame.sentence.word(clause.last)
        own = clause.opener.index in frame.below and is_finite(last)
        own = own and last.features.get("Mood") != "Sub"
        if not (own or _is_when(frame, clause) or _joins_clause(clause)):
            return False
    return False


def _joins_clause(clause: Clause) -> bool:
    """Tell whether *und* joins a second subordinate clause (*…, und weil der Wille fehle, …*)."""
    return clause.is_joined and clause.kind is ClauseKind.ADVERBIAL


def _joins_adjective(clause: Clause) -> bool:
    """Tell whether *aber* adds to the predicate only (*Der Plan sei gut, sagte X, aber teuer*)."""
    return {w.upos for w in clause.words[1:]} <= {"ADJ", "ADV", "PART"}


def _resumed(frame: Frame) -> list[Clause]:
    """Return the clauses after an inserted frame that go on with the content."""
    found: list[Clause] = []
    bracket_open = is_bracket_open(frame.before[-1])
    for clause in frame.after:
        if clause.is_joined and not (_joins_clause(clause) or _joins_adjective(clause)):
            break
        if _is_when(frame, clause):
            continue
        if _is_of_another(frame, clause):
            break
        if bracket_open or clause.share(frame.below) <= 1 / 2:
            found.append(clause)
        bracket_open = False
    return found


def _is_of_another(frame: Frame, clause: Clause) -> bool:
    """Tell whether somebody else's act is told after the frame (*…, sagt X, Y warnt vor …*).

    What is said before stands complete, and is the speaker's to the end.
    """
    verb, sentence = clause.predicate, frame.sentence
    who = subject(sentence, verb)
    if not clause.is_main or not clause.has_finite or clause.in_konjunktiv or who is None:
        return False
    stated = who in clause.words and any(before.has_finite for before in frame.before)
    return stated and who.upos in ("NOUN", "PROPN") and act_of(sentence, verb) is not None


def _is_when(frame: Frame, clause: Clause) -> bool:
    """Tell whether a clause tells when somebody spoke (*…, sagte X, als der Schnee kam*).

    Its tense is that of the frame and not that of what is said.
    """
    told = form_of(clause.opener) in _TEMPORAL and _is_past(frame.clause) and _is_past(clause)
    return told and not any(map(_is_past, frame.before))


def _is_past(clause: Clause) -> bool:
    """Tell whether the clause has a finite verb in the preterite, and in no Konjunktiv."""
    features = [w.features for w in clause.words if is_finite(w)]
    return any(f.get("Tense") == "Past" and f.get("Mood") == "Ind" for f in features)


def is_bracket_open(clause: Clause) -> bool:
    """Tell whether the clause breaks off after its copula or auxiliary (*Die Lage sei, …*)."""
    *before, last = clause.words
    return (
        bool(before)
        and last.upos == "AUX"
        and is_finite(last)
        and not any(w.upos in ("VERB", "SCONJ") or is_relative_pronoun(w) for w in before)
    )


def _states(frame: Frame) -> bool:
    """Tell whether a main clause stands before: a finite verb outside what hangs on a noun."""
    return any(
        clause.has_finite and clause.kind is not ClauseKind.RELATIVE and not hangs_on_noun(clause)
        for clause in frame.before
    )


def hangs_on_noun(clause: Clause) -> bool:
    """Tell whether the clause only says which question, which claim is meant.

    *Auf die Frage, ob er gehe*, *Die Behauptung, er habe gelogen*: a conjunction or question
    word first and the finite verb last, or a clause after a noun of saying without predicate.
    """
    before = clause.previous
    if before is None:
        return False
    if clause.kind in _EMBEDDED and clause.is_verb_last:
        return True
    noun = next((n for w in reversed(before.words) if (n := speech_noun(w)) is not None), None)
    meant = noun is not None and "clause" in noun.uses
    return meant and not before.has_finite and not clause.is_verb_first


def content_initial(frame: Frame) -> Content | None:
    """Return a content clause at the start that the frame's own clause continues.

    *Dass er komme, hatte er schon gesagt*, *Den Saal zu räumen, forderte X*: the tree alone
    shows it.
    """
    takes = frame.entry.clauses
    if not frame.before or not any(
        c.relation in ("ccomp", "csubj", "xcomp") and c.index < frame.clause.first
        for c in frame.sentence.children(frame.verb)
    ):
        return None
    first = frame.before[0]
    fits = (first.kind is ClauseKind.DASS and "dass" in takes) or (
        first.kind in (ClauseKind.OB, ClauseKind.QUESTION) and bool(takes & {"ob", "w", "dass"})
    )
    fits |= first.kind is ClauseKind.INFINITIVE and "zu" in takes
    return Content(frozenset(joined(frame.before)), first.kind, "before") if fits else None
