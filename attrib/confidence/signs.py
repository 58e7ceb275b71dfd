"""What speaks for and against a claim and the name of its speaker, as far as it shows in the row.

A sign is a feature and its value, as `mood=konjunktiv-1`; two features together stand for what is
said of neither alone (`kind=direct way=chain`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from attrib.attribute.candidate import Way
from attrib.grammar.closed_classes import word_set
from attrib.records import Claim, Kind, Polarity, Speaker, Step

BASE: Final = "base"
"""What every claim has: its weight says how often claims are right on the whole."""
_SUBORDINATORS: Final = word_set("dass daß ob")
_LENGTHS: Final = (2, 4, 7, 12, 20, 40)
"""Words, about as many claims between one and the next."""
_FAR: Final = (200, 600)
"""Code points from the speaker to the claim: the same sentence, the same paragraph, beyond."""
_MOST_WORDS: Final = 4
_STEPS_OF_CERTAINTY: Final = 20


@dataclass(frozen=True, slots=True)
class Signs:
    """The signs of a claim with its mention, and those of the name that the mention gets."""

    claim: tuple[str, ...]
    name: tuple[str, ...]


def signs_of(claim: Claim, text: str, way: Way) -> Signs:
    """Return the signs of a claim in an article's text; `way` is how its speaker was found."""
    if claim.speaker is None and claim.mention is None:
        way = Way.NONE
    return Signs(tuple(_of_claim(claim, text, way)), tuple(_of_name(claim, text, way)))


def _of_claim(claim: Claim, text: str, way: Way) -> Iterator[str]:
    kind, form = f"kind={claim.kind}", f"construction={claim.construction}"
    words = [word for span in claim.content for word in span.of(text).split()]
    yield from (BASE, kind, form, f"way={way}", f"mood={claim.mood}")
    yield from (f"{kind} way={way}", f"{form} way={way}", f"{form} mood={claim.mood}")
    yield f"{kind} words={_step(len(words), _LENGTHS)}"
    yield f"{kind} frame={_frame(claim)}"
    if words[0].lower() in _SUBORDINATORS:
        yield "subordinator"
    if claim.polarity is not Polarity.POSITIVE:
        yield f"polarity={claim.polarity}"
    if claim.parent is not None:
        yield f"nested {kind}"
    if claim.cue is not None:
        yield f"class={claim.cue.speech_class}"
        yield f"lemma={claim.cue.lemma}"
    if claim.speaker is not None:
        yield f"speaker={claim.speaker.kind}"
        yield f"far={_step(abs(claim.speaker.span.start - claim.span.start), _FAR)}"
    elif claim.reason is not None:
        yield f"reason={claim.reason.code}"


def _of_name(claim: Claim, text: str, way: Way) -> Iterator[str]:
    yield from (BASE, f"way={way}")
    speaker = claim.speaker
    if speaker is None:
        if claim.reason is not None:
            yield f"reason={claim.reason.code}"
        return
    mention = speaker.span.of(text)
    yield f"speaker={speaker.kind}"
    yield f"way={way} speaker={speaker.kind}"
    yield f"certainty={int(speaker.certainty * _STEPS_OF_CERTAINTY) / _STEPS_OF_CERTAINTY}"
    yield "rivals" if speaker.candidates else "no rivals"
    yield f"capitals={min(_MOST_WORDS, _capitals(speaker))}"
    yield f"mention words={min(_MOST_WORDS, len(mention.split()))}"
    yield "as mentioned" if mention == speaker.name else "otherwise than mentioned"
    if any(step.step is Step.NAME for step in claim.evidence):
        yield "full name known"
    if claim.kind is Kind.DIRECT:
        yield "quotation"


def _capitals(speaker: Speaker) -> int:
    return sum(word[:1].isupper() for word in speaker.name.split())


def _frame(claim: Claim) -> str:
    if not claim.frame:
        return "none"
    return "before" if claim.frame[0].start < claim.span.start else "after"


def _step(size: int, steps: tuple[int, ...]) -> str:
    """Return the first step that is not smaller, or `more`."""
    at = bisect_left(steps, size)
    return str(steps[at]) if at < len(steps) else "more"
