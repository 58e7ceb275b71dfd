"""What a correction makes of a claim; offsets count in the source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from attrib.article import Span
from attrib.corrections.mention import mention
from attrib.no_speaker import NoSpeaker, NoSpeakerCode
from attrib.records import Analysis, Claim, Evidence, Kind, Speaker, SpeakerKind, Step
from attrib.texts import Texts
from attrib.wording import Wording

_NOBODY: Final = NoSpeaker(NoSpeakerCode.NOT_FOUND)
_CONFIRMED: Final = Evidence(
    Step.CORRECTED, Wording("von Hand als richtig bestätigt", "confirmed by hand")
)
_ADDED: Final = Evidence(Step.CORRECTED, Wording("von Hand ergänzt", "added by hand"))
_OPENING_MARKS: Final = "„»«“‚›‹\"'"


def confirmed(claim: Claim) -> Claim:
    """Return a claim that a person has found right, and so is certain."""
    speaker = claim.speaker and replace(claim.speaker, certainty=1.0, candidates=())
    evidence = (*claim.evidence, _CONFIRMED)
    return replace(claim, speaker=speaker, confidence=1.0, evidence=evidence)


def spoken(claim: Claim, name: str | None, analysis: Analysis) -> Claim:
    """Return a claim with the speaker that a person has named, or with nobody."""
    kept = tuple(step for step in claim.evidence if not step.step.concerns_speaker)
    return replace(
        claim,
        speaker=None if name is None else _speaker(claim, name, analysis),
        no_speaker=_NOBODY if name is None else None,
        confidence=1.0,
        evidence=(*kept, _named(name, claim.speaker)),
    )


def added(content: tuple[Span, ...], name: str | None, analysis: Analysis) -> Claim:
    """Return a claim that a person has marked in the text."""
    opening = analysis.article.shown(content[0]).lstrip()[:1]
    kind = Kind.DIRECT if opening and opening in _OPENING_MARKS else Kind.INDIRECT
    claim = Claim(kind, content, evidence=(_ADDED,))
    if name is None:
        return replace(claim, no_speaker=_NOBODY)
    return replace(claim, speaker=_speaker(claim, name, analysis))


def with_added(analysis: Analysis, claims: Iterable[Claim]) -> Analysis:
    """Return the analysis with further claims in text order.

    They are numbered after those that are there, whose numbers stay.
    """
    told = Texts(analysis.document).told
    last = max((claim.number for claim in analysis.claims), default=0)
    further = [replace(told(claim), number=n) for n, claim in enumerate(claims, start=last + 1)]
    # Sorting keeps the order of claims that begin at one place, and those that are there go first.
    placed = sorted(
        [*enumerate(analysis.claims), *((None, claim) for claim in further)],
        key=lambda pair: pair[1].span.start,
    )
    places = {old: new for new, (old, _) in enumerate(placed) if old is not None}
    claims = (
        claim if claim.parent is None else replace(claim, parent=places[claim.parent])
        for _, claim in placed
    )
    return replace(analysis, claims=tuple(claims))


def _speaker(claim: Claim, name: str, analysis: Analysis) -> Speaker:
    same = [c.speaker for c in analysis.claims if c.speaker and c.speaker.name == name]
    like = same[0] if same else claim.speaker
    kind = like.kind if like else SpeakerKind.PERSON
    return Speaker(mention(claim, name, analysis), name, kind)


def _named(name: str | None, before: Speaker | None) -> Evidence:
    if name is None:
        german, english = "niemand ist genannt", "nobody is named"
    else:
        german, english = f"„{name}“", f"“{name}”"
    if before:
        german, english = f"{german} statt „{before.name}“", f"{english}, not “{before.name}”"
    return Evidence(
        Step.KNOWN, Wording(f"von Hand berichtigt: {german}", f"corrected by hand: {english}")
    )
