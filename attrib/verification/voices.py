"""Who is said to have said something, as a comparison needs it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import takewhile

from attrib.records import Analysis, Claim, SpeakerKind


@dataclass(frozen=True, slots=True)
class Voice:
    """A speaker's name, or none; `named` tells a proper name from a description."""

    name: str = ""
    named: bool = False


def voice_of(analysis: Analysis, claim: Claim) -> Voice:
    """Return who is said to have said it, and whether that is a person's proper name."""
    speaker = claim.speaker
    if speaker is None:
        return Voice()
    last = speaker.name.split()[-1:]
    sentences = analysis.document.sentences
    behind = bisect_left(sentences, speaker.span.end, key=lambda s: s.span.start)
    around = takewhile(
        lambda s: s.span.overlaps(speaker.span), (sentences[n] for n in range(behind - 1, -1, -1))
    )
    common = any(
        word.upos == "NOUN" and [word.form] == last
        for sentence in around
        for word in sentence.words
        if speaker.span.covers(word.span)
    )
    return Voice(speaker.name, named=speaker.kind is SpeakerKind.PERSON and not common)
