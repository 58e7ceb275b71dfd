"""What a rule looks at: an article's claims and its parse, in the reader's text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from attrib.article import Span
from attrib.check.settings import Settings
from attrib.detect.scene import Scene
from attrib.records import Claim, Kind
from attrib.verification.records import Verified


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft as it was understood.

    All offsets count in `text`, what a reader sees, without markup; findings are led back to the
    source when the rules are done. `text` equals the source where there is no markup. `verified`
    holds the quotes against sources, where the run was given some.
    """

    text: str
    claims: tuple[Claim, ...]
    scene: Scene
    settings: Settings
    verified: Verified | None = None

    def numbered(self) -> Iterator[tuple[int, Claim]]:
        """Yield the claims with their numbers (from 0) in text order."""
        return enumerate(self.claims)

    def in_direct_speech(self, span: Span) -> bool:
        """Tell whether a stretch overlaps a direct quote, whose words are not the writer's."""
        return any(
            claim.kind is Kind.DIRECT and any(part.overlaps(span) for part in claim.content)
            for claim in self.claims
        )

    def sentence_span(self, span: Span) -> Span:
        """Return the sentence that a stretch starts in."""
        return self.scene.sentences[self.scene.sentence_at(span.start)].span

    def paragraphs_between(self, start: int, end: int) -> int:
        """Count the paragraph breaks between two offsets."""
        return self.text.count("\n\n", min(start, end), max(start, end))
