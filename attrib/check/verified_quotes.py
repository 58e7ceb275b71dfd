"""Quotes that do not stand up to the sources of a run, and how a rule tells where."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.check.draft import Draft
from attrib.verification.records import Passage, Verdict, Verification


def quotes_with(draft: Draft, verdict: Verdict) -> Iterator[Verification]:
    """Yield the quotes that got a verdict; none where the run has no sources.

    What the draft itself says was not said (*hat nie gesagt: „…“*) need not stand in a source.
    """
    quotes = draft.verified.quotes if draft.verified is not None else ()
    return (quote for quote in quotes if quote.verdict is verdict and quote.claim.was_said)


def whole(quote: Verification) -> Span:
    """Return the stretch from the first to the last code point of a quote."""
    return Span(quote.quote[0].start, quote.quote[-1].end)


def place(passage: Passage) -> str:
    """Return where a passage stands: *rede.txt:12*."""
    return f"{passage.source}:{passage.line}"
