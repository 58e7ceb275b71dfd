"""What a run has done so far: a file that only grows, so that a run can be killed at any moment.

The first line tells what the run is of. Then comes for each article, in order, a line with its
number and the length and checksum of the lines that follow: those of the output, or of the errors.
Whatever a kill or a power cut left behind the last whole article is dropped when the file is
opened again.
"""

from __future__ import annotations

import json
import os
import zlib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import BinaryIO, Final, Self

from attrib.corpus.work import Result
from attrib.errors import OutputError
from attrib.report.files import writing
from attrib.wording import Wording

SECONDS: Final = 1.0
"""How long work may be lost: what is written is sent to the disk this often."""
_LONGEST_HEAD: Final = 100_000


class Journal:
    """The results of a run, on disk.

    Args:
        path: the file; it is taken up where it ends, or begun.
        head: what the run is of; a file of another run is refused.
        restart: whether a file that is there is begun anew.

    Attributes:
        done: how many articles there are results for.
        failed: how many of them failed.

    Raises:
        OutputError: a file of another run, one that another process writes, or one that cannot be
            written.
    """

    def __init__(self, path: Path, head: Mapping[str, str], *, restart: bool = False) -> None:
        self.path = path
        self.done = 0
        self.failed = 0
        self._synced = monotonic()
        with writing(str(path)):
            self._file: BinaryIO = path.open("ab")
        try:
            with writing(str(path)):
                _lock(self._file, path)
                if restart:
                    self._file.truncate(0)
                self._take_up(head)
        except BaseException:
            # What cannot be written now could not be a moment ago: that error is the one to tell.
            with suppress(OSError):
                self._file.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        with writing(str(self.path)):
            self._file.close()

    def add(self, result: Result) -> None:
        """Write the result for the next article.

        Raises:
            OutputError: it cannot be written.
        """
        if result.number != self.done + 1:
            raise ValueError(f"article {result.number} does not follow {self.done}")
        with writing(str(self.path)):
            self._file.write(_line(_about(result)))
            self._file.write(result.lines)
        self._count(result)
        if monotonic() - self._synced > SECONDS:
            self.sync()

    def sync(self) -> None:
        """Send to the disk what is written.

        Raises:
            OutputError: it cannot be written.
        """
        with writing(str(self.path)):
            self._file.flush()
            os.fsync(self._file.fileno())
        self._synced = monotonic()

    def results(self) -> Iterator[Result]:
        """Yield all results that were written to the disk, in order."""
        with self.path.open("rb") as file:
            file.readline()
            while (result := _next(file)) is not None:
                yield result

    def remove(self) -> None:
        """Delete the file, whose results are elsewhere now."""
        with writing(str(self.path)):
            self.path.unlink()

    def _take_up(self, head: Mapping[str, str]) -> None:
        """Drop what is not whole at the end of the file, or begin it."""
        with self.path.open("rb") as file:
            first = file.readline(_LONGEST_HEAD)
            begun = first.endswith(b"\n")
            if begun:
                self._compare(first, head)
            end = len(first) if begun else 0
            while (result := _next(file)) is not None and result.number == self.done + 1:
                self._count(result)
                end = file.tell()
        self._file.truncate(end)
        if not begun:
            self._file.write(_line(head))
        self.sync()

    def _compare(self, first: bytes, head: Mapping[str, str]) -> None:
        try:
            before = json.loads(first)
        except ValueError:
            before = None
        if not isinstance(before, dict) or "input" not in before:
            raise OutputError(
                Wording(
                    f"{self.path} ist keine Datei eines früheren Laufs.",
                    f"{self.path} is no file of an earlier run.",
                ),
                Wording(
                    "Räumen Sie sie weg, oder schreiben Sie anderswohin.",
                    "Move it away, or write elsewhere.",
                ),
            )
        different = [name for name, value in head.items() if before.get(name) != value]
        if different:
            raise OutputError(
                Wording(
                    f"Seit Beginn des Laufs, der {self.path} hinterließ, hat sich geändert: "
                    f"{_IN_GERMAN.get(different[0], different[0])}.",
                    f"The {different[0]} changed since the run began that left {self.path}.",
                ),
                Wording(
                    "Geben Sie zum Fortsetzen alles wie zuvor an, oder beginnen Sie mit "
                    "'--restart' von vorn.",
                    "Give all as it was to go on, or begin anew with '--restart'.",
                ),
            )

    def _count(self, result: Result) -> None:
        self.done += 1
        self.failed += result.failed


_IN_GERMAN: Final = {
    "input": "die Eingabe",
    "version of attrib": "die Version von attrib",
    "format": "das Format",
    "engine": "der Parser",
    "options": "die Optionen",
}
"""What must be the same for a run to go on, by its key in the file."""


def _about(result: Result) -> dict[str, object]:
    return {
        "article": result.number,
        "failed": result.failed,
        "bytes": len(result.lines),
        "crc32": zlib.crc32(result.lines),
    }


def _line(values: Mapping[str, object]) -> bytes:
    return f"{json.dumps(values)}\n".encode()


def _next(file: BinaryIO) -> Result | None:
    """Return the next whole result of a file, if there is one."""
    line = file.readline(_LONGEST_HEAD)
    try:
        about = json.loads(line)
        result = Result(about["article"], file.read(about["bytes"]), about["failed"])
    except (ValueError, KeyError, TypeError, OverflowError, MemoryError):
        return None
    return result if line == _line(_about(result)) else None


def _lock(file: BinaryIO, path: Path) -> None:
    """Keep others from writing the file, as long as this process lives."""
    try:
        import fcntl
    except ImportError:  # not on Windows
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise OutputError(
            Wording(f"Ein anderer Lauf schreibt gerade {path}.", f"Another run is writing {path}."),
            Wording(
                "Warten Sie ihn ab, oder schreiben Sie anderswohin.",
                "Wait for it, or write elsewhere.",
            ),
        ) from error
