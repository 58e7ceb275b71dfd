"""Finds clusters by the role that a description names (*die Ministerin*), and whom it means last.

Every answer costs a look-up, however often an article names its people.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate

from attrib.lexicon.tables import roles
from attrib.naming.cluster import Cluster
from attrib.naming.known_speakers import bears

NEVER = -1


class Bearers:
    """The clusters that have a role, by where they are named (code points)."""

    def __init__(self, clusters: Sequence[Cluster]) -> None:
        self._clusters = sorted(clusters, key=lambda c: c.first)
        self._firsts = [c.first for c in self._clusters]
        places = sorted(place for c in clusters for place in _known_from(c))
        self._from = [start for start, _ in places]
        self._latest = list(accumulate((place for _, place in places), max))

    def all(self) -> Sequence[Cluster]:
        """Return all who have the role, wherever they are named."""
        return self._clusters

    def only(self, offset: int) -> Cluster | None:
        """Return who alone has the role, of those that are named up to an offset."""
        return self._clusters[0] if bisect_right(self._firsts, offset) == 1 else None

    def newest(self, offset: int) -> Cluster | None:
        """Return who was named for the first time last, up to an offset."""
        count = bisect_right(self._firsts, offset)
        if not count:
            return None
        return self._clusters[bisect_left(self._firsts, self._firsts[count - 1])]

    def last_named(self, offset: int) -> int:
        """Return where one of those named up to an offset was named last before it, or `NEVER`."""
        count = bisect_right(self._from, offset)
        return self._latest[count - 1] if count else NEVER


class ByRole:
    """The clusters of an article that have roles."""

    def __init__(self, clusters: Sequence[Cluster]) -> None:
        self._clusters = clusters
        self._known = [n for n, cluster in enumerate(clusters) if cluster.known is not None]
        self._having: dict[str, list[int]] = {}
        self._ending: dict[str, set[int]] = {}
        for number, cluster in enumerate(clusters):
            for role in cluster.roles:
                self._having.setdefault(role, []).append(number)
                for ending in _endings(role):
                    self._ending.setdefault(ending, set()).add(number)
        self._bearers: dict[tuple[str, frozenset[int]], Bearers] = {}

    def bearers(self, lemma: str, form: str) -> Bearers:
        """Return who has a role, by the text or by what the user knows.

        `lemma` is the lexicon's (*Minister*), `form` the article's (*Verkehrsminister*).
        """
        ending = self._ending.get(lemma.lower(), set())
        others = frozenset(self._having.get(form, ())).union(self._known_as(form)) - ending
        key = (lemma, others)
        if key not in self._bearers:
            numbers = sorted(ending | others)
            self._bearers[key] = Bearers([self._clusters[number] for number in numbers])
        return self._bearers[key]

    def _known_as(self, form: str) -> Iterator[int]:
        """Yield the numbers of those who bear a role by what the user knows (*Ministerin*)."""
        for number in self._known:
            known = self._clusters[number].known
            if known is not None and bears(known, form):
                yield number


def _known_from(cluster: Cluster) -> Iterator[tuple[int, int]]:
    """Yield the places where a cluster is named, each after the offset that it is known from."""
    yield cluster.first, cluster.last_before(cluster.first)
    yield from ((place + 1, place) for place in cluster.places if place >= cluster.first)


def _endings(role: str) -> Iterator[str]:
    """Yield the ends of a role that can be in the lexicon (*Ex-Umweltminister*: *minister*)."""
    last = role.rpartition("-")[2].lower()
    return (last[start:] for start in range(max(0, len(last) - _longest()), len(last)))


@cache
def _longest() -> int:
    """Return how many letters the longest role of the lexicon has."""
    return max(map(len, roles()))
