"""The constructions of reported speech, told to a person, and as plain dictionaries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from rich.table import Table
from rich.text import Text

from attrib.detect.construction import Construction
from attrib.report.base import Style
from attrib.report.findings.wordings import SOURCE
from attrib.report.rules import shown
from attrib.report.screen import fitted, hanging, laid_out, rendered
from attrib.wording import Language, Wording

SCHEMA: Final = "attrib-constructions-1"
FOUND: Final = Wording("Gefunden in", "Found in")
NOT_FOUND: Final = Wording("Nicht in", "Not in")


def listing(constructions: Iterable[Construction], style: Style) -> str:
    """Return a table of constructions: name, and what it is."""
    style = laid_out(style)
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for construction in constructions:
        name = Text(construction.name, "bold")
        table.add_row(name, construction.summary.into(style.language))
    return rendered(style, table)


def explanation(construction: Construction, style: Style) -> str:
    """Return what a construction is, who says so, and examples of both sorts."""
    style = laid_out(style)
    return rendered(style, *_explained(construction, style))


def construction_dict(construction: Construction, language: Language) -> dict[str, Any]:
    """Return a construction as dictionaries, lists and strings."""
    return {
        "name": construction.name,
        "summary": construction.summary.into(language),
        "source": construction.source,
        "examples": [{"text": e.text, "fires": e.fires} for e in construction.examples],
    }


def _explained(construction: Construction, style: Style) -> Iterator[Text]:
    language = style.language
    yield Text(construction.name, "bold")
    yield Text()
    yield fitted(Text(construction.summary.into(language)), style.width)
    yield Text()
    yield hanging(Text(f"{SOURCE.into(language)}: {construction.source}"), style.width, "", "  ")
    yield from shown(construction.examples, (FOUND, NOT_FOUND), style)
