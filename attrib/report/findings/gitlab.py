"""`gitlab`: a report that GitLab shows in a merge request.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from typing import Any, Final

from attrib.check.finding import Severity
from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.entries import UNREADABLE, Entries, Entry
from attrib.report.findings.paths import from_here
from attrib.report.sanitise import one_line
from attrib.report.serial import Items

_SEVERITIES: Final = {
    Severity.INFO: "info",
    Severity.WARNING: "minor",
    Severity.ERROR: "major",
}


class GitlabReport:
    """An array of violations; a file that could not be read is a critical one."""

    def __init__(self, style: Style) -> None:
        self._language = style.language
        self._entries = Entries(style.language)
        self._items = Items()

    def opening(self) -> str:
        """Return the start of the array."""
        return "[\n"

    def file(self, result: CheckedFile) -> str:
        """Return a line per finding."""
        path = from_here(result.path)
        if result.error is not None:
            told = result.error.told.into(self._language)
            fingerprint = self._entries.fingerprint(UNREADABLE, path, str(result.error))
            return self._items.add(_unreadable(path, told, fingerprint))
        return self._items.extend(_violation(path, entry) for entry in self._entries.of(result))

    def closing(self) -> str:
        """Return the end of the array."""
        return "]\n"


def _violation(path: str, entry: Entry) -> dict[str, Any]:
    finding = entry.finding
    return {
        "description": one_line(f"{finding.code}: {entry.text}"),
        "check_name": f"{finding.code} {entry.name}",
        "fingerprint": entry.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {
            "path": path,
            "lines": {"begin": entry.region.line, "end": entry.region.end_line},
        },
    }


def _unreadable(path: str, told: str, fingerprint: str) -> dict[str, Any]:
    return {
        "description": one_line(told),
        "check_name": UNREADABLE,
        "fingerprint": fingerprint,
        "severity": "critical",
        "location": {"path": path, "lines": {"begin": 1, "end": 1}},
    }
