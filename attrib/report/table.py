"""The table for a person at a terminal."""

from __future__ import annotations

from rich import box
from rich.table import Table
from rich.text import Text

from attrib.records import Analysis
from attrib.report.cells import HEADINGS, cells
from attrib.report.clean import one_line

NO_CLAIMS = "Keine Aussagen gefunden."
STYLES = ("bold", "", "cyan", "magenta", "", "dim")
ROOMY = 120
# On a narrow terminal the claim keeps a third of the line, and the rest wraps earlier.
NARROW = (16, None, 10, 10, 9, None)


def claim_table(analysis: Analysis, width: int) -> Table | Text:
    """Return an article's claims as a table under its name, or a line where there are none.

    Cells wrap and are never cropped; markup in them is shown as it stands.

    Args:
        analysis: an article's claims.
        width: the columns of the terminal.
    """
    title = one_line(analysis.article.name)
    if not analysis.claims:
        return Text.assemble((title, "bold"), ": ", NO_CLAIMS)
    table = Table(
        title=Text(title, "bold"),
        title_justify="left",
        box=box.HORIZONTALS,
        show_lines=True,
        pad_edge=False,
        collapse_padding=True,
    )
    limits = (None,) * len(HEADINGS) if width >= ROOMY else NARROW
    for heading, style, limit in zip(HEADINGS, STYLES, limits, strict=True):
        table.add_column(
            heading,
            style=style,
            overflow="fold",
            min_width=len(heading),
            max_width=limit,
            justify="right" if heading == "Zeile" else "left",
        )
    for claim in analysis.claims:
        table.add_row(*map(Text, cells(claim, analysis.article).in_order()))
    return table
