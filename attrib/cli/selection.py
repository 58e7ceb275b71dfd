"""Which files `attrib check` looks at."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import filterfalse

from attrib.cli.inputs import STDIN, expand
from attrib.errors import InputError
from attrib.read.patterns import GitIgnore


@dataclass(frozen=True, slots=True)
class Selected:
    """A file, and how it is called; with an error, what could not be opened in its place."""

    file: str
    name: str
    error: InputError | None = None


@dataclass(frozen=True, slots=True)
class Selection:
    """The files to look at, the named ones that patterns leave out, and files that are not read."""

    files: tuple[Selected, ...]
    left_out: tuple[str, ...]
    others: Iterable[str] = ()


def select(names: Sequence[str], excluded: Callable[[str], bool], stdin_name: str) -> Selection:
    """Return the files that paths, folders and globs stand for, each once.

    Patterns hold for all files, so that a hook, which names each, leaves out the same ones; what
    git ignores is only left out of folders and globs.

    Args:
        names: as they were given; `-` is standard input.
        excluded: tells whether a file is to be left out.
        stdin_name: how standard input is called.
    """
    git = GitIgnore()
    files: list[Selected] = []
    left_out: list[str] = []
    others: list[str] = []
    for found, named in _each(names, stdin_name, others):
        unwanted = found.error is None and excluded(found.name)
        if unwanted and named:
            left_out.append(found.name)
        elif not unwanted and (named or found.error or not git.ignores(found.file)):
            files.append(found)

    def passed(file: str) -> bool:
        return excluded(file) or git.ignores(file)

    return Selection(tuple(files), tuple(left_out), filterfalse(passed, others))


def _each(
    names: Sequence[str], stdin_name: str, others: list[str]
) -> Iterator[tuple[Selected, bool]]:
    """Yield files, and whether they were named themselves; `others` takes what is not read."""
    seen: set[str] = set()
    for name in names:
        for file in expand([name], others):
            if isinstance(file, InputError):
                yield Selected(name, name, file), True
                continue
            place = file if file == STDIN else _real(file)
            if place not in seen:
                seen.add(place)
                yield Selected(file, stdin_name if file == STDIN else file), file == name


def _real(file: str) -> str:
    try:
        return os.path.realpath(file)
    except (OSError, ValueError):
        return file
