"""`attrib claims`: the claims of articles, as tables or as lines."""

from __future__ import annotations

import sys
from enum import StrEnum

import typer

from attrib.cli.inputs import ENGINE, FILES, NO_CACHE, for_each, open_parser, read
from attrib.cli.messages import complain, notify, printing
from attrib.config import Options
from attrib.records import Analysis


class Format(StrEnum):
    """How claims are shown."""

    AUTO = "auto"
    TABLE = "table"
    TSV = "tsv"


FORMAT = typer.Option(
    Format.AUTO,
    "--format",
    help="A table, or one claim a line, tab-separated; auto is a table at a terminal.",
)

MIN_CONFIDENCE = typer.Option(
    0.0, "--min-confidence", min=0.0, max=1.0, help="Leave out claims below this confidence."
)


def claims(
    files: list[str] = FILES,
    engine: str = ENGINE,
    format: Format = FORMAT,  # noqa: A002  the option's name
    min_confidence: float = MIN_CONFIDENCE,
    no_cache: bool = NO_CACHE,
    *,
    settings: Options,
) -> None:
    """Print who says what in each article."""
    from attrib.pipeline import analyze

    parser = open_parser(engine, cached=not no_cache)
    at_terminal = sys.stdout is not None and sys.stdout.isatty()
    as_table = format is Format.TABLE or (format is Format.AUTO and at_terminal)
    show = _print_table if as_table else _print_lines

    def work(file: str) -> None:
        article = read(file, engine)
        notify(article.notices, article.name)
        analysis = analyze(article, parser, settings.knowledge)
        analysis = analysis.only(lambda claim: claim.confidence >= min_confidence)
        notify(analysis.document.notices, article.name)
        show(analysis, several=len(files) > 1)

    for_each(files, work)


def _print_table(analysis: Analysis, *, several: bool) -> None:
    from rich.console import Console

    from attrib.report.table import claim_table

    console = Console(highlight=False, markup=False, emoji=False)
    with printing():
        console.print(claim_table(analysis, console.width))
        if several:
            console.print()


def _print_lines(analysis: Analysis, *, several: bool) -> None:
    from attrib.report.lines import claim_lines

    with printing():
        for line in claim_lines(analysis, with_name=several):
            print(line)
    if not analysis.claims:
        complain(f"{analysis.article.name}: no claims found.")
