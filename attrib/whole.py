"""Files that take their name only when all of them is written."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

_DESCRIPTORS: Final = Path("/proc/self/fd")


@contextmanager
def whole_file(
    path: Path, *, mode: int | None = None, sync: bool = True, suffix: str = ".part"
) -> Iterator[BinaryIO]:
    """Open a file that replaces `path` when the block ends, if it ends without an error.

    Until then it has no name where the system knows such files, as Linux does, so that a run that
    is killed leaves nothing behind; elsewhere it is a hidden one beside `path`.

    Args:
        path: the file; it must not be a device or a pipe.
        mode: its permissions, before the umask; None are those of the file that is there.
        sync: whether to wait for the disk: after a power cut, too, the file is whole then.
        suffix: how the hidden file is called in the end.

    Yields:
        The file.

    Raises:
        OSError: the file cannot be written.
    """
    part = path.with_name(f".{secrets.token_hex(6)}{suffix}")
    permissions = 0o666 if mode is None else mode
    handle = _nameless(path.parent, permissions)
    named = handle is None
    if handle is None:
        binary = getattr(os, "O_BINARY", 0)
        handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL | binary, permissions)
    file: BinaryIO = os.fdopen(handle, "w+b")
    try:
        yield file
        file.flush()
        if sync:
            os.fsync(handle)
        if not named:
            _give_name(file, part, permissions, sync=sync)
        file.close()
        if mode is None and path.exists():
            shutil.copymode(path, part)
        part.replace(path)
    finally:
        # An error on the way out must not hide the one that led here.
        with suppress(OSError):
            file.close()
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _nameless(folder: Path, mode: int) -> int | None:
    """Open a file without a name; None if the system or the disk knows none."""
    flag = getattr(os, "O_TMPFILE", None)
    if flag is None or not _DESCRIPTORS.exists():
        return None
    try:
        return os.open(folder, os.O_RDWR | flag, mode)
    except OSError:
        return None


def _give_name(file: BinaryIO, part: Path, mode: int, *, sync: bool) -> None:
    source = _DESCRIPTORS / str(file.fileno())
    try:
        # Only with a descriptor for a folder, which an absolute path does without, does Python
        # call linkat, which looks behind the link that the source is.
        os.link(source, part, src_dir_fd=file.fileno(), follow_symlinks=True)
    except OSError:
        # A disk that has such files, and cannot name them.
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(handle, "wb") as named:
            file.seek(0)
            shutil.copyfileobj(file, named)
            named.flush()
            if sync:
                os.fsync(handle)
