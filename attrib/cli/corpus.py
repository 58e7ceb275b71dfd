"""`attrib corpus`: the claims of many articles, in one run or several."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import typer

from attrib.cli import options
from attrib.cli.correcting import CORRECTIONS, corrections_of, tell_elsewhere
from attrib.cli.inputs import (
    CONLLU,
    ENCODING,
    ENGINE,
    INPUT_FORMAT,
    MAX_FILE_SIZE,
    bytes_of,
    expand,
    format_for,
    tell_passed_over,
)
from attrib.cli.messages import complain
from attrib.cli.progress import progress
from attrib.cli.targets import source_and_output
from attrib.config import Options
from attrib.errors import UsageError
from attrib.read.formats import InputFormat
from attrib.report.files import same_file
from attrib.wording import Language, Wording

FAILED: Final = 2
INPUT = typer.Argument(
    ..., metavar="INPUT", help="A folder, a quoted glob, or a file of .jsonl, .csv, .tsv, .parquet."
)
OUTPUT = typer.Option(
    ...,
    "--output",
    "-o",
    metavar="FILE",
    help="A .jsonl file with an article a line, or a .csv or .parquet file with a claim a row.",
)
TEXT_COLUMN = typer.Option(
    "text", "--text-column", metavar="NAME", help="The column or key that holds the text."
)
NAME_COLUMN = typer.Option(
    None,
    "--name-column",
    metavar="NAME",
    help="The column or key that holds the article's name; else it is the file's, with the row.",
)
KEEP = typer.Option(
    None,
    "--keep",
    metavar="NAME",
    help="A further column or key that goes into each claim's row, and more with the next --keep; "
    "without it all do. One that is called like a claim's gets 'input_' before its name.",
)
KEEP_NONE = typer.Option(False, "--keep-none", help="No further column goes into the rows.")
CLAIMS = typer.Option(False, "--claims", help="In .jsonl, write a claim a line.")
JOBS = typer.Option(
    1, "--jobs", "-j", min=1, help="Processes; each loads the model, and takes its memory."
)
RESTART = typer.Option(
    False, "--restart", help="Begin anew instead of going on where an earlier run ended."
)


def corpus(
    input: str = INPUT,  # noqa: A002  what the user calls it
    output: str = OUTPUT,
    text_column: str = TEXT_COLUMN,
    name_column: str | None = NAME_COLUMN,
    keep: list[str] | None = KEEP,
    keep_none: bool = KEEP_NONE,
    claims: bool = CLAIMS,
    jobs: int = JOBS,
    restart: bool = RESTART,
    min_confidence: float = options.MIN_CONFIDENCE,
    corrections: list[str] | None = CORRECTIONS,
    lang: Language = options.LANG,
    input_format: InputFormat = INPUT_FORMAT,
    encoding: str | None = ENCODING,
    max_file_size: float = MAX_FILE_SIZE,
    quiet: bool = options.QUIET,
    engine: str = ENGINE,
    *,
    settings: Options,
) -> None:
    """Find the claims of many articles; a run that was ended goes on where it was."""
    from attrib.corpus.run import Output, Run, rows_for
    from attrib.corpus.sources import open_source
    from attrib.corpus.work import Task

    files = Output.of(output)
    if any(same_file(input, str(path)) for path in (files.path, files.part, files.errors)):
        raise source_and_output(input)
    task = Task(
        engine=engine,
        knowledge=settings.knowledge,
        rows=rows_for(files, claims=claims),
        language=lang,
        min_confidence=min_confidence,
        input_format=format_for(engine, input_format),
        encoding=encoding,
        max_bytes=bytes_of(max_file_size),
        corrections=corrections_of(corrections),
    )
    source = open_source(
        input,
        text_column=text_column,
        name_column=name_column,
        keep=_kept(keep, none=keep_none),
        engine=engine,
        encoding=encoding,
        max_bytes=task.max_bytes,
    )
    total = source.count()
    run = Run(source, task, files, restart=restart)
    if not quiet and engine != CONLLU:
        others: list[str] = []
        expand([input], others)
        tell_passed_over(others)
    if not total and not quiet:
        complain(Wording(f"{input} enthält keine Artikel.", f"{input} holds no articles."))
    if run.done and not quiet:
        complain(
            Wording(
                f"weiter nach {run.done} von {total} Artikeln.",
                f"going on after {run.done} of {total} articles.",
            )
        )
    try:
        with progress(total, quiet=quiet) as bar:
            bar.advance(run.done)
            outcome = run.go(jobs, bar.advance, _silent if quiet else complain)
    except KeyboardInterrupt:
        complain(
            Wording(
                f"nach {run.done} von {total} Artikeln beendet; derselbe Befehl setzt dort fort.",
                f"ended after {run.done} of {total} articles; the same command goes on from there.",
            )
        )
        raise
    if not quiet:
        tell_elsewhere(task.corrections, run.met)
    if outcome.failed:
        errors = Path(output).with_name(files.errors.name)
        complain(
            Wording(
                f"{outcome.failed} von {outcome.articles} Artikeln ließen sich nicht lesen; siehe "
                f"{errors}.",
                f"{outcome.failed} of {outcome.articles} articles could not be read; see {errors}.",
            )
        )
        raise typer.Exit(FAILED)


def _silent(_: Wording) -> None:
    """Say nothing."""


def _kept(named: Sequence[str] | None, *, none: bool) -> Sequence[str] | None:
    """Return the columns that are kept; None are all."""
    if named and none:
        raise UsageError(
            Wording(
                "'--keep' und '--keep-none' sagen das Gegenteil.",
                "'--keep' and '--keep-none' say the opposite.",
            ),
            Wording("Lassen Sie eines weg.", "Leave one of them out."),
        )
    return () if none else (named or None)
