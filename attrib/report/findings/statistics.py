"""`statistics`: how many findings each rule has, in all files together."""

from __future__ import annotations

from collections import Counter

from rich.text import Text

from attrib.check.catalogue import CATALOGUE
from attrib.check.finding import Severity
from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.colors import COLORS
from attrib.report.findings.total import Total
from attrib.report.findings.wordings import SEVERITIES, summary
from attrib.report.screen import fitted, hanging, laid_out, rendered


class StatisticsReport:
    """A line per rule and level, the most frequent first, and a sentence on the run below."""

    def __init__(self, style: Style) -> None:
        self._style = laid_out(style)
        self._total = Total()
        self._counts: Counter[tuple[str, Severity]] = Counter()

    def opening(self) -> str:
        """Return nothing: nothing is counted yet."""
        return ""

    def file(self, result: CheckedFile) -> str:
        """Count the findings of a file."""
        self._total.add(result)
        self._counts.update((f.code, f.severity) for f in result.findings)
        return ""

    def closing(self) -> str:
        """Return the counts."""
        by_count = sorted(self._counts.items(), key=lambda item: (-item[1], item[0]))
        width = max((len(str(count)) for _, count in by_count), default=0)
        lines = [self._line(code, level, count, width) for (code, level), count in by_count]
        told = Text(summary(self._total, self._style.language), "bold")
        gap = [Text()] if lines else []
        return rendered(self._style, *lines, *gap, fitted(told, self._style.width))

    def _line(self, code: str, level: Severity, count: int, width: int) -> Text:
        language = self._style.language
        told = Text.assemble(
            (f"{count:{width}}  ", "bold"),
            (f"{code} {SEVERITIES[level].into(language)}", COLORS[level]),
            f": {CATALOGUE[code].summary.into(language)}",
        )
        return hanging(told, self._style.width, "", " " * (width + 2))
