"""`jsonl`: one finding a line, each with its file's path."""

from __future__ import annotations

from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.plain import PlainFindings
from attrib.report.plain import error_dict
from attrib.report.serial import serial


class JsonLinesReport:
    """Findings as in `json`, and a line per file that could not be read."""

    def __init__(self, style: Style) -> None:
        self._language = style.language
        self._findings = PlainFindings(style)

    def opening(self) -> str:
        """Return nothing: every line stands for itself."""
        return ""

    def file(self, result: CheckedFile) -> str:
        """Return a line per finding."""
        if result.error is not None:
            error = error_dict(result.error, self._language)
            return f"{serial({'path': result.name, 'error': error})}\n"
        lines = ({"path": result.name} | finding for finding in self._findings.of(result))
        return "".join(f"{serial(line)}\n" for line in lines)

    def closing(self) -> str:
        """Return nothing."""
        return ""
