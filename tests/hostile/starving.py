"""Runs a command where files may not grow, on a disk that is full, or with a closed cache."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.hostile.killing import LONGEST, ONE_THREAD, ROOT
from tests.hostile.private import with_mounts

_LIMITED = 'ulimit -f "$1"; shift; exec "$@"'
_FULL = """
mount -t tmpfs -o size="$1"k tmpfs "$2" && cp -a "$3"/. "$2" || exit 99
left=$3; cd "$2"; shift 3; status=0; "$@" || status=$?
rm -rf "$left"; cp -a . "$left"; exit $status
"""
_CLOSED = """
mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" || exit 99
shift; exec "$@"
"""


@dataclass(frozen=True, slots=True)
class Starved:
    """What a run told."""

    status: int
    out: str
    errors: Sequence[str]


def limited(work: Path, blocks: int, arguments: Sequence[str], cache: Path) -> Starved:
    """Run the program where no file may grow beyond some blocks of 512 bytes."""
    return _run(["/bin/sh", "-c", _LIMITED, "sh", f"{blocks}", *_program(arguments)], work, cache)


def full(work: Path, kilobytes: int, arguments: Sequence[str], cache: Path) -> Starved:
    """Run the program on a disk of that size that holds the files of a folder."""
    disk = work.with_name(f"{work.name}-disk")
    disk.mkdir()
    shell = ["/bin/sh", "-c", _FULL, "sh", f"{kilobytes}", str(disk), str(work)]
    return _run([*with_mounts(), *shell, *_program(arguments)], work, cache)


def pages(files: Mapping[str, bytes]) -> int:
    """Return the kilobytes that files take on a disk of `full`."""
    return sum(-(-len(content) // 4096) * 4 for content in files.values())


def closed(cache: Path, work: Path, command: Sequence[str]) -> Starved:
    """Run Python with a cache on a disk that is mounted read-only."""
    shell = ["/bin/sh", "-c", _CLOSED, "sh", str(cache), sys.executable, *command]
    return _run([*with_mounts(), *shell], work, cache)


def _program(arguments: Sequence[str]) -> Sequence[str]:
    return [sys.executable, "-m", "attrib", *arguments]


def _run(command: Sequence[str], work: Path, cache: Path) -> Starved:
    done = subprocess.run(
        command,
        cwd=work,
        env=os.environ | ONE_THREAD | {"PYTHONPATH": str(ROOT), "ATTRIB_CACHE_DIR": str(cache)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=LONGEST,
    )
    return Starved(done.returncode, done.stdout, done.stderr.splitlines())
