"""Findings as Markdown, for the summary of a step of GitHub Actions.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from typing import Final

from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.entries import Entries, Entry
from attrib.report.findings.total import Total
from attrib.report.findings.wordings import SEVERITIES, summary
from attrib.report.markdown import escaped, table_row
from attrib.report.positions import short
from attrib.report.sanitise import one_line
from attrib.wording import Wording

MOST: Final = 500
"""The rows at most: a step may write 1 MiB, and shows ten annotations of a level at most."""
_HEADINGS: Final = (
    Wording("Stelle", "Place"),
    Wording("Regel", "Rule"),
    Wording("Befund", "Finding"),
)
_MORE: Final = Wording("weitere", "more")


class StepSummary:
    """A sentence on the run, and below it a table of the findings, the gravest first."""

    def __init__(self, style: Style) -> None:
        self._language = style.language
        self._entries = Entries(style.language)
        self._total = Total()
        self._rows: list[tuple[int, str]] = []

    def opening(self) -> str:
        """Return nothing: what stands first is known last."""
        return ""

    def file(self, result: CheckedFile) -> str:
        """Take the findings of a file down."""
        self._total.add(result)
        for entry in self._entries.of(result):
            self._rows.append((-entry.finding.severity.rank, self._row(entry, result)))
        return ""

    def closing(self) -> str:
        """Return sentence and table."""
        lines = ["### attrib check", "", summary(self._total, self._language), ""]
        if self._rows:
            rows = [row for _, row in sorted(self._rows, key=lambda row: row[0])]
            lines.append(table_row(heading.into(self._language) for heading in _HEADINGS))
            lines.append(table_row("---" for _ in _HEADINGS))
            lines += rows[:MOST]
            left = len(rows) - MOST
            lines += ["", f"{left} {_MORE.into(self._language)}"] if left > 0 else []
            lines.append("")
        return "\n".join(lines) + "\n"

    def _row(self, entry: Entry, result: CheckedFile) -> str:
        place = f"{entry.region.line}:{entry.region.column}"
        if result.checked is not None and result.checked.analysis.article.extracted:
            article = result.checked.analysis.article
            place = short(entry.finding.span.start, article, self._language)
        level = SEVERITIES[entry.finding.severity].into(self._language)
        where, rule = f"{result.name}:{place}", f"{entry.finding.code} {level}"
        return table_row(escaped(one_line(cell)) for cell in (where, rule, entry.text))
