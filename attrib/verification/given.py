"""Sources as a program gives them: texts, files, or articles that are read already."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike

from attrib.arguments import called, several
from attrib.article import Article
from attrib.errors import UsageError
from attrib.read import article_of, read_file
from attrib.wording import Wording


def sources_of(given: Iterable[str | PathLike[str] | Article]) -> list[Article]:
    """Return sources as articles; a text is called by its number, from 1.

    Raises:
        InputError: a file that is missing or cannot be read.
        UsageError: one source in place of several, or something that is none.
    """
    whole = enumerate(several(given, "sources", "[source]"), start=1)
    return [_source(number, source) for number, source in whole]


def _source(number: int, given: object) -> Article:
    if isinstance(given, Article):
        return given
    if isinstance(given, str):
        return article_of(given, f"source {number}")
    if isinstance(given, PathLike):
        return read_file(given)
    kind = called(given)
    raise UsageError(
        Wording(
            f"Quelle {number} ist weder Text noch Datei, sondern {kind.de}.",
            f"Source {number} is no text and no file, but {kind.en}.",
        ),
        Wording(
            "Geben Sie Texte ('str'), Dateien ('pathlib.Path') oder Artikel.",
            "Give texts ('str'), files ('pathlib.Path') or articles.",
        ),
    )
