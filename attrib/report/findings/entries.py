"""Findings in the words of one language, with their places, for every format alike."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from attrib.article import Article
from attrib.check.baseline import normalised
from attrib.check.catalogue import CATALOGUE
from attrib.check.finding import Finding
from attrib.report import labels
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.paths import from_here
from attrib.report.findings.regions import Region, Regions, Unit
from attrib.report.positions import number
from attrib.wording import Language

UNREADABLE = "unreadable"
"""What stands for a rule's code where a file could not be read."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A finding to be written: `message` and `advice` in the reader's language.

    `fingerprint` stays the same when lines move, and is another for each finding of a run.
    """

    finding: Finding
    name: str
    message: str
    advice: str
    region: Region
    fingerprint: str

    @property
    def text(self) -> str:
        """Message and advice as sentences."""
        stop = "" if self.message.endswith((".", "!", "?", "…")) else "."
        return f"{self.message}{stop} {self.advice}"


class Entries:
    """Makes the entries of a run.

    Args:
        language: of messages and advice.
        unit: what columns count; code points unless given.
        mark: whether a byte order mark takes columns in the first line.
    """

    def __init__(self, language: Language, unit: Unit = len, *, mark: bool = False) -> None:
        self._language = language
        self._unit = unit
        self._mark = mark
        self._met: Counter[tuple[str, str, str]] = Counter()

    def regions(self, article: Article) -> Regions:
        """Return the regions of an article, in this run's unit."""
        return Regions(article, self._unit, mark=self._mark)

    def of(self, result: CheckedFile) -> Iterator[Entry]:
        """Yield the entries of a file in text order."""
        if result.checked is None:
            return
        article = result.checked.analysis.article
        regions = self.regions(article)
        path = from_here(result.path)
        for finding in result.findings:
            sentence = normalised(article.shown(result.checked.sentence(finding)))
            yield Entry(
                finding,
                CATALOGUE[finding.code].name,
                self._placed(finding, article),
                finding.problem.advice.into(self._language),
                regions.of(finding.span),
                self.fingerprint(finding.code, path, sentence),
            )

    def fingerprint(self, code: str, path: str, sentence: str) -> str:
        """Return a fingerprint of what is found, which no later one of this run will be like."""
        key = code, path, sentence
        self._met[key] += 1
        parts = "\0".join((*key, str(self._met[key])))
        return hashlib.sha256(parts.encode()).hexdigest()

    def _placed(self, finding: Finding, article: Article) -> str:
        """Return the message; where lines do not tell the place, it does."""
        message = finding.problem.message.into(self._language)
        if not article.extracted:
            return message
        paragraph = labels.PARAGRAPH.into(self._language)
        return f"{paragraph} {number(finding.span.start, article)}: {message}"
