"""*Hecht schwieg*: a common noun is a surname where the article has the name in full.

A count noun in the singular has an article (Duden-Grammatik, "Artikelgebrauch"); one without it, of
the form of somebody's surname, is that name. A noun for people that has one is none (*der Coach*).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from attrib.frozen import Frozen
from attrib.grammar.tree import case_of
from attrib.lexicon.tables import bearers_of_names, first_names
from attrib.records import Sentence, Word

_SOURCES = frozenset(("laut", "zufolge", "so", "von"))
_NO_NOUNS = frozenset(("ADV", "ADJ", "VERB", "X", "INTJ", "NUM"))
_ATTRIBUTES = ("det", "amod", "nummod", "nmod", "acl", "flat", "appos", "compound", "conj")


def with_surnames(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences with the bare nouns tagged as names that are surnames elsewhere."""
    known = frozenset(name for sentence in sentences for name in _surnames(sentence))
    return tuple(_retagged(sentence, known) for sentence in sentences)


def _surnames(sentence: Sentence) -> Iterator[str]:
    """Yield the last words of full names (*Bodo Hecht*)."""
    for given, last in pairwise(sentence.words):
        whole = given.upos == last.upos == "PROPN" and last.relation == "flat"
        if whole and given.form in first_names() and not _goes_on(sentence, last):
            yield last.form


def _goes_on(sentence: Sentence, part: Word) -> bool:
    """Tell whether a name goes on after one of its parts."""
    after = sentence.words[part.index : part.index + 1]
    return bool(after) and after[0].relation == "flat"


def _retagged(sentence: Sentence, known: frozenset[str]) -> Sentence:
    words = tuple(_as_it_is(sentence, word, known) for word in sentence.words)
    return sentence if words == sentence.words else replace(sentence, words=words)


def _as_it_is(sentence: Sentence, word: Word, known: frozenset[str]) -> Word:
    if _is_tagged_as_name(word):
        return _name(word)
    if word.form in known and (_is_bare(sentence, word) or _is_cited(sentence, word)):
        return _name(word)
    return replace(word, upos="NOUN", xpos="NN") if _is_trade(sentence, word) else word


def _is_tagged_as_name(word: Word) -> bool:
    """Tell whether the two tags of a word with a capital contradict each other (*Ikea*)."""
    return word.upos == "PRON" and word.xpos == "NE" and word.form[:1].isupper()


def _is_trade(sentence: Sentence, name: Word) -> bool:
    """Tell whether an article shows that a name is a noun for people (*der Coach*)."""
    if name.upos != "PROPN" or bearers_of_names().get(name.form) != "person":
        return False
    below = list(sentence.children(name))
    article = any(c.relation == "det" and c.index == name.index - 1 for c in below)
    return article and not any(c.relation in ("flat", "appos", "compound") for c in below)


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


def _is_cited(sentence: Sentence, word: Word) -> bool:
    """Tell whether *zufolge* follows what was read as no noun (*Quast zufolge fehlen …*)."""
    after = sentence.words[word.index : word.index + 1]
    return word.upos in _NO_NOUNS and bool(after) and after[0].form == "zufolge"


def _name(noun: Word) -> Word:
    features = {name: value for name, value in noun.features.items() if name != "Gender"}
    return replace(noun, upos="PROPN", xpos="NE", lemma=noun.form, features=Frozen(features))
