"""`full`: findings for a person: the sentence with the place marked, and what to do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from rich.text import Text

from attrib.article import Article
from attrib.check.run import Checked
from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.colors import AFTER, BEFORE, COLORS
from attrib.report.findings.entries import Entries, Entry
from attrib.report.findings.marked import carets, marked
from attrib.report.findings.total import Total
from attrib.report.findings.wordings import SEE_ALSO, SEVERITIES, summary
from attrib.report.findings.written import changes
from attrib.report.positions import short
from attrib.report.reader_text import Seen
from attrib.report.sanitise import one_line
from attrib.report.screen import fitted, hanging, laid_out, rendered, wrapped

_INDENT: Final = " " * 4


class FullReport:
    """A few lines per finding, and a sentence on the whole run below."""

    def __init__(self, style: Style) -> None:
        self._style = laid_out(style)
        self._entries = Entries(style.language)
        self._total = Total()

    def opening(self) -> str:
        """Return nothing."""
        return ""

    def file(self, result: CheckedFile) -> str:
        """Return the findings of a file; what could not be read is told on stderr."""
        if result.checked is None:
            self._total.add(result)
            return ""
        seen = Seen.of(result.checked.analysis.article)
        parts: list[Text] = []
        for entry in self._entries.of(result):
            parts += [*self._finding(entry, result.name, result.checked, seen), Text()]
        written = rendered(self._style, *parts)
        self._total.add(result)
        return written

    def closing(self) -> str:
        """Return how many findings there are of which sort."""
        told = Text(summary(self._total, self._style.language), "bold")
        return rendered(self._style, fitted(told, self._style.width))

    def _finding(self, entry: Entry, path: str, checked: Checked, seen: Seen) -> Iterator[Text]:
        article = checked.analysis.article
        yield self._headline(entry, path, article)
        yield from self._sentence(entry, checked, seen)
        yield self._hanging(Text(one_line(entry.advice)), "  → ")
        problem = entry.finding.problem
        for change in changes(problem.edits, article, BEFORE, AFTER):
            yield self._hanging(change, _INDENT)
        for related in problem.related:
            also = SEE_ALSO.into(self._style.language)
            where = short(related.span.start, article, self._style.language)
            told = one_line(related.message.into(self._style.language))
            yield self._hanging(Text(f"{also} {where}: {told}", "dim"), _INDENT)

    def _headline(self, entry: Entry, path: str, article: Article) -> Text:
        finding, language = entry.finding, self._style.language
        place = f"{entry.region.line}:{entry.region.column}"
        if article.extracted:
            place = short(finding.span.start, article, language)
        told = Text.assemble(
            (f"{one_line(path)}:{place}: ", "bold"),
            (
                f"{finding.code} {SEVERITIES[finding.severity].into(language)}",
                f"bold {COLORS[finding.severity]}",
            ),
            f": {one_line(finding.problem.message.into(language))}",
        )
        return hanging(told, self._style.width, "", "  ")

    def _sentence(self, entry: Entry, checked: Checked, seen: Seen) -> Iterator[Text]:
        style = f"underline {COLORS[entry.finding.severity]}"
        text = marked(entry.finding, checked, seen, style)
        for line in wrapped(text, self._style.width - len(_INDENT)):
            yield Text(_INDENT).append_text(line)
            below = "" if self._style.color else carets(line, style)
            if below:
                yield Text(_INDENT + below)

    def _hanging(self, text: Text, first: str) -> Text:
        return hanging(text, self._style.width, first, _INDENT)
