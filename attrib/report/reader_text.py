"""An article as its reader sees it, and where the spans of its source are in that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from attrib.article import Article, Reading, Span


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader sees of an article: `text` is made once, for spans are looked up often."""

    text: str
    _reading: Reading | None

    @classmethod
    def of(cls, article: Article) -> Seen:
        """Return what a reader sees of an article."""
        reading = article.reading
        return cls(article.text if reading is None else reading.text, reading)

    def place(self, span: Span) -> Span:
        """Return where in `text` a span of the source is seen."""
        return span if self._reading is None else self._reading.to_reading(span)

    def places(self, spans: Iterable[Span]) -> Iterator[Span]:
        """Yield where spans of the source are seen."""
        return map(self.place, spans)
