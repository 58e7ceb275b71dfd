"""The reports of `attrib check`: opened before a run, written file by file, closed after it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from attrib.cli.progress import Bar
from attrib.cli.step_summary import step_summary
from attrib.cli.targets import Target, writers
from attrib.errors import ArticleError, foreseen
from attrib.report.base import Style

if TYPE_CHECKING:
    from attrib.report.findings.base import CheckedFile, FindingsReport

MENDS: Final = "diff"
"""The format that `--fix --diff-only` has on its own."""
STATISTICS: Final = "statistics"
FOR_PEOPLE: Final = ("full", "concise", STATISTICS)


@contextmanager
def reports(
    wanted: Sequence[Target], sources: Sequence[str], style: Style, bar: Bar, *, unsafe: bool
) -> Iterator[Callable[[CheckedFile], ArticleError | None]]:
    """Open the reports of a run, close them when it is over; yield what writes a file to each.

    It returns what went wrong with a file when its findings were to be written. `unsafe` tells that
    diffs show also mends that a person should look at.
    """
    with writers(wanted, sources, style, bar, FOR_PEOPLE) as ready:
        opened = [
            (_report(target.format, look, unsafe=unsafe), write) for target, look, write in ready
        ]
        opened += step_summary(style)

        def file(result: CheckedFile) -> ArticleError | None:
            errors: list[ArticleError] = []
            for report, write in opened:
                write(_shown(report, result, errors))
            return next(iter(errors), None)

        for report, write in opened:
            write(report.opening())
        yield file
        for report, write in opened:
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


def _report(name: str, style: Style, *, unsafe: bool) -> FindingsReport:
    from attrib.report.findings.formats import findings_report_of
    from attrib.report.findings.mends import MendsReport

    return MendsReport(style, unsafe=unsafe) if name == MENDS else findings_report_of(name, style)
