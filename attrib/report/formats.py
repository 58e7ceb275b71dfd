"""From a format's name to its report. A format is imported when it is chosen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Final

from attrib.article import Notice
from attrib.records import Analysis
from attrib.report.base import ModelInfo, Report, Style, no_format
from attrib.report.made import made
from attrib.wording import Wording

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
ONLY_MADE: Final = frozenset(("jsonld",))
"""The formats that have no place for what was not said, and leave it out."""


def left_out(analysis: Analysis, formats: Iterable[str]) -> Iterator[Notice]:
    """Yield a notice for each format that leaves claims of the analysis out."""
    count = len(analysis.claims) - len(made(analysis).claims)
    for name in sorted(ONLY_MADE.intersection(formats) if count else ()):
        what = Wording(
            "1 Aussage aus, die nicht gemacht wurde"
            if count == 1
            else f"{count} Aussagen aus, die nicht gemacht wurden",
            "1 claim that was not made" if count == 1 else f"{count} claims that were not made",
        )
        told = what.said(
            f"{name} lässt {{}} (verneint, bestritten, verweigert oder offen).",
            f"{name} leaves out {{}} (negated, denied, withheld or unasserted).",
        )
        yield Notice("left-out", told)


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
        raise no_format(name, NAMES)
    module, kind = _CLASSES[name]
    cls = getattr(import_module(f"attrib.report.{module}"), kind)
    report: Report = cls(style, model) if name == JSON else cls(style)
    return report
