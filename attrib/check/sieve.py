"""Which findings are shown: not those that a baseline accepts."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path

from attrib.check.baseline import Baseline, Key, key_of
from attrib.check.finding import Finding, Severity
from attrib.check.run import Checked


@dataclass(frozen=True, slots=True)
class Sifted:
    """What is left, and how many findings the baseline took."""

    checked: Checked
    accepted: int


@dataclass(frozen=True, slots=True)
class Sieve:
    """What takes findings away: the lowest level, and a baseline with its folder."""

    min_level: Severity = Severity.INFO
    baseline: Baseline | None = None
    folder: Path = Path()

    def sift(self, file: str, checked: Checked) -> Sifted:
        """Take findings away; what the baseline accepts is used up."""
        grave = [f for f in checked.findings if f.severity.rank >= self.min_level.rank]
        baseline = self.baseline
        fresh = [
            finding
            for finding in grave
            if baseline is None or not baseline.takes(self.key(file, checked, finding))
        ]
        return Sifted(replace(checked, findings=tuple(fresh)), len(grave) - len(fresh))

    def trial(self) -> Sieve:
        """Return a sieve that leaves this one's baseline as it is."""
        return replace(self, baseline=copy(self.baseline))

    def keys(self, file: str, checked: Checked) -> Iterator[Key]:
        """Yield what a baseline would hold of a file."""
        for finding in checked.findings:
            if finding.severity.rank >= self.min_level.rank:
                yield self.key(file, checked, finding)

    def key(self, file: str, checked: Checked, finding: Finding) -> Key:
        """Return what a baseline knows a finding by."""
        return key_of(finding.code, file, checked.sentence_text(finding), self.folder)
