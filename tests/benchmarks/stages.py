"""What an article passes behind the parser, a stage at a time, for measurements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from attrib.article import Article
from attrib.attribute import attribute
from attrib.check.draft import Draft
from attrib.check.finding import Finding
from attrib.check.rules import RULES
from attrib.check.run import Checked, check
from attrib.check.settings import Settings
from attrib.confidence import rated
from attrib.detect import detect
from attrib.naming import name as naming
from attrib.pipeline import Examined, understood
from attrib.records import Analysis, Claim, Document
from attrib.report import formats
from attrib.report.base import ModelInfo, Style
from attrib.report.findings import formats as findings_formats
from attrib.report.findings.base import CheckedFile
from attrib.scene import Scene
from attrib.verification.verify import index_of, verify

SOURCE = 5_000
"""Code points of an article that its quotes are held against."""
ALL_RULES = Settings(select=tuple(rule.code for rule in RULES))


class Passage:
    """One parsed article on its way through the house."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.scene = Scene(document)
        self.claims: tuple[Claim, ...] = ()
        self.findings: tuple[Finding, ...] = ()

    def stages(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """Yield the stages with their names; each takes up what those before have found."""
        yield "moods", self._moods
        yield "detect", self._detect
        yield "attribute", self._attribute
        yield "name", self._name
        yield "check", self._check
        yield "verify", self._verify
        for name in formats.NAMES:
            yield f"report {name}", partial(self._report, name)
        for name in findings_formats.NAMES:
            yield f"findings {name}", partial(self._report_findings, name)

    def _moods(self) -> None:
        self.document = understood(self.document)

    def _detect(self) -> None:
        self.scene = Scene(self.document)
        self.detected = detect(self.scene)

    def _attribute(self) -> None:
        self.links = attribute(self.scene, self.detected)

    def _name(self) -> None:
        self.attributed = naming.name(self.scene, self.detected.utterances, self.links)
        self.claims = rated(self.attributed, self.scene.text)

    def _check(self) -> None:
        analysis = Analysis(self.document, self.claims)
        utterances = tuple(each.utterance for each in self.attributed)
        draft = Draft(Examined(analysis, self.scene, utterances), ALL_RULES)
        self.findings = tuple(check(draft))

    def _verify(self) -> None:
        source = Article("source", self.document.article.text[:SOURCE])
        verify(Analysis(self.document, self.claims), index_of([source]))

    def _report(self, name: str) -> None:
        report = formats.report_of(name, Style(), ModelInfo("grown", "1"))
        report.opening()
        report.article(Analysis(self.document, self.claims))
        report.closing()

    def _report_findings(self, name: str) -> None:
        report = findings_formats.findings_report_of(name, Style())
        checked = Checked(Analysis(self.document, self.claims), self.findings)
        report.opening()
        report.file(CheckedFile("grown.txt", checked))
        report.closing()
