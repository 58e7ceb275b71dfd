"""Finds clusters by the tokens of a name, in the time of a look-up.

The same name, one that is shorter or fuller (*Brahm*, *Ada Brahm*), or another spelling of it
(*Selenskyj*, *Selenskij*).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extract

from attrib.grammar.name_particles import ARABIC_ARTICLE
from attrib.lexicon.tables import given_names
from attrib.naming.cluster import Cluster

Name = tuple[str, ...]

_INITIAL = 2
_LONG = 6
"""Letters from which surnames that are nearly alike are one; *Mayer* and *Meyer* are two people."""
_NEAR = 2
"""Letters in which transliterations differ (*Lasarenko*, *Lassarenco*). Both are set by hand."""


class ByName:
    """The clusters of an article; no two have the same name."""

    def __init__(self) -> None:
        self.tokens: set[str] = set()
        """What the names consist of."""
        self._clusters: list[Cluster] = []
        self._numbers: dict[Name, int] = {}
        self._alone: dict[str, list[int]] = {}
        self._ending: dict[Name, list[int]] = {}
        self._beginning: dict[str, list[int]] = {}
        self._spelt: dict[str, dict[str, list[int]]] = {}

    def add(self, cluster: Cluster) -> None:
        """Take in a cluster whose name none has."""
        number, name = len(self._clusters), cluster.name
        self._clusters.append(cluster)
        self._numbers[name] = number
        self.tokens.update(name)
        folded = _folded(name)
        if len(folded) == 1:
            self._alone.setdefault(folded[0], []).append(number)
        for end in {folded[-1:], folded[-2:]}:
            self._ending.setdefault(end, []).append(number)
        self._beginning.setdefault(folded[0], []).append(number)
        if len(name[-1]) >= _LONG:
            self._spelt.setdefault(name[-1][0], {}).setdefault(name[-1], []).append(number)

    def same(self, name: Name) -> Cluster | None:
        """Return the cluster with that very name."""
        number = self._numbers.get(name)
        return None if number is None else self._clusters[number]

    def compatible(self, name: Name) -> list[Cluster]:
        """Return those that the name is short for, or a fuller form of, in their order."""
        return [c for c in self._in_order(self._related(name)) if _compatible(c.name, name)]

    def variants(self, name: Name) -> list[Cluster]:
        """Return those whose name differs in spelling only, in their order."""
        last = name[-1]
        spelt = self._spelt.get(last[0], {}) if len(last) >= _LONG else {}
        close = extract(
            last, spelt.keys(), scorer=DamerauLevenshtein.distance, score_cutoff=_NEAR, limit=None
        )
        near = (number for surname, *_ in close for number in spelt[surname])
        return [c for c in self._in_order(near) if _may_be_spelt(c.name, name)]

    def _related(self, name: Name) -> Iterator[int]:
        """Yield the numbers of all that can be compatible with a name.

        Two names of two tokens or more that belong together share their last two: of the many who
        share a surname nobody is looked at.
        """
        name = _folded(name)
        if len(name) == 1:
            yield from self._ending.get(name, ())
            yield from self._beginning.get(name[0], ())
        else:
            yield from self._ending.get(name[-1:] if is_initial(name[0]) else name[-2:], ())
            for single in (name[-1], name[0]):
                yield from self._alone.get(single, ())

    def _in_order(self, numbers: Iterable[int]) -> Iterator[Cluster]:
        """Yield the clusters with those numbers, each once, as the article brings them."""
        return (self._clusters[number] for number in sorted(set(numbers)))


def _folded(name: Name) -> Name:
    """Return a name without the Arabic article of its last part (*Hadid*: *Karim al-Hadid*)."""
    return (*name[:-1], ARABIC_ARTICLE.sub("", name[-1]))


def is_initial(token: str) -> bool:
    """Tell whether a part of a name is a letter that stands for a given name (*M. Brahm*)."""
    return len(token) == _INITIAL and token[0].isupper() and token[1] == "."


def _compatible(full: Name, name: Name) -> bool:
    """Tell whether a shorter name can stand for the fuller one (*Brahm*, *Ada*: *Ada Brahm*)."""
    full, name = _folded(full), _folded(name)
    if len(name) > len(full):
        full, name = name, full
    if full[-len(name) :] == name:
        return True
    if is_initial(name[0]):
        # *M. Brahm*: *Maren Brahm*
        return full[-1:] == name[-1:] and full[0][0] == name[0][0] and not is_initial(full[0])
    given = len(name) == 1 and name[0] in given_names()
    return given and full[0] == name[0]


def _may_be_spelt(one: Name, other: Name) -> bool:
    """Tell whether two names with surnames alike are otherwise the same (*Lawrow*, *Lavrov*)."""
    return len(one) == 1 or len(other) == 1 or one[:-1] == other[:-1]
