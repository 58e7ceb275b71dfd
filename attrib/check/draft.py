"""What a rule looks at: an article's claims and its parse, in the reader's text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from attrib.article import Span
from attrib.check.settings import Settings
from attrib.check.unanswered import Unanswered, unanswered
from attrib.detect import Utterance
from attrib.grammar.mood import KONJUNKTIVE
from attrib.pipeline import Examined
from attrib.records import Analysis, Claim, Kind, Mood
from attrib.scene import Scene
from attrib.spans import Places, SpanIndex
from attrib.verification.records import Verified

INDIRECT = (Kind.INDIRECT, Kind.FREE_INDIRECT)


@dataclass(frozen=True)
class Draft:
    """A draft as it was understood.

    All offsets count in `text`, what a reader sees, without markup; findings are led back to the
    source when the rules are done. `text` equals the source where there is no markup. `verified`
    holds the quotes against sources, where the run was given some; `before` is an earlier version,
    its offsets in what a reader saw. What stands where is worked out once, so that a rule looks at
    the claims around a place and not at all there are.
    """

    examined: Examined
    settings: Settings
    verified: Verified | None = None
    before: Analysis | None = None

    @property
    def scene(self) -> Scene:
        """The parsed text."""
        return self.examined.scene

    @property
    def text(self) -> str:
        """What a reader sees."""
        return self.scene.text

    @property
    def claims(self) -> tuple[Claim, ...]:
        """The claims in text order."""
        return self.examined.analysis.claims

    def utterance(self, claim: Claim) -> Utterance:
        """Return what the claim was made of, with its places in the parse."""
        return self.examined.utterances[claim.number - 1]

    def goes_on(self, claim: Claim) -> bool:
        """Tell whether the claim is a sentence in Konjunktiv that goes on with a report."""
        return claim.kind is Kind.FREE_INDIRECT and claim.mood is not Mood.INDICATIVE

    def numbered(self) -> Iterator[tuple[int, Claim]]:
        """Yield the claims with their numbers (from 0) in text order."""
        return enumerate(self.claims)

    def in_direct_speech(self, span: Span) -> bool:
        """Tell whether a stretch overlaps a direct quote, whose words are not the writer's."""
        return self._direct.overlaps(span)

    def telling(self, spans: Iterable[Span]) -> Iterator[tuple[int, Claim]]:
        """Yield the claims whose content shares a code point with a stretch, with their numbers."""
        asked = list(spans)
        for number in self._contents.near(asked):
            claim = self.claims[number]
            if any(part.overlaps(span) for part in claim.content for span in asked):
                yield number, claim

    def around(self, span: Span) -> Iterator[Claim]:
        """Yield the claims that reach into a stretch, from their first word to the last."""
        near = (self.claims[number] for number in self._reaches.near([span]))
        return (claim for claim in near if claim.span.overlaps(span))

    def spoken_by(self, span: Span) -> Iterator[Claim]:
        """Yield the claims whose speaker's mention reaches into a stretch."""
        near = (self.claims[number] for number in self._speakers.near([span]))
        return (c for c in near if c.speaker is not None and c.speaker.span.overlaps(span))

    @cached_property
    def unanswered(self) -> tuple[Unanswered, ...]:
        """The claims that nobody answers for."""
        return unanswered(self)

    @cached_property
    def told(self) -> SpanIndex:
        """The contents of the claims."""
        return SpanIndex(part for claim in self.claims for part in claim.content)

    @cached_property
    def reported(self) -> SpanIndex:
        """The same with their frames, and all that stands in quotation marks."""
        parts = (part for claim in self.claims for part in (*claim.content, *claim.frame))
        return SpanIndex((*parts, *(found.span for found in self.scene.quotations)))

    @cached_property
    def konjunktive(self) -> Mapping[int, Claim]:
        """The last claim of each sentence that has a Konjunktiv, *sollte* and its like aside."""
        found = {}
        for claim in self.claims:
            if claim.kind in INDIRECT and claim.mood in KONJUNKTIVE:
                for form in claim.mood_forms:
                    number = self.scene.sentence_at(form.start)
                    if self.scene.sentences[number].span.covers(form):
                        found[number] = claim
        return found

    @cached_property
    def _direct(self) -> SpanIndex:
        direct = (claim for claim in self.claims if claim.kind is Kind.DIRECT)
        return SpanIndex(part for claim in direct for part in claim.content)

    @cached_property
    def _contents(self) -> Places:
        places = Places()
        for number, claim in self.numbered():
            places.add(number, claim.content)
        return places

    @cached_property
    def _reaches(self) -> Places:
        places = Places()
        for number, claim in self.numbered():
            places.add(number, [claim.span])
        return places

    @cached_property
    def _speakers(self) -> Places:
        places = Places()
        for number, claim in self.numbered():
            if claim.speaker is not None:
                places.add(number, [claim.speaker.span])
        return places
