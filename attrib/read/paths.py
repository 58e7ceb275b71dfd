"""Which files paths, folders and globs stand for."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from glob import glob, has_magic
from pathlib import Path

from attrib.errors import InputError
from attrib.read.formats import EXTENSIONS, InputFormat
from attrib.read.source import printable

# Parsed files lie beside the articles that they were made of; they are read when named.
ARTICLES = tuple(ext for ext, kind in EXTENSIONS.items() if kind is not InputFormat.CONLLU)


def expand(names: Sequence[str], stdin: str = "-") -> list[str | InputError]:
    """Return the files that names stand for, in order and each once, with errors in their place.

    A folder stands for the articles in it and below, sorted, hidden ones left out. A name that
    is no file but has wildcards is a glob, in which `**` stands for any folders.

    Args:
        names: as they were given.
        stdin: what stands for standard input.
    """
    found: list[str | InputError] = []
    seen: set[str] = set()
    for name in names:
        for file in [name] if name == stdin else _expanded(name):
            if isinstance(file, InputError):
                found.append(file)
                continue
            place = file if file == stdin else _real(file)
            if place not in seen:
                seen.add(place)
                found.append(file)
    return found


def _expanded(name: str) -> Iterator[str | InputError]:
    try:
        if _is_folder(name):
            yield from _in_folder(name)
        elif has_magic(name) and not os.path.lexists(name):
            yield from _in_glob(name)
        else:
            yield name
    except ValueError:
        # A name that no file can have; reading it says so.
        yield name


def _in_folder(name: str) -> Iterator[str | InputError]:
    found = list(_articles(name))
    yield from found
    if not found:
        extensions = ", ".join(ARTICLES)
        yield InputError(
            f"The folder {printable(name)} holds no articles ({extensions}).",
            "Name another folder, or the files themselves.",
        )


def _in_glob(pattern: str) -> Iterator[str | InputError]:
    matches = sorted(glob(pattern, recursive=True), key=_by_parts)  # noqa: PTH207  Path takes no absolute pattern
    if not matches:
        # Brackets alone are rather part of a name.
        yield (
            pattern
            if not set(pattern) & set("*?")
            else InputError(
                f"No file matches {printable(pattern)}.", "Check the pattern, and where you are."
            )
        )
        return
    if all(map(_is_folder, matches)):
        for match in matches:
            yield from _in_folder(match)
        return
    for match in matches:
        # Where files match, too, a folder without articles is no mistake.
        yield from _articles(match) if _is_folder(match) else [match]


def _articles(folder: str) -> Iterator[str | InputError]:
    """Yield the articles in a folder and below, through links, but through none twice."""
    errors: list[InputError] = []

    def failed(error: OSError) -> None:
        errors.append(
            InputError(
                f"The folder {printable(str(error.filename))} cannot be read ({error.strerror}).",
                "Check who may read it.",
            )
        )

    been = {_real(folder)}
    found: list[str] = []
    for here, below, files in os.walk(folder, followlinks=True, onerror=failed):
        inside = {name: _real(Path(here, name)) for name in below if name[0] != "."}
        below[:] = [name for name in sorted(inside) if inside[name] not in been]
        been.update(inside.values())
        found += [
            str(Path(here, name))
            for name in files
            if name[0] != "." and name.lower().endswith(ARTICLES)
        ]
    yield from errors
    yield from sorted(found, key=_by_parts)


def _by_parts(path: str) -> tuple[str, ...]:
    return Path(path).parts


def _is_folder(path: str) -> bool:
    # Path.is_dir raises where a name is too long or its folder is closed to us.
    return os.path.isdir(path)  # noqa: PTH112


def _real(path: str | Path) -> str:
    """Return what all names of a file have in common."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):
        return str(path)
