"""Whom an anaphor can mean at its place in the article: mentioned lately, or named further on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice

from attrib.naming.anaphors import Anaphor, AnaphorKind
from attrib.naming.asked import Asked
from attrib.naming.constraints import is_argument, possible
from attrib.naming.marks import Mark
from attrib.naming.noun_sorts import NounSort
from attrib.naming.referents import Place, Referent
from attrib.naming.speeches import Speaking, named_in

_REMEMBERED = 30
"""Referents that a pronoun looks at: whoever was mentioned last. Bounds the work."""
_LEAD = 1
"""The paragraph up to which a role comes before its bearer's name: below the headline."""


class Candidates:
    """Who is named anywhere in an article, and who was mentioned as far as it is read."""

    def __init__(self, named: Iterable[tuple[Place, Referent]]) -> None:
        self._names = sorted(named, key=lambda pair: pair[0].start)
        self._called: dict[str, list[tuple[Place, Referent]]] = {}
        self._recent: dict[int, Referent] = {}
        first = {id(referent): (place, referent) for place, referent in self._names[::-1]}
        for place, referent in first.values():
            for noun in referent.nouns:
                self._called.setdefault(noun, []).append((place, referent))

    def mention(self, referent: Referent) -> None:
        """Note that somebody is mentioned."""
        self.forget(referent)
        self._recent[id(referent)] = referent

    def forget(self, referent: Referent) -> None:
        """Leave out somebody, until he is mentioned anew."""
        self._recent.pop(id(referent), None)

    def forget_all(self) -> None:
        """Leave out all who were mentioned."""
        self._recent.clear()

    def of(self, asked: Asked) -> list[Referent]:
        """Return whom an anaphor can mean."""
        near = [self._recent[key] for key in islice(reversed(self._recent), _REMEMBERED)][::-1]
        near += self._named_soon(asked, near)
        found = [referent for referent in near if possible(asked, referent)]
        in_lead = asked.sort is NounSort.PERSON and asked.paragraph <= _LEAD
        if in_lead and not any(r.is_named for r in found):
            found += self._called_so_later(asked)
        if asked.sort is not NounSort.BODY:
            found = _bearing_most(found, asked.marks)
        return _last_named(found) if asked.anaphor.points_to_last_named else found

    def named_in(self, speaking: Speaking) -> Iterator[Referent]:
        """Yield whom the content that a verb governs names."""
        return named_in(speaking, self._names)

    def named_beside(self, anaphor: Anaphor) -> Iterator[Referent]:
        """Yield whom other arguments of an anaphor's verb name (*Der Richter sagte zu Mair*)."""
        if anaphor.kind is AnaphorKind.POSSESSIVE or anaphor.word.relation == "conj":
            return
        for place, referent in islice(self._names, self._next(anaphor), None):
            if place.sentence != anaphor.sentence:
                return
            if is_argument(place, anaphor):
                yield referent

    def _next(self, anaphor: Anaphor) -> int:
        """Return the number of the first name that does not stand before an anaphor."""
        return bisect_left(self._names, anaphor.word.span.start, key=lambda pair: pair[0].start)

    def _named_soon(self, asked: Asked, near: Sequence[Referent]) -> Iterator[Referent]:
        """Yield who is named further on: *Als er kam, sagte Brahm*; *der Experte, Ada Brahm*."""
        anaphor = asked.anaphor
        last = anaphor.sentence if asked.sort in (None, NounSort.PERSON) else anaphor.sentence - 1
        start = self._next(anaphor)
        told = set(map(id, near))
        for place, referent in self._names[start : start + _REMEMBERED]:
            if place.sentence > last:
                return
            if not referent.seen and id(referent) not in told:
                told.add(id(referent))
                referent.ahead = place
                yield referent

    def _called_so_later(self, asked: Asked) -> list[Referent]:
        """Return who is named with that noun further on, where nobody has been before.

        *Bleibt zu, sagt die Ministerin* stands above *Ministerin Ada Brahm teilte mit*.
        """
        called = self._called.get(asked.noun, [])
        if len(called) != 1 or called[0][1].seen:
            return []
        place, referent = called[0]
        referent.ahead = place
        return [referent] if possible(asked, referent) else []


def _bearing_most(candidates: list[Referent], marks: Collection[Mark]) -> list[Referent]:
    """Return who bears most of what a description tells (*der 34-jährige Spanier*)."""
    borne = [sum(mark.is_borne(c.marks) for mark in marks) for c in candidates]
    most = max(borne, default=0)
    return [c for c, count in zip(candidates, borne, strict=True) if count == most]


def _last_named(candidates: list[Referent]) -> list[Referent]:
    """Return who was mentioned last: so *dieser* wants it."""
    seen = [c for c in candidates if c.seen]
    return sorted(seen, key=lambda c: c.seen[-1].start)[-1:]
