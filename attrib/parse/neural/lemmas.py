"""Lemmas from a dictionary of the treebanks, and from simplemma for other words."""

from __future__ import annotations

import lzma
import re

from simplemma import Lemmatizer as Simplemma
from simplemma.strategies import DefaultStrategy

from attrib.parse.neural.trie import TrieDictionary

UNCHANGED = frozenset({"PUNCT", "SYM", "NUM", "X", "PROPN"})
# An adjective that was a participle keeps its own stem: *anerkannten*, *anerkannt*.
_PARTICIPLE_ENDING = re.compile(r"(?<=[td])e[nmrs]?$")


class Lemmatizer:
    """Looks up a word by form and UPOS, then by form, then asks simplemma.

    Args:
        known: lines of form, UPOS and lemma, compressed.
        trie: simplemma's German dictionary as `trie.packed` makes it.
    """

    def __init__(self, known: bytes, trie: bytes) -> None:
        self._known: dict[tuple[str, str], str] = {}
        for line in lzma.decompress(known).decode().splitlines():
            form, upos, lemma = line.split("\t")
            self._known[form, upos] = lemma
        self._remembered: dict[tuple[str, str], str] = {}
        strategy = DefaultStrategy(dictionary_factory=TrieDictionary(trie))
        self._simplemma = Simplemma(cache_max_size=0, lemmatization_strategy=strategy)

    def lemma(self, form: str, upos: str, *, genitive: bool = False) -> str:
        """Return the lemma of a word form with that UPOS.

        A `genitive` proper name loses its *-s* (*Merkels*), for names have no other ending.
        """
        if genitive and upos == "PROPN":
            return _without_genitive(form)
        key = (form, upos)
        found = self._known.get(key) or self._remembered.get(key)
        if found is None:
            found = self._guess(form, upos)
            if len(self._remembered) < 200_000:
                self._remembered[key] = found
        return found

    def _guess(self, form: str, upos: str) -> str:
        if upos in UNCHANGED:
            return form
        known = self._known.get((form.lower(), upos))
        if known is not None:
            return known
        if upos == "NOUN":
            return self._noun(form)
        small = form.lower()
        found = self._looked_up(small)
        if upos == "ADJ" and found.endswith("en") and found != small:
            return _PARTICIPLE_ENDING.sub("", small)
        return found

    def _noun(self, form: str) -> str:
        """Ask simplemma, which lemmatises a compound it does not know by its last part."""
        found = self._looked_up(form)
        small = form.lower()
        if found[:2] != small[:2]:
            start = small.rfind(found[:3])
            if start <= 0:
                return form
            found = small[:start] + found
        return found[:1].upper() + found[1:]

    def _looked_up(self, form: str) -> str:
        return self._simplemma.lemmatize(form, "de").lower()


def _without_genitive(name: str) -> str:
    if len(name) > 3 and name.endswith("s") and not name.endswith(("ss", "us", "is", "as", "os")):
        return name[:-1].removesuffix("'").removesuffix("’")
    return name
