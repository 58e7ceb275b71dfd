"""Clauses that leave out the verb of the one before: *A spricht von Betrug, B von Irrtum*.

What remains is a subject and the complement that differs (Duden-Grammatik, "Ellipse"; grammis,
"Gapping"). A parser ties such words to whatever stands near, so that they are read in their order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from attrib.grammar.cases import may_be, readings
from attrib.grammar.clauses import is_relative_pronoun
from attrib.grammar.closed_classes import JOINERS, word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import is_punctuation, is_quotation_mark
from attrib.grammar.tree import case_of
from attrib.lexicon.possible_speaker import is_thing
from attrib.records import Sentence, Word
from attrib.scene.acts import Act
from attrib.scene.complements import CONTRACTED

_CONTRASTS: Final = word_set("dagegen hingegen jedoch aber wiederum indes indessen")
_FOCUS: Final = word_set("nur rund etwa lediglich knapp sogar mindestens höchstens bis")
_NOUNS: Final = word_set("NOUN PROPN")
_BEFORE_NOUN: Final = word_set("DET ADJ NUM")
_OTHERS: Final = word_set("andere anderen übrigen zweite dritte")
_ONES: Final = word_set("eine einen einer eines einem erste ersten")
_TWO: Final = 2
_PREDICATES: Final = word_set("pred als für-pred")
_MARKERS: Final = {"für-pred": "für", "als": "als"}


@dataclass(frozen=True, slots=True)
class Remnant:
    """What remains of a clause without verb: the words `first` to `last`, and its subject."""

    first: int
    last: int
    subject: Word


def remnants(sentence: Sentence, act: Act) -> tuple[Remnant, ...]:
    """Return the clauses after an act that share its verb, in text order."""
    core = max(act.verb.index, min(word.index for word in act.complements))
    found: list[Remnant] = []
    for mark in sentence.words[core:-1]:
        if mark.form != "," and mark.form.lower() not in JOINERS:
            if is_finite(mark) and not found and not _is_name(mark):
                break  # another clause stands between
            continue
        remnant = _remnant(sentence, act, mark.index)
        if remnant is None or (found and remnant.first <= found[-1].first):
            continue
        if found:
            found[-1] = replace(found[-1], last=mark.index - 1)
        found.append(remnant)
    return tuple(found)


def _remnant(sentence: Sentence, act: Act, mark: int) -> Remnant | None:
    """Return what stands after a comma or *und*, if it is a subject and a complement."""
    words = [w for w in _stretch(sentence, mark) if w.form.lower() not in _CONTRASTS]
    if len(words) < 2 or any(is_finite(w) and not _is_name(w) for w in words):
        return None
    subject, rest = _parted(sentence, act, words)
    if subject is None or not _acts(sentence, act, subject, words[0]):
        return None
    if not any(_fills(sentence, need.slot, rest) for need in act.frame.needs if not need.words):
        return None
    return Remnant(words[0].index, _end(sentence, words[-1].index), subject)


def _parted(
    sentence: Sentence, act: Act, words: Sequence[Word]
) -> tuple[Word | None, Sequence[Word]]:
    """Return the subject and the words of the complement, whichever of the two stands first."""
    size = _size_of_subject(words)
    if size:
        heads = (w for w in words[:size] if w.upos in _NOUNS or _is_name(w))
        return next(heads, words[size - 1]), words[size:]
    nouns = [w for w in words if w.upos in _NOUNS]
    fronted = act.complements[0].index < act.verb.index and words[0].upos == "ADP"
    if not fronted or len(nouns) < _TWO or case_of(sentence, nouns[-1]):
        return None, ()
    return nouns[-1], words[: words.index(nouns[-1])]


def _stretch(sentence: Sentence, mark: int) -> Sequence[Word]:
    """Return the words up to the next mark, or up to *und* before a verb that goes on."""
    words: list[Word] = []
    for word in sentence.words[mark:]:
        if is_punctuation(word):
            if is_quotation_mark(word):
                continue
            break
        if words and word.form.lower() in JOINERS:
            break
        if words or word.form.lower() not in JOINERS:
            words.append(word)
    return words


def _is_name(word: Word) -> bool:
    """Tell whether a name inside a sentence is taken for a verb (*…, Roth eine Brücke*)."""
    return word.upos == "VERB" and word.form[:1].isupper() and word.index > 1


def _size_of_subject(words: Sequence[Word]) -> int:
    """Return how many words the first noun phrase has, its genitives and name included."""
    at = 0
    while at < len(words) and words[at].upos in _BEFORE_NOUN:
        at += 1
    if at > 1 and words[at - 1].form.lower() in _OTHERS:
        return at  # *der eine …, der andere von einem Wolf*
    if at == len(words) or not (words[at].upos in _NOUNS or _is_name(words[at])):
        return 0
    at += 1
    while at < len(words) and words[at].upos == "PROPN":
        at += 1
    genitive = words[at : at + 1]
    if genitive and genitive[0].form.lower() in ("der", "des", "eines", "einer"):
        size = _size_of_subject(words[at:])
        return at + size if size > 1 else at
    return at


def _acts(sentence: Sentence, act: Act, subject: Word, first: Word) -> bool:
    """Tell whether the phrase can be the subject of the verb that is left out."""
    bare = subject.upos == "NOUN" and first == subject
    if bare and subject.features.get("Number") != "Plur":
        return False
    if act.frame.people and is_thing(subject):
        return False
    if _answers_first(sentence, act, subject):
        return True
    cases = {reading.case for reading in readings(sentence, subject)}
    if _is_name(subject):  # the tree has no article for it
        cases = {"Nom"} if first.form.lower() == "der" else {"Nom", "Acc"}
    return cases == {"Nom"} if _has_two_objects(sentence, act, subject) else "Nom" in cases


def _answers_first(sentence: Sentence, act: Act, subject: Word) -> bool:
    """Tell whether *die andere* answers *die eine* that is the act's subject."""
    who = act.speaker
    if who is None or subject.form.lower() not in _OTHERS:
        return False
    return any(w.form.lower() in _ONES for w in (who, *sentence.children(who)))


def _has_two_objects(sentence: Sentence, act: Act, subject: Word) -> bool:
    """Tell whether what remains may be an object, too (*warnte A vor B, C vor D*).

    Objects behind the subject are those of the verb that is left out.
    """
    before = (c for c in sentence.children(act.verb) if c.index < subject.index)
    other = any(c.relation == "obj" and c not in act.complements for c in before)
    return other or bool(act.frame.slots & _PREDICATES)


def _fills(sentence: Sentence, slot: str, rest: Sequence[Word]) -> bool:
    """Tell whether the words fill a slot of the frame, as they stand."""
    rest = [w for w in rest if w.form.lower() not in _FOCUS]
    if not rest:
        return False
    first = rest[0].form.lower()
    if slot in ("acc", "dat"):
        return _is_phrase_in(sentence, slot.capitalize(), rest)
    if slot == "pred":  # *A nennt es Notwehr, B Mord*
        plain = rest[0].upos in ("ADJ", "ADV", "NOUN")
        return plain or first.startswith("ein")
    return CONTRACTED.get(first, first) == _MARKERS.get(slot, slot)


def _is_phrase_in(sentence: Sentence, case: str, rest: Sequence[Word]) -> bool:
    """Tell whether a noun phrase or a number opens the words, in a case by its forms."""
    noun = next((w for w in rest if w.upos not in _BEFORE_NOUN), None)
    if noun is None:
        return rest[0].upos == "NUM" and case == "Acc"
    return noun.upos in _NOUNS and may_be(sentence, noun, case)


def _end(sentence: Sentence, last: int) -> int:
    """Return the last word: a clause that goes on by itself is not part of it."""
    for mark, word in pairwise(sentence.words[last:]):
        if mark.form in (",", ";", "–") or mark.form.lower() in JOINERS:
            apart = word.upos == "SCONJ" or is_relative_pronoun(word)
            after = sentence.words[word.index - 1 :]
            verb = next((w for w in after if is_finite(w) or w.form in (",", ";", "–")), None)
            if not apart and verb is not None and is_finite(verb):
                return mark.index - 1
    return len(sentence.words)
