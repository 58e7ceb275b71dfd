"""From a format's name to its report. A format is imported when it is chosen."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from attrib.errors import UsageError
from attrib.report.base import ModelInfo, Report, Style

JSON: Final = "json"
_CLASSES: Final = {
    "table": ("table", "TableReport"),
    "context": ("context", "ContextReport"),
    JSON: ("json_document", "JsonReport"),
    "jsonl": ("json_lines", "JsonLinesReport"),
    "csv": ("comma_separated", "CsvReport"),
    "tsv": ("tab_separated", "TsvReport"),
    "md": ("markdown", "MarkdownReport"),
    "html": ("page", "PageReport"),
    "jsonld": ("linked_data", "LinkedDataReport"),
    "webanno": ("annotations", "AnnotationsReport"),
}
NAMES: Final = tuple(_CLASSES)


def report_of(name: str, style: Style, model: ModelInfo) -> Report:
    """Return a new report in the format of that name.

    Args:
        name: one of `NAMES`.
        style: how it is written, where the format leaves a choice.
        model: what the articles are parsed with.

    Raises:
        UsageError: an unknown format.
    """
    if name not in _CLASSES:
        raise UsageError(f"There is no format '{name}'.", f"Choose one of {', '.join(NAMES)}.")
    module, kind = _CLASSES[name]
    cls = getattr(import_module(f"attrib.report.{module}"), kind)
    report: Report = cls(style, model) if name == JSON else cls(style)
    return report
