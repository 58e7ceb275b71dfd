"""What a proper name names by its form alone: word formation, legal forms, and lists of names."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Final

from attrib.grammar.closed_classes import word_set
from attrib.lexicon.loader import read_table
from attrib.lexicon.lookup import KEPT_WORDS
from attrib.lexicon.tables import bearers_of_names, chosen_names, first_names
from attrib.naming.name_sorts import LEGAL_FORMS, NameSort

_SHORTEST_FRONT: Final = 3
"""Letters before the end that makes a name a body's (*Nordbau*; *Abau* may be anybody's)."""
_ARTICLES: Final = word_set("der die das")


@lru_cache(maxsize=KEPT_WORDS)
def sort_by_form(name: tuple[str, ...]) -> NameSort | None:
    """Return what a name names for sure; None if its form leaves that open.

    The small towns of the gazetteer leave it open: people are called by them (*Auerbach*).

    >>> sort_by_form(("Nordbau",)), sort_by_form(("Athen",)), sort_by_form(("Ada", "Brahm"))
    (<NameSort.BODY: 'body'>, <NameSort.PLACE: 'place'>, None)
    """
    listed = chosen_names().get(name[0]) if len(name) == 1 else None
    if listed is not None:
        return NameSort(listed)
    if is_listed_body(name) or name[-1] in LEGAL_FORMS:
        return NameSort.BODY
    if name[0] in first_names():
        return None
    if len(name) > 1 and _is_territory(name[-1]):
        return NameSort.PLACE
    return NameSort.BODY if _tells_body(name) or _ends_as_body(name[-1].lower()) else None


def is_listed_body(name: tuple[str, ...]) -> bool:
    """Tell whether a name is one of those that only look like a person's (*Le Monde*)."""
    bare = name[1:] if name[0] in _ARTICLES else name
    return " ".join(bare).lower() in _parts("whole")


def _tells_body(name: tuple[str, ...]) -> bool:
    """Tell whether the first or last word of several is a body's (*Eintracht Lindau*)."""
    first, last = name[0].lower(), name[-1].lower()
    return len(name) > 1 and (first in _parts("first") or last in _parts("last"))


def _ends_as_body(word: str) -> bool:
    """Tell whether the last part of a compound or a joined name is a body's (*Tal-Bank*)."""
    return any(word.endswith(end, _SHORTEST_FRONT) for end in _parts("end"))


def _is_territory(word: str) -> bool:
    """Tell whether a word is a noun for a territory (*Vereinigtes Königreich, … Emirate*)."""
    bearers = bearers_of_names()
    stems = (word, word.removesuffix("e"), word.removesuffix("n"), word.removesuffix("en"))
    return any(bearers.get(stem) == "territory" for stem in stems)


@cache
def _parts(where: str) -> frozenset[str]:
    rows = read_table("body_name_parts.tsv", ("part", "where"))
    return frozenset(row["part"] for row in rows if row["where"] == where)
