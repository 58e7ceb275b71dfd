"""How far a run over several articles has come, on stderr, if somebody looks at it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress


class Bar:
    """A progress bar, or none."""

    def __init__(self, shown: Progress | None = None) -> None:
        self._shown = shown

    def advance(self, articles: int = 1) -> None:
        """Count some articles as done."""
        if self._shown is not None:
            self._shown.advance(self._shown.task_ids[0], articles)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Take the bar away while results are printed, which may go to the same terminal."""
        if self._shown is None or not _looked_at(sys.stdout):
            yield
            return
        self._shown.stop()
        try:
            yield
        finally:
            self._shown.start()


@contextmanager
def progress(total: int, *, quiet: bool = False) -> Iterator[Bar]:
    """Show how many articles are done, and take the bar away at the end.

    Args:
        total: the number of articles; there is no bar for a single one.
        quiet: whether no bar is wanted.
    """
    if quiet or total < 2 or not _looked_at(sys.stderr):
        yield Bar()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(stderr=True, highlight=False, markup=False, emoji=False)
    columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # Messages go above the bar; results must reach stdout itself.
    with Progress(*columns, console=console, transient=True, redirect_stdout=False) as shown:
        shown.add_task("", total=total)
        yield Bar(shown)


def _looked_at(stream: object) -> bool:
    """Tell whether a stream, which is None where the shell closed it, is a terminal."""
    isatty = getattr(stream, "isatty", None)
    return bool(isatty and isatty())
