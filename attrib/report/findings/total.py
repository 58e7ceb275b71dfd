"""The sums of a run."""

from __future__ import annotations

from collections import Counter
from typing import Any

from attrib.check.finding import Severity
from attrib.report.findings.base import CheckedFile

GRAVEST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.INFO)


class Total:
    """Counts files and findings as they come."""

    def __init__(self) -> None:
        self.files = 0
        self.unreadable = 0
        self.with_findings = 0
        self.silenced = 0
        self.accepted = 0
        self.outside = 0
        self.findings: Counter[Severity] = Counter()

    def add(self, result: CheckedFile) -> None:
        """Count a file."""
        self.files += 1
        self.unreadable += result.error is not None
        self.with_findings += bool(result.findings)
        self.silenced += result.checked.silenced if result.checked else 0
        self.accepted += result.accepted
        self.outside += result.outside
        self.findings.update(finding.severity for finding in result.findings)

    def plain(self) -> dict[str, Any]:
        """Return the sums as a dictionary."""
        return {
            "files": self.files,
            "unreadable": self.unreadable,
            "with_findings": self.with_findings,
            "findings": {level.value: self.findings[level] for level in GRAVEST_FIRST},
            "silenced": self.silenced,
            "accepted": self.accepted,
            "outside": self.outside,
        }
