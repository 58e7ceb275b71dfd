"""`md`: a table in Markdown (GitHub's dialect) for each article, under its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from attrib.records import Analysis, Claim
from attrib.report.base import Style
from attrib.report.columns import NO_SPEAKER, NUMBER, Row, place, rows
from attrib.report.labels import (
    CLAIM,
    CONFIDENCE,
    CUE,
    KIND,
    LINE,
    MOOD,
    NOTHING,
    POLARITY,
    SPEAKER,
    decimal,
    heading_of_speakers,
    shown_name,
)
from attrib.report.sanitise import one_line
from attrib.wording import Wording

HEADINGS: Final = (NUMBER, SPEAKER, CLAIM, CUE, MOOD, KIND, POLARITY, LINE, CONFIDENCE)
NO_CLAIMS: Final = Wording("Keine Aussagen gefunden.", "No claims found.")
# All that Markdown could take for markup inside a line; `#` would close a heading.
_MARKUP: Final = re.compile(r"[\\`*_\[\]<>&|~$#^]")


class MarkdownReport:
    """A heading for each article, and a table of its claims."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self._begun = False

    def opening(self) -> str:
        """Return nothing."""
        return ""

    def article(self, analysis: Analysis) -> str:
        """Return the article's heading and table, or a line where there are no claims."""
        gap = "\n" if self._begun else ""
        self._begun = True
        language = self._style.language
        told = zip(analysis.claims, rows(analysis, language), strict=True)
        table = [self._cells(claim, row) for claim, row in told]
        body = [NO_CLAIMS.into(language)]
        if table:
            who = heading_of_speakers(analysis.claims)
            shown = (who if heading is SPEAKER else heading for heading in HEADINGS)
            body = list(_table([heading.into(language) for heading in shown], table))
        heading = f"## {escaped(one_line(analysis.article.name))}"
        return gap + "\n".join([heading, "", *body]) + "\n"

    def closing(self) -> str:
        """Return nothing."""
        return ""

    def _cells(self, claim: Claim, row: Row) -> list[str]:
        said = [row[heading] or NOTHING for heading in (CLAIM, CUE, MOOD, KIND, POLARITY)]
        who = shown_name(claim.speaker) if claim.speaker else f"({row[NO_SPEAKER]})"
        sure = decimal(claim.confidence, self._style.language)
        texts = (row[NUMBER], who, *said, place(row), sure)
        return [escaped(text) for text in texts]


def escaped(text: str) -> str:
    """Return a line of text such that Markdown shows it as it stands."""
    return _MARKUP.sub(r"\\\g<0>", text)


def _table(headings: Iterable[str], body: Iterable[list[str]]) -> Iterator[str]:
    headings = list(headings)
    yield table_row(headings)
    yield table_row(["---"] * (len(headings) - 2) + ["--:"] * 2)
    yield from map(table_row, body)


def table_row(cells: Iterable[str]) -> str:
    """Return a row of a table, of cells that are escaped."""
    return f"| {' | '.join(cells)} |"
