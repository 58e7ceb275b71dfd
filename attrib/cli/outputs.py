"""Where reports on articles go: to stdout, to a file, to several files at once.

A report opens before the first article and closes when the run is over.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

import typer

from attrib.cli import options
from attrib.cli.progress import Bar
from attrib.cli.targets import ALSO, AUTO, STDOUT, Target, chosen, with_also, writers
from attrib.errors import UsageError
from attrib.read.source import is_folder
from attrib.records import Analysis
from attrib.report.base import By, Lost, ModelInfo, Report, Style, TellsLosses
from attrib.report.files import Write
from attrib.report.formats import NAMES, report_of
from attrib.wording import Wording

__all__ = ["ALSO", "EXCEL", "FORMAT", "OUTPUT", "Outputs", "opened", "targets"]

HTML: Final = "html"
FOR_PEOPLE: Final = ("table", "context", "tsv")
"""What stdout shows in its own encoding; all other formats are data, and always UTF-8."""
BY_EXTENSION: Final = {f".{name}": name for name in NAMES} | {
    ".markdown": "md",
    ".htm": "html",
    ".txt": "table",
}
FORMAT = typer.Option(
    AUTO,
    "--format",
    metavar="NAME",
    help=f"One of {', '.join(NAMES)}. auto goes by the name of the output file; on stdout it is "
    "a table at a terminal and tsv in a pipe. jsonld leaves out what was not said, with a notice.",
)
OUTPUT = typer.Option(
    None,
    "--output",
    "-o",
    metavar="FILE",
    help="Write to a file, whole or not at all; to DIR/ goes html, a page an article, with an "
    "index.",
)
EXCEL = typer.Option(
    False, "--excel", help="CSV as Excel reads it: byte order mark, semicolons, decimal commas."
)


def targets(
    format_: str, output: str | None, also: Sequence[str], *, context: bool, by: By
) -> list[Target]:
    """Return what is to be written; what only a table can show asks for a table.

    Raises:
        UsageError: an unknown format, a file named twice, or a format that cannot be guessed.
    """
    file = None if output == STDOUT else output
    if context and format_ not in (AUTO, "context"):
        raise UsageError(
            Wording("'--context' ist ein eigenes Format.", "'--context' is a format of its own."),
            Wording("Lassen Sie '--format' weg.", "Leave out '--format'."),
        )
    asked = "context" if context else format_
    if by is By.SPEAKER and file is None and asked == AUTO:
        asked = "table"
    on_stdout = "table" if options.at_terminal() else "tsv"
    if asked == AUTO and file is not None and _is_folder(file):
        asked = HTML
    first = Target(chosen(asked, file, NAMES, BY_EXTENSION, on_stdout), file)
    found = with_also(first, also, NAMES)
    for target in found:
        if target.file is not None and _is_folder(target.file) and target.format != HTML:
            raise UsageError(
                Wording(
                    f"{target.file} ist ein Ordner, und {target.format} geht in eine Datei.",
                    f"{target.file} is a folder, and {target.format} goes to one file.",
                ),
                Wording(
                    "Nennen Sie eine Datei, oder verlangen Sie '--format html'.",
                    "Name a file, or ask for '--format html'.",
                ),
            )
    return found


def _is_folder(name: str) -> bool:
    """Tell whether an output is a folder: one that is there, or a name that ends like one."""
    return name.endswith(("/", os.sep)) or is_folder(name)


class Outputs:
    """The reports of a run, each with what writes it."""

    def __init__(self, reports: Sequence[tuple[Report, Write]]) -> None:
        self._reports = reports

    def article(self, analysis: Analysis) -> None:
        """Write an article in every format; what one cannot show, the others still do.

        Raises:
            Exception: what went wrong in a format.
        """
        failed: Exception | None = None
        for report, write in self._reports:
            try:
                text = report.article(analysis)
            except Exception as error:  # noqa: BLE001  it is raised when the others have written
                failed = error
            else:
                write(text)
        if failed is not None:
            raise failed

    def lost(self, articles: Sequence[Lost]) -> None:
        """Name what was lost where a format has a place for it."""
        for report, _ in self._reports:
            if isinstance(report, TellsLosses):
                report.lost(articles)


def _in_folder(folder: str, sources: Sequence[str], style: Style) -> Report:
    from attrib.report.page.folder import FolderReport

    return FolderReport(style, folder, sources)


def _nothing(_: str) -> None:
    """Write nothing: what goes to a folder has been written there."""


@contextmanager
def opened(
    wanted: Sequence[Target], sources: Sequence[str], style: Style, model: ModelInfo, bar: Bar
) -> Iterator[Outputs]:
    """Open the reports of a run, and close them when it is over.

    Raises:
        UsageError: an output that is one of the sources.
        OutputError: a file that cannot be written.
    """
    files = [t for t in wanted if t.file is None or not _is_folder(t.file)]
    folders = [t.file for t in wanted if t.file is not None and t not in files]
    with writers(files, sources, style, bar, FOR_PEOPLE) as ready:
        reports = [(report_of(target.format, own, model), write) for target, own, write in ready]
        reports += [(_in_folder(folder, sources, style), _nothing) for folder in folders]
        for report, write in reports:
            write(report.opening())
        yield Outputs(reports)
        for report, write in reports:
            write(report.closing())
