"""Verbs and what belongs to them: finite forms, auxiliaries, particles, voice, negation, subject.

The trees come from a parser that errs in one arc of five, so each question is answered
from the tree first and from the word order second. Relations follow the guidelines of
UD German (https://universaldependencies.org/de/).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrib.grammar.paradigms import prefixes
from attrib.lexicon.loader import read_table
from attrib.records import Sentence, Word


def word_set(listed: str) -> frozenset[str]:
    """Return the words of a line as a set."""
    return frozenset(listed.split())


MARKS = frozenset('„“”"»«‚‘’›‹')
# With the typewriter's mark, which is an apostrophe as often.
TYPED_MARKS = MARKS | {"'"}
IMPERSONAL = word_set("man es das dies")
"""Subjects that name nobody."""
_DEGREES = word_set("weiter näher mehr länger genauer einmal sofort umgehend unmittelbar")
_BOUNDARIES = word_set(", : ; – — ( )")
_FOCUS = word_set("nur zuletzt bloß allein weniger ohne unbedingt umsonst selten zufällig grundlos")
_OF_TIMES = word_set("Mal Male")
_CLAUSES = word_set("ccomp xcomp advcl csubj conj parataxis")
_WITH_PRONOMINAL_ADVERB = word_set("dagegenhalten dagegensetzen dazwischenrufen")
_ADJECTIVE_PARTICLES = word_set("bekannt kund preis geltend deutlich klar")


def is_punctuation(word: Word) -> bool:
    """Tell whether the word is a punctuation mark."""
    return word.upos == "PUNCT" or not any(c.isalnum() for c in word.form)


def is_quotation_mark(word: Word) -> bool:
    """Tell whether the word is a quotation mark."""
    return word.form in MARKS


def form_of(word: Word) -> str:
    """Return the form in small letters."""
    return word.form.lower()


def is_finite(word: Word) -> bool:
    """Tell whether the word is a finite verb form."""
    if word.upos not in ("VERB", "AUX"):
        return False
    features = word.features
    if "VerbForm" in features:
        return features["VerbForm"] == "Fin"
    if word.xpos and word.xpos.startswith("V"):
        return word.xpos.endswith(("FIN", "IMP"))
    return "Mood" in features


def auxiliaries(sentence: Sentence, verb: Word) -> list[Word]:
    """Return the verb's auxiliaries, modals and copula."""
    return [w for w in sentence.children(verb) if w.relation in ("aux", "cop")]


def finite_verb(sentence: Sentence, head: Word) -> Word | None:
    """Return the finite verb of the clause with that head."""
    if is_finite(head):
        return head
    candidates = [w for w in auxiliaries(sentence, head) if is_finite(w)]
    return candidates[0] if candidates else None


def particle(sentence: Sentence, verb: Word) -> Word | None:
    """Return the separated verb particle (*teilte … mit*)."""
    for word in sentence.children(verb):
        tagged = word.xpos == "PTKVZ" and word.relation not in _CLAUSES
        if (word.deprel == "compound:prt" or tagged) and not _of_another(sentence, verb, word):
            return word
    for word in sentence.children(verb):
        if word.form in _ADJECTIVE_PARTICLES and word.upos in ("ADJ", "ADV", "VERB", "NOUN"):
            return word
    return next((w for w in sentence.children(verb) if _closes(sentence, verb, w)), None)


def _of_another(sentence: Sentence, verb: Word, word: Word) -> bool:
    """Tell whether the particle stands behind another finite verb (*X sagte, das Bad sei zu*)."""
    before = sentence.word(max(1, word.index - 1))
    return word.index > verb.index + 1 and before != verb and is_finite(before)


def _closes(sentence: Sentence, verb: Word, word: Word) -> bool:
    """Tell whether *dagegen* stands where a particle does, in the right bracket (*hielt dagegen*).

    Duden-Grammatik, "Doppelpartikeln": in *dagegenhalten* the adverb is a part of the verb.
    """
    last = word.index == len(sentence.words) or is_punctuation(sentence.word(word.index + 1))
    return last and word.index > verb.index and word.form + verb.lemma in _WITH_PRONOMINAL_ADVERB


def verb_complex(sentence: Sentence, verb: Word) -> list[Word]:
    """Return the verb with its auxiliaries, infinitive particle and separated particle."""
    found = [verb, *(w for w in auxiliaries(sentence, verb))]
    found.extend(w for w in sentence.children(verb) if w.xpos == "PTKZU")
    if (separated := particle(sentence, verb)) is not None:
        found.append(separated)
    return sorted({w.index: w for w in found}.values(), key=lambda w: w.index)


def is_passive(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the verb stands in the passive with *werden*."""
    children = list(sentence.children(verb))
    if any(w.deprel == "aux:pass" for w in children):
        return True
    participle = verb.features.get("VerbForm") == "Part" or verb.xpos == "VVPP"
    return (
        participle
        and any(w.relation == "aux" and w.lemma == "werden" for w in children)
        and not any(w.form.lower() == "worden" for w in children if w.lemma != "werden")
    )


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
    behind = sentence.word(negation.index + 1)
    return behind.form.lower() not in _FOCUS and not behind.lemma.lower().startswith("wenig")


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
    behind = sentence.words[negation.index :]
    contrast = next((n for n, w in enumerate(behind) if w.form.lower() == "sondern"), 0)
    denied = behind[:contrast]
    part = bool(denied) and not is_punctuation(denied[0])
    again = behind[0].form.lower() == "zu" and any(w.form in _OF_TIMES for w in behind[1:4])
    return (behind[0].form.lower() in _FOCUS or again) or (
        part and not any(w.upos in ("VERB", "AUX") for w in denied)
    )


def subject(sentence: Sentence, verb: Word) -> Word | None:
    """Return the head of the verb's subject, over shared and raised subjects.

    A verb in coordination takes the subject of the first conjunct; an infinitive the
    subject of the verb above it, as an object clause (*versprach zu kommen*) and with *um*,
    *ohne*, *statt* (Duden-Grammatik, "Infinitivkonstruktionen").
    """
    seen = set()
    current: Word | None = verb
    while current is not None and current.index not in seen:
        seen.add(current.index)
        own = [
            c
            for c in sentence.children(current)
            if c.relation == "nsubj" or (c.relation == "expl" and c.lemma == "es")
        ]
        if own:
            return own[0]
        adjunct = current.relation == "advcl" and is_zu_infinitive(sentence, current)
        if not adjunct and current.relation not in ("conj", "xcomp", "aux"):
            return None
        current = sentence.head_of(current)
    return None


def is_zu_infinitive(sentence: Sentence, head: Word) -> bool:
    """Tell whether the head is an infinitive with *zu* (*zu sagen*, *anzukündigen*)."""
    chain = [head, *auxiliaries(sentence, head)]
    for verb in chain:
        if verb.xpos == "VVIZU":
            return True
        if verb.features.get("VerbForm") == "Inf" or verb.upos in ("VERB", "AUX"):
            before = sentence.word(verb.index - 1) if verb.index > 1 else None
            if before is not None and before.form == "zu":
                return True
            if has_zu_infix(verb):
                return True
    return False


def has_zu_infix(verb: Word) -> bool:
    """Tell whether *zu* stands inside the verb (*zurückzutreten*)."""
    form, lemma = verb.form.lower(), verb.lemma.lower()
    if not form.endswith("n"):
        return False
    places = [at for at in range(2, len(form) - 3) if form.startswith("zu", at)]
    return any(
        form[:at] + form[at + 2 :] == lemma or (form[:at] in prefixes() and verb.xpos != "VVINF")
        for at in places
    )
