"""From the name of a format for findings to its report. A format is imported when it is chosen."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from attrib.report.base import Style, no_format

if TYPE_CHECKING:  # the names of the formats must not cost the rules
    from attrib.report.findings.base import FindingsReport

_CLASSES: Final = {
    "full": ("full", "FullReport"),
    "concise": ("concise", "ConciseReport"),
    "statistics": ("statistics", "StatisticsReport"),
    "json": ("json_document", "JsonReport"),
    "jsonl": ("json_lines", "JsonLinesReport"),
    "github": ("github", "GithubReport"),
    "gitlab": ("gitlab", "GitlabReport"),
    "sarif": ("sarif", "SarifReport"),
    "junit": ("junit", "JunitReport"),
    "rdjson": ("rdjson", "RdjsonReport"),
    "rdjsonl": ("rdjson_lines", "RdjsonLinesReport"),
}
NAMES: Final = tuple(_CLASSES)


def findings_report_of(name: str, style: Style) -> FindingsReport:
    """Return a new report in the format of that name.

    Args:
        name: one of `NAMES`.
        style: how it is written, where the format leaves a choice.

    Raises:
        UsageError: an unknown format.
    """
    if name not in _CLASSES:
        raise no_format(name, NAMES)
    module, kind = _CLASSES[name]
    report: FindingsReport = getattr(import_module(f"attrib.report.findings.{module}"), kind)(style)
    return report
