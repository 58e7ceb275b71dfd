"""Which lines a branch has touched, by `git diff`."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from attrib.errors import UsageError

_HUNK = re.compile(r"@@ -\S+ \+(?P<start>\d+)(?:,(?P<count>\d+))? @@")
_QUOTED = re.compile(rb"\\([0-7]{3}|.)")
_ESCAPES = {
    b"n": b"\n",
    b"t": b"\t",
    b"r": b"\r",
    b"a": b"\a",
    b"b": b"\b",
    b"f": b"\f",
    b"v": b"\v",
}


@dataclass(frozen=True, slots=True)
class Changes:
    """The touched lines (from 1) by resolved path; files that git does not track are all new."""

    lines: Mapping[Path, frozenset[int]]
    untracked: frozenset[Path]

    def touches(self, file: str, lines: Iterable[int]) -> bool:
        """Tell whether any of these lines of a file was touched."""
        path = Path(file).resolve()
        return path in self.untracked or not self.lines.get(path, frozenset()).isdisjoint(lines)

    def touches_file(self, file: str) -> bool:
        """Tell whether the file was touched at all."""
        path = Path(file).resolve()
        return path in self.untracked or path in self.lines


def since(base: str, folder: Path) -> Changes:
    """Return what has changed since the branch left `base`, committed or not.

    Args:
        base: a branch, tag or commit.
        folder: a folder inside the repository.

    Raises:
        UsageError: no git, no repository, or no such base.
    """
    if base.startswith("-"):
        raise UsageError(f"'{base}' is no branch or commit.", "Name one, such as origin/main.")
    top = Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n")))
    point = os.fsdecode(_git(folder, "merge-base", base, "HEAD").strip())
    diff = _git(top, "diff", "--no-ext-diff", "--no-color", "--no-renames", "-U0", point, "--")
    others = _git(top, "ls-files", "--others", "--exclude-standard", "-z")
    untracked = frozenset((top / os.fsdecode(n)).resolve() for n in others.split(b"\0") if n)
    return Changes(_touched(diff, top), untracked)


def _touched(diff: bytes, top: Path) -> dict[Path, frozenset[int]]:
    lines: dict[Path, set[int]] = {}
    current: set[int] = set()
    # A line of an article may look like a header; only hunks tell how many lines are text.
    skip = 0
    for line in diff.split(b"\n"):
        if skip and line[:1] in (b"+", b"-", b"\\"):
            skip -= line[:1] != b"\\"
            continue
        if line.startswith(b"+++ "):
            current = lines.setdefault((top / _name(line[4:])).resolve(), set())
        elif match := _HUNK.match(os.fsdecode(line)):
            start, count = int(match["start"]), int(match["count"] or 1)
            current.update(range(start, start + count))
            removed = re.match(rb"@@ -\d+(?:,(\d+))?", line)
            skip = count + (int(removed[1] or 1) if removed else 0)
    return {path: frozenset(touched) for path, touched in lines.items()}


def _name(shown: bytes) -> str:
    """Return the path in a diff's header: without its prefix, and unquoted."""
    shown = shown.rstrip(b"\t\r")
    if shown.startswith(b'"'):
        shown = _QUOTED.sub(_unquoted, shown[1:-1])
    return os.fsdecode(shown.removeprefix(b"b/"))


def _unquoted(match: re.Match[bytes]) -> bytes:
    escape = match[1]
    return bytes([int(escape, 8)]) if len(escape) == 3 else _ESCAPES.get(escape, escape)


def _git(folder: Path, *arguments: str) -> bytes:
    # The user's settings for diffs (prefixes, external programs) must not change what is read.
    command = ["git", "-c", "diff.noprefix=false", "-c", "diff.mnemonicPrefix=false", *arguments]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=True)  # noqa: S603  no shell
    except FileNotFoundError as error:
        raise UsageError("--diff needs git, which is not there.", "Install git.") from error
    except subprocess.CalledProcessError as error:
        said = os.fsdecode(error.stderr).strip().split("\n")[0].removeprefix("fatal: ")
        raise UsageError(
            f"git cannot tell what has changed: {said}.",
            "Run attrib inside the repository, and name a branch or commit that is fetched.",
        ) from error
    return done.stdout
