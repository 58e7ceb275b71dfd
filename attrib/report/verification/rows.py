"""CSV: a row for each quote, and one for each candidate of an indirect claim."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import Final

from attrib.article import Article
from attrib.records import Claim
from attrib.report.sanitise import one_line
from attrib.report.verification.labels import plain_diff
from attrib.verification.records import Passage, Verified

HEADINGS: Final = (
    "article",
    "claim",
    "kind",
    "line",
    "speaker",
    "text",
    "verdict",
    "concerns",
    "diff",
    "source",
    "source_line",
    "source_speaker",
    "passage",
    "likeness",
)
_FORMULA: Final = ("=", "+", "-", "@")


def verification_csv(verified: Verified) -> str:
    """Return the comparison as CSV (RFC 4180); candidates have no verdict."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    writer.writerows([_cell(value) for value in row] for row in _rows(verified))
    return out.getvalue()


def _rows(verified: Verified) -> Iterator[Sequence[str]]:
    article = verified.analysis.article
    for quote in verified.quotes:
        yield (
            *_claim(article, quote.claim, quote.quote[0].start),
            quote.text,
            quote.verdict.value,
            " ".join(quote.concerns),
            plain_diff(quote.edits),
            *_passage(quote.passages[0] if quote.passages else None),
        )
    for found in verified.indirect:
        text = " … ".join(map(article.shown, found.claim.content))
        for candidate in found.candidates:
            yield (
                *_claim(article, found.claim, found.claim.span.start),
                text,
                *("", "", ""),
                *_passage(candidate.passage),
            )


def _claim(article: Article, claim: Claim, start: int) -> tuple[str, ...]:
    speaker = claim.speaker.name if claim.speaker else ""
    line = str(article.line_column(start)[0])
    return article.name, str(claim.number), claim.kind.value, line, speaker


def _passage(passage: Passage | None) -> tuple[str, ...]:
    if passage is None:
        return ("", "", "", "", "")
    likeness = f"{passage.likeness:.2f}"
    return passage.source, str(passage.line), passage.speaker, passage.text, likeness


def _cell(value: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    shown = one_line(value)
    return f"'{shown}" if shown.startswith(_FORMULA) else shown
