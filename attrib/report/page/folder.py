"""`--format html -o FOLDER/`: a page an article in a folder, and an index of them."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path
from typing import Final

from attrib.errors import UsageError
from attrib.records import Analysis
from attrib.report.base import Style
from attrib.report.files import same_file, write_atomically, writing
from attrib.report.page import Site
from attrib.wording import Wording

_LONGEST: Final = 80
_UNSAFE: Final = re.compile(r"[^\w.-]+")


class FolderReport:
    """Writes its pages itself, each when its article is done; the index comes last.

    A page is called after its article, so that a link to a claim stays when articles are added.

    Args:
        style: how the pages are written.
        folder: where they go; it is made if it is not there.
        sources: the files that are read, which no page may overwrite.

    Raises:
        OutputError: the folder cannot be made.
    """

    def __init__(self, style: Style, folder: str, sources: Collection[str] = ()) -> None:
        self._site = Site(style)
        self._folder = Path(folder)
        self._sources = sources
        self._taken = {Site.INDEX}
        with writing(folder):
            self._folder.mkdir(parents=True, exist_ok=True)

    def opening(self) -> str:
        """Return nothing: the pages stand in files of their own."""
        return ""

    def article(self, analysis: Analysis) -> str:
        """Write the page of an article, and return nothing."""
        name = self._free(analysis.article.name)
        self._write(name, self._site.page(analysis, name))
        return ""

    def closing(self) -> str:
        """Write the index, and return nothing."""
        self._write(Site.INDEX, self._site.index())
        return ""

    def _write(self, name: str, page: str) -> None:
        path = str(self._folder / name)
        if any(same_file(path, source) for source in self._sources):
            raise UsageError(
                Wording(
                    f"{path} ist Quelle und Ausgabe zugleich.",
                    f"{path} is source and output at once.",
                ),
                Wording("Nennen Sie einen anderen Ordner.", "Name another folder."),
            )
        with write_atomically(path) as write:
            write(page)

    def _free(self, article: str) -> str:
        """Return a file name after an article's that no other page has, whatever the case."""
        stem = _UNSAFE.sub("-", article)[-_LONGEST:].strip(".-_") or "artikel"
        name, number = f"{stem}.html", 1
        while name.lower() in self._taken:
            number += 1
            name = f"{stem}-{number}.html"
        self._taken.add(name.lower())
        return name
