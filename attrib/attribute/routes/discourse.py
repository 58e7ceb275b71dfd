"""Where the utterances before the one at hand stand, and which sources they name.

Kept sentence by sentence, so that an utterance looks at its neighbours and not at all before it.
"""

from __future__ import annotations

from attrib.article import Span
from attrib.attribute.candidate import Link
from attrib.attribute.routes.chain import REACH
from attrib.detect.constructions import BY_NAME
from attrib.detect.utterance import Utterance
from attrib.grammar.noun_phrases import noun_phrase
from attrib.scene import Scene


class Discourse:
    """The utterances so far; they are added in their order."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._ends: dict[int, list[int]] = {}
        self._sources: dict[int, list[tuple[int, Span]]] = {}

    def add(self, position: int, utterance: Utterance, link: Link | None) -> None:
        """Note the utterance with that number, its speaker found or not."""
        for span in utterance.spans:
            number = self._scene.sentence_at(max(0, span.end - 1))
            self._ends.setdefault(number, []).append(span.end)
        found = link.mention if link is not None else None
        if found is None or found.head is None or not BY_NAME[utterance.construction].parenthetical:
            return
        words = noun_phrase(self._scene.sentences[found.sentence], found.head)
        span = Span(words[0].span.start, words[-1].span.end)
        self._sources.setdefault(found.sentence, []).append((position, span))

    def last_before(self, offset: int) -> int:
        """Return the last sentence in which an utterance ends before an offset, frames included.

        Looks no further back than `chain.teller_before` does; -1 where there is none.
        """
        here = self._scene.sentence_at(offset)
        for number in range(here, max(-1, here - REACH), -1):
            if any(end <= offset for end in self._ends.get(number, ())):
                return number
        return -1

    def named_beside(self, frame: Span) -> tuple[int, int] | None:
        """Return where the last source in a frame ends, and the number of its utterance."""
        first, last = (self._scene.sentence_at(at) for at in (frame.start, frame.end))
        inside = [
            (position, source.end)
            for number in range(first, last + 1)
            for position, source in self._sources.get(number, ())
            if frame.covers(source)
        ]
        if not inside:
            return None
        position, end = max(inside)
        return end, position
