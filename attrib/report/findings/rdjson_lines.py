"""`rdjsonl`: diagnostics for reviewdog, one a line."""

from __future__ import annotations

from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.rdjson import Diagnostics
from attrib.report.serial import serial


class RdjsonLinesReport:
    """Diagnostics as in `rdjson`; the lines of several runs can be joined."""

    def __init__(self, style: Style) -> None:
        self._diagnostics = Diagnostics(style)

    def opening(self) -> str:
        """Return nothing: every line stands for itself."""
        return ""

    def file(self, result: CheckedFile) -> str:
        """Return a line per finding."""
        return "".join(f"{serial(one)}\n" for one in self._diagnostics.of(result))

    def closing(self) -> str:
        """Return nothing."""
        return ""
