"""`rdjson`: diagnostics for reviewdog, as one document.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf; columns count bytes of UTF-8.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from attrib.article import Article, Span
from attrib.check.finding import Edit, Severity
from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.entries import UNREADABLE, Entries
from attrib.report.findings.paths import from_here
from attrib.report.findings.regions import Region, utf8
from attrib.report.serial import Items, serial

_SEVERITIES: Final = {
    Severity.INFO: "INFO",
    Severity.WARNING: "WARNING",
    Severity.ERROR: "ERROR",
}
_SOURCE: Final = {"name": "attrib"}


class RdjsonReport:
    """A document of diagnostics."""

    def __init__(self, style: Style) -> None:
        self._diagnostics = Diagnostics(style)
        self._items = Items()

    def opening(self) -> str:
        """Return the head, up to the diagnostics."""
        return f'{serial({"source": _SOURCE})[:-1]}, "diagnostics": [\n'

    def file(self, result: CheckedFile) -> str:
        """Return a line per finding."""
        return self._items.extend(self._diagnostics.of(result))

    def closing(self) -> str:
        """Return the end of the document."""
        return "]}\n"


class Diagnostics:
    """Makes the diagnostics of a run, for both formats."""

    def __init__(self, style: Style) -> None:
        self._language = style.language
        self._entries = Entries(style.language, utf8, mark=True)

    def of(self, result: CheckedFile) -> Iterator[dict[str, Any]]:
        """Yield a diagnostic per finding, or one for a file that could not be read."""
        location: dict[str, Any] = {"path": from_here(result.path)}
        if result.error is not None:
            yield {
                "message": result.error.told.into(self._language),
                "location": location,
                "severity": "ERROR",
                "source": _SOURCE,
                "code": {"value": UNREADABLE},
            }
        if result.checked is None:
            return
        article = result.checked.analysis.article
        for entry in self._entries.of(result):
            diagnostic = {
                "message": entry.text,
                "location": location | {"range": _range(entry.region)},
                "severity": _SEVERITIES[entry.finding.severity],
                "source": _SOURCE,
                "code": {"value": entry.finding.code},
            }
            edits = entry.finding.problem.edits
            if edits and not article.extracted:
                diagnostic["suggestions"] = [self._suggestion(edits, article)]
            yield diagnostic

    def _suggestion(self, edits: Sequence[Edit], article: Article) -> dict[str, Any]:
        """Return edits that go together as one: reviewdog offers each suggestion by itself."""
        ordered = sorted(edits, key=lambda edit: edit.span)
        whole = Span(ordered[0].span.start, max(edit.span.end for edit in ordered))
        text, done = [], whole.start
        for edit in ordered:
            text += [article.text[done : edit.span.start], edit.text]
            done = edit.span.end
        region = self._entries.regions(article).of(whole)
        return {"range": _range(region), "text": "".join(text)}


def _range(region: Region) -> dict[str, Any]:
    return {
        "start": {"line": region.line, "column": region.column},
        "end": {"line": region.end_line, "column": region.end_column},
    }
