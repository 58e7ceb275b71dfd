"""Which files are left out: patterns as in `.gitignore`, given ones and those that git goes by.

https://git-scm.com/docs/gitignore; paths are compared as they are named, links are not followed.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pathspec import GitIgnoreSpec

from attrib.errors import UsageError
from attrib.read.source import is_there
from attrib.wording import Wording

_FILE = ".gitignore"
_REPOSITORY = ".git"


class Patterns:
    """Patterns that are relative to a folder.

    Raises:
        UsageError: a pattern that is none.
    """

    def __init__(self, patterns: Iterable[str], folder: Path) -> None:
        self._folder = _absolute(folder)
        lines = list(patterns)
        for line in lines:
            try:
                GitIgnoreSpec.from_lines([line])
            except ValueError as error:
                raise UsageError(
                    Wording(
                        f"'{line}' ist kein Muster für Dateien.",
                        f"'{line}' is no pattern of files.",
                    ),
                    Wording(
                        "Schreiben Sie es wie in einer .gitignore-Datei.",
                        "Write it as in a .gitignore file.",
                    ),
                ) from error
        self._spec = GitIgnoreSpec.from_lines(lines)

    def match(self, file: str) -> bool:
        """Tell whether a file, or a folder above it, is meant; outside the folder none is."""
        below = _below(_absolute(file), self._folder)
        return below is not None and self._spec.match_file(below)


class GitIgnore:
    """What the `.gitignore` files of a repository leave out; outside of one, nothing is."""

    def __init__(self) -> None:
        self._files: dict[Path, list[Any]] = {}
        self._roots: dict[Path, Path | None] = {}
        self._folders: dict[Path, bool] = {}

    def ignores(self, file: str) -> bool:
        """Tell whether git would leave a file out if it were new."""
        path = _absolute(file)
        root = self._root(path.parent)
        return root is not None and (
            self._folder_ignored(path.parent, root) or self._decided(path, root, folder=False)
        )

    def _folder_ignored(self, folder: Path, root: Path) -> bool:
        """Tell whether a folder or one above it is ignored: then nothing in it comes back."""
        if folder == root:
            return False
        if folder not in self._folders:
            self._folders[folder] = self._folder_ignored(folder.parent, root) or self._decided(
                folder, root, folder=True
            )
        return self._folders[folder]

    def _decided(self, path: Path, root: Path, *, folder: bool) -> bool:
        """Tell what the nearest file with a pattern for the path itself says."""
        for place in _upwards(path.parent, root):
            below = path.relative_to(place).as_posix() + ("/" if folder else "")
            for pattern in reversed(self._patterns(place)):
                if _means(pattern, below):
                    return bool(pattern.include)
        return False

    def _patterns(self, folder: Path) -> list[Any]:
        if folder not in self._files:
            self._files[folder] = _read(folder / _FILE)
        return self._files[folder]

    def _root(self, folder: Path) -> Path | None:
        if folder not in self._roots:
            if is_there(folder / _REPOSITORY):
                self._roots[folder] = folder
            else:
                self._roots[folder] = None if folder == folder.parent else self._root(folder.parent)
        return self._roots[folder]


def _read(file: Path) -> list[Any]:
    """Return the patterns of a file; like git, without those that are none."""
    try:
        lines = file.read_text(encoding="utf-8", errors="surrogateescape").split("\n")
    except OSError:
        return []
    return [pattern for line in lines for pattern in _parsed(line.removesuffix("\r"))]


def _parsed(line: str) -> list[Any]:
    try:
        return [p for p in GitIgnoreSpec.from_lines([line]).patterns if p.include is not None]
    except ValueError:
        return []


def _means(pattern: Any, path: str) -> bool:  # noqa: ANN401  of no public type
    """Tell whether a pattern is about a path itself, and not about a folder above it."""
    match = pattern.regex.match(path)
    if match is None:
        return False
    # The group holds the slash behind the folder that is meant.
    if match.groupdict().get("ps_d"):
        return bool(match.start("ps_d") == len(path) - 1)
    # `b/**` means all in the folder, which is not the folder.
    return not path.endswith("/") or match.end() < len(path)


def _upwards(folder: Path, root: Path) -> Iterator[Path]:
    for place in (folder, *folder.parents):
        yield place
        if place == root:
            return


def _below(path: Path, folder: Path) -> str | None:
    try:
        return path.relative_to(folder).as_posix()
    except ValueError:
        return None


def _absolute(path: str | Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  a link stays where it stands
