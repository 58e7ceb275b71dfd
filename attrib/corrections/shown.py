"""What a page shows of an article, and the places of claims in it."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from attrib.article import Article, Span
from attrib.corrections.correction import Place
from attrib.records import Claim

_DIGITS: Final = 16
_RETURN: Final = re.compile(r"\r(?=\n)")


class Shown:
    """The text that a reader of an article sees, with LF as its line ends; and the way back.

    Markup is no part of it, so that a correction outlives a link that is added.
    """

    def __init__(self, article: Article) -> None:
        self._reading = article.reading
        read = article.text if article.reading is None else article.reading.text
        self._returns = [match.start() for match in _RETURN.finditer(read)]
        # Where the text without them is cut by each.
        self._cuts = [place - number for number, place in enumerate(self._returns)]
        self.text = _RETURN.sub("", read).replace("\r", "\n")
        self.checksum = checksum(self.text)

    def place(self, claim: Claim) -> Place:
        """Return where a claim of the source stands."""
        spans = tuple(map(self.of_source, claim.content))
        return Place(self.checksum, spans, words_checksum(self.text, spans), claim.kind)

    def of_source(self, span: Span) -> Span:
        """Return where a stretch of the source is shown."""
        read = span if self._reading is None else self._reading.to_reading(span)
        start = read.start - bisect_left(self._returns, read.start)
        return Span(start, max(start, read.end - bisect_left(self._returns, read.end)))

    def in_source(self, span: Span) -> Span:
        """Return where a shown stretch stands in the source."""
        start = span.start + bisect_left(self._cuts, span.start)
        read = Span(start, max(start, span.end + bisect_left(self._cuts, span.end)))
        return read if self._reading is None else self._reading.to_source(read)


def checksum(text: str) -> str:
    """Return the checksum of a text, as corrections have it."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return f"sha256:{digest[:_DIGITS]}"


def words_checksum(text: str, spans: Iterable[Span]) -> str:
    """Return the checksum of the words in some spans, which a new line break does not change."""
    words = " ".join(span.of(text) for span in spans)
    return checksum(" ".join(unicodedata.normalize("NFC", words).split()))
