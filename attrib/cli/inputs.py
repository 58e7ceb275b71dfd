"""Files named on the command line, and the options that several commands share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import BinaryIO

import typer

from attrib.article import Article
from attrib.cli.messages import complain, report
from attrib.cli.progress import Bar
from attrib.errors import ArticleError, InputError, UsageError, foreseen
from attrib.parse.base import Parser
from attrib.read.formats import InputFormat, format_of_name
from attrib.read.source import LARGEST, printable
from attrib.report.base import Lost
from attrib.wording import Wording

STDIN = "-"
STDIN_NAME = "stdin"
CONLLU = "conllu"
MEGABYTE = 1_000_000
FAILED = 2
FILES = typer.Argument(
    ..., metavar="FILE…", help="Files, folders or quoted globs; '-' is standard input."
)
INPUT_FORMAT = typer.Option(
    InputFormat.AUTO,
    "--input-format",
    help="How to read the files; auto goes by the extension. html keeps every position, page "
    "takes the article out of a whole web page.",
)
ENCODING = typer.Option(
    None,
    "--encoding",
    metavar="NAME",
    help="The encoding of files that are not in Unicode, such as cp1252 or mac-roman.",
)
MAX_FILE_SIZE = typer.Option(
    2.0,
    "--max-file-size",
    metavar="MB",
    help="The largest file to read, in MB; of a Word file, the largest text.",
)
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


def expand(files: Sequence[str], others: list[str] | None = None) -> list[str | InputError]:
    """Return the articles that names, folders and globs stand for, each once, errors in place.

    A command that looks at `several` files should count these, not the names. `others` takes the
    files of kinds that are not read, as they lie in folders.
    """
    from attrib.read.paths import expand as expanded

    return expanded(files, STDIN, others)


def tell_passed_over(others: Iterable[str]) -> None:
    """Print what folders hold beside articles, in one line; see `expand`."""
    from attrib.read.paths import passed_over

    if told := passed_over(others):
        complain(told)


def read(
    file: str,
    engine: str,
    *,
    input_format: InputFormat = InputFormat.AUTO,
    encoding: str | None = None,
    max_file_size: float = LARGEST / MEGABYTE,
    stdin_name: str = STDIN_NAME,
) -> Article:
    """Read an article from a file or standard input.

    Args:
        file: a path, or `-`.
        engine: the parser that is to read it; `conllu` reads every file as CoNLL-U.
        input_format: how to read it; what is parsed already, only that engine takes.
        encoding: of files that are not in Unicode.
        max_file_size: in MB.
        stdin_name: what standard input is called, and read as.

    Raises:
        InputError: what cannot be read, or parsed input for an engine that parses.
        UsageError: options that do not go together, or an encoding that is not known.
    """
    from attrib.read import read_file, read_stream

    format_ = _format(stdin_name if file == STDIN else file, engine, input_format)
    max_bytes = bytes_of(max_file_size)
    if file == STDIN:
        return read_stream(
            _stdin(), stdin_name, format=format_, encoding=encoding, max_bytes=max_bytes
        )
    return read_file(file, format=format_, encoding=encoding, max_bytes=max_bytes)


@dataclass(frozen=True, slots=True)
class Reading:
    """How articles are read; see `read`."""

    engine: str
    input_format: InputFormat = InputFormat.AUTO
    encoding: str | None = None
    max_file_size: float = LARGEST / MEGABYTE

    def file(self, file: str, stdin_name: str = STDIN_NAME) -> Article:
        """Read a file or standard input.

        Raises:
            InputError: what cannot be read.
        """
        return read(
            file,
            self.engine,
            input_format=self.input_format,
            encoding=self.encoding,
            max_file_size=self.max_file_size,
            stdin_name=stdin_name,
        )

    def data(self, data: bytes, name: str) -> Article:
        """Read what a file has held, under its name.

        Raises:
            InputError: what cannot be read.
        """
        from io import BytesIO

        from attrib.read import read_stream

        return read_stream(
            BytesIO(data),
            printable(name),
            format=_format(name, self.engine, self.input_format),
            encoding=self.encoding,
            max_bytes=bytes_of(self.max_file_size),
        )


def read_data(file: str) -> Article:
    """Read a file or standard input that is no article, such as JSON lines, as it stands.

    Raises:
        InputError: what cannot be read.
    """
    from attrib.read import read_source, source_of
    from attrib.read.source import bytes_of_stream

    if file == STDIN:
        return source_of(bytes_of_stream(_stdin(), STDIN_NAME), STDIN_NAME)
    return read_source(file)


class Attempts:
    """Works on articles one by one: what goes wrong with one is told, and the others go on.

    `lost` holds what went wrong, each with the article's name, or None where none is known.
    """

    def __init__(self) -> None:
        self.lost: list[Lost] = []

    @property
    def status(self) -> int:
        """The exit status: 2 if any article failed, else 0."""
        return FAILED if self.lost else 0

    @contextmanager
    def at(self, name: str | None) -> Iterator[None]:
        """Attempt the block, which works on one article."""
        try:
            with foreseen(printable(name or "")):
                yield
        except ArticleError as error:
            report(error)
            self.lost.append(Lost(name and printable(name), error))


def for_each(
    files: Iterable[str | InputError], work: Callable[[str], None], bar: Bar | None = None
) -> Attempts:
    """Work through files; what goes wrong with one is reported and the others go on.

    Args:
        files: the files' names, or what is wrong with them.
        work: what to do with each.
        bar: what shows how many are done.
    """
    attempts = Attempts()
    for file in files:
        with attempts.at(None if isinstance(file, InputError) else _called(file)):
            if isinstance(file, InputError):
                raise file
            work(file)
        if bar is not None:
            bar.advance()
    return attempts


def _called(file: str) -> str:
    return STDIN_NAME if file == STDIN else file


def _stdin() -> BinaryIO:
    if sys.stdin is None:
        raise InputError(
            Wording("Die Standardeingabe ist geschlossen.", "Standard input is closed."),
            Wording(
                "Nennen Sie eine Datei, oder leiten Sie einen Text hinein.",
                "Name a file, or pipe a text in.",
            ),
        )
    return sys.stdin.buffer


def format_for(engine: str, wanted: InputFormat) -> InputFormat:
    """Return how an engine has files read that the user wants read so.

    Raises:
        UsageError: the two do not go together.
    """
    if engine == CONLLU:
        if wanted not in (InputFormat.AUTO, InputFormat.CONLLU):
            raise UsageError(
                Wording(
                    f"Der Parser 'conllu' kann {wanted} nicht lesen.",
                    f"The engine 'conllu' cannot read {wanted}.",
                ),
                Wording("Lassen Sie '--input-format' weg.", "Leave out '--input-format'."),
            )
        return InputFormat.CONLLU
    return wanted


def _format(file: str, engine: str, wanted: InputFormat) -> InputFormat:
    found = format_for(engine, wanted)
    named = format_of_name(file) if found is InputFormat.AUTO else found
    if named is InputFormat.CONLLU and engine != CONLLU:
        shown = printable(file)
        raise InputError(
            Wording(f"{shown} ist schon analysiert.", f"{shown} is parsed already."),
            Wording(
                "Geben Sie '--engine conllu' an, oder 'attrib parse --pretokenized', um neu zu "
                "analysieren.",
                "Give '--engine conllu', or 'attrib parse --pretokenized' to parse it anew.",
            ),
        )
    return found


def bytes_of(megabytes: float) -> int:
    """Return a size given in MB.

    Raises:
        UsageError: it is none.
    """
    # A comparison that a number that is none (nan) fails.
    if not 0 < megabytes < sys.maxsize / MEGABYTE:
        raise UsageError(
            Wording(
                f"--max-file-size ist {megabytes:g}, und das ist keine Größe.",
                f"--max-file-size is {megabytes:g}, which is no size.",
            ),
            Wording(
                "Geben Sie Megabyte über 0 an, etwa 2 oder 0.5.",
                "Give megabytes above 0, such as 2 or 0.5.",
            ),
        )
    return int(megabytes * MEGABYTE)
