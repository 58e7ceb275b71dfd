"""Whether a clause is negated: *nicht* in it, or a subject or object that denies it.

Source: Duden, Die Grammatik, "Negation": "Satznegation" and "Sondernegation".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrib.grammar.closed_classes import word_set
from attrib.grammar.marks import is_punctuation
from attrib.grammar.verbs import auxiliaries, is_zu_infinitive
from attrib.lexicon.loader import read_table
from attrib.records import Sentence, Word

_DEGREES = word_set("weiter näher mehr länger genauer einmal")
_BOUNDARIES = word_set(", : ; – — ( )")
_FOCUS = word_set("nur zuletzt bloß allein weniger ohne unbedingt umsonst selten zufällig grundlos")
_OF_TIMES = word_set("Mal Male")


def is_negated(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the verb itself is negated (*sagte nicht*), or nobody is its subject.

    *nicht* must stand in the verb's own clause: no comma between it and every part of the
    verb. It denies a part only in *nicht nur*, *nicht zuletzt*, *nicht A, sondern B* and the like
    (Duden-Grammatik, "Sondernegation").
    """
    complex_ = [verb, *auxiliaries(sentence, verb)]
    if _without(sentence, verb) or _denying_complement(sentence, verb):
        return True
    if _is_second_of_neither(sentence, verb):
        return True
    return any(
        child.form.lower() in signs("negation")
        and child.relation in ("advmod", "neg", "dep", "obj", "obl", "mark", "ptcl", "cc")
        and any(_together(sentence, child, part) for part in complex_)
        and not _denies_a_part(sentence, child)
        for word in complex_
        for child in _modifiers(sentence, word)
    )


@cache
def signs(sort: str) -> frozenset[str]:
    """Return the words of `lexicon/polarity_signs.tsv` that are of a sort."""
    return frozenset(r["word"] for r in read_table("polarity_signs.tsv") if r["sort"] == sort)


def _without(sentence: Sentence, verb: Word) -> bool:
    """Tell whether *ohne* or *statt* governs the verb (*ohne zu sagen, wohin*, *ohne dass*)."""
    marks = [c for c in sentence.children(verb) if c.index < verb.index and c.relation != "case"]
    dass = any(c.form.lower() in ("dass", "daß") for c in marks)
    return (dass or is_zu_infinitive(sentence, verb)) and any(
        child.form.lower() in signs("instead") for child in marks
    )


def _denying_complement(sentence: Sentence, verb: Word) -> bool:
    """Tell whether subject or object denies the verb: *kein Zeuge*, *nichts*, *mit keinem Wort*."""
    for child in sentence.children(verb):
        below = {c.form.lower() for c in sentence.children(child)}
        kein = any(c.lemma.lower() == "kein" for c in sentence.children(child))
        if child.relation == "nsubj" and (
            child.form.lower() in signs("nobody")
            or kein
            or below & (signs("nobody") | {"weder"})
            or _is_not_the_one(sentence, child)
        ):
            return True
        if child.relation not in ("obj", "obl"):
            continue
        nothing = child.form.lower() in signs("nothing") and not below - {"dazu", "davon"}
        if nothing or (child.lemma.lower() in signs("word") and kein):
            return True
    return False


def _is_not_the_one(sentence: Sentence, who: Word) -> bool:
    """Tell whether *nicht* denies the subject itself (*Nicht Tann sagte das, sondern Roth*)."""
    negation = next((c for c in sentence.children(who) if c.form.lower() == "nicht"), None)
    if negation is None or negation.index > who.index:
        return False
    after = sentence.word(negation.index + 1)
    return after.form.lower() not in _FOCUS and not after.lemma.lower().startswith("wenig")


def _is_second_of_neither(sentence: Sentence, verb: Word) -> bool:
    """Tell whether *noch* joins the verb to one that *weder* denies."""
    above = sentence.head_of(verb)
    joined = verb.relation == "conj" and above is not None
    return (
        joined
        and above is not None
        and any(c.form.lower() in signs("neither") for c in sentence.children(verb))
        and any(c.form.lower() == "weder" for c in sentence.children(above))
    )


def _modifiers(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield the verb's dependents, and those of *weiter* in *nicht weiter*, *nicht mehr*."""
    for child in sentence.children(verb):
        yield child
        if child.form.lower() in _DEGREES:
            yield from sentence.children(child)


def _together(sentence: Sentence, one: Word, other: Word) -> bool:
    first, last = sorted((one.index, other.index))
    return not any(sentence.word(i).form in _BOUNDARIES for i in range(first + 1, last))


def _denies_a_part(sentence: Sentence, negation: Word) -> bool:
    """Tell whether *nicht* belongs to the next word (*nicht nur*) or to a contrast (*sondern*)."""
    if negation.index == len(sentence.words) or negation.form.lower() != "nicht":
        return False
    after = sentence.words[negation.index :]
    contrast = next((n for n, w in enumerate(after) if w.form.lower() == "sondern"), 0)
    denied = after[:contrast]
    part = bool(denied) and not is_punctuation(denied[0])
    again = after[0].form.lower() == "zu" and any(w.form in _OF_TIMES for w in after[1:4])
    return (after[0].form.lower() in _FOCUS or again) or (
        part and not any(w.upos in ("VERB", "AUX") for w in denied)
    )
