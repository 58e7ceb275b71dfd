"""What the claims before the one at hand tell: where they stand, and which sources they name.

Kept sentence by sentence, so that a claim looks at its neighbours and not at all before it.
"""

from __future__ import annotations

from attrib.article import Span
from attrib.attribute.routes.chain import REACH
from attrib.records import Claim
from attrib.scene import Scene

_BESIDE = frozenset(("so-phrase", "wie-clause", "attributing-phrase"))


class Told:
    """The claims so far; they are added in their order."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._ends: dict[int, list[int]] = {}
        self._sources: dict[int, list[tuple[int, Span]]] = {}

    def add(self, position: int, claim: Claim) -> None:
        """Note the claim with that number, its speaker found or not."""
        for span in (*claim.content, *claim.frame, *(claim.cue.spans if claim.cue else ())):
            number = self._scene.sentence_at(max(0, span.end - 1))
            self._ends.setdefault(number, []).append(span.end)
        if claim.speaker is not None and claim.cue is not None and claim.construction in _BESIDE:
            source = claim.speaker.span
            number = self._scene.sentence_at(source.start)
            self._sources.setdefault(number, []).append((position, source))

    def last_before(self, offset: int) -> int:
        """Return the last sentence in which a claim ends before an offset, its frame included.

        Looks no further back than `chain.teller_before` does; -1 where there is none.
        """
        here = self._scene.sentence_at(offset)
        for number in range(here, max(-1, here - REACH), -1):
            if any(end <= offset for end in self._ends.get(number, ())):
                return number
        return -1

    def named_beside(self, frame: Span) -> tuple[Span, int] | None:
        """Return the last claim whose source stands in a frame, and that source."""
        first, last = (self._scene.sentence_at(at) for at in (frame.start, frame.end))
        inside = [
            (position, source)
            for number in range(first, last + 1)
            for position, source in self._sources.get(number, ())
            if frame.covers(source)
        ]
        if not inside:
            return None
        position, source = max(inside)
        return source, position
