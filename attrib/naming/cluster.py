"""A named speaker of one article: what its mentions say of it together."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

from attrib.knowledge import KnownSpeaker
from attrib.naming.name_sorts import Sorted
from attrib.records import SpeakerKind


@dataclass(slots=True)
class Cluster:
    """A speaker: its fullest name, and what the text says about it.

    `first` is where it is named first, `places` where it is named, in order (code points); `sort`
    is what its name is by its form and by what stands around it; `titled` tells that a noun for
    people goes with it, `full` is what its abbreviation stands for; `plural` tells that a name of
    one body or country has the form of several (*die Niederlande*), `article` the gender that one
    shows (*der ADAC*).
    """

    name: tuple[str, ...]
    gender: str
    kind: SpeakerKind
    roles: set[str] = field(default_factory=set)
    first: int = 0
    known: KnownSpeaker | None = None
    places: list[int] = field(default_factory=list)
    sort: Sorted | None = None
    titled: bool = False
    full: str = ""
    plural: bool = False
    article: str = ""

    @property
    def label(self) -> str:
        """The name as it is shown."""
        return self.known.name if self.known else self.full or " ".join(self.name)

    def last_before(self, offset: int) -> int:
        """Return where it was named last before an offset; where it is named first, if never."""
        before = bisect_left(self.places, offset)
        return self.places[before - 1] if before else self.first
