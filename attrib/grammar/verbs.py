"""A verb and what makes up its complex: auxiliaries, particle, voice, *zu*.

The trees come from a parser that errs in one arc of five, so each question is answered
from the tree first and from the word order second. Relations follow the guidelines of
UD German (https://universaldependencies.org/de/): a finite auxiliary, modal or copula hangs
on the lexical head (`aux`, `cop`).
"""

from __future__ import annotations

from typing import Final

from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite, is_infinitive
from attrib.grammar.marks import is_punctuation, is_quotation_mark
from attrib.grammar.prefixes import prefixes
from attrib.records import Sentence, Word

SUPPORTING: Final = frozenset({"aux", "cop"})
_CLAUSES = word_set("ccomp xcomp advcl csubj conj parataxis")
_WITH_PRONOMINAL_ADVERB = word_set("dagegenhalten dagegensetzen dazwischenrufen")
_ADJECTIVE_PARTICLES = word_set("bekannt kund preis geltend deutlich klar")


def auxiliaries(sentence: Sentence, verb: Word) -> list[Word]:
    """Return the verb's auxiliaries, modals and copula."""
    return [w for w in sentence.children(verb) if w.relation in ("aux", "cop")]


def finite_verb(sentence: Sentence, head: Word) -> Word | None:
    """Return the finite verb of the clause with that head."""
    if is_finite(head):
        return head
    candidates = [w for w in auxiliaries(sentence, head) if is_finite(w)]
    return candidates[0] if candidates else None


def lexical_head(sentence: Sentence, finite: Word) -> Word:
    """Return the predicate that the finite word belongs to: itself, or what it supports."""
    word = finite
    for _ in range(len(sentence.words)):
        head = sentence.head_of(word)
        if word.relation not in SUPPORTING or head is None:
            break
        word = head
    return word


def infinitives_of(sentence: Sentence, finite: Word, verb: Word) -> tuple[Word, ...]:
    """Return the infinitives that the finite word governs, in text order.

    *würde … sagen* has one; *würde … gesagt* has none; *würde … gesagt haben* has *haben*. Under
    a passive auxiliary *vergeben, erhalten* are participles.
    """
    passive = finite.deprel == "aux:pass"
    chain = [] if passive else [verb]
    chain.extend(w for w in sentence.children(verb) if w.relation in SUPPORTING)
    if verb == finite:
        chain.extend(w for w in sentence.children(finite) if w.relation in ("xcomp", "ccomp"))
    found = (w for w in chain if w != finite and is_infinitive(sentence, w))
    return tuple(sorted(found, key=lambda w: w.index))


def particle(sentence: Sentence, verb: Word) -> Word | None:
    """Return the separated verb particle (*teilte … mit*)."""
    for word in sentence.children(verb):
        tagged = word.xpos == "PTKVZ" and word.relation not in _CLAUSES
        if (word.deprel == "compound:prt" or tagged) and not _of_another(sentence, verb, word):
            return word
    for word in sentence.children(verb):
        plain = word.form in _ADJECTIVE_PARTICLES and word.upos in ("ADJ", "ADV", "VERB", "NOUN")
        if plain and not _of_another(sentence, verb, word):
            return word
    return next((w for w in sentence.children(verb) if _closes(sentence, verb, w)), None)


def _of_another(sentence: Sentence, verb: Word, word: Word) -> bool:
    """Tell whether the particle stands after another finite verb (*X sagte, das Bad sei zu*).

    Or else in quotation marks that the verb stands outside of (*rief „Nazis raus“*).
    """
    between = sentence.words[min(verb.index, word.index) : max(verb.index, word.index) - 1]
    if sum(map(is_quotation_mark, between)) % 2:
        return True
    before = sentence.word(max(1, word.index - 1))
    if word.index > verb.index + 1 and before != verb and is_finite(before):
        return True
    between = sentence.words[verb.index : word.index - 1]
    comma = max((w.index for w in between if w.form == ","), default=0)
    return bool(comma) and any(map(is_finite, sentence.words[comma : word.index - 1]))


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


def is_perfect_infinitive(sentence: Sentence, head: Word) -> bool:
    """Tell whether the head is a perfect infinitive with *zu* (*gesehen zu haben*)."""
    helpers = [w for w in auxiliaries(sentence, head) if w.form.lower() in ("haben", "sein")]
    return head.upos == "VERB" and any(
        w.relation == "aux" and w.index > 1 and sentence.word(w.index - 1).form == "zu"
        for w in helpers
    )


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
