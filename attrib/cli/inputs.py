"""Files named on the command line, and the options that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

import typer

from attrib.article import Article
from attrib.cli.messages import complain
from attrib.cli.progress import Bar
from attrib.errors import ConlluError, InputError
from attrib.parse.base import Parser

STDIN = "-"
FILES = typer.Argument(..., metavar="FILE…", help="Text files; '-' is standard input.")
ENGINE = typer.Option(
    "embedded",
    "--engine",
    metavar="NAME",
    help="The parser: embedded, stanza, stanza:PACKAGE, or conllu for parsed input.",
)
NO_CACHE = typer.Option(False, "--no-cache", help="Neither use nor keep parses on disk.")


def open_parser(engine: str, *, cached: bool) -> Parser:
    """Return the engine's parser, behind the cache unless that is not wanted.

    Raises:
        EngineError: the engine is unknown or not there.
        ModelError: the embedded model is missing or damaged.
    """
    from attrib.parse import engines

    parser = engines.open_parser(engine)
    if not cached or engine == engines.CONLLU:
        return parser
    from attrib.cache import CachedParser, cache_folder

    return CachedParser(parser, cache_folder())


def read(file: str, engine: str) -> Article:
    """Read a file or standard input.

    Raises:
        InputError: a file that cannot be read, or parsed input for an engine that parses.
    """
    from attrib.read import read_file, read_stream

    if file == STDIN:
        if sys.stdin is None:
            raise InputError("Standard input is closed.", "Name a file, or pipe a text in.")
        return read_stream(sys.stdin.buffer, "stdin")
    if file.endswith(".conllu") and engine != "conllu":
        raise InputError(
            f"{file} is parsed already.",
            "Give '--engine conllu', or 'attrib parse --pretokenized' to parse it anew.",
        )
    return read_file(file)


def for_each(files: Sequence[str], work: Callable[[str], None], bar: Bar | None = None) -> None:
    """Work through files; one that cannot be read is reported and the others go on.

    Args:
        files: the files' names.
        work: what to do with each.
        bar: what shows how many are done.

    Raises:
        typer.Exit: with status 2, at the end, if any file could not be read.
    """
    status = 0
    for file in files:
        try:
            work(file)
        except (InputError, ConlluError) as error:
            complain(str(error))
            status = 2
        if bar is not None:
            bar.advance()
    if status:
        raise typer.Exit(status)
