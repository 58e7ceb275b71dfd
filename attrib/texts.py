"""What the claims of an article say, as text that they carry with them."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from attrib.article import Span
from attrib.records import Claim, Document


class Texts:
    """Copies text into the claims of a document, whose offsets they count in."""

    def __init__(self, document: Document) -> None:
        self._article = document.article
        self._sentences = [sentence.span for sentence in document.sentences]

    def told(self, claim: Claim) -> Claim:
        """Return the claim with its text, its sentence, and the text of its cue."""
        cue = claim.cue and replace(claim.cue, text=self._article.joined(claim.cue.spans))
        text, around = self._article.joined(claim.content), self._around(claim)
        return replace(claim, cue=cue, text=text, sentence=self._article.shown(around))

    def _around(self, claim: Claim) -> Span:
        """Return the stretch of the sentences that claim and cue stand in."""
        spans = (*claim.content, *(claim.cue.spans if claim.cue else ()))
        start, end = min(span.start for span in spans), max(span.end for span in spans)
        first, last = self._sentence(start), self._sentence(max(start, end - 1))
        if first is None or last is None:
            return Span(start, start)
        return Span(first.start, max(first.end, last.end))

    def _sentence(self, place: int) -> Span | None:
        """Return the sentence that a place stands in, or else the one before it."""
        number = bisect_right(self._sentences, place, key=lambda span: span.start) - 1
        return self._sentences[number] if number >= 0 else None
