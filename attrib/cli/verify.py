"""`attrib verify`: an article's quotes against sources."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from attrib.article import Article
from attrib.cli.inputs import ENGINE, NO_CACHE, STDIN, open_parser, read
from attrib.cli.messages import complain, notify, printing
from attrib.cli.options import LANG
from attrib.config import Options
from attrib.errors import InputError, UsageError
from attrib.report.files import same_file
from attrib.wording import Language

if TYPE_CHECKING:
    from attrib.verification.records import Verified

DIFFERENT = 1
BAD_INPUT = 2
READABLE = frozenset((".txt", ".text", ".md", ".markdown", ".html", ".htm", ".docx"))
"""The endings of files that are read from a folder; a file that is named may have any."""


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
        raise UsageError("Standard input is article and source at once.", "Name a file for one.")
    draft = read(article, engine)
    notify(draft.notices, draft.name)
    sources, unreadable = read_sources(source, article)
    analysis = analyze(draft, open_parser(engine, cached=not no_cache), settings.knowledge)
    notify(analysis.document.notices, draft.name)
    verified = hold_against(analysis, sources)
    for notice in verified.notices:
        complain(notice.message)
    _print(verified, format, lang)
    if unreadable:
        raise typer.Exit(BAD_INPUT)
    if strict and verified.wrong:
        raise typer.Exit(DIFFERENT)


def read_sources(names: list[str], article: str) -> tuple[list[Article], bool]:
    """Read files and folders; what cannot be read is reported, and the others go on.

    Args:
        names: files and folders.
        article: the file that is compared; it is no source of itself, though it may lie there.

    Returns:
        the sources, each file once, and whether any could not be read.

    Raises:
        InputError: none could be read.
    """
    sources: dict[str, Article] = {}
    unreadable = False
    for name in names:
        try:
            for file in _files(name):
                if STDIN not in (file, article) and same_file(file, article):
                    complain(f"{file} is the article itself and no source of it.")
                elif file not in sources:
                    sources[file] = _read_source(file)
        except InputError as error:
            complain(str(error))
            unreadable = True
    if not sources:
        raise InputError("There is no source to compare with.", "Name a text file with --source.")
    for read_one in sources.values():
        notify(read_one.notices, read_one.name)
    return list(sources.values()), unreadable


def _read_source(file: str) -> Article:
    """Read a source; it is never parsed, whatever the engine for the article is."""
    from attrib.read import read_file

    return read(STDIN, "embedded") if file == STDIN else read_file(file)


def _files(name: str) -> Iterator[str]:
    """Yield a file, or the readable files of a folder and of the folders in it."""
    folder = Path(name)
    if name == STDIN or not folder.is_dir():
        yield name
        return
    files = sorted(path for path in folder.rglob("*") if path.is_file() and _visible(path, folder))
    wanted = [path for path in files if path.suffix.lower() in READABLE]
    if not wanted:
        raise InputError(
            f"{name} holds no text, Markdown, HTML or docx files.", "Name a folder of sources."
        )
    if passed := len(files) - len(wanted):
        complain(f"{name}: {passed} files of other kinds are passed over.")
    yield from map(str, wanted)


def _visible(path: Path, folder: Path) -> bool:
    return not any(part.startswith(".") for part in path.relative_to(folder).parts)


def _print(verified: Verified, format: Format, language: Language) -> None:  # noqa: A002  as above
    with printing():
        if format is Format.TABLE:
            _print_table(verified, language)
        elif format is Format.JSON:
            from attrib.report.verification.document import verification_json

            print(verification_json(verified), end="")
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
