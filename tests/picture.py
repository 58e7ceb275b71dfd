"""Draws the picture in the README: `python -m tests.picture` rewrites `fixtures/table.svg`.

It is what `attrib claims` prints at a terminal of 100 columns, for an article of the fixtures.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

import attrib
from attrib.report.base import Style
from attrib.report.table import TableReport

FIXTURES = Path(__file__).parents[1] / "fixtures"
ARTICLE = FIXTURES / "articles" / "vermisster-wanderer.txt"
PICTURE = FIXTURES / "table.svg"
WIDTH = 100
# Rich's frame asks a server for its font; any font of fixed width will do.
FRAME = re.sub(r"@font-face \{\{.*?\}\}\s*", "", CONSOLE_SVG_FORMAT, flags=re.DOTALL)


def drawn() -> str:
    """Return the picture as SVG."""
    style = Style(width=WIDTH, color=True)
    report = TableReport(style)
    table = report.article(attrib.analyze_file(ARTICLE))
    shown = table.replace(str(ARTICLE), ARTICLE.name)
    console = Console(record=True, width=WIDTH, file=io.StringIO(), legacy_windows=False)
    console.print(Text.from_ansi(shown), end="")
    title = f"attrib claims {ARTICLE.name}"
    return console.export_svg(title=title, code_format=FRAME, unique_id="attrib") + "\n"


if __name__ == "__main__":
    PICTURE.write_text(drawn(), encoding="utf-8")
