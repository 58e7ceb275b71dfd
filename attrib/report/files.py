"""Writes a report to a file, whole or not at all."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from attrib.errors import OutputError, reason_of
from attrib.whole import whole_file
from attrib.wording import Wording

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
    encode = codecs.getincrementalencoder(encoding)().encode
    with ExitStack() as stack:
        with writing(name):
            file = stack.enter_context(_opened(Path(name).resolve()))

        def write(text: str) -> None:
            with writing(name):
                file.write(encode(text))

        yield write
        with writing(name):
            stack.close()


def same_file(one: str, other: str) -> bool:
    """Tell whether two paths lead to the same file, so that one would overwrite the other."""
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False


def is_device(path: Path) -> bool:
    """Tell whether a path is that of a device or a pipe, such as /dev/stdout."""
    try:
        return str(path).startswith("/dev/") or (path.exists() and not path.is_file())
    except (OSError, ValueError):
        return False


@contextmanager
def _opened(target: Path) -> Iterator[BinaryIO]:
    if not target.exists() or target.is_file():
        with whole_file(target) as file:
            yield file
        return
    device = target.open("wb")
    try:
        yield device
        device.close()
    finally:
        # An error on the way out must not hide the one that led here.
        with suppress(OSError):
            device.close()


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
        reason = reason_of(error)
        raise OutputError(
            Wording(
                f"{name} lässt sich nicht schreiben ({reason.de}).",
                f"{name} cannot be written ({reason.en}).",
            ),
            Wording(
                "Prüfen Sie den Ordner, den freien Platz, und wer dort schreiben darf.",
                "Check the folder, the space left, and who may write there.",
            ),
        ) from error
