"""The parsers of a process: each loads once, and parses one text at a time."""

from __future__ import annotations

from functools import cache
from threading import Lock

from attrib.article import Article
from attrib.parse.base import Parser
from attrib.records import Document

_opening = Lock()


class OneAtATime:
    """A parser behind a lock."""

    def __init__(self, parser: Parser) -> None:
        self._parser = parser
        self._lock = Lock()

    @property
    def engine(self) -> str:
        """The engine's name."""
        return self._parser.engine

    @property
    def fingerprint(self) -> str:
        """The engine's fingerprint."""
        return self._parser.fingerprint

    def parse(self, article: Article) -> Document:
        """Parse an article.

        Raises:
            EngineError: the engine is not there.
            ModelError: the model is damaged.
        """
        with self._lock:
            return self._parser.parse(article)

    def parse_tokens(self, document: Document) -> Document:
        """Parse given words."""
        with self._lock:
            return self._parser.parse_tokens(document)


def shared_parser(engine: str, *, cached: bool) -> Parser:
    """Return the one parser of that name, which any number of threads may share.

    Args:
        engine: its name, as for `attrib claims --engine`.
        cached: whether parses are kept on disk, and taken from there.

    Raises:
        EngineError: an unknown engine, or an official package that is not there.
        ModelError: the embedded model is not there.
    """
    with _opening:  # two analyzers share a parser's lock, too
        parser = _locked(engine)
    if not cached or engine == "conllu":
        return parser
    from attrib.cache import CachedParser, cache_folder

    return CachedParser(parser, cache_folder())


@cache
def _locked(engine: str) -> Parser:
    from attrib.parse.engines import open_parser

    return OneAtATime(open_parser(engine))
