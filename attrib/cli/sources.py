"""What articles are held against: files and folders, searched and never parsed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrib.article import Article
from attrib.cli.inputs import STDIN, Attempts, expand, read, tell_passed_over
from attrib.cli.messages import complain, notify
from attrib.errors import InputError
from attrib.read.source import is_folder
from attrib.report.files import same_file
from attrib.wording import Wording


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
                complain(
                    Wording(
                        f"{file} wird selbst verglichen und ist keine Quelle.",
                        f"{file} is compared itself and is no source.",
                    )
                )
            elif file not in sources:
                with attempts.at(file):
                    sources[file] = _read_source(file)
    if not sources:
        raise InputError(
            Wording("Es gibt keine Quelle zum Vergleichen.", "There is no source to compare with."),
            Wording(
                "Nennen Sie eine Datei oder einen Ordner mit Texten.",
                "Name a file or a folder of texts.",
            ),
        )
    for read_one in sources.values():
        notify(read_one.notices, read_one.name)
    return list(sources.values()), bool(attempts.lost)


def _read_source(file: str) -> Article:
    """Read a source; it is never parsed, whatever the engine for the article is."""
    from attrib.read import read_file

    return read(STDIN, "embedded") if file == STDIN else read_file(file)


def _files(name: str) -> Iterator[str]:
    """Yield a file, or the articles of a folder and of the folders in it."""
    if name == STDIN or not is_folder(name):
        yield name
        return
    others: list[str] = []
    found = expand([name], others)
    tell_passed_over(others)
    for file in found:
        if isinstance(file, InputError):
            raise file
        yield file
