"""What a program gives to the library: a text, a file, an article, a parse, sources."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from typing import TYPE_CHECKING, Final

from attrib import arguments
from attrib.article import Article
from attrib.errors import UsageError
from attrib.parse.base import Parser
from attrib.wording import Wording

if TYPE_CHECKING:  # reading TOML and parses is not needed to import the package
    from attrib.config.options import Options
    from attrib.parse.handed_over import Parse
    from attrib.read import InputFormat
    from attrib.verification.index import Index

AUTO: Final = "auto"
MEGABYTE: Final = 1_000_000


class Inputs:
    """Makes articles of what is given, as the options say.

    Args:
        options: how texts and files are read, unless a call says otherwise.
        engine: the parser's name; what `conllu` is given is parsed input.
    """

    def __init__(self, options: Options, engine: str) -> None:
        self._options = options
        self._engine = engine

    def parsed_by(
        self, given: str | Article | Parse, name: str, format_: str, parser: Parser
    ) -> tuple[Article, Parser]:
        """Return an article and what parses it, or has parsed it already.

        Raises:
            InputError: a text that is no article, or a parse without a tree.
            UsageError: something else than these, or a format that there is not.
        """
        from attrib.parse.handed_over import handed_over, is_parse

        if isinstance(given, Article):
            return given, parser
        if isinstance(given, str):
            return self._article(given, arguments.word(name, "name"), format_), parser
        if not is_parse(given):
            raise arguments.no_article(given)
        if format_ != AUTO:
            raise UsageError(
                Wording(
                    "Was schon analysiert ist, hat kein Format.",
                    "What is parsed already has no format.",
                ),
                Wording("Lassen Sie 'format' weg.", "Leave out 'format'."),
            )
        return handed_over(given, arguments.word(name, "name"))

    def file(self, path: str | PathLike[str], format_: str, encoding: str | None = None) -> Article:
        """Return the article in a file.

        Raises:
            InputError: a file that is missing or cannot be read as an article.
            UsageError: a format that there is not.
        """
        from attrib.read import read_file

        return read_file(
            path,
            format=self._format(format_),
            encoding=encoding or self._options.encoding or None,
            max_bytes=int(self._options.max_file_size * MEGABYTE),
        )

    def _article(self, text: str, name: str, format_: str) -> Article:
        from attrib.read import article_of

        return article_of(text, name, format=self._format(format_))

    def _format(self, given: str) -> InputFormat:
        from attrib.read import InputFormat

        arguments.word(given, "format")
        wanted = given if given != AUTO else self._options.input_format
        if wanted == AUTO and self._engine == "conllu":
            return InputFormat.CONLLU
        if wanted in set(InputFormat):
            return InputFormat(wanted)
        known = ", ".join(InputFormat)
        raise UsageError(
            Wording(
                f"Ein Eingabeformat '{wanted}' gibt es nicht.",
                f"There is no input format '{wanted}'.",
            ),
            Wording(f"Wählen Sie aus: {known}.", f"Choose from: {known}."),
        )


def index_of(sources: Iterable[str | PathLike[str] | Article]) -> Index | None:
    """Return sources as they are searched, if there are any.

    Raises:
        InputError: a file that is missing or cannot be read.
        UsageError: one source in place of several, or something that is none.
    """
    from attrib.verification.given import sources_of

    articles = sources_of(sources)
    if not articles:
        return None
    from attrib.verification.verify import index_of as indexed

    return indexed(articles)
