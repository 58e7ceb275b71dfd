"""`attrib verify`: an article's quotes against sources."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import typer

from attrib.cli.inputs import ENGINE, NO_CACHE, STDIN, open_parser, read
from attrib.cli.messages import complain, notify, printing
from attrib.cli.options import LANG
from attrib.cli.sources import read_sources
from attrib.config import Options
from attrib.errors import UsageError, foreseen
from attrib.wording import Language, Wording

if TYPE_CHECKING:
    from attrib.verification.records import Verified

DIFFERENT = 1
BAD_INPUT = 2


class Format(StrEnum):
    """How the comparison is shown."""

    TABLE = "table"
    JSON = "json"
    HTML = "html"
    CSV = "csv"


ARTICLE = typer.Argument(..., metavar="ARTICLE", help="The article; '-' is standard input.")
SOURCE = typer.Option(
    ...,
    "--source",
    metavar="FILE",
    help="A source: a transcript, a speech, a statement, or a folder of them. Repeatable.",
)
FORMAT = typer.Option(Format.TABLE, "--format", help="How the comparison is shown.")
STRICT = typer.Option(
    False, "--strict", help="Exit with 1 if a quote is altered, not found or somebody else's."
)


def verify(
    article: str = ARTICLE,
    source: list[str] = SOURCE,
    format: Format = FORMAT,  # noqa: A002  the option's name
    strict: bool = STRICT,
    lang: Language = LANG,
    engine: str = ENGINE,
    no_cache: bool = NO_CACHE,
    *,
    settings: Options,
) -> None:
    """Hold an article's quotes against what was said."""
    from attrib.pipeline import analyze
    from attrib.verification.verify import verify as hold_against

    if article == STDIN and STDIN in source:
        raise UsageError(
            Wording(
                "Die Standardeingabe ist Artikel und Quelle zugleich.",
                "Standard input is article and source at once.",
            ),
            Wording("Nennen Sie für eines eine Datei.", "Name a file for one."),
        )
    draft = read(article, engine)
    notify(draft.notices, draft.name)
    sources, unreadable = read_sources(source, [article])
    parser = open_parser(engine, cached=not no_cache)
    with foreseen(draft.name):
        analysis = analyze(draft, parser, settings.knowledge)
        notify(analysis.document.notices, draft.name)
        verified = hold_against(analysis, sources)
        for notice in verified.notices:
            complain(notice.message)
        _print(verified, format, lang)
    if unreadable:
        raise typer.Exit(BAD_INPUT)
    if strict and verified.wrong:
        raise typer.Exit(DIFFERENT)


def _print(verified: Verified, format: Format, language: Language) -> None:  # noqa: A002  as above
    with printing():
        if format is Format.TABLE:
            _print_table(verified, language)
        elif format is Format.JSON:
            from attrib.report.verification.document import verification_json

            print(verification_json(verified, language), end="")
        elif format is Format.CSV:
            from attrib.report.verification.rows import verification_csv

            print(verification_csv(verified), end="")
        else:
            from attrib.report.verification.page import verification_html

            print(verification_html(verified, language), end="")


def _print_table(verified: Verified, language: Language) -> None:
    from rich.console import Console

    from attrib.report.verification.table import verification_table

    console = Console(highlight=False, markup=False, emoji=False)
    console.print(verification_table(verified, language))
