"""Findings as plain dictionaries, which `json` and `jsonl` share.

Their shape is described by `attrib/report/schemas/findings-1.schema.json`. Within a major version
keys may be added, but none is taken away or changes its meaning.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrib.check.finding import Edit, Related
from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.entries import Entries, Entry
from attrib.report.plain import Places

SCHEMA = "attrib-findings-1"


class PlainFindings:
    """Makes the dictionaries of a run."""

    def __init__(self, style: Style) -> None:
        self._language = style.language
        self._entries = Entries(style.language)

    def of(self, result: CheckedFile) -> Iterator[dict[str, Any]]:
        """Yield what is to be shown of a file, finding by finding."""
        if result.checked is None:
            return
        article = result.checked.analysis.article
        places = Places(article)
        for entry in self._entries.of(result):
            sentence = result.checked.sentence(entry.finding)
            yield {
                **self._told(entry),
                "span": places.span(entry.finding.span),
                "sentence": places.span(sentence) | {"shown": article.shown(sentence)},
                "edits": [_edit(edit, places) for edit in entry.finding.problem.edits],
                "related": [self._related(r, places) for r in entry.finding.problem.related],
                "fingerprint": entry.fingerprint,
            }

    def _told(self, entry: Entry) -> dict[str, Any]:
        finding, claim = entry.finding, entry.finding.problem.claim
        return {
            "code": finding.code,
            "name": entry.name,
            "severity": finding.severity.value,
            "message": finding.problem.message.into(self._language),
            "advice": entry.advice,
            "fixable": finding.problem.fixable,
            "claim": None if claim is None else claim + 1,
        }

    def _related(self, related: Related, places: Places) -> dict[str, Any]:
        return {"message": related.message.into(self._language)} | places.span(related.span)


def _edit(edit: Edit, places: Places) -> dict[str, Any]:
    return places.span(edit.span) | {"replacement": edit.text}
