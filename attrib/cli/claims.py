"""`attrib claims`: the claims of articles, as tables or as lines."""

from __future__ import annotations

from contextlib import nullcontext
from enum import StrEnum

import typer

from attrib.cli import options
from attrib.cli.inputs import ENGINE, FILES, NO_CACHE, for_each, open_parser, read
from attrib.cli.messages import complain, notify, printing
from attrib.cli.progress import progress
from attrib.cli.timing import timed
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


def claims(  # noqa: PLR0917  typer reads the options from the parameters
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
    verbose: bool = options.VERBOSE,
    no_cache: bool = NO_CACHE,
) -> None:
    """Print who says what in each article."""
    from attrib.pipeline import analyze
    from attrib.report.select import select

    parser = open_parser(engine, cached=not no_cache)
    several = len(files) > 1
    as_table = format is Format.TABLE or (format is Format.AUTO and options.at_terminal())
    style = Style(lang, several, options.width(), color=options.colored(color), by=by)
    report = _report(style, context=context) if as_table or context else None

    def work(file: str) -> None:
        article = read(file, engine)
        with timed(article, parser) if verbose else nullcontext() as timer:
            analysis = analyze(article, parser)
        if timer:
            timer.tell(analysis)
        analysis = select(
            analysis,
            speaker=speaker,
            kinds=frozenset(kind) if kind else None,
            min_confidence=min_confidence,
            unattributed=unattributed,
        )
        if not quiet:
            notify((*article.notices, *analysis.document.notices), article.name)
        with bar.aside(), printing():
            if report:
                print(report.article(analysis), end="")
            else:
                _print_lines(analysis, several=several)
        if not (report or analysis.claims or quiet):
            complain(f"{analysis.article.name}: no claims found.")

    with progress(len(files), quiet=quiet) as bar:
        for_each(files, work, bar)


def _report(style: Style, *, context: bool) -> Report:
    from attrib.report.context import ContextReport
    from attrib.report.table import TableReport

    return ContextReport(style) if context else TableReport(style)


def _print_lines(analysis: Analysis, *, several: bool) -> None:
    from attrib.report.base import Style
    from attrib.report.tab_separated import TsvReport

    print(TsvReport(Style(several=several)).article(analysis), end="")
