"""The summary of a step of GitHub Actions, which is shown above its log."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from attrib.cli.messages import complain
from attrib.errors import reason_of
from attrib.report.base import Style
from attrib.report.files import Write

if TYPE_CHECKING:
    from attrib.report.findings.base import FindingsReport

VARIABLE: Final = "GITHUB_STEP_SUMMARY"


def step_summary(style: Style) -> Iterator[tuple[FindingsReport, Write]]:
    """Yield the report of a run as Markdown and what writes it, where a summary is asked for."""
    if file := os.environ.get(VARIABLE):
        from attrib.report.findings.step_summary import StepSummary

        yield StepSummary(style), lambda text: _add(Path(file), text)


def _add(file: Path, text: str) -> None:
    """Write below what other commands of the step have written; the run goes on without it."""
    try:
        with file.open("a", encoding="utf-8") as summary:
            summary.write(text)
    except OSError as error:
        reason = reason_of(error)
        complain(
            reason.said(
                "Die Zusammenfassung des Schritts lässt sich nicht schreiben ({}).",
                "The summary of the step cannot be written ({}).",
            )
        )
