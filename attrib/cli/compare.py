"""`attrib compare`: the same claim in several articles."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING

import typer

from attrib.cli.inputs import ENGINE, NO_CACHE, expand, for_each, open_parser, read
from attrib.cli.messages import notify, printing
from attrib.cli.options import LANG
from attrib.config import Options
from attrib.errors import UsageError
from attrib.records import Analysis
from attrib.report.base import Lost
from attrib.wording import Language, Wording

if TYPE_CHECKING:
    from attrib.verification.compare import SharedClaim


class Format(StrEnum):
    """How the comparison is shown."""

    TABLE = "table"
    JSON = "json"


ARTICLES = typer.Argument(..., metavar="A B…", help="Two articles or more.")
FORMAT = typer.Option(Format.TABLE, "--format", help="How the comparison is shown.")


def compare(
    articles: list[str] = ARTICLES,
    format: Format = FORMAT,  # noqa: A002  the option's name
    lang: Language = LANG,
    engine: str = ENGINE,
    no_cache: bool = NO_CACHE,
    *,
    settings: Options,
) -> None:
    """Find the claims that several articles have, and how they differ on them."""
    from attrib.pipeline import analyze
    from attrib.verification.compare import compare as shared_claims

    found = expand(articles)
    if len(found) < 2:
        raise UsageError(
            Wording(
                "Ein Artikel allein lässt sich nicht vergleichen.",
                "One article cannot be compared.",
            ),
            Wording("Nennen Sie zwei oder mehr.", "Name two or more."),
        )
    parser = open_parser(engine, cached=not no_cache)
    analyses: list[Analysis] = []

    def work(file: str) -> None:
        article = read(file, engine)
        notify(article.notices, article.name)
        analyses.append(analyze(article, parser, settings.knowledge))
        notify(analyses[-1].document.notices, article.name)

    attempts = for_each(found, work)
    _print(analyses, shared_claims(analyses), attempts.lost, format, lang)
    raise typer.Exit(attempts.status)


def _print(
    analyses: Sequence[Analysis],
    shared: Sequence[SharedClaim],
    lost: Sequence[Lost],
    format: Format,  # noqa: A002  as above
    language: Language,
) -> None:
    with printing():
        if format is Format.JSON:
            from attrib.report.comparison.document import comparison_json

            names = [analysis.article.name for analysis in analyses]
            print(comparison_json(names, shared, lost, language), end="")
            return
        from rich.console import Console

        from attrib.report.comparison.table import comparison_table

        console = Console(highlight=False, markup=False, emoji=False)
        console.print(comparison_table(shared, language))
