"""`sarif`: a log in the Static Analysis Results Interchange Format, version 2.1.0.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/; columns count code points.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from attrib.article import Article
from attrib.check.catalogue import CATALOGUE
from attrib.check.finding import Edit, Related, Severity
from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.entries import UNREADABLE, Entries, Entry
from attrib.report.findings.paths import uri
from attrib.report.findings.regions import FILE, Region, Regions
from attrib.report.findings.sarif_rules import described
from attrib.report.serial import Items, serial
from attrib.version import __version__
from attrib.wording import Wording

LEVELS: Final = {
    Severity.OFF: "none",
    Severity.INFO: "note",
    Severity.WARNING: "warning",
    Severity.ERROR: "error",
}
ROOT: Final = "%SRCROOT%"
_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT: Final = Wording("Das Arbeitsverzeichnis des Laufs.", "The working directory of the run.")
_UNREADABLE: Final = Wording(
    "Eine Datei, die nicht gelesen werden konnte.", "A file that could not be read."
)
_NUMBERS: Final = {code: number for number, code in enumerate(CATALOGUE)}


class SarifReport:
    """A log of one run: the rules, then a result a line, then what could not be read."""

    def __init__(self, style: Style) -> None:
        self._language = style.language
        self._entries = Entries(style.language)
        self._results = Items()
        self._errors: list[dict[str, Any]] = []

    def opening(self) -> str:
        """Return the head, up to the results."""
        driver = {
            "name": "attrib",
            "semanticVersion": __version__,
            "language": self._language.value,
            "rules": [
                described(rule, LEVELS[rule.severity], self._language)
                for rule in CATALOGUE.values()
            ],
            "notifications": [
                {
                    "id": UNREADABLE,
                    "shortDescription": {"text": _UNREADABLE.into(self._language)},
                    "defaultConfiguration": {"level": "error"},
                }
            ],
        }
        run = {
            "tool": {"driver": driver},
            "language": self._language.value,
            "columnKind": "unicodeCodePoints",
            # As attrib counts lines; the format's default knows no single CR.
            "newlineSequences": ["\r\n", "\n", "\r"],
            "originalUriBaseIds": {
                ROOT: {"description": {"text": _ROOT.into(self._language)}},
            },
        }
        log = {"$schema": _SCHEMA, "version": "2.1.0"}
        return f'{serial(log)[:-1]}, "runs": [{serial(run)[:-1]}, "results": [\n'

    def file(self, result: CheckedFile) -> str:
        """Return a result per finding."""
        location = _artifact(result.path)
        if result.checked is None:
            if result.error is not None:
                self._errors.append(_notification(result.error.told.into(self._language), location))
            return ""
        article = result.checked.analysis.article
        regions = self._entries.regions(article)
        return self._results.extend(
            self._result(entry, article, location, regions) for entry in self._entries.of(result)
        )

    def closing(self) -> str:
        """Return how the run went, and the end of the log."""
        invocation = {
            "executionSuccessful": not self._errors,
            "toolExecutionNotifications": self._errors,
        }
        return f'], "invocations": [{serial(invocation)}]}}]}}\n'

    def _result(
        self, entry: Entry, article: Article, location: dict[str, Any], regions: Regions
    ) -> dict[str, Any]:
        finding = entry.finding
        result = {
            "ruleId": finding.code,
            "ruleIndex": _NUMBERS[finding.code],
            "level": LEVELS[finding.severity],
            "message": {"text": entry.text},
            "locations": [_location(location, entry.region)],
            "partialFingerprints": {"ruleSentence/v1": entry.fingerprint},
        }
        if finding.problem.related:
            result["relatedLocations"] = [
                self._related(number, related, location, regions)
                for number, related in enumerate(finding.problem.related)
            ]
        if finding.problem.edits and not article.extracted:
            replacements = [_replacement(edit, regions) for edit in finding.problem.edits]
            result["fixes"] = [_fix(entry.advice, location, replacements)]
        return result

    def _related(
        self, number: int, related: Related, location: dict[str, Any], regions: Regions
    ) -> dict[str, Any]:
        message = {"text": related.message.into(self._language)}
        region = regions.of(related.span)
        return {"id": number, "message": message} | _location(location, region)


def _artifact(path: str) -> dict[str, Any]:
    address, relative = uri(path)
    return {"uri": address, "uriBaseId": ROOT} if relative else {"uri": address}


def _location(artifact: dict[str, Any], region: Region) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": artifact, "region": _region(region)}}


def _region(region: Region) -> dict[str, int]:
    if region == FILE:
        return {"startLine": 1}
    return {
        "startLine": region.line,
        "startColumn": region.column,
        "endLine": region.end_line,
        "endColumn": region.end_column,
    }


def _replacement(edit: Edit, regions: Regions) -> dict[str, Any]:
    deleted = _region(regions.of(edit.span))
    return {"deletedRegion": deleted, "insertedContent": {"text": edit.text}}


def _fix(
    advice: str, artifact: dict[str, Any], replacements: Sequence[dict[str, Any]]
) -> dict[str, Any]:
    change = {"artifactLocation": artifact, "replacements": replacements}
    return {"description": {"text": advice}, "artifactChanges": [change]}


def _notification(told: str, artifact: dict[str, Any]) -> dict[str, Any]:
    return {
        "descriptor": {"id": UNREADABLE, "index": 0},
        "level": "error",
        "message": {"text": told},
        "locations": [{"physicalLocation": {"artifactLocation": artifact}}],
    }
