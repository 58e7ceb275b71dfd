"""Claims without a cue of their own take the speaker of the claim before.

A chain ends at a new speaker and at a narrator's sentence in the indicative; a new
paragraph ends it unless it goes on in Konjunktiv I.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrib.detect.scene import Scene
from attrib.records import Claim, Kind, Mood

NO_CHAIN = "keine Äußerung davor, die diese fortsetzt"
FAR = 2


def predecessor(scene: Scene, claims: Sequence[Claim], position: int) -> tuple[int, float] | None:
    """Return the claim that this one continues, with the certainty (0-1), or None."""
    claim = claims[position]
    start = claim.content[0].start
    here = scene.sentence_at(start)
    for earlier in range(position - 1, -1, -1):
        other = claims[earlier]
        if other.parent is not None or other.content[-1].end > start:
            continue
        gap = here - scene.sentence_at(max(0, other.content[-1].end - 1)) - 1
        return _weigh(scene, claim, other, gap, earlier)
    return None


def _weigh(
    scene: Scene, claim: Claim, other: Claim, gap: int, earlier: int
) -> tuple[int, float] | None:
    apart = scene.paragraph_break(other.content[-1].end, claim.content[0].start)
    marked = claim.mood is Mood.KONJUNKTIV_1 or claim.kind is Kind.DIRECT
    if gap > FAR or gap > 0 and not marked or apart and (gap > 0 or not marked):
        return None
    certainty = 0.95 - 0.25 * max(0, gap) - (0.15 if apart else 0.0)
    return earlier, certainty


def successor(scene: Scene, claims: Sequence[Claim], position: int) -> int | None:
    """Return a later direct claim of the same stretch that has the cue (*„A. B.“ „C“, sagte X*)."""
    claim = claims[position]
    if claim.kind is not Kind.DIRECT:
        return None
    for later in range(position + 1, min(position + 3, len(claims))):
        other = claims[later]
        if other.parent is not None:
            continue
        gap = scene.text[claim.content[-1].end : other.content[0].start]
        if other.kind is Kind.DIRECT and other.cue is not None and not gap.strip():
            return later
        return None
    return None
