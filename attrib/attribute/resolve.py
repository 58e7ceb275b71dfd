"""Links each utterance to the mention that answers for it, or to the reason why there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from attrib.attribute.candidate import Link, SpeakerCandidate, Way
from attrib.attribute.routes import (
    antecedent,
    author,
    chain,
    label,
    named_source,
    nobody,
    oblique_source,
    possessor,
    subject,
)
from attrib.attribute.routes.discourse import Discourse
from attrib.attribute.routes.same_sentence import Sources, clause_subject
from attrib.detect import Detected, Utterance
from attrib.detect.utterance import Route
from attrib.no_speaker import NO_CHAIN
from attrib.records import Kind
from attrib.scene import Scene
from attrib.wording import Wording

_CLOSE = 3
"""Words from a source to the colon before which it stands last (*…, so Brahm: „…“*)."""
_SAME_SOURCE = Wording(
    "das Zitat folgt auf dieselbe Quelle", "the quotation follows the same source"
)
_WITHIN = Wording(
    "das Zitat steht in einer Wiedergabe", "the quotation stands inside reported speech"
)
_GOES_ON = Wording("setzt die Äußerung davor fort", "continues the utterance before")
_CLOSED_LATER = Wording("gehört zum Zitat danach", "belongs to the quotation that follows")
ROUTES: Mapping[Route, Callable[[Scene, Utterance], SpeakerCandidate]] = MappingProxyType(
    {
        Route.SUBJECT: subject.find,
        Route.POSSESSOR: possessor.find,
        Route.SOURCE: named_source.find,
        Route.ANTECEDENT: antecedent.find,
        Route.OBLIQUE: oblique_source.find,
        Route.TEXT: author.find,
        Route.LABEL: label.find,
        Route.NOBODY: nobody.find,
    }
)


def attribute(scene: Scene, detected: Detected) -> tuple[Link, ...]:
    """Return how each of an article's utterances comes to its speaker."""
    return _Attribution(scene, detected).run()


class _Attribution:
    def __init__(self, scene: Scene, detected: Detected) -> None:
        self.scene = scene
        self.utterances = detected.utterances
        self.sources = Sources(detected.sources)
        self.links: list[Link | None] = [None] * len(self.utterances)
        self.outermost = [n for n, u in enumerate(self.utterances) if u.parent is None]
        self.discourse = Discourse(scene)

    def run(self) -> tuple[Link, ...]:
        waiting: list[int] = []
        for position, utterance in enumerate(self.utterances):
            find = self._inherited if self._needs_other(utterance) else self._own
            link = self.links[position] = find(position)
            self.discourse.add(position, utterance, link)
            if link is None:
                waiting.append(position)
        for position in reversed(waiting):
            self.links[position] = self._from_later(position)
        return tuple(link for link in self.links if link is not None)

    def _needs_other(self, utterance: Utterance) -> bool:
        """Tell whether the utterance has no cue that could name a speaker."""
        if utterance.route is Route.CHAIN:
            return True
        inside = utterance.kind is Kind.DIRECT and utterance.parent is not None
        return inside and utterance.cue is None and not self._labelled_apart(utterance)

    def _labelled_apart(self, utterance: Utterance) -> bool:
        """Tell whether a bracket names who speaks: *die Opposition (Brahm: „…“) lehnt ab*."""
        start = utterance.frame[0].start if utterance.frame else 0
        return self.scene.text.endswith("(", 0, start) and subject.label_of(utterance) is not None

    def _own(self, position: int) -> Link | None:
        utterance = self.utterances[position]
        if (announcer := self._announcer(utterance)) is not None:
            return Link(other=announcer, why=_SAME_SOURCE, way=Way.CHAIN)
        found = ROUTES[utterance.route](self.scene, utterance)
        announced = utterance.kind is Kind.DIRECT and utterance.route is Route.POSSESSOR
        if found.head is None and announced:
            found = subject.announcing(self.scene, utterance) or found
        open_ = found.inherits or not found.reason
        if found.head is None and open_:
            return self._inherited(position) or _without(found, utterance)
        return _by(found)

    def _announcer(self, utterance: Utterance) -> int | None:
        """Return the utterance whose source stands last before the colon (*…, so Brahm: „…“*)."""
        if utterance.kind is not Kind.DIRECT or utterance.cue is not None or not utterance.frame:
            return None
        if utterance.route is Route.LABEL:
            return None
        frame = utterance.frame[0]
        found = self.discourse.named_beside(frame)
        if found is None:
            return None
        end, other = found
        return other if len(self.scene.text[end : frame.end].split()) <= _CLOSE else None

    def _inherited(self, position: int) -> Link | None:
        """Return the speaker of the sentence, of what is around the utterance or before it."""
        utterance = self.utterances[position]
        if (beside := self._beside(utterance)) is not None:
            return _by(beside)
        parent = utterance.parent
        if parent is not None and utterance.kind is Kind.DIRECT and self.links[parent]:
            return Link(other=parent, why=_WITHIN, way=Way.NESTED)
        before = chain.predecessor(self.scene, self.utterances, self.outermost, position)
        going_on = None
        if before is not None and self.links[before] is not None:
            going_on = Link(other=before, why=_GOES_ON, way=Way.CHAIN)
        teller = None if utterance.kind is Kind.DIRECT else self._teller(utterance)
        if teller is None or (going_on is not None and chain.only_acts(self.scene, teller)):
            return going_on
        # *Sie reichten nicht*: a pronoun may mean things
        return Link(mention=teller, if_open=going_on or _without(None, utterance))

    def _beside(self, utterance: Utterance) -> SpeakerCandidate | None:
        """Return the source that the utterance's own sentence names."""
        source = self.sources.of(utterance)
        parent = self.utterances[utterance.parent] if utterance.parent is not None else None
        if source is not None and parent is not None and source.cue == parent.cue:
            return None
        found = ROUTES[source.route](self.scene, source) if source is not None else None
        if found is not None and found.head is not None:
            return found
        return clause_subject(self.scene, utterance) if utterance.parent is None else None

    def _teller(self, utterance: Utterance) -> SpeakerCandidate | None:
        """Return who the narrator's sentence between this utterance and the last one is about."""
        last = self.discourse.last_before(utterance.content[0].start)
        return chain.teller_before(self.scene, utterance, last)

    def _from_later(self, position: int) -> Link:
        utterance = self.utterances[position]
        later = chain.successor(self.scene, self.utterances, position)
        if later is not None and self._has_speaker(later):
            return Link(other=later, why=_CLOSED_LATER, way=Way.CHAIN)
        if utterance.kind is Kind.DIRECT and (teller := chain.teller_around(self.scene, utterance)):
            return _by(teller)
        return _without(None, utterance)

    def _has_speaker(self, position: int) -> bool:
        link = self.links[position]
        while link is not None and link.other is not None:
            link = self.links[link.other]
        return link is not None and link.mention is not None


def _by(found: SpeakerCandidate) -> Link:
    return _without(found) if found.head is None else Link(mention=found, way=found.way)


def _without(found: SpeakerCandidate | None, utterance: Utterance | None = None) -> Link:
    reason = found.reason if found is not None else None
    unnamed = utterance.unnamed if utterance is not None else None
    return Link(reason=reason or unnamed or NO_CHAIN)
