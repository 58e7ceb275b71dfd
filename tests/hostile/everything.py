"""All that attrib can do with an article, in one go."""

from __future__ import annotations

import json
from typing import Final
from xml.etree import ElementTree as ET

from attrib.analysis import Analysis
from attrib.article import Article
from attrib.check.run import Checked, checked
from attrib.measure.export import export
from attrib.parse.base import Parser
from attrib.parse.conllu import write_document
from attrib.report.base import By, ModelInfo, Style
from attrib.report.comparison.document import comparison_json
from attrib.report.comparison.table import comparison_table
from attrib.report.explain import explanation
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.formats import NAMES as FINDINGS
from attrib.report.findings.formats import findings_report_of
from attrib.report.findings.mends import MendsReport
from attrib.report.formats import NAMES as CLAIMS
from attrib.report.formats import report_of
from attrib.report.saved import Offsets
from attrib.report.serial import serial
from attrib.report.verification.document import verification_json
from attrib.report.verification.page import verification_html
from attrib.report.verification.rows import verification_csv
from attrib.report.verification.table import verification_table
from attrib.verification.compare import compare
from attrib.verification.verify import index_of, verify
from attrib.wording import Language

STYLES: Final = (
    Style(),
    Style(Language.ENGLISH, several=True, color=True, excel=True, by=By.SPEAKER),
)


def everything(article: Article, parser: Parser) -> Checked:
    """Analyse and check an article, write it in every format, hold it against itself."""
    done = checked(article, parser, sources=index_of([article]))
    analysis = Analysis.of(done.analysis)
    offsets_true(analysis)
    for style in STYLES:
        _claims(analysis, style)
        _findings(CheckedFile(article.name, done), style)
    for number in range(1, len(analysis.claims) + 1):
        list(explanation(analysis, number))
    _held_against(analysis, article)
    export(analysis)
    for offsets in Offsets:
        plain = json.loads(serial(analysis.to_dict(offsets=offsets)))
        assert Analysis.from_dict(plain).claims == analysis.claims
    write_document(analysis.document)
    return done


def offsets_true(analysis: Analysis) -> None:
    """Check that claims stand in the text, and their speakers, too."""
    length = len(analysis.article.text)
    for claim in analysis.claims:
        own = [] if claim.speaker is None else [claim.speaker.span]
        for span in (*claim.content, *claim.frame, *claim.mood_forms, *own):
            assert 0 <= span.start < span.end <= length, (claim.construction, span)
        assert claim.content
        assert 0 <= claim.confidence <= 1
        assert claim.speaker is None or claim.speaker.name.strip()


def _claims(analysis: Analysis, style: Style) -> None:
    for name in CLAIMS:
        report = report_of(name, style, ModelInfo("embedded", "id"))
        _sound(name, report.opening() + report.article(analysis) + report.closing())


def _findings(result: CheckedFile, style: Style) -> None:
    for name in FINDINGS:
        report = findings_report_of(name, style)
        _sound(name, report.opening() + report.file(result) + report.closing())
    MendsReport(style).file(result)


def _sound(name: str, out: str) -> None:
    """Check that a document is what its format says."""
    if name in ("json", "jsonld", "webanno", "sarif", "gitlab", "rdjson"):
        json.loads(out)
    elif name.endswith("jsonl"):
        for line in out.split("\n")[:-1]:
            json.loads(line)
    elif name == "junit":
        ET.fromstring(out)  # noqa: S314  what was just written


def _held_against(analysis: Analysis, article: Article) -> None:
    verified = verify(analysis, [article])
    verification_json(verified)
    verification_csv(verified)
    for language in Language:
        verification_html(verified, language)
        verification_table(verified, language)
        comparison_table(compare([analysis, analysis]), language)
    comparison_json([article.name], compare([analysis, analysis]))
