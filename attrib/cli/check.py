"""`attrib check`: what is wrong with the speech in drafts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import typer

from attrib.cli import check_options as own
from attrib.cli import options
from attrib.cli.configured import PerFile
from attrib.cli.finding_reports import MENDS, STATISTICS, reports
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
from attrib.cli.progress import progress
from attrib.cli.targets import ALSO, OUTPUT, STDOUT, Target, chosen, with_also
from attrib.config.file import common_folder
from attrib.errors import UsageError
from attrib.read.formats import InputFormat
from attrib.read.source import printable
from attrib.report.base import Style
from attrib.wording import Language, Wording

if TYPE_CHECKING:
    from attrib.article import Article
    from attrib.cli.houses import Houses
    from attrib.cli.selection import Selection
    from attrib.verification.index import Index


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
    profile: str | None = own.PROFILE,
    exclude: list[str] | None = own.EXCLUDE,
    stdin_filename: str | None = own.STDIN_FILENAME,
    sources: list[str] | None = own.SOURCES,
    baseline: str | None = own.BASELINE,
    write_baseline: bool = own.WRITE_BASELINE,
    diff: str | None = own.DIFF,
    before: str | None = own.BEFORE,
    fix: bool = own.FIX,
    unsafe_fixes: bool = own.UNSAFE_FIXES,
    diff_only: bool = own.DIFF_ONLY,
    statistics: bool = own.STATISTICS,
    watch: bool = own.WATCH,
    lang: Language = options.LANG,
    color: options.Color = options.COLOR,
    input_format: InputFormat = INPUT_FORMAT,
    encoding: str | None = ENCODING,
    max_file_size: float = MAX_FILE_SIZE,
    quiet: bool = own.QUIET,
    engine: str = ENGINE,
    no_cache: bool = NO_CACHE,
    *,
    per_file: PerFile,
) -> None:
    """Report what is wrong with the speech in drafts."""
    from attrib.check.sieve import Sieve
    from attrib.cli.accepted import Accepted
    from attrib.cli.checking import Checking
    from attrib.cli.houses import Houses
    from attrib.cli.selection import Selection
    from attrib.cli.selection import select as selected

    names, stdin_name = _names(paths, stdin_filename), stdin_filename or STDIN_NAME
    _refuse(fix, unsafe_fixes, diff_only, names, engine)
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
    instead = MENDS if diff_only else STATISTICS if statistics else None
    wanted = _targets(format, output, also or (), instead)
    parser = open_parser(engine, cached=not no_cache)
    typed = {
        "select": select or (),
        "ignore": ignore or (),
        "profile": profile,
        "exclude": exclude or (),
        "min_level": min_level.value,
        "fail_on": fail_on.value,
        "input_format": input_format,
        "encoding": encoding,
        "max_file_size": max_file_size,
    }

    def once(among: Callable[[str], bool] = lambda _: True) -> int:
        """Check the files, or some of them, and return the exit status."""
        houses = Houses(per_file.anew(), typed, Reading(engine), stdin_name)
        accepted = Accepted(baseline, write=write_baseline)
        found = selected(names, houses.excludes, stdin_name)
        files = tuple(file for file in found.files if among(file.file))
        for file in files:
            houses.of(file.file)  # what is wrong with a configuration is told before any finding
        index, unreadable = _index(sources, [file.file for file in files])
        if before is not None and len(files) > 1:
            raise UsageError(
                Wording(
                    "'--before' ist die Fassung davor von einer Datei.",
                    "'--before' is the version before of one file.",
                ),
                Wording("Nennen Sie eine, oder geben Sie '--diff' an.", "Name one, or '--diff'."),
            )
        run = Checking(
            houses,
            parser,
            Sieve(baseline=accepted.baseline, folder=accepted.folder),
            index,
            _before(houses, diff, before, names),
            fix=fix and not diff_only,
            unsafe=unsafe_fixes,
            quiet=quiet,
            failed=unreadable,
        )
        style = Style(lang, len(files) > 1, options.width(), color=options.colored(color))
        with (
            progress(len(files), quiet=quiet) as bar,
            reports(
                wanted, [file.file for file in files], style, bar, unsafe=unsafe_fixes
            ) as report,
        ):
            for file in files:
                error = report(run.check(file))
                if error is not None:
                    run.lost(file, error)
                bar.advance()
        accepted.finish(run)
        if not quiet:
            _tell(Selection(files, found.left_out, found.others), run.mends)
        return run.status(exit_zero=exit_zero or write_baseline)

    if watch:
        from attrib.cli.watching import watched

        _refuse_watching(names, wanted, fix=fix, write_baseline=write_baseline)
        watched(names, once)
    raise typer.Exit(once())


def _refuse(
    fix: bool, unsafe_fixes: bool, diff_only: bool, names: Sequence[str], engine: str
) -> None:
    """Refuse options about mends that do not go together."""
    if diff_only and not fix:
        raise UsageError(
            Wording(
                "'--diff-only' zeigt, was '--fix' täte.",
                "'--diff-only' shows what '--fix' would do.",
            ),
            Wording("Geben Sie beides an oder keins.", "Give both, or neither."),
        )
    if unsafe_fixes and not fix:
        raise UsageError(
            Wording(
                "'--unsafe-fixes' sagt, was '--fix' darf.",
                "'--unsafe-fixes' says what '--fix' may do.",
            ),
            Wording("Geben Sie beides an oder keins.", "Give both, or neither."),
        )
    if fix and not diff_only:
        _refuse_mends(names, engine)


def _refuse_watching(
    names: Sequence[str], wanted: Sequence[Target], *, fix: bool, write_baseline: bool
) -> None:
    if STDIN in names:
        raise UsageError(
            Wording(
                "Die Standardeingabe lässt sich nicht beobachten.",
                "Standard input cannot be watched.",
            ),
            Wording("Nennen Sie Dateien oder Ordner.", "Name files or folders."),
        )
    if fix or write_baseline or any(target.file is not None for target in wanted):
        raise UsageError(
            Wording(
                "'--watch' zeigt Befunde und schreibt nichts.",
                "'--watch' shows findings, and writes nothing.",
            ),
            Wording("Lassen Sie die anderen Optionen weg.", "Leave out the others."),
        )


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


def _before(
    houses: Houses, base: str | None, before: str | None, names: Sequence[str]
) -> Callable[[str], Article | None] | None:
    """Return what reads the version before of a file, if one was given."""
    if before is not None:
        earlier = houses.of(before).reading.file(before)
        return lambda _: earlier
    if base is None:
        return None
    from attrib.check.changes import left_at

    commit = left_at(base, common_folder(name for name in names if name != STDIN))

    def there(file: str) -> Article | None:
        data = commit.data(file) if file != STDIN else None
        return None if data is None else houses.of(file).reading.data(data, file)

    return there


def _tell(files: Selection, mends: int) -> None:
    tell_passed_over(files.others)
    for name in files.left_out:
        shown = printable(name)
        complain(Wording(f"{shown} lässt 'exclude' aus.", f"{shown} is left out by 'exclude'."))
    if mends == 1:
        complain(Wording("1 Befund berichtigt.", "1 finding mended."))
    elif mends:
        complain(Wording(f"{mends} Befunde berichtigt.", f"{mends} findings mended."))
