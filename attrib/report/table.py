"""The table for a person at a terminal."""

from __future__ import annotations

from rich.text import Text

from attrib.records import Analysis
from attrib.report import labels
from attrib.report.base import Style
from attrib.report.colors import speaker_colors
from attrib.report.layout import Layout
from attrib.report.sanitise import one_line
from attrib.report.screen import laid_out, rendered
from attrib.report.tally import tally


class TableReport:
    """Claims as a table under the article's name, with a summary below."""

    def __init__(self, style: Style) -> None:
        self._style = laid_out(style)

    def opening(self) -> str:
        """Return nothing: each article has its own table."""
        return ""

    def article(self, analysis: Analysis) -> str:
        """Return an article's claims and their summary, or a sentence where there are none."""
        title = Text(one_line(analysis.article.name), "bold")
        after = [Text()] if self._style.several else []
        if not analysis.claims:
            none = labels.NO_CLAIMS.into(self._style.language)
            return rendered(self._style, Text.assemble(title, ": ", none), *after)
        colors = speaker_colors(analysis)
        table = Layout(analysis, self._style, colors).table()
        summary = tally(analysis, self._style, colors, {})
        return rendered(self._style, title, table, Text(), summary, *after)

    def closing(self) -> str:
        """Return nothing."""
        return ""
