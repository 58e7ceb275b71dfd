"""Writes a report to a file, whole or not at all."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from attrib.errors import OutputError

Write = Callable[[str], None]


@contextmanager
def write_atomically(name: str, encoding: str = "utf-8") -> Iterator[Write]:
    """Open a file that takes its name only when all of it is written.

    Text is written with the line ends that it has. The file that was there before keeps
    its permissions, and stays as it is if the block ends with an error or is interrupted. Devices
    and pipes are written where they are.

    Args:
        name: the file's path.
        encoding: the codec.

    Yields:
        What writes a text to it.

    Raises:
        OutputError: the file cannot be written.
        BrokenPipeError: nobody reads the pipe any more.
    """
    with writing(name):
        target = Path(name).resolve()
        whole = not target.exists() or target.is_file()
        part = target.with_name(f".{secrets.token_hex(6)}.part") if whole else target
        file = part.open("x" if whole else "w", encoding=encoding, newline="")

    def write(text: str) -> None:
        with writing(name):
            file.write(text)

    try:
        yield write
        with writing(name):
            _finish(file, part, target)
    finally:
        # An error on the way out must not hide the one that led here.
        with suppress(OSError):
            file.close()
        if whole:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def same_file(one: str, other: str) -> bool:
    """Tell whether two paths lead to the same file, so that one would overwrite the other."""
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False


def _finish(file: TextIO, part: Path, target: Path) -> None:
    file.flush()
    if part == target:
        file.close()
        return
    # A name that survives a power cut must not stand for an empty file.
    os.fsync(file.fileno())
    file.close()
    if target.exists():
        shutil.copymode(target, part)
    part.replace(target)


@contextmanager
def writing(name: str) -> Iterator[None]:
    """Tell what goes wrong in the block as an error of the file's.

    Raises:
        OutputError: the file cannot be written.
        BrokenPipeError: nobody reads the pipe any more.
    """
    try:
        yield
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no valid path"
        raise OutputError(
            f"{name} cannot be written ({reason}).",
            "Check the folder, the space left, and who may write there.",
        ) from error
