"""`csv`: a table for spreadsheets (RFC 4180), with headings, and without formulas."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import Final

from attrib.records import Analysis
from attrib.report.base import Style
from attrib.report.columns import (
    ADDRESSEE,
    AUTHOR,
    CANDIDATES,
    CERTAINTY,
    COLUMN,
    DATE,
    FILE,
    NO_SPEAKER,
    NO_SPEAKER_CODE,
    NUMBER,
    OUTLET,
    SPEAKER_KIND,
    TITLE,
    URL,
    WITHIN,
    Row,
    rows,
)
from attrib.report.labels import (
    CLAIM,
    CONFIDENCE,
    CUE,
    KIND,
    LINE,
    MOOD,
    OFFICE,
    PARAGRAPH,
    POLARITY,
    SPEAKER,
)

COLUMNS: Final = (
    FILE,
    SPEAKER,
    CLAIM,
    CUE,
    MOOD,
    KIND,
    LINE,
    COLUMN,
    PARAGRAPH,
    CONFIDENCE,
    NUMBER,
    WITHIN,
    SPEAKER_KIND,
    NO_SPEAKER,
    ADDRESSEE,
    POLARITY,
    NO_SPEAKER_CODE,
    CERTAINTY,
    CANDIDATES,
    TITLE,
    DATE,
    OUTLET,
    AUTHOR,
    URL,
    OFFICE,
)
# What makes a spreadsheet take a text for a formula (OWASP, "CSV Injection"); some take the wide
# forms for the narrow ones. Tabs and line ends, the others on the list, are blanks in a cell. A
# number in an article's words is text here, so that -5 is guarded, too.
_FORMULA: Final = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_BYTE_ORDER_MARK: Final = "\ufeff"


class CsvReport:
    """A row of headings, then a row per claim; the article's name stands in each.

    `Style.excel` writes what a German Excel opens with a double click: a byte order mark,
    semicolons and decimal commas.
    """

    def __init__(self, style: Style) -> None:
        self._style = style

    def opening(self) -> str:
        """Return the row of headings."""
        mark = _BYTE_ORDER_MARK if self._style.excel else ""
        return mark + self._written([[head.into(self._style.language) for head in COLUMNS]])

    def article(self, analysis: Analysis) -> str:
        """Return a row per claim."""
        return self._written(map(self._cells, rows(analysis, self._style.language)))

    def closing(self) -> str:
        """Return nothing."""
        return ""

    def _cells(self, row: Row) -> list[str]:
        if self._style.excel:
            # With semicolons it reads numbers in German, and takes 0.9 for the ninth of a month.
            for heading in (CONFIDENCE, CERTAINTY):
                row[heading] = row[heading].replace(".", ",")
        return [no_formula(row[heading]) for heading in COLUMNS]

    def _written(self, table: Iterable[list[str]]) -> str:
        out = io.StringIO()
        csv.writer(out, delimiter=";" if self._style.excel else ",").writerows(table)
        return out.getvalue()


def no_formula(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
