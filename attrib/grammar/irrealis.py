"""Whether a Konjunktiv II means something unreal, or only stands for a Konjunktiv I.

Indirect speech keeps the Konjunktiv II of what was unreal when it was said (*sie hätte gern
gewonnen*), and so does whoever judges what would be (*ein Abriss wäre falsch*).
Source: Duden, Die Grammatik, "Konjunktiv II in der indirekten Rede"; grammis, "Konjunktiv".
"""

from __future__ import annotations

from functools import cache
from typing import Final

from attrib.grammar.closed_classes import INDEFINITE_ARTICLES, NEGATIVE_ARTICLES, word_set
from attrib.grammar.marks import is_punctuation
from attrib.grammar.mood import MoodReading, readings
from attrib.grammar.syncretism import is_unreal_comparison
from attrib.grammar.tree import case_of
from attrib.grammar.verbs import has_zu_infix
from attrib.lexicon.loader import read_table
from attrib.records import Mood, Sentence

# *müsste, bräuchte, ließe sich* weaken or demand as often as *könnte* and *sollte* do.
MODAL: Final = word_set("dürfen können mögen müssen sollen wollen brauchen lassen tun")
CONDITIONAL: Final = word_set("als bei durch mit unter")
ANYWHERE: Final = ("condition", "nearly", "wish", "guess")
VAGUE: Final = word_set(
    "das dies dieses alles nichts niemand jeder jede jedes wer was keiner keine"
)
INDEFINITE: Final = INDEFINITE_ARTICLES | NEGATIVE_ARTICLES | word_set("jeder jede jedes")


def may_be_unreal(sentence: Sentence, reading: MoodReading) -> bool:
    """Tell whether a Konjunktiv II may mean a condition, a wish, a judgement of what would be.

    In doubt it may: only where nothing in its sentence speaks for the unreal does it stand for a
    Konjunktiv I.
    """
    return (
        _modal(sentence, reading)
        or is_unreal_comparison(sentence, reading.finite)
        or has_unreal_signs(sentence)
        or _under_condition(sentence, reading)
        or not _definite_subject(sentence, reading)
        or _judges(sentence, reading)
    )


def has_unreal_signs(sentence: Sentence) -> bool:
    """Tell whether a sentence has a word of condition, a wish, *würde*, or a verb in front."""
    words = {
        form
        for word in sentence.words
        if word.relation != "amod"  # *eine grundsätzliche Frage* weakens nothing
        for form in (word.form.lower(), word.lemma.lower())
    }
    return any(words & signs(sort) for sort in ANYWHERE) or any(
        _stands_for_the_unreal(sentence, other) for other in readings(sentence)
    )


@cache
def signs(sort: str) -> frozenset[str]:
    """Return the words of `lexicon/unreal_signs.tsv` that are of a sort."""
    return frozenset(r["word"] for r in read_table("unreal_signs.tsv") if r["sort"] == sort)


def _stands_for_the_unreal(sentence: Sentence, reading: MoodReading) -> bool:
    if reading.mood is Mood.WUERDE:
        return True
    if reading.mood is not Mood.KONJUNKTIV_2:
        return False
    before = sentence.words[: reading.finite.index - 1]
    first = not before or is_punctuation(before[-1])
    inverted = reading.subject is not None and reading.subject.index > reading.finite.index
    return reading.finite.lemma in MODAL or (first and inverted)


def _modal(sentence: Sentence, reading: MoodReading) -> bool:
    """Tell whether a modal stands in the complex (*hätte kommen müssen*), or *zu* with it."""
    complex_ = [reading.finite, reading.verb, *sentence.children(reading.verb)]
    return any(
        (word.lemma in MODAL and word.upos in ("AUX", "VERB") and word.relation != "conj")
        or word.xpos in ("PTKZU", "VVIZU")
        or (word == reading.verb and has_zu_infix(word))
        for word in complex_
        if word.relation in ("aux", "cop", "root", "ccomp", "xcomp", "conj", "mark", "parataxis")
        or word in (reading.finite, reading.verb)
    )


def _under_condition(sentence: Sentence, reading: MoodReading) -> bool:
    """Tell whether a phrase stands for a condition: *bei einem Nein, mit mehr Geld, als Chef*."""
    return any(
        child.relation in ("obl", "nmod", "advmod")
        and bool(below := [w for w in sentence.children(child) if w.index < child.index])
        and bool(case_of(sentence, child) & CONDITIONAL)
        and not any(w.lemma == "der" and w.relation == "det" for w in below)
        for child in sentence.children(reading.verb)
        if child.upos != "PROPN"
    )


def _definite_subject(sentence: Sentence, reading: MoodReading) -> bool:
    """Tell whether the clause is about somebody or something that is known to exist.

    *Ein Sieg hätte alles verändert, das wäre ein Fehler* speak of what is not. *Es gäbe, es hätte
    gegeben* are as definite.
    """
    subject = reading.subject
    if subject is None or subject.relation == "csubj" or subject.form.lower() in VAGUE:
        return False
    if subject.form.lower() == "es":
        return reading.verb.lemma == "geben"
    if reading.verb.lemma == "geben" and any(
        w.form.lower() == "es" for w in sentence.children(reading.verb)
    ):
        return True
    determiners = [w for w in sentence.children(subject) if w.relation == "det"]
    if any(w.form.lower() in INDEFINITE for w in determiners):
        return False
    plural = subject.features.get("Number") == "Plur"
    return bool(determiners) or subject.upos in ("PROPN", "PRON") or plural


def _judges(sentence: Sentence, reading: MoodReading) -> bool:
    """Tell whether the predicate judges what would be, or tells what would follow."""
    verb = reading.verb
    below = list(sentence.children(verb))
    lemmas = {w.lemma.lower() for w in (verb, *below)}
    if lemmas & (signs("judgement") | signs("outcome")) or verb.lemma.lower() in signs("regard"):
        return True
    if reading.finite == verb or reading.finite.relation != "cop":
        return False
    compared = verb.features.get("Degree") in ("Cmp", "Sup")
    return compared or any(w.relation == "det" and w.lemma in ("ein", "kein") for w in below)
