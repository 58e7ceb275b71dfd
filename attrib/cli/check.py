"""`attrib check`: what is wrong with the speech in drafts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from attrib.cli import check_options as own
from attrib.cli import options
from attrib.cli.inputs import (
    CONLLU,
    ENCODING,
    ENGINE,
    INPUT_FORMAT,
    MAX_FILE_SIZE,
    NO_CACHE,
    STDIN,
    STDIN_NAME,
    Reading,
    open_parser,
    tell_passed_over,
)
from attrib.cli.messages import complain
from attrib.cli.progress import Bar, progress
from attrib.cli.targets import ALSO, OUTPUT, STDOUT, Target, chosen, with_also, writers
from attrib.config import Configuration
from attrib.config.file import common_folder
from attrib.errors import ArticleError, UsageError, foreseen
from attrib.read.formats import InputFormat
from attrib.read.source import printable
from attrib.report.base import Style
from attrib.wording import Language, Wording

if TYPE_CHECKING:
    from attrib.article import Article
    from attrib.cli.selection import Selection
    from attrib.read.patterns import Patterns
    from attrib.report.findings.base import CheckedFile, FindingsReport
    from attrib.verification.index import Index

MENDS: Final = "diff"
"""The format that `--fix --diff-only` has on its own."""
FOR_PEOPLE: Final = ("full", "concise")


def check(
    paths: list[str] | None = own.PATHS,
    format: str = own.FORMAT,  # noqa: A002  the option's name
    output: str | None = OUTPUT,
    also: list[str] | None = ALSO,
    fail_on: own.Level = own.FAIL_ON,
    exit_zero: bool = own.EXIT_ZERO,
    min_level: own.Level = own.MIN_LEVEL,
    select: list[str] | None = own.SELECT,
    ignore: list[str] | None = own.IGNORE,
    exclude: list[str] | None = own.EXCLUDE,
    stdin_filename: str | None = own.STDIN_FILENAME,
    sources: list[str] | None = own.SOURCES,
    baseline: str | None = own.BASELINE,
    write_baseline: bool = own.WRITE_BASELINE,
    diff: str | None = own.DIFF,
    before: str | None = own.BEFORE,
    fix: bool = own.FIX,
    diff_only: bool = own.DIFF_ONLY,
    lang: Language = options.LANG,
    color: options.Color = options.COLOR,
    input_format: InputFormat = INPUT_FORMAT,
    encoding: str | None = ENCODING,
    max_file_size: float = MAX_FILE_SIZE,
    quiet: bool = own.QUIET,
    engine: str = ENGINE,
    no_cache: bool = NO_CACHE,
    *,
    configuration: Configuration,
) -> None:
    """Report what is wrong with the speech in drafts."""
    from attrib.check.choice import Choice
    from attrib.check.finding import Severity
    from attrib.check.sieve import Sieve
    from attrib.cli.accepted import Accepted
    from attrib.cli.checking import Checking
    from attrib.cli.selection import select as selected

    names, stdin_name = _names(paths, stdin_filename), stdin_filename or STDIN_NAME
    if diff_only and not fix:
        raise UsageError(
            Wording(
                "'--diff-only' zeigt, was '--fix' täte.",
                "'--diff-only' shows what '--fix' would do.",
            ),
            Wording("Geben Sie beides an oder keins.", "Give both, or neither."),
        )
    if fix and not diff_only:
        _refuse_mends(names, engine)
    if write_baseline and (diff is not None or before is not None):
        raise UsageError(
            Wording("Eine Baseline gilt für ganze Dateien.", "A baseline holds whole files."),
            Wording(
                "Lassen Sie '--diff' und '--before' weg.", "Leave out '--diff' and '--before'."
            ),
        )
    if diff is not None and before is not None:
        raise UsageError(
            Wording(
                "Zwei Fassungen davor sind eine zu viel.", "Two versions before are one too many."
            ),
            Wording("Geben Sie '--diff' oder '--before' an.", "Give '--diff' or '--before'."),
        )
    wanted = _targets(format, output, also or (), MENDS if diff_only else None)
    lowest, base = Severity(min_level.value), _folder(configuration)
    accepted = Accepted(baseline, write=write_baseline)
    files = selected(names, [_excluded(exclude or (), configuration)], stdin_name)
    index, unreadable = _index(sources, [file.file for file in files.files])
    if before is not None and len(files.files) > 1:
        raise UsageError(
            Wording(
                "'--before' ist die Fassung davor von einer Datei.",
                "'--before' is the version before of one file.",
            ),
            Wording("Nennen Sie eine, oder geben Sie '--diff' an.", "Name one, or '--diff'."),
        )
    how = Reading(engine, input_format, encoding, max_file_size)
    run = Checking(
        partial(how.file, stdin_name=stdin_name),
        open_parser(engine, cached=not no_cache),
        configuration.options.knowledge,
        Choice(configuration.options.check, select or (), ignore or (), base),
        Sieve(lowest, accepted.baseline, accepted.folder),
        index,
        _before(how, diff, before, names),
        fix=fix and not diff_only,
        quiet=quiet,
        failed=unreadable,
    )
    style = Style(lang, len(files.files) > 1, options.width(), color=options.colored(color))
    with (
        progress(len(files.files), quiet=quiet) as bar,
        _reports(wanted, [file.file for file in files.files], style, bar) as report,
    ):
        for file in files.files:
            error = report(run.check(file))
            if error is not None:
                run.lost(file, error)
            bar.advance()
    accepted.finish(run)
    if not quiet:
        _tell(files, run.mends)
    status = run.status(Severity(fail_on.value), exit_zero=exit_zero or write_baseline)
    raise typer.Exit(status)


def _index(sources: Sequence[str] | None, checked: Sequence[str]) -> tuple[Index | None, bool]:
    """Return the sources as they are searched, and whether any could not be read."""
    if not sources:
        return None, False
    from attrib.cli.sources import read_sources
    from attrib.verification.notices import notices
    from attrib.verification.verify import index_of

    articles, unreadable = read_sources(sources, checked)
    index = index_of(articles)
    for notice in notices(index):
        complain(notice.message)
    return index, unreadable


def _names(paths: Sequence[str] | None, stdin_filename: str | None) -> list[str]:
    names = list(paths or ()) or ([STDIN] if stdin_filename is not None else [])
    if not names:
        raise UsageError(
            Wording("Es gibt nichts zu prüfen.", "There is nothing to check."),
            Wording(
                "Nennen Sie Dateien oder Ordner, oder '-' für die Standardeingabe.",
                "Name files or folders, or '-' for stdin.",
            ),
        )
    if stdin_filename is not None and STDIN not in names:
        raise UsageError(
            Wording(
                "'--stdin-filename' gehört zur Standardeingabe.",
                "'--stdin-filename' is for standard input.",
            ),
            Wording("Fügen Sie '-' hinzu, oder lassen Sie es weg.", "Add '-', or leave it out."),
        )
    return names


def _refuse_mends(names: Sequence[str], engine: str) -> None:
    if STDIN in names:
        raise UsageError(
            Wording(
                "Die Standardeingabe lässt sich nicht berichtigen.",
                "Standard input cannot be mended.",
            ),
            Wording("Mit '--diff-only' gibt es ein Diff.", "Add '--diff-only' for a diff."),
        )
    if engine == CONLLU:
        raise UsageError(
            Wording(
                "Analysierte Dateien lassen sich nicht berichtigen.",
                "Parsed files cannot be mended.",
            ),
            Wording("Lassen Sie '--fix' weg.", "Leave out '--fix'."),
        )


def _targets(
    format_: str, output: str | None, also: Sequence[str], instead: str | None
) -> list[Target]:
    from attrib.report.findings.formats import NAMES

    file = None if output == STDOUT else output
    first = instead or chosen(format_, file, NAMES, own.BY_EXTENSION, "full")
    return with_also(Target(first, file), also, NAMES)


def _folder(configuration: Configuration) -> Path:
    """Return what patterns in the configuration are relative to."""
    return configuration.path.parent if configuration.path else Path()


def _excluded(given: Sequence[str], configuration: Configuration) -> Patterns:
    """Return what is left out; patterns of the command line count from the working directory."""
    from attrib.read.patterns import Patterns

    configured = configuration.options.check.exclude
    return Patterns(given, _folder(configuration) if tuple(given) == configured else Path())


def _before(
    how: Reading, base: str | None, before: str | None, names: Sequence[str]
) -> Callable[[str], Article | None] | None:
    """Return what reads the version before of a file, if one was given."""
    if before is not None:
        earlier = how.file(before)
        return lambda _: earlier
    if base is None:
        return None
    from attrib.check.changes import left_at

    commit = left_at(base, common_folder(name for name in names if name != STDIN))

    def there(file: str) -> Article | None:
        data = commit.data(file) if file != STDIN else None
        return None if data is None else how.data(data, file)

    return there


@contextmanager
def _reports(
    wanted: Sequence[Target], sources: Sequence[str], style: Style, bar: Bar
) -> Iterator[Callable[[CheckedFile], ArticleError | None]]:
    """Open the reports of a run, close them when it is over; yield what writes a file to each.

    It returns what went wrong with a file when its findings were to be written.
    """
    with writers(wanted, sources, style, bar, FOR_PEOPLE) as ready:
        reports = [(_report(target.format, look), write) for target, look, write in ready]

        def file(result: CheckedFile) -> ArticleError | None:
            errors: list[ArticleError] = []
            for report, write in reports:
                write(_shown(report, result, errors))
            return next(iter(errors), None)

        for report, write in reports:
            write(report.opening())
        yield file
        for report, write in reports:
            write(report.closing())


def _shown(report: FindingsReport, result: CheckedFile, errors: list[ArticleError]) -> str:
    """Return a file as a format shows it; what goes wrong is added, and shown in its place."""
    from attrib.report.findings.base import CheckedFile

    try:
        with foreseen(result.name):
            return report.file(result)
    except ArticleError as error:
        errors.append(error)
        return report.file(CheckedFile(result.path, error=error))


def _report(name: str, style: Style) -> FindingsReport:
    from attrib.report.findings.formats import findings_report_of
    from attrib.report.findings.mends import MendsReport

    return MendsReport(style) if name == MENDS else findings_report_of(name, style)


def _tell(files: Selection, mends: int) -> None:
    tell_passed_over(files.others)
    for name in files.left_out:
        shown = printable(name)
        complain(Wording(f"{shown} lässt 'exclude' aus.", f"{shown} is left out by 'exclude'."))
    if mends == 1:
        complain(Wording("1 Befund berichtigt.", "1 finding mended."))
    elif mends:
        complain(Wording(f"{mends} Befunde berichtigt.", f"{mends} findings mended."))
