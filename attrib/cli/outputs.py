"""Where reports go: to stdout, to a file, to several files at once.

A report opens when its first article comes and closes when the run is over; a file takes its name
only then, so that an interrupted run leaves none behind.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import typer

from attrib.cli import options
from attrib.cli.messages import printing
from attrib.cli.progress import Bar
from attrib.errors import UsageError
from attrib.records import Analysis
from attrib.report.base import By, ModelInfo, Report, Style
from attrib.report.files import Write, same_file, write_atomically
from attrib.report.formats import NAMES, report_of

AUTO: Final = "auto"
STDOUT: Final = "-"
FOR_PEOPLE: Final = ("table", "context", "tsv")
"""What stdout shows in its own encoding; all other formats are data, and always UTF-8."""
BY_EXTENSION: Final = {f".{name}": name for name in NAMES} | {
    ".markdown": "md",
    ".htm": "html",
    ".txt": "table",
}
FILE_WIDTH: Final = 100
FORMAT = typer.Option(
    AUTO,
    "--format",
    metavar="NAME",
    help=f"One of {', '.join(NAMES)}. auto goes by the name of the output file; on stdout it is "
    "a table at a terminal and tsv in a pipe.",
)
OUTPUT = typer.Option(
    None, "--output", "-o", metavar="FILE", help="Write to a file, whole or not at all."
)
ALSO = typer.Option(
    None,
    "--also",
    metavar="FORMAT=FILE",
    help="Write another format to a file in the same run; may be given several times.",
)
EXCEL = typer.Option(
    False, "--excel", help="CSV as Excel reads it: byte order mark, semicolons, decimal commas."
)


@dataclass(frozen=True, slots=True)
class Target:
    """A format and the file that it goes to; None is stdout."""

    format: str
    file: str | None


def targets(
    format_: str, output: str | None, also: Sequence[str], *, context: bool, by: By
) -> list[Target]:
    """Return what is to be written; what only a table can show asks for a table.

    Raises:
        UsageError: an unknown format, a file named twice, or a format that cannot be guessed.
    """
    file = None if output == STDOUT else output
    if context and format_ not in (AUTO, "context"):
        raise UsageError("'--context' is a format of its own.", "Leave out '--format'.")
    asked = "context" if context else format_
    if by is By.SPEAKER and file is None and asked == AUTO:
        asked = "table"
    first = Target(_chosen(asked, file), file)
    found = [first, *(_also(given) for given in also)]
    for number, target in enumerate(found):
        for other in found[:number]:
            if target.file is not None and other.file is not None and _same(target, other):
                raise UsageError(f"Two formats go to {target.file}.", "Name another file.")
    return found


def _chosen(format_: str, file: str | None) -> str:
    if format_ in NAMES:
        return format_
    if format_ != AUTO:
        raise UsageError(
            f"There is no format '{format_}'.", f"Choose one of {AUTO}, {', '.join(NAMES)}."
        )
    if file is None:
        return "table" if options.at_terminal() else "tsv"
    guessed = BY_EXTENSION.get(Path(file).suffix.lower())
    if guessed is None:
        raise UsageError(f"The name {file} tells no format.", "Say which with '--format'.")
    return guessed


def _also(given: str) -> Target:
    name, equals, file = given.partition("=")
    if not equals or not file or name not in NAMES:
        raise UsageError(
            f"'--also {given}' is not FORMAT=FILE.",
            f"Give one of {', '.join(NAMES)}, an equals sign and a file.",
        )
    return Target(name, file)


def _same(one: Target, other: Target) -> bool:
    return one.file == other.file or same_file(one.file or "", other.file or "")


class Outputs:
    """The reports of a run, each with what writes it."""

    def __init__(self, reports: Sequence[tuple[Report, Write]]) -> None:
        self._reports = reports

    def article(self, analysis: Analysis) -> None:
        """Write an article in every format."""
        for report, write in self._reports:
            write(report.article(analysis))


@contextmanager
def opened(
    wanted: Sequence[Target], sources: Sequence[str], style: Style, model: ModelInfo, bar: Bar
) -> Iterator[Outputs]:
    """Open the reports of a run, and close them when it is over.

    Raises:
        UsageError: an output that is one of the sources.
        OutputError: a file that cannot be written.
    """
    for target in wanted:
        if target.file is not None and any(same_file(target.file, source) for source in sources):
            raise UsageError(f"{target.file} is source and output at once.", "Name another file.")
    with ExitStack() as stack:
        reports: list[tuple[Report, Write]] = []
        for target in wanted:
            own = style
            write: Write
            if target.file is None:
                write = _to_stdout(bar, data=target.format not in FOR_PEOPLE)
            else:
                own = replace(style, width=FILE_WIDTH, color=False)
                write = stack.enter_context(write_atomically(target.file))
            reports.append((report_of(target.format, own, model), write))
        for report, write in reports:
            write(report.opening())
        yield Outputs(reports)
        for report, write in reports:
            write(report.closing())


def _to_stdout(bar: Bar, *, data: bool) -> Write:
    if data and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")

    def write(text: str) -> None:
        with bar.aside(), printing():
            print(text, end="")

    return write
