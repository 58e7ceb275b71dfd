"""`jsonl`: one claim a line, each with its article's name."""

from __future__ import annotations

from attrib.records import Analysis
from attrib.report.base import Style
from attrib.report.plain import article_dict
from attrib.report.serial import serial


class JsonLinesReport:
    """Claims as in `json`; the lines of several runs can be joined."""

    def __init__(self, style: Style) -> None:
        self._style = style

    def opening(self) -> str:
        """Return nothing: every line stands for itself."""
        return ""

    def article(self, analysis: Analysis) -> str:
        """Return a line per claim."""
        article = article_dict(analysis, self._style.language)
        lines = ({"article": article["name"]} | claim for claim in article["claims"])
        return "".join(f"{serial(line)}\n" for line in lines)

    def closing(self) -> str:
        """Return nothing."""
        return ""
