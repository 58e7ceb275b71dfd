"""The language that a configuration asks for, before it is read, or where it cannot be read.

What is wrong with the configuration is told in that language, too, so that nothing else in it
matters here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from os import PathLike
from pathlib import Path
from typing import Final

from attrib.config.file import LARGEST, PYPROJECT, candidates
from attrib.read.source import is_file
from attrib.wording import Language

_SET: Final = re.compile(r"""^[ \t]*language[ \t]*=[ \t]*["'](de|en)["']""", re.MULTILINE)
_TABLE: Final = re.compile(r"^[ \t]*\[tool\.attrib\][^\n]*\n", re.MULTILINE)
_NEXT_TABLE: Final = re.compile(r"^[ \t]*\[", re.MULTILINE)


def spoken_near(start: str | PathLike[str]) -> Language | None:
    """Return the language of the nearest configuration, if it has one that sets it."""
    return next(filter(None, map(spoken_in, candidates(start))), None)


def spoken_in(file: str | PathLike[str]) -> Language | None:
    """Return the language that a configuration file sets, if it does."""
    path = Path(file)
    return next((Language(match[1]) for match in _set(path)), None)


def _set(path: Path) -> Iterator[re.Match[str]]:
    try:
        text = _beginning(path) if is_file(path) else ""
    except (OSError, ValueError):
        return
    if path.name == PYPROJECT:
        own = _TABLE.search(text)
        text = text[own.end() :] if own else ""
    yield from _SET.finditer(_NEXT_TABLE.split(text, maxsplit=1)[0])


def _beginning(path: Path) -> str:
    with path.open("rb") as file:
        return file.read(LARGEST).decode("utf-8-sig", "replace")
