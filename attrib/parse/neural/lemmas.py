"""Lemmas from a dictionary of the treebanks, and from simplemma for other words."""

from __future__ import annotations

import lzma
from pathlib import Path

from simplemma import lemmatize

UNCHANGED = frozenset({"PUNCT", "SYM", "NUM", "X", "PROPN"})


class Lemmatizer:
    """Looks up a word by form and UPOS, then by form, then asks simplemma."""

    def __init__(self, path: Path) -> None:
        self._known: dict[tuple[str, str], str] = {}
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                form, upos, lemma = line.rstrip("\n").split("\t")
                self._known[form, upos] = lemma
        self._remembered: dict[tuple[str, str], str] = {}

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
        looked_up = lemmatize(form if upos == "NOUN" else form.lower(), lang="de")
        return looked_up[:1].upper() + looked_up[1:] if upos == "NOUN" else looked_up.lower()


def _without_genitive(name: str) -> str:
    if len(name) > 3 and name.endswith("s") and not name.endswith(("ss", "us", "is", "as", "os")):
        return name[:-1].removesuffix("'").removesuffix("’")
    return name
