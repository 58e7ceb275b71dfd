"""Writes claims in the format that gold annotations of quotations use.

The gold's conventions differ from the grammar in places (Petersen-Frey & Biemann 2024):
indirect content has no full stop; consecutive follow-on sentences of one speaker are one
claim and have no cue; a reported act has none either; of *nach Angaben der Polizei* the cue
is *nach* and the speaker *Angaben der Polizei*. Only this module maps to them. Nothing that a
user sees is left out for the sake of a gold.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypedDict

from attrib.article import Span
from attrib.no_speaker import NoSpeakerCode
from attrib.records import Analysis, Claim, Kind

TYPES = {
    Kind.DIRECT: "Direct",
    Kind.INDIRECT: "Indirect",
    Kind.FREE_INDIRECT: "IndirectFreeIndirect",
    Kind.REPORTED: "Reported",
}
Pairs = list[list[int]]


class SpansOfClaim(TypedDict):
    """A claim as spans by role (code points, end exclusive), and what is said of it."""

    type: str
    speaker_name: str | None
    polarity: str
    medium: str
    nested: bool
    quote: Pairs
    speaker: Pairs
    cue: Pairs
    frame: Pairs
    addressee: Pairs


class ExportedClaim(SpansOfClaim):
    """A claim that attrib found, and how sure it is."""

    confidence: float


class Row(TypedDict):
    """An article's claims."""

    document: str
    claims: list[ExportedClaim]


def export(analysis: Analysis) -> Row:
    """Return the claims of one article in the gold's shape and conventions."""
    text = analysis.article.text
    claims = [_claim(claim, text) for claim in analysis.claims]
    return Row(document=analysis.article.name, claims=list(_joined(claims, analysis)))


def _claim(claim: Claim, text: str) -> ExportedClaim:
    bare = claim.kind in (Kind.FREE_INDIRECT, Kind.REPORTED)
    mention = claim.speaker.span if claim.speaker is not None else claim.mention
    parts = _Parts(
        list(claim.content),
        [] if bare or claim.cue is None else list(claim.cue.spans),
        [] if bare else list(claim.frame),
        [mention] if mention else [],
    )
    if claim.kind is Kind.INDIRECT and claim.construction in CONVENTIONS:
        parts = CONVENTIONS[claim.construction](parts, claim, text)
    if claim.no_speaker is not None and claim.no_speaker.code is NoSpeakerCode.HEARSAY:
        parts = replace(parts, speaker=[])
    return ExportedClaim(
        type=_type(claim, text),
        speaker_name=claim.speaker.name if claim.speaker is not None else None,
        polarity=claim.polarity.value,
        medium=claim.medium.capitalize(),
        nested=claim.parent is not None,
        confidence=claim.confidence,
        quote=_pairs(parts.quote),
        speaker=_pairs(parts.speaker),
        cue=_pairs(parts.cue),
        frame=_pairs(parts.frame),
        addressee=_pairs([claim.addressee] if claim.addressee is not None else []),
    )


def _type(claim: Claim, text: str) -> str:
    return "FreeIndirect" if _is_hearsay(claim, text) else TYPES[claim.kind]


def _is_hearsay(claim: Claim, text: str) -> bool:
    """Tell whether *soll* or *angeblich* marks the claim, as it does what follows a report."""
    if claim.kind is not Kind.FREE_INDIRECT:
        return False
    forms = [form.of(text).lower() for form in claim.mood_forms[:1]]
    return claim.construction == "hearsay-adverb" or any(f.startswith("soll") for f in forms)


@dataclass(slots=True)
class _Parts:
    quote: list[Span]
    cue: list[Span]
    frame: list[Span]
    speaker: list[Span]


def _phrase(parts: _Parts, claim: Claim, text: str) -> _Parts:
    """Split *nach Angaben der Polizei* into *nach* and the rest; *… zufolge* likewise."""
    frame = claim.frame[0]
    preposition = claim.cue.lemma if claim.cue is not None else ""
    words = frame.of(text)
    if words.lower().endswith(preposition):
        at = frame.end - len(preposition)
        return replace(
            parts, cue=[Span(at, frame.end)], speaker=[Span(frame.start, at).strip(text)]
        )
    at = frame.start + len(preposition)
    return replace(parts, cue=[Span(frame.start, at)], speaker=[Span(at, frame.end).strip(text)])


def _adverb(parts: _Parts, claim: Claim, text: str) -> _Parts:  # noqa: ARG001  one signature
    """Let *wonach*, *demnach* be the speaker, too."""
    return replace(parts, speaker=list(parts.cue))


def _summary(parts: _Parts, claim: Claim, text: str) -> _Parts:
    """Take the pronoun of *Das teilte X mit* into the content."""
    frame = claim.frame[0]
    pronoun = frame.start + len(frame.of(text).split()[0])
    # *Er habe, das gibt er zu, geirrt*: what is said may go on behind
    at = bisect_left(parts.quote, frame.start, key=lambda span: span.start) - 1
    quote = [*parts.quote[:at], Span(parts.quote[at].start, pronoun), *parts.quote[at + 1 :]]
    return replace(parts, quote=quote, frame=[Span(pronoun, frame.end).strip(text)])


CONVENTIONS = {
    "attributing-phrase": _phrase,
    "pronominal-adverb": _adverb,
    "backward-summary": _summary,
}


def _joined(claims: list[ExportedClaim], analysis: Analysis) -> Iterator[ExportedClaim]:
    """Join follow-on sentences of one speaker that stand side by side."""
    text = analysis.article.text
    pending: ExportedClaim | None = None
    for claim in claims:
        follows = claim["type"] in ("IndirectFreeIndirect", "FreeIndirect")
        if (
            pending is not None
            and follows
            and claim["type"] == pending["type"]
            and claim["speaker"] == pending["speaker"]
            and not text[pending["quote"][-1][1] : claim["quote"][0][0]].strip()
        ):
            pending["quote"][-1][1] = claim["quote"][-1][1]
            continue
        if follows:
            if pending is not None:
                yield pending
            pending = claim
            continue
        if pending is not None and claim["nested"]:
            yield claim
            continue
        if pending is not None:
            yield pending
            pending = None
        yield claim
    if pending is not None:
        yield pending


def _pairs(spans: Sequence[Span]) -> Pairs:
    return [[span.start, span.end] for span in spans]
