"""`attrib claims`: the claims of articles, as tables or as lines."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

import typer

from attrib.cli import options
from attrib.cli.inputs import ENGINE, FILES, NO_CACHE, for_each, open_parser, read
from attrib.cli.messages import complain, notify, printing
from attrib.records import Analysis, Kind
from attrib.report.base import By, Report, Style
from attrib.wording import Language


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


def claims(
    files: list[str] = FILES,
    engine: str = ENGINE,
    format: Format = FORMAT,  # noqa: A002  the option's name
    context: bool = options.CONTEXT,
    by: By = options.BY,
    speaker: str | None = options.SPEAKER,
    kind: list[Kind] | None = options.KIND,
    min_confidence: float = options.MIN_CONFIDENCE,
    unattributed: bool = options.UNATTRIBUTED,
    lang: Language = options.LANG,
    color: options.Color = options.COLOR,
    quiet: bool = options.QUIET,
    no_cache: bool = NO_CACHE,
) -> None:
    """Print who says what in each article."""
    from attrib.pipeline import analyze
    from attrib.report.select import select

    parser = open_parser(engine, cached=not no_cache)
    as_table = format is Format.TABLE or (format is Format.AUTO and options.at_terminal())
    style = Style(
        lang, len(files) > 1, options.width(), color=options.colored(color), by=by
    )
    show = _shown_by(_report(style, context=context)) if as_table or context else _print_lines

    def work(file: str) -> None:
        article = read(file, engine)
        if not quiet:
            notify(article.notices, article.name)
        analysis = select(
            analyze(article, parser),
            speaker=speaker,
            kinds=frozenset(kind) if kind else None,
            min_confidence=min_confidence,
            unattributed=unattributed,
        )
        if not quiet:
            notify(analysis.document.notices, article.name)
        show(analysis, several=len(files) > 1)

    for_each(files, work)


def _report(style: Style, *, context: bool) -> Report:
    from attrib.report.context import ContextReport
    from attrib.report.table import TableReport

    return ContextReport(style) if context else TableReport(style)


def _shown_by(report: Report) -> Callable[..., None]:
    def show(analysis: Analysis, *, several: bool) -> None:  # noqa: ARG001  as for lines
        with printing():
            print(report.article(analysis), end="")

    return show


def _print_lines(analysis: Analysis, *, several: bool) -> None:
    from attrib.report.lines import claim_lines

    with printing():
        for line in claim_lines(analysis, with_name=several):
            print(line)
    if not analysis.claims:
        complain(f"{analysis.article.name}: no claims found.")
