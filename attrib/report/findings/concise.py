"""`concise`: a finding a line, as compilers print it and editors read it."""

from __future__ import annotations

from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.entries import Entries
from attrib.report.sanitise import one_line


class ConciseReport:
    """`path:line:column: CODE message`; what could not be read is told on stderr."""

    def __init__(self, style: Style) -> None:
        self._entries = Entries(style.language)

    def opening(self) -> str:
        """Return nothing: every line is a finding."""
        return ""

    def file(self, result: CheckedFile) -> str:
        """Return a line per finding."""
        path = one_line(result.name)
        return "".join(
            f"{path}:{entry.region.line}:{entry.region.column}: "
            f"{entry.finding.code} {one_line(entry.message)}\n"
            for entry in self._entries.of(result)
        )

    def closing(self) -> str:
        """Return nothing."""
        return ""
