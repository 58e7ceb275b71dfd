"""Where an article names the speaker that a person has given to a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.article import Span
from attrib.records import Analysis, Claim


def mention(claim: Claim, name: str, analysis: Analysis) -> Span:
    """Return where the text names a speaker, or speaks of them otherwise: *er*, *die Ministerin*.

    In the claim's sentence the name counts, or the end of it. Else it is the word that attrib took
    for another's, if that is no name itself; then the name at its nearest; and of one that stands
    nowhere, the empty span before the claim.
    """
    text = analysis.article.text
    named = _nearest(claim, name, text)
    if named is not None and _same_sentence(named, claim, analysis):
        return named
    before = claim.speaker.span if claim.speaker else claim.mention
    if before is not None and before.of(text)[:1].islower():
        return before
    return named or Span(claim.span.start, claim.span.start)


def _nearest(claim: Claim, name: str, text: str) -> Span | None:
    """Return where a name, or else its last word, stands nearest to a claim and not inside it."""
    for wanted in dict.fromkeys((name, name.rsplit(maxsplit=1)[-1])):
        found = [
            span
            for span in _all(wanted, text)
            if not any(part.overlaps(span) for part in claim.content)
        ]
        if found:
            return min(found, key=lambda span: abs(span.start - claim.span.start))
    return None


def _all(wanted: str, text: str) -> Iterator[Span]:
    at = text.find(wanted)
    while at >= 0:
        span = Span(at, at + len(wanted))
        if not (text[at - 1 : at].isalnum() or text[span.end : span.end + 1].isalnum()):
            yield span
        at = text.find(wanted, span.end)


def _same_sentence(named: Span, claim: Claim, analysis: Analysis) -> bool:
    spans: Sequence[Span] = (*claim.content, *(claim.cue.spans if claim.cue else ()))
    return any(
        sentence.span.covers(named) and any(sentence.span.overlaps(span) for span in spans)
        for sentence in analysis.document.sentences
    )
