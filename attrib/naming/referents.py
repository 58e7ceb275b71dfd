"""Who or what an article speaks of, and where: names, descriptions, and the words for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from attrib.naming.cluster import Cluster
from attrib.naming.marks import Mark
from attrib.naming.name_sorts import Sorted
from attrib.records import SpeakerKind


class Form(StrEnum):
    """How somebody is mentioned."""

    NAME = "name"
    NOUN = "noun"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is mentioned: `governor` is the index of the word that the mention hangs on.

    `above` is that of the word on which the governor hangs; 0 is none.
    `said` tells that it stands in a quotation, `form` how it is mentioned.
    """

    sentence: int
    start: int
    index: int
    relation: str
    governor: int
    above: int
    said: bool
    form: Form


@dataclass(slots=True, eq=False)
class Referent:
    """Somebody or something, with what the article has said of it so far.

    `nouns` are the lemmas of what it is called (*Ministerin*); `seen` is in text order, and
    `ahead` where a name comes that was not there yet. A `thing` cannot speak. Who was `coined` is a
    description that went back to nobody (*das Gericht*); when its noun turns out to be somebody's
    it is `merged`. A `pair` is two who are named together; `marks` tell it from others.
    """

    label: str
    kind: SpeakerKind
    gender: str
    plural: bool
    cluster: Cluster | None = None
    sort: Sorted | None = None
    nouns: set[str] = field(default_factory=set)
    seen: list[Place] = field(default_factory=list)
    ahead: Place | None = None
    coined: bool = False
    thing: bool = False
    merged: Referent | None = None
    pair: bool = False
    marks: set[Mark] = field(default_factory=set)

    @property
    def is_named(self) -> bool:
        """Whether it has a proper name."""
        return self.sort is not None

    @property
    def is_person(self) -> bool:
        """Whether it is a single human being for certain or likely."""
        return self.kind is SpeakerKind.PERSON

    @property
    def settled(self) -> Referent:
        """Who it turned out to be: itself mostly."""
        return self.merged or self

    def last(self, *, said: bool) -> Place | None:
        """Return where it was mentioned last; for the narrator, quotations count for little."""
        if said or not self.seen:
            return self.seen[-1] if self.seen else None
        return next((place for place in reversed(self.seen) if not place.said), self.seen[-1])
