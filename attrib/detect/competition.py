"""One claim for one utterance: drops doubles, joins quotations to their cues, nests claims."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from attrib.article import Span
from attrib.grammar.quotation_marks import Quotation
from attrib.records import Claim, Kind
from attrib.spans import Places, SpanIndex

_RANK = {
    name: rank
    for rank, name in enumerate(
        [
            "direct-speech",
            "backward-summary",
            "speech-verb",
            "speech-predicate",
            "wie-clause",
            "so-phrase",
            "attributing-phrase",
            "speech-noun",
            "pronominal-adverb",
            "bare-konjunktiv",
            "silence",
            "speech-act",
            "rede-sein",
            "follow-on",
            "evidential-modal",
        ]
    )
}


def without_quoted(claims: Sequence[Claim], direct: Sequence[Claim]) -> list[Claim]:
    """Drop indirect claims that are a quotation in truth, and those told within one."""
    quoted = SpanIndex(claim.content[0] for claim in direct)
    kept = []
    for claim in claims:
        size = sum(len(span) for span in claim.content)
        inside = sum(
            _shared(span, other) for span in claim.content for other in quoted.overlapping(span)
        )
        cue_inside = claim.cue is not None and any(map(quoted.covers, claim.cue.spans))
        if not cue_inside and inside < 0.93 * size:
            kept.append(claim)
    return kept


def outside_quotations(claims: Sequence[Claim], quotations: Sequence[Quotation]) -> list[Claim]:
    """Drop claims whose cue stands in quotation marks: titles (*„Laut Plan stirbt keiner“*)."""
    inside = SpanIndex(q.inner for q in quotations)
    return [
        claim
        for claim in claims
        if claim.cue is None or not any(map(inside.covers, claim.cue.spans))
    ]


def distinct(claims: Sequence[Claim]) -> list[Claim]:
    """Keep one of the claims that share their content, the better explained one."""
    kept: list[Claim] = []
    places = Places()
    for claim in sorted(claims, key=lambda c: (_RANK.get(c.construction, 9), -c.confidence)):
        if claim.kind is Kind.DIRECT:
            kept.append(claim)
        elif not any(_same(claim, kept[other]) for other in places.near(claim.content)):
            places.add(len(kept), claim.content)
            kept.append(claim)
    return kept


def nested(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Put the claims into text order and tell each which claim it stands in."""
    ordered = sorted(
        claims, key=lambda c: (c.span.start, -c.span.end, _RANK.get(c.construction, 9))
    )
    places = Places()
    for position, claim in enumerate(ordered):
        places.add(position, claim.content)
    result = []
    for position, claim in enumerate(ordered):
        # Whatever holds a claim holds the beginning of its words, or of its cue.
        beginnings = [claim.content[0], *(claim.cue.spans[:1] if claim.cue else ())]
        around = [
            other
            for other in places.near(Span(span.start, span.start) for span in beginnings)
            if other != position and _holds(ordered[other], claim)
        ]
        parent = min(around, key=lambda i: _size(ordered[i]), default=None)
        result.append(replace(claim, parent=parent))
    return tuple(result)


def _size(claim: Claim) -> int:
    return sum(len(span) for span in claim.content)


def _holds(outer: Claim, inner: Claim) -> bool:
    """Tell whether the inner claim is told in the outer one: its words, or a quotation's cue.

    *X berichtete, Y habe gerufen: „…“*: the quotation stands behind X's words, but in them
    Y calls.
    """
    if outer.kind is Kind.REPORTED and inner.kind is not Kind.DIRECT:
        return False
    if inner.kind is Kind.DIRECT and outer.kind in (Kind.INDIRECT, Kind.FREE_INDIRECT):
        cue = inner.cue.spans if inner.cue is not None else ()
        if cue and all(any(o.covers(c) for o in outer.content) for c in cue):
            return True
    if _size(outer) <= _size(inner):
        return False
    return all(any(o.covers(i) for o in outer.content) for i in inner.content)


def _same(one: Claim, other: Claim) -> bool:
    shared = sum(_shared(a, b) for a in one.content for b in other.content)
    return shared > 0.75 * max(_size(one), _size(other))


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
