"""What the program prints: results to stdout; errors and notices to stderr, one line each."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

from attrib.article import Notice
from attrib.errors import AttribError, UnforeseenError
from attrib.report.sanitise import one_line


def complain(message: str) -> None:
    """Print one message under the program's name."""
    if sys.stderr is None:  # where the shell closed it
        return
    try:
        print(f"attrib: {one_line(message)}", file=sys.stderr, flush=True)
    except OSError:
        # There is nobody left to tell; the results and the exit status still count.
        _to_nowhere(sys.stderr)


def report(error: AttribError) -> None:
    """Print an error; of a fault of attrib's own where it arose, too, if ATTRIB_DEBUG is set."""
    complain(str(error))
    fault = error.__cause__ if isinstance(error, UnforeseenError) else None
    if fault is not None and os.environ.get("ATTRIB_DEBUG") and sys.stderr is not None:
        traceback.print_exception(fault)


def notify(notices: Iterable[Notice], name: str) -> None:
    """Print the notices on an article, each once."""
    for notice in dict.fromkeys(notices):
        complain(f"{name}: {notice.message}")


@contextmanager
def printing() -> Iterator[None]:
    """Print a result, to the last byte.

    Raises:
        AttribError: stdout cannot be written.
        BrokenPipeError: nobody reads any more.
    """
    try:
        yield
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon_stdout()
        raise AttribError(
            f"The output cannot be written ({error.strerror}).", "Make room, or write elsewhere."
        ) from error


def abandon_stdout() -> None:
    """Send what is still buffered nowhere, instead of failing again at exit."""
    _to_nowhere(sys.stdout)


def _to_nowhere(stream: TextIO) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
