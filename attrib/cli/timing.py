"""What `--verbose` says of a file: how it was parsed, how long it is, how long it took."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from time import perf_counter

from attrib.article import Article
from attrib.cli.messages import complain
from attrib.parse.base import Parser
from attrib.records import Analysis
from attrib.wording import Wording


class Timer:
    """How long an analysis took, and whether its parse was kept from an earlier run."""

    def __init__(self, *, kept: bool) -> None:
        self._kept = kept
        self._start = perf_counter()
        self._seconds = 0.0

    def stop(self) -> None:
        """End the time."""
        self._seconds = perf_counter() - self._start

    def tell(self, analysis: Analysis) -> None:
        """Print one line on stderr, without any of the article's text."""
        document = analysis.document
        words = sum(len(sentence.words) for sentence in document.sentences)
        claims = len(analysis.claims)
        seconds = f"{self._seconds:.1f}"
        told = Wording(
            f"{words} Wörter, {claims} Aussage{'n' * (claims != 1)}, "
            f"{'aus dem Zwischenspeicher' if self._kept else 'analysiert'} ({document.engine}), "
            f"{seconds.replace('.', ',')} s",
            f"{words} words, {claims} claim{'s' * (claims != 1)}, "
            f"{'from the cache' if self._kept else 'parsed'} ({document.engine}), {seconds} s",
        )
        complain(told, analysis.article.name)


@contextmanager
def timed(article: Article, parser: Parser) -> Iterator[Timer]:
    """Measure how long the analysis of an article takes."""
    from attrib.cache import CachedParser

    kept = isinstance(parser, CachedParser) and parser.knows(article.as_read())
    timer = Timer(kept=kept)
    yield timer
    timer.stop()
