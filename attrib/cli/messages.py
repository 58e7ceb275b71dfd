"""What the program prints: results to stdout; errors and notices to stderr, one line each."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO

from attrib.article import Notice
from attrib.cli import voice
from attrib.errors import AttribError, UnforeseenError, reason_of
from attrib.report.sanitise import one_line
from attrib.wording import Wording


def complain(message: Wording, name: str = "") -> None:
    """Print one message under the program's name, and the name of the article that it is about."""
    if sys.stderr is None:  # where the shell closed it
        return
    try:
        about = f"{name}: " if name else ""
        told = one_line(f"{about}{message.into(voice.language())}")
        print(f"attrib: {told}", file=sys.stderr, flush=True)
    except OSError:
        # There is nobody left to tell; the results and the exit status still count.
        _to_nowhere(sys.stderr)


def report(error: AttribError) -> None:
    """Print an error; of a fault of attrib's own where it arose, too, if ATTRIB_DEBUG is set."""
    complain(error.told)
    fault = error.__cause__ if isinstance(error, UnforeseenError) else None
    if fault is not None and os.environ.get("ATTRIB_DEBUG") and sys.stderr is not None:
        traceback.print_exception(fault)


def notify(notices: Iterable[Notice], name: str) -> None:
    """Print the notices on an article, each once."""
    for notice in dict.fromkeys(notices):
        complain(notice.message, name)


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
        reason = reason_of(error)
        raise AttribError(
            Wording(
                f"Die Ausgabe lässt sich nicht schreiben ({reason.de}).",
                f"The output cannot be written ({reason.en}).",
            ),
            Wording(
                "Schaffen Sie Platz, oder schreiben Sie anderswohin.",
                "Make room, or write elsewhere.",
            ),
        ) from error


def abandon_stdout() -> None:
    """Send what is still buffered nowhere, instead of failing again at exit."""
    _to_nowhere(sys.stdout)


def _to_nowhere(stream: TextIO) -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
