"""A comparison as plain values, for JSON; names and offsets as in the records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from attrib.article import Article, Span
from attrib.records import Claim
from attrib.verification.records import Candidates, Passage, Verification, Verified
from attrib.wording import Language

FORMAT = "attrib-verify"
VERSION = 1
Plain = dict[str, Any]


def plain(verified: Verified, language: Language) -> Plain:
    """Return everything that a comparison found.

    Offsets count code points, end exclusive: of quotes and claims in the article, of passages in
    their source.
    """
    article = verified.analysis.article
    return {
        "format": FORMAT,
        "version": VERSION,
        "article": article.name,
        "sources": list(verified.sources),
        "counts": {verdict.value: count for verdict, count in verified.counts.items()},
        "quotes": [_quote(quote, article) for quote in verified.quotes],
        "indirect": [_indirect(claim, article) for claim in verified.indirect],
        "notices": [notice.message.into(language) for notice in verified.notices],
    }


def _quote(quote: Verification, article: Article) -> Plain:
    return {
        **_claim(quote.claim, quote.quote, article),
        "text": quote.text,
        "verdict": quote.verdict.value,
        "concerns": [concern.value for concern in quote.concerns],
        "spliced": quote.spliced,
        "passages": [_passage(passage) for passage in quote.passages],
        "edits": [asdict(edit) for edit in quote.edits],
    }


def _indirect(found: Candidates, article: Article) -> Plain:
    content = found.claim.content
    return {
        **_claim(found.claim, content, article),
        "text": article.joined(content),
        "candidates": [
            {
                "passage": _passage(candidate.passage),
                "shared": list(candidate.shared),
                "missing_numbers": list(candidate.missing_numbers),
                "other_numbers": [list(pair) for pair in candidate.other_numbers],
            }
            for candidate in found.candidates
        ],
    }


def _claim(claim: Claim, spans: Iterable[Span], article: Article) -> Plain:
    places = [[span.start, span.end] for span in spans]
    return {
        "claim": claim.number,
        "kind": claim.kind.value,
        "line": article.line_column(places[0][0])[0],
        "spans": places,
        "speaker": claim.speaker.name if claim.speaker else None,
        "polarity": claim.polarity.value,
    }


def _passage(passage: Passage) -> Plain:
    return {
        "source": passage.source,
        "line": passage.line,
        "span": [passage.span.start, passage.span.end],
        "speaker": passage.speaker or None,
        "text": passage.text,
        "before": passage.before,
        "after": passage.after,
        "likeness": passage.likeness,
    }
