"""Which words of a sentence fill the complements of a frame.

The tree is asked first; what it hangs on a neighbour (*bezeichnete die Reise in den Kongo als
hilfreich*) is looked for two nominal steps below the verb. Terms as in grammis, "Komplemente".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from attrib.grammar.cases import may_be, readings
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation
from attrib.grammar.subjects import subject
from attrib.grammar.times import names_time
from attrib.grammar.verbs import is_passive
from attrib.lexicon.act_frames import ActFrame, Need
from attrib.lexicon.lookup import noun_among
from attrib.records import Sentence, Word

_PHRASES: Final = word_set("obl nmod xcomp obj advcl iobj advmod nsubj dep")
_NOMINAL: Final = word_set("obl nmod obj iobj xcomp advmod appos conj flat")
_JUDGED: Final = word_set("xcomp obl advcl advmod obj nmod nsubj conj appos")
_PREDICATES: Final = word_set("obj xcomp iobj obl advcl ccomp")
CONTRACTED: Final = {
    "vom": "von", "zum": "zu", "zur": "zu", "im": "in", "ins": "in", "am": "an", "ans": "an",
    "beim": "bei", "aufs": "auf", "fürs": "für", "übers": "über", "ums": "um", "durchs": "durch",
}  # fmt: skip
_PRONOMINAL: Final = word_set("PAV PWAV")
_INDEFINITE: Final = word_set("ein eine einen kein keine keinen")
_OTHERWISE: Final = word_set("anders andere anderes mehr weniger ander")


def filling(sentence: Sentence, verb: Word, frame: ActFrame, who: Word | None) -> tuple[Word, ...]:
    """Return the words that fill a frame, one for each need; none if one need stays open.

    `who` is the verb's subject, or the agent of a passive, and fills nothing else.
    """
    found: list[Word] = []
    for need in frame.needs:
        word = next(
            (
                w
                for w in _candidates(sentence, verb, need.slot)
                if w not in found and w != who and _is_one_of(w, need)
            ),
            None,
        )
        if word is None:
            return ()
        found.append(word)
    return tuple(found)


def _candidates(sentence: Sentence, verb: Word, slot: str) -> Iterator[Word]:
    search = SLOTS.get(slot)
    return search(sentence, verb) if search is not None else _phrases(sentence, verb, slot)


def _is_one_of(word: Word, need: Need) -> bool:
    """Tell whether the word is one of those that alone fill the need, compounds included."""
    own = set() if _is_infinitive(word) else {word.lemma}
    if not need.words or (own | {word.form, word.form.lower()}) & need.words:
        return True
    nominal = word.upos in ("NOUN", "PROPN") and not _is_infinitive(word)
    return nominal and bool(noun_among(need.words, word.lemma, word.form))


def _is_infinitive(word: Word) -> bool:
    """Tell whether an infinitive is used as a noun that the tagger takes for another.

    *Zum Ausdrucken* is no *Ausdruck*: no noun of a thing adds *-en* in the singular.
    """
    return word.features.get("Number") == "Sing" and word.form == word.lemma + "en"


def cases_of(sentence: Sentence, word: Word) -> set[str]:
    """Return the prepositions before a noun, as they are without an article."""
    forms = (c.form.lower() for c in sentence.children(word) if c.relation == "case")
    return {CONTRACTED.get(form, form) for form in forms}


def _is_sich(word: Word) -> bool:
    return word.form.lower() == "sich"


def is_reflexive(sentence: Sentence, verb: Word) -> bool:
    """Tell whether *sich* is an object of the verb (not *wies die Schuld von sich*)."""
    return any(_is_sich(c) and not cases_of(sentence, c) for c in sentence.children(verb))


def _objects(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield objects in the accusative, and the subject of a passive.

    A bare name shows no case (*Die Radler kritisierten Brahm*): the verb's valency does.
    """
    passive = is_passive(sentence, verb)
    for child in sentence.children(verb):
        if cases_of(sentence, child) or _is_sich(child):
            continue
        correlate = child.relation == "expl" and child.form.lower() == "es"  # *sah es als …, dass*
        bare = child.relation == "obj" or correlate or _is_argument_in(sentence, child, "Acc")
        if child.relation == "nsubj" if passive else bare:
            yield child
    shared = _shared_object(sentence, verb, passive=passive)
    yield from [shared] if shared is not None else _misread_subjects(sentence, verb)


def _shared_object(sentence: Sentence, verb: Word, *, passive: bool) -> Word | None:
    """Return the object before two joined verbs (*die den Plan prüfte und als teuer ablehnte*)."""
    first = sentence.head_of(verb)
    if verb.relation != "conj" or first is None:
        return None
    if passive:
        return subject(sentence, verb)
    before = (c for c in sentence.children(first) if c.relation == "obj" and c.index < first.index)
    own = any(c.relation in ("obj", "ccomp", "nsubj") for c in sentence.children(verb))
    return None if own else next((c for c in before if not _is_sich(c)), None)


def _is_argument_in(sentence: Sentence, child: Word, case: str) -> bool:
    return child.deprel == "obl:arg" and may_be(sentence, child, case)


def _subjects(sentence: Sentence, verb: Word) -> Iterator[Word]:
    return (c for c in sentence.children(verb) if c.relation == "nsubj")


def _datives(sentence: Sentence, verb: Word) -> Iterator[Word]:
    for child in sentence.children(verb):
        if cases_of(sentence, child) or _is_sich(child):
            continue
        shown = {reading.case for reading in readings(sentence, child)}
        known = child.deprel in ("iobj", "obl:arg", "obj") and "Dat" in shown
        if known or (child.relation in ("obl", "nsubj") and shown <= {"Dat", "Gen"}):
            yield child
    yield from _misread_subjects(sentence, verb)


def _misread_subjects(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield the parser's subjects, which are objects where another word is the subject."""
    if not is_passive(sentence, verb) and not is_reflexive(sentence, verb):
        yield from (c for c in sentence.children(verb) if c.relation == "nsubj")


def _reflexives(sentence: Sentence, verb: Word) -> Iterator[Word]:
    return filter(_is_sich, sentence.children(verb))


def phrase_with(sentence: Sentence, verb: Word, preposition: str) -> Word | None:
    """Return the verb's phrase with a preposition, or with *von Seiten* in place of *von*."""
    for child in sentence.children(verb):
        if child.relation == "obl" and preposition in cases_of(sentence, child):
            if child.form != "Seiten":
                return child
            return next((c for c in sentence.children(child) if c.relation == "nmod"), child)
    return None


def _phrases(sentence: Sentence, verb: Word, preposition: str) -> Iterator[Word]:
    """Yield the phrases with a preposition, and the pronominal adverbs (*davor*)."""
    for child in _within_reach(sentence, verb):
        adverb = child.xpos in _PRONOMINAL and child.form.lower().endswith(preposition)
        phrase = child.relation in _PHRASES and preposition in cases_of(sentence, child)
        in_front = child.index == 1  # *Dagegen wehrt sich …*: the verb asks for it
        if (adverb and (in_front or not _contrasts(sentence, child))) or (
            phrase and not _is_repeated(sentence, child)
        ):
            yield child


def _contrasts(sentence: Sentence, word: Word) -> bool:
    """Tell whether *dagegen* only contrasts: it does not stand where a clause ends."""
    last = word.index == len(sentence.words)
    return word.form.lower() == "dagegen" and not (
        last or is_punctuation(sentence.word(word.index + 1))
    )


def _is_repeated(sentence: Sentence, noun: Word) -> bool:
    """Tell whether the noun comes again after *zu* (*von Tisch zu Tisch*): a way, or a while."""
    return any(
        w.lemma == noun.lemma and w.index > noun.index and cases_of(sentence, w) & {"zu", "bis"}
        for w in sentence.words[noun.index : noun.index + 3]
    )


def _within_reach(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield the verb's dependents, and what stands up to two nominal steps below them."""
    children = list(sentence.children(verb))
    yield from children
    for child in children:
        if child.relation not in _NOMINAL:
            continue
        for below in sentence.children(child):
            if below.relation == "nmod":
                yield below
                yield from (c for c in sentence.children(below) if c.relation == "nmod")


def _likened(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield what *als* says of an object; neither a clause nor the standard of a comparison."""
    for child in _within_reach(sentence, verb):
        below = list(sentence.children(child))
        marked = any(c.form.lower() == "als" for c in below)
        clause = is_finite(child) or any(c.relation == "nsubj" for c in below)
        if marked and child.relation in _JUDGED and not clause and not _compares(sentence, child):
            yield child


def _compares(sentence: Sentence, word: Word) -> bool:
    """Tell whether *als* stands after a comparative (*mehr als drei, größer als gedacht*)."""
    above = sentence.head_of(word)
    near = [above, *sentence.children(above)] if above is not None else []
    return any(
        w.index < word.index and (w.lemma in _OTHERWISE or w.features.get("Degree") == "Cmp")
        for w in near
    )


def _predicates(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield what is said of an object or the subject without *als* (*nannte den Plan falsch*)."""
    if any(c.relation == "cop" for c in sentence.children(verb)):
        yield verb
        return
    for child in sentence.children(verb):
        if _is_sich(child) or _contrasts(sentence, child) or _has_subject(sentence, child):
            continue
        named = child.upos == "PROPN" or any(c.xpos == "PRELS" for c in sentence.children(child))
        plain = child.relation in _PREDICATES and not named and not cases_of(sentence, child)
        if plain or (child.relation == "advmod" and child.upos in ("ADJ", "ADV", "VERB")):
            yield child


def _has_subject(sentence: Sentence, word: Word) -> bool:
    """Tell whether it is the predicate of another clause (*…, und B ist dagegen*)."""
    return any(c.relation == "nsubj" for c in sentence.children(word))


def _held_for(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield what something is held for: an adjective, or a noun that is not just named.

    A time or a measure tells how long (*hielt in Bebra für zehn Minuten*).
    """
    for child in _phrases(sentence, verb, "für"):
        below = list(sentence.children(child))
        articles = [c for c in below if c.relation == "det"]
        plain = all(c.form.lower() in _INDEFINITE for c in articles)
        judged = any(c.relation == "amod" for c in below)
        measure = names_time(child) or any(c.relation == "nummod" for c in below)
        noun = child.upos == "NOUN" and (plain or judged) and not measure
        if child.upos in ("ADJ", "VERB", "ADV") or noun:
            yield child


def _beside(sentence: Sentence, verb: Word) -> Iterator[Word]:
    """Yield adverbials, and the prepositions of those that are phrases."""
    for child in sentence.children(verb):
        if child.relation in ("advmod", "obl", "xcomp", "nmod", "advcl"):
            yield child
            yield from (c for c in sentence.children(child) if c.relation == "case")


SLOTS: Final[dict[str, Callable[[Sentence, Word], Iterator[Word]]]] = {
    "nom": _subjects,
    "acc": _objects,
    "dat": _datives,
    "refl": _reflexives,
    "als": _likened,
    "pred": _predicates,
    "für-pred": _held_for,
    "beside": _beside,
}
