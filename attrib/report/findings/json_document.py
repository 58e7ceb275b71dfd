"""`json`: one document for any number of files, described by a schema in the package."""

from __future__ import annotations

from typing import Any

from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.plain import SCHEMA, PlainFindings
from attrib.report.findings.total import Total
from attrib.report.plain import error_dict
from attrib.report.serial import Items, serial
from attrib.version import __version__


class JsonReport:
    """A head that names schema and version; a file a line; then the sums."""

    def __init__(self, style: Style) -> None:
        self._language = style.language
        self._findings = PlainFindings(style)
        self._files = Items()
        self._total = Total()

    def opening(self) -> str:
        """Return the head, up to the list of files."""
        head = {"schema": SCHEMA, "attrib": __version__, "language": self._language.value}
        return f'{serial(head)[:-1]}, "files": [\n'

    def file(self, result: CheckedFile) -> str:
        """Return a file with its findings, on one line."""
        line = self._files.add(self._file(result))
        self._total.add(result)
        return line

    def closing(self) -> str:
        """Return the sums and the end of the document."""
        return f'], "summary": {serial(self._total.plain())}}}\n'

    def _file(self, result: CheckedFile) -> dict[str, Any]:
        checked = result.checked
        article = checked.analysis.article if checked else None
        mode = None if article is None else "extracted" if article.extracted else "offset-true"
        return {
            "path": result.name,
            "error": None if result.error is None else error_dict(result.error, self._language),
            "encoding": article.encoding if article else None,
            "mode": mode,
            "silenced": checked.silenced if checked else 0,
            "accepted": result.accepted,
            "outside": result.outside,
            "findings": list(self._findings.of(result)),
        }
