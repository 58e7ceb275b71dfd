"""Which findings are shown: not those that a baseline accepts, or that stand elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path

from attrib.article import Article, Span
from attrib.check.baseline import Baseline, Key, key_of
from attrib.check.changes import Changes
from attrib.check.finding import Finding, Severity
from attrib.check.run import Checked


@dataclass(frozen=True, slots=True)
class Sifted:
    """What is left, how many findings the baseline took, and how many stand outside the changes."""

    checked: Checked
    accepted: int
    outside: int


@dataclass(frozen=True, slots=True)
class Sieve:
    """What takes findings away: the lowest level, a baseline with its folder, and changes."""

    min_level: Severity = Severity.INFO
    baseline: Baseline | None = None
    folder: Path = Path()
    changes: Changes | None = None

    def sift(self, file: str, checked: Checked) -> Sifted:
        """Take findings away; what the baseline accepts is used up."""
        grave = [f for f in checked.findings if f.severity.rank >= self.min_level.rank]
        baseline = self.baseline
        fresh = [
            finding
            for finding in grave
            if baseline is None or not baseline.takes(self.key(file, checked, finding))
        ]
        near = tuple(finding for finding in fresh if self._touched(file, checked, finding))
        return Sifted(
            replace(checked, findings=near), len(grave) - len(fresh), len(fresh) - len(near)
        )

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
        sentence = checked.analysis.article.shown(checked.sentence(finding))
        return key_of(finding.code, file, sentence, self.folder)

    def _touched(self, file: str, checked: Checked, finding: Finding) -> bool:
        if self.changes is None:
            return True
        article = checked.analysis.article
        if article.extracted:
            return self.changes.touches_file(file)
        # A change elsewhere in the sentence may be what broke it.
        spans = (finding.span, checked.sentence(finding))
        return self.changes.touches(file, (n for span in spans for n in _lines(article, span)))


def _lines(article: Article, span: Span) -> range:
    first, _ = article.line_column(span.start)
    last, _ = article.line_column(max(span.start, span.end - 1))
    return range(first, last + 1)
