"""Holds an article's quotes against sources: is that what was said?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from attrib.article import Article, Span
from attrib.grammar.quotation_marks import quotations
from attrib.records import Analysis, Claim, Kind
from attrib.spans import Places, SpanIndex
from attrib.verification.candidates import candidates
from attrib.verification.index import Index
from attrib.verification.notices import notices
from attrib.verification.quotes import quote_of
from attrib.verification.records import (
    Candidates,
    Edit,
    EditKind,
    Verdict,
    Verification,
    Verified,
)
from attrib.verification.sources import source_of
from attrib.verification.verdict import Found, find
from attrib.verification.voices import voice_of

_LEAST_WORDS = 2
"""Words in quotation marks inside an indirect claim that are a quote; one alone may be irony."""


@dataclass(frozen=True, slots=True)
class _Quoted:
    """A quote of the article: the claim that it is, or is a part of, and where it stands."""

    number: int
    claim: Claim
    spans: tuple[Span, ...]


def index_of(sources: Iterable[Article]) -> Index:
    """Return sources ready to be searched; many articles can be held against one index."""
    return Index([source_of(article) for article in sources])


def verify(analysis: Analysis, sources: Index | Iterable[Article]) -> Verified:
    """Hold the claims of an article against sources.

    Direct quotes get a verdict, whether they are claims of their own or stand inside an indirect
    one; indirect claims get the passages that they may go back to.
    """
    index = sources if isinstance(sources, Index) else index_of(sources)
    quoted = sorted(_quotes(analysis), key=lambda item: (item.spans[0].start, item.number))
    found = [_find(index, analysis, item) for item in quoted]
    whole = [
        _verification(analysis, item, answer)
        for item, answer in zip(quoted, _with_frames(analysis, quoted, found), strict=True)
    ]
    return Verified(
        analysis,
        tuple(source.article.name for source in index.sources),
        tuple(whole),
        tuple(_indirect(index, analysis)),
        tuple(notices(index)),
    )


def _quotes(analysis: Analysis) -> Iterator[_Quoted]:
    direct = SpanIndex(s for c in analysis.claims if c.kind is Kind.DIRECT for s in c.content)
    places = Places()
    for number, claim in enumerate(analysis.claims):
        places.add(number, claim.content)
        if claim.kind is Kind.DIRECT:
            yield _Quoted(number, claim, claim.content)
    for span in _marked(analysis.article):
        around = [
            (len(analysis.claims[number].span), number)
            for number in places.near([span])
            if any(content.covers(span) for content in analysis.claims[number].content)
        ]
        if around and not direct.overlaps(span):
            number = min(around)[1]
            yield _Quoted(number, analysis.claims[number], (span,))


def _marked(article: Article) -> Iterator[Span]:
    """Yield where quotations of more than a word stand in the article."""
    reading = article.reading
    text = article.text if reading is None else reading.text
    for quotation in quotations(text):
        if quotation.depth == 0 and len(quotation.inner.of(text).split()) >= _LEAST_WORDS:
            yield quotation.span if reading is None else reading.to_source(quotation.span)


def _find(index: Index, analysis: Analysis, item: _Quoted) -> Found:
    quote = quote_of([analysis.article.shown(span) for span in item.spans])
    if not quote.runs:
        return Found(Verdict.NOT_FOUND)
    return find(index, quote, voice_of(analysis, item.claim))


def _with_frames(
    analysis: Analysis, quoted: Sequence[_Quoted], found: Sequence[Found]
) -> list[Found]:
    """Heal the edges of a quote that only its frame splits: *„Wir bauen“, sagte er, „weiter.“*."""
    healed = list(found)
    for number in range(len(found) - 1):
        one, other = healed[number], healed[number + 1]
        end, start = quoted[number].spans[-1].end, quoted[number + 1].spans[0].start
        apart = end <= start  # and not one quotation inside the other
        joined = apart and one.words[1] == other.words[0] > 0
        if joined and "\n" not in analysis.article.shown(Span(end, start)):
            healed[number] = _healed(one, one.edits[:-1], one.edits[-1:])
            healed[number + 1] = _healed(other, other.edits[1:], other.edits[:1])
    return healed


def _healed(found: Found, rest: Sequence[Edit], edge: Sequence[Edit]) -> Found:
    """Take a cut off an edge; what was trimmed only there is exact."""
    if not edge or edge[0].kind is not EditKind.CUT:
        return found
    trimmed = any(e.kind in (EditKind.CUT, EditKind.OMITTED) and e.said for e in rest)
    exact = found.verdict is Verdict.TRIMMED and not trimmed
    return replace(found, edits=tuple(rest), verdict=Verdict.EXACT if exact else found.verdict)


def _verification(analysis: Analysis, item: _Quoted, found: Found) -> Verification:
    text = analysis.article.joined(item.spans)
    return Verification(
        number=item.number,
        claim=item.claim,
        quote=item.spans,
        text=text,
        verdict=found.verdict,
        passages=found.passages,
        edits=found.edits,
        spliced=found.spliced,
    )


def _indirect(index: Index, analysis: Analysis) -> Iterator[Candidates]:
    for number, claim in enumerate(analysis.claims):
        if claim.kind is not Kind.DIRECT:
            text = " ".join(analysis.article.shown(span) for span in claim.content)
            found = candidates(index, text, voice_of(analysis, claim))
            yield Candidates(number, claim, found)
