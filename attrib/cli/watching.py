"""`attrib check --watch`: the files again, whenever one of them changes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event
from typing import NoReturn

from attrib.cli.messages import complain, report
from attrib.config.file import FILE, PYPROJECT, common_folder
from attrib.errors import AttribError, UsageError
from attrib.read.source import is_folder
from attrib.wording import Wording

CONFIGURATIONS = frozenset((FILE, PYPROJECT))


def watched(names: Sequence[str], once: Callable[..., int]) -> NoReturn:
    """Check all files, and afterwards those that change, until the user interrupts it.

    Args:
        names: files, folders and globs.
        once: checks the files that a function picks, or all.

    Raises:
        UsageError: the library that watches is not there.
        KeyboardInterrupt: the end.
    """
    changes = changed(names)
    _attempt(once)
    for files in changes:
        if CONFIGURATIONS & {Path(file).name for file in files}:
            _attempt(once)
        else:
            _attempt(lambda: once(lambda file: os.path.realpath(file) in files))  # noqa: B023  called at once
    raise KeyboardInterrupt


def changed(names: Sequence[str], *, stop: Event | None = None) -> Iterator[frozenset[str]]:
    """Yield the files that have changed, as real paths, as often as any have.

    Args:
        names: files, folders and globs.
        stop: an event that ends it.

    Raises:
        UsageError: the library that watches is not there.
    """
    try:
        from watchfiles import watch
    except ImportError as error:
        raise UsageError(
            Wording(
                "'--watch' braucht eine Bibliothek, die fehlt.",
                "'--watch' needs a library that is not there.",
            ),
            Wording(
                "Rufen Sie auf: pip install 'attrib[watch]'", "Run: pip install 'attrib[watch]'"
            ),
        ) from error
    alone = [name for name in names if Path(name).is_file()]
    roots = [name if is_folder(name) else common_folder([name]) for name in names]
    seen = watch(*roots, recursive=len(alone) < len(names), stop_event=stop)
    return (frozenset(os.path.realpath(path) for _, path in changes) for changes in seen)


def _attempt(work: Callable[[], int]) -> None:
    try:
        work()
    except AttribError as error:
        report(error)
    complain(
        Wording(
            "Es wird auf Änderungen gewartet; Strg+C beendet das.",
            "Waiting for changes; Ctrl+C ends it.",
        )
    )
