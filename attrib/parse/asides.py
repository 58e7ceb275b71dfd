"""Parses a sentence as if its brackets were not there, and puts them back into its tree.

A parser that has to find a place for *(SPD)* is easily led astray in the sentence around it. What
it makes of the bracket itself stays, and where it hangs that on a word before; else the bracket
hangs on the word before it: a noun as `appos`, a phrase with a preposition as `nmod` or `obl`, a
clause as `parataxis`, as in the trees of UD German GSD.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from attrib.grammar.parentheses import Parenthesis, parentheses
from attrib.records import Sentence, Word

_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "X", "SYM", "DET"))
_CLAUSAL = frozenset(("nsubj", "cop", "expl", "csubj"))
_FREE = frozenset(("advmod", "advcl", "obl", "parataxis", "punct"))
_WITHIN_A_NAME = frozenset(("flat", "fixed", "compound"))

Predict = Callable[[tuple[Sentence, ...]], tuple[Sentence, ...]]


def parsed_around(sentences: tuple[Sentence, ...], predict: Predict) -> tuple[Sentence, ...]:
    """Return the sentences parsed, each around its brackets.

    Args:
        sentences: words, as yet without tree.
        predict: parses sentences; it gets them all at once, those with brackets twice.
    """
    asides = [_lifted(sentence) for sentence in sentences]
    hosts = [_without(s, found) for s, found in zip(sentences, asides, strict=True) if found]
    parsed = predict((*sentences, *hosts))
    around = iter(parsed[len(sentences) :])
    return tuple(
        _joined(whole, next(around), found) if found else whole
        for whole, found in zip(parsed, asides, strict=False)
    )


def _lifted(sentence: Sentence) -> tuple[Parenthesis, ...]:
    """Return what the parser is not to see: brackets, for pairs of dashes it reads well enough."""
    words = sentence.words
    return tuple(found for found in parentheses(words) if not found.dashed(words))


def _without(sentence: Sentence, asides: tuple[Parenthesis, ...]) -> Sentence:
    """Return a sentence of the words that stand in no parenthesis."""
    words = tuple(
        replace(sentence.word(place), index=index)
        for index, place in enumerate(_places(sentence, asides), start=1)
    )
    return Sentence(words, sentence.span)


def _places(sentence: Sentence, asides: tuple[Parenthesis, ...]) -> list[int]:
    """Return the indices of the words that stand in no parenthesis."""
    ends = [0, *(n for aside in asides for n in (aside.first, aside.last)), len(sentence.words) + 1]
    pairs = zip(ends[::2], ends[1::2], strict=True)
    return [place for start, end in pairs for place in range(start + 1, end)]


def _joined(whole: Sentence, host: Sentence, asides: tuple[Parenthesis, ...]) -> Sentence:
    """Return the whole sentence with the tree of its host, if that is a clause where it was one."""
    if any(map(_is_finite, whole.words)) and not any(map(_is_finite, host.words)):
        return whole
    places = _places(whole, asides)
    words = {
        place: replace(word, index=place, head=places[word.head - 1] if word.head else 0)
        for place, word in zip(places, host.words, strict=True)
    }
    for aside in asides:
        words |= _hung(whole, words, aside)
    return replace(whole, words=tuple(words[word.index] for word in whole.words))


def _hung(whole: Sentence, words: dict[int, Word], aside: Parenthesis) -> dict[int, Word]:
    """Return the words of a parenthesis, with what is at its top hung on words around it."""
    inner = whole.words[aside.first - 1 : aside.last]
    tops = [word for word in inner if word.head not in aside]
    top = next((word for word in tops if word.upos != "PUNCT"), tops[0])
    host = _host(words, aside)
    hung = {word.index: word for word in inner}
    for word in tops:
        if word.head in words and (word.head < aside.first or word.relation in _FREE):
            continue
        if word is top:
            relation = _relation(whole, top, host)
            hung[top.index] = replace(top, head=host.index, deprel=relation)
        else:
            relation = word.deprel if word.head else "parataxis"
            hung[word.index] = replace(word, head=top.index, deprel=relation)
    return hung


def _host(words: dict[int, Word], aside: Parenthesis) -> Word:
    """Return the word before a parenthesis, or the one that heads the name which ends there."""
    before = [word for place, word in words.items() if place < aside.first]
    host = next((word for word in reversed(before) if word.upos != "PUNCT"), before[-1])
    while host.relation in _WITHIN_A_NAME and host.head:
        host = words[host.head]
    return host


def _is_finite(word: Word) -> bool:
    return word.features.get("VerbForm") == "Fin"


def _relation(sentence: Sentence, top: Word, host: Word) -> str:
    """Return what a parenthesis is to the word before it."""
    below = {child.relation for child in sentence.children(top)}
    nominal = host.upos in _NOMINAL
    if _is_finite(top) or below & _CLAUSAL:
        return "parataxis"
    if "case" in below:
        return "nmod" if nominal else "obl"
    if top.upos == "ADV":
        return "advmod"
    return "appos" if nominal else "parataxis"
