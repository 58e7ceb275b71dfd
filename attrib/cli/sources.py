"""What articles are held against: files and folders, searched and never parsed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from attrib.article import Article
from attrib.cli.inputs import STDIN, Attempts, read, tell_passed_over
from attrib.cli.messages import complain, notify
from attrib.errors import InputError
from attrib.read.paths import ARTICLES
from attrib.read.source import is_folder
from attrib.report.files import same_file

READABLE: Final = frozenset(ARTICLES)
"""The endings of files that are read from a folder; a file that is named may have any."""


def read_sources(names: Sequence[str], checked: Sequence[str]) -> tuple[list[Article], bool]:
    """Read files and folders; what cannot be read is reported, and the others go on.

    Args:
        names: files and folders.
        checked: the files that are compared; they are no sources, though they may lie there.

    Returns:
        the sources, each file once, and whether any could not be read.

    Raises:
        InputError: none could be read.
    """
    sources: dict[str, Article] = {}
    attempts = Attempts()
    for name in names:
        files: list[str] = []
        with attempts.at(name):
            files += _files(name)
        for file in files:
            if any(STDIN not in (file, one) and same_file(file, one) for one in checked):
                complain(f"{file} is compared itself and is no source.")
            elif file not in sources:
                with attempts.at(file):
                    sources[file] = _read_source(file)
    if not sources:
        raise InputError("There is no source to compare with.", "Name a file or a folder of texts.")
    for read_one in sources.values():
        notify(read_one.notices, read_one.name)
    return list(sources.values()), bool(attempts.lost)


def _read_source(file: str) -> Article:
    """Read a source; it is never parsed, whatever the engine for the article is."""
    from attrib.read import read_file

    return read(STDIN, "embedded") if file == STDIN else read_file(file)


def _files(name: str) -> Iterator[str]:
    """Yield a file, or the readable files of a folder and of the folders in it."""
    folder = Path(name)
    if name == STDIN or not is_folder(folder):
        yield name
        return
    files = (path for path in folder.rglob("*") if path.is_file() and _visible(path, folder))
    wanted = sorted(path for path in files if path.suffix.lower() in READABLE)
    if not wanted:
        raise InputError(
            f"{name} holds no files that can be read ({', '.join(ARTICLES)}).",
            "Name a folder of sources.",
        )
    tell_passed_over([name])
    yield from map(str, wanted)


def _visible(path: Path, folder: Path) -> bool:
    return not any(part.startswith(".") for part in path.relative_to(folder).parts)
