"""Which formats a run writes, and to which files; what reports of all sorts have in common.

A file takes its name only when the run is over, so that an interrupted run leaves none behind.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

import typer

from attrib.cli.messages import printing
from attrib.cli.progress import Bar
from attrib.errors import UsageError
from attrib.report.base import Style, no_format
from attrib.report.files import Write, same_file, write_atomically
from attrib.wording import Wording

AUTO: Final = "auto"
STDOUT: Final = "-"
FILE_WIDTH: Final = 100
OUTPUT = typer.Option(
    None, "--output", "-o", metavar="FILE", help="Write to a file, whole or not at all."
)
ALSO = typer.Option(
    None,
    "--also",
    metavar="FORMAT=FILE",
    help="Write another format to a file in the same run; may be given several times.",
)


OTHER_FILE: Final = Wording("Nennen Sie eine andere Datei.", "Name another file.")


def source_and_output(file: str) -> UsageError:
    """Return the error for a file that would be written over while it is read."""
    problem = Wording(
        f"{file} ist Quelle und Ausgabe zugleich.", f"{file} is source and output at once."
    )
    return UsageError(problem, OTHER_FILE)


@dataclass(frozen=True, slots=True)
class Target:
    """A format and the file that it goes to; None is stdout."""

    format: str
    file: str | None


def chosen(
    format_: str,
    file: str | None,
    names: Collection[str],
    by_extension: Mapping[str, str],
    on_stdout: str,
) -> str:
    """Return the format that was asked for; `auto` goes by the file's name.

    Args:
        format_: as it was given.
        file: the output; None is stdout.
        names: the formats that there are.
        by_extension: the formats of `auto`, for files.
        on_stdout: the format of `auto` without a file.

    Raises:
        UsageError: an unknown format, or one that cannot be guessed.
    """
    if format_ in names:
        return format_
    if format_ != AUTO:
        raise no_format(format_, (AUTO, *names))
    if file is None:
        return on_stdout
    guessed = by_extension.get(Path(file).suffix.lower())
    if guessed is None:
        raise UsageError(
            Wording(
                f"Aus dem Namen {file} geht kein Format hervor.",
                f"The name {file} tells no format.",
            ),
            Wording("Nennen Sie es mit '--format'.", "Say which with '--format'."),
        )
    return guessed


def with_also(first: Target, also: Sequence[str], names: Collection[str]) -> list[Target]:
    """Return all that is to be written.

    Raises:
        UsageError: an unknown format, or two that go to the same file.
    """
    found = [first, *(_also(given, names) for given in also)]
    for number, target in enumerate(found):
        for other in found[:number]:
            if target.file is not None and other.file is not None and _same(target, other):
                raise UsageError(
                    Wording(
                        f"Zwei Formate gehen nach {target.file}.",
                        f"Two formats go to {target.file}.",
                    ),
                    OTHER_FILE,
                )
    return found


def _also(given: str, names: Collection[str]) -> Target:
    name, equals, file = given.partition("=")
    if not equals or file in {"", STDOUT} or name not in names:
        raise UsageError(
            Wording(
                f"'--also {given}' ist nicht FORMAT=DATEI.", f"'--also {given}' is not FORMAT=FILE."
            ),
            Wording(
                f"Geben Sie eines von {', '.join(names)} an, dann ein Gleichheitszeichen und eine "
                "Datei.",
                f"Give one of {', '.join(names)}, an equals sign and a file.",
            ),
        )
    return Target(name, file)


def _same(one: Target, other: Target) -> bool:
    return one.file == other.file or same_file(one.file or "", other.file or "")


@contextmanager
def writers(
    wanted: Sequence[Target],
    sources: Sequence[str],
    style: Style,
    bar: Bar,
    for_people: Collection[str],
) -> Iterator[list[tuple[Target, Style, Write]]]:
    """Open what is to be written: each target with its own style and what writes to it.

    Args:
        wanted: formats and files.
        sources: the files that are read, which no output may be.
        style: how reports look on stdout.
        bar: what is put aside while stdout is written.
        for_people: formats that stdout shows in its own encoding; all others are data, in UTF-8.

    Raises:
        UsageError: an output that is one of the sources.
        OutputError: a file that cannot be written.
    """
    for target in wanted:
        if target.file is not None and any(same_file(target.file, source) for source in sources):
            raise source_and_output(target.file)
    with ExitStack() as stack:
        opened: list[tuple[Target, Style, Write]] = []
        for target in wanted:
            if target.file is None:
                write = _to_stdout(bar, data=target.format not in for_people)
                opened.append((target, style, write))
            else:
                own = replace(style, width=FILE_WIDTH, color=False)
                opened.append((target, own, stack.enter_context(write_atomically(target.file))))
        yield opened


def _to_stdout(bar: Bar, *, data: bool) -> Write:
    if data and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")

    def write(text: str) -> None:
        with bar.aside(), printing():
            print(text, end="")

    return write
