"""The parser of a text that is being written."""

from __future__ import annotations

from typing import Final

from attrib.article import Article
from attrib.cache import CachedParser
from attrib.parse.base import Parser
from attrib.parsers import OneAtATime
from attrib.records import Document

REMEMBERED: Final = 2_000
"""Sentences that are not read anew: those of some twenty articles."""

_FIRST: Final = "Er kam, sagte sie."


class LiveParser(OneAtATime):
    """Parses one text at a time; what is kept on disk is read without waiting for the model.

    Args:
        parser: what parses.
        kept: the same behind the cache on disk; None goes without.
    """

    def __init__(self, parser: Parser, kept: CachedParser | None = None) -> None:
        super().__init__(parser)
        self._kept = kept

    def load(self, first: Article | None = None) -> None:
        """Load what parses, before it is needed, and read the first text.

        Args:
            first: nothing is loaded if its parse is kept on disk.

        Raises:
            EngineError: the engine is not there.
            ModelError: the model is damaged.
        """
        if first is None or self._kept is None or not self._kept.knows(first):
            self.learn(first or Article("first", _FIRST))

    def parse(self, article: Article) -> Document:
        """Parse a text.

        Raises:
            EngineError: the engine is not there.
            ModelError: the model is damaged.
        """
        if self._kept is not None and self._kept.knows(article):
            return self._kept.parse(article)
        return super().parse(article)

    def learn(self, article: Article) -> None:
        """Parse a text with the model, which remembers its sentences.

        Raises:
            EngineError: the engine is not there.
            ModelError: the model is damaged.
        """
        super().parse(article)

    def keep(self, article: Article) -> None:
        """Keep the parse of a text that was opened or saved; states in between are not kept."""
        if self._kept is not None and not self._kept.knows(article):
            with self._lock:
                self._kept.parse(article)


def live_parser(engine: str, *, cached: bool) -> LiveParser:
    """Return the parser of an engine, for a text that is being written.

    Raises:
        EngineError: an unknown engine, or an official package that is not there.
        ModelError: the embedded model is not there.
    """
    from attrib.cache import cache_folder  # noqa: PLC0415  the server answers first
    from attrib.parse.engines import EMBEDDED, open_parser  # noqa: PLC0415  the same

    parser: Parser
    if engine == EMBEDDED:
        from attrib.parse.neural.embedded import EmbeddedParser  # noqa: PLC0415  the same

        parser = EmbeddedParser(remember=REMEMBERED)
    else:
        parser = open_parser(engine)
    return LiveParser(parser, CachedParser(parser, cache_folder()) if cached else None)
