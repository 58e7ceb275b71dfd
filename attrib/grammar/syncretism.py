"""What the clause says about a form that is indicative and Konjunktiv alike.

Source: Duden, Die Grammatik, "Konjunktiv II: Irrealität", "Indirekte Rede",
"Irreale Vergleichssätze".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from attrib.grammar.tree import SUBORDINATE
from attrib.grammar.verbs import SUPPORTING
from attrib.records import Mood, Sentence, Word

CONDITION: Final = frozenset({"wenn", "falls", "sofern", "sobald"})
UNREAL: Final = frozenset({Mood.KONJUNKTIV_2, Mood.WUERDE})


def asked_mood(
    sentence: Sentence, finite: Word, verb: Word, distinct: Mapping[int, Mood]
) -> Mood | None:
    """Return the mood that its surroundings ask of an ambiguous form, or None for no evidence.

    `distinct` gives the moods of the sentence's unmistakable Konjunktive by the index of their
    predicates. Konjunktiv II is asked for in unreal conditions and comparisons and beside a
    coordinated Konjunktiv II; Konjunktiv I in a clause beside or under a Konjunktiv.
    """
    if is_unreal_comparison(sentence, finite) or _is_condition(sentence, finite, verb, distinct):
        return Mood.KONJUNKTIV_2
    if _reports(sentence, finite, verb):
        return None
    if beside := list(_beside(sentence, finite, verb, distinct)):
        joined = any(_joined(sentence, verb, other) for other in beside)
        return Mood.KONJUNKTIV_2 if joined else Mood.KONJUNKTIV_1
    head = sentence.head_of(verb)
    under = verb.relation in SUBORDINATE and head is not None and head.index in distinct
    return Mood.KONJUNKTIV_1 if under else None


def _reports(sentence: Sentence, finite: Word, verb: Word) -> bool:
    """Tell whether the verb is the narrator's own, with what it reports beside or below it.

    *…, sagten sie, aber künftig werde …*; *Experten sagten, das sei falsch, und es werde …*
    """
    below = list(sentence.children(verb))
    if verb.relation == "parataxis":
        return any(w.relation == "nsubj" and w.index > finite.index for w in below)
    return any(
        w.relation in ("ccomp", "parataxis")
        and (w.index < verb.index or not any(c.relation == "mark" for c in sentence.children(w)))
        for w in below
    )


def _beside(
    sentence: Sentence, finite: Word, verb: Word, distinct: Mapping[int, Mood]
) -> Iterator[Word]:
    """Yield coordinated predicates whose Konjunktiv bears upon the form.

    In the plural any Konjunktiv does, for indirect speech has no other form there (*sie führten
    nur dazu und brächten nichts*); in the singular only one in the same unreal condition.
    """
    for word in _coordinated(sentence, verb):
        mood = distinct.get(word.index)
        if mood is None:
            continue
        if finite.form.endswith("n") or (mood in UNREAL and _has_conditional_mark(sentence, word)):
            yield word


def _joined(sentence: Sentence, one: Word, other: Word) -> bool:
    """Tell whether a conjunction joins two conjuncts.

    Without one, parsers often take an object clause for a conjunct (*sie meldeten, das sei so*).
    """
    later = one if one.index > other.index else other
    return any(w.relation == "cc" for w in sentence.children(later))


def is_unreal_comparison(sentence: Sentence, finite: Word) -> bool:
    """Tell whether the clause is an unreal comparison: *als ob er schliefe, als sei nichts*.

    Read off the surface, for the finite verb follows *als* there at once, or *als ob* and
    *als wenn* open its clause.
    """
    before = ""
    for word in reversed(sentence.words[: finite.index - 1]):
        form = word.form.lower()
        if form == "als" and (before in ("ob", "wenn") or not before):
            return True
        if word.upos == "PUNCT":
            return False
        before = form
    return False


def _is_condition(
    sentence: Sentence, finite: Word, verb: Word, distinct: Mapping[int, Mood]
) -> bool:
    """Tell whether the clause is an unreal condition, or what follows from one."""
    head = sentence.head_of(verb)
    if verb.relation == "advcl" and _conditional(sentence, finite, verb):
        if finite.form.lower() in ("sollte", "sollten"):
            return True
        if head is not None and distinct.get(head.index) in UNREAL:
            return True
    return any(
        child.relation == "advcl"
        and distinct.get(child.index) in UNREAL
        and _has_conditional_mark(sentence, child)
        for child in sentence.children(verb)
    )


def _conditional(sentence: Sentence, finite: Word, verb: Word) -> bool:
    if _has_conditional_mark(sentence, verb):
        return True
    # verb first: neither the predicate nor anything under it stands before the finite verb
    return all(w.index >= finite.index or w.upos == "PUNCT" for w in _clause(sentence, verb))


def _clause(sentence: Sentence, verb: Word) -> list[Word]:
    """Return the predicate and what is below it; a damaged tree with a cycle ends, too."""
    found = {verb.index: verb}
    waiting = [verb]
    while waiting:
        for child in sentence.children(waiting.pop()):
            if child.index not in found:
                found[child.index] = child
                waiting.append(child)
    return list(found.values())


def _has_conditional_mark(sentence: Sentence, verb: Word) -> bool:
    return any(
        w.relation in ("mark", "advmod") and w.form.lower() in CONDITION
        for w in sentence.children(verb)
    )


def _coordinated(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield the predicates that are coordinated with this one."""
    first = verb
    for _ in range(len(sentence.words)):
        head = sentence.head_of(first)
        if first.relation != "conj" or head is None:
            break
        first = head
    for word in (first, *sentence.children(first)):
        if (
            word != verb
            and (word == first or word.relation == "conj")
            and word.relation not in SUPPORTING
        ):
            yield word
