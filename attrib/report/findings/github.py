"""`github`: workflow commands that GitHub Actions shows as annotations.

https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from attrib.check.finding import Severity
from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.entries import UNREADABLE, Entries, Entry
from attrib.report.findings.paths import from_here
from attrib.report.sanitise import clean

_COMMANDS: Final = {
    Severity.INFO: "notice",
    Severity.WARNING: "warning",
    Severity.ERROR: "error",
}
_DATA: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY: Final = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


class GithubReport:
    """A command per finding, and an error per file that could not be read."""

    def __init__(self, style: Style) -> None:
        self._language = style.language
        self._entries = Entries(style.language)

    def opening(self) -> str:
        """Return nothing: every line is a command."""
        return ""

    def file(self, result: CheckedFile) -> str:
        """Return a line per finding."""
        file = from_here(result.path)
        if result.error is not None:
            place = {"file": file, "title": f"attrib {UNREADABLE}"}
            return _command("error", place, result.error.told.into(self._language))
        return "".join(
            _command(
                _COMMANDS[entry.finding.severity],
                {"file": file, **_place(entry), "title": f"{entry.finding.code} {entry.name}"},
                f"{entry.message}\n{entry.advice}",
            )
            for entry in self._entries.of(result)
        )

    def closing(self) -> str:
        """Return nothing."""
        return ""


def _place(entry: Entry) -> dict[str, str]:
    """Return lines, and columns where they are allowed: within one line."""
    region = entry.region
    place = {"line": str(region.line), "endLine": str(region.end_line)}
    if region.line == region.end_line and region.column < region.end_column:
        place |= {"col": str(region.column), "endColumn": str(region.end_column)}
    return place


def _command(name: str, properties: dict[str, str], message: str) -> str:
    written = ",".join(f"{key}={_escaped(value, _PROPERTY)}" for key, value in properties.items())
    return f"::{name} {written}::{_escaped(message, _DATA)}\n"


def _escaped(text: str, escapes: Mapping[int, str]) -> str:
    return clean(text.translate(escapes))
