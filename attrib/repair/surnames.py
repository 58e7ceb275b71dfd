"""*Hecht schwieg*: a surname that is a common noun, too, is a name where the article has it in full.

A count noun in the singular has an article (Duden-Grammatik, "Artikelgebrauch"); one without it, of
the form of somebody's surname, is that name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from attrib.frozen import Frozen
from attrib.grammar.tree import case_of
from attrib.lexicon.tables import first_names
from attrib.records import Sentence, Word

_SOURCES = frozenset(("laut", "zufolge", "so", "von"))
_ATTRIBUTES = ("det", "amod", "nummod", "nmod", "acl", "flat", "appos", "compound", "conj")


def with_surnames(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences with the bare nouns tagged as names that are surnames elsewhere."""
    known = frozenset(name for sentence in sentences for name in _surnames(sentence))
    return tuple(_retagged(sentence, known) for sentence in sentences) if known else (*sentences,)


def _surnames(sentence: Sentence) -> Iterator[str]:
    """Yield the last words of full names (*Bodo Hecht*)."""
    for given, last in pairwise(sentence.words):
        whole = given.upos == last.upos == "PROPN" and last.relation == "flat"
        if whole and given.form in first_names() and last.form not in first_names():
            yield last.form


def _retagged(sentence: Sentence, known: frozenset[str]) -> Sentence:
    found = {w.index for w in sentence.words if w.form in known and _is_bare(sentence, w)}
    if not found:
        return sentence
    words = (_name(w) if w.index in found else w for w in sentence.words)
    return replace(sentence, words=tuple(words))


def _is_bare(sentence: Sentence, noun: Word) -> bool:
    """Tell whether a noun stands as names do: alone, in the singular, as subject or source."""
    if noun.upos != "NOUN" or noun.features.get("Number") == "Plur":
        return False
    below = list(sentence.children(noun))
    if any(child.relation in _ATTRIBUTES for child in below):
        return False
    cited = case_of(sentence, noun) & _SOURCES
    so = noun.index > 1 and sentence.word(noun.index - 1).form.lower() == "so"
    return noun.relation == "nsubj" or so or bool(cited)


def _name(noun: Word) -> Word:
    features = {name: value for name, value in noun.features.items() if name != "Gender"}
    return replace(noun, upos="PROPN", xpos="NE", lemma=noun.form, features=Frozen(features))
