"""A parser without a model: sentences end at full stops, words hang on the first."""

from __future__ import annotations

import re

from attrib.article import Article, Span
from attrib.records import Document, Sentence, Word

_SENTENCE = re.compile(r"\S[^.!?\n]*(?:[.!?][“”«‘’]*|$|\n)")
_TOKEN = re.compile(r"\w+|[^\w\s]")


class FlatParser:
    """Enough for rules that look at marks and comments."""

    engine = "flat"
    fingerprint = "flat-1"

    def parse(self, article: Article) -> Document:
        """Parse an article."""
        return Document(article, tuple(_sentences(article.text)), engine=self.engine)

    def parse_tokens(self, document: Document) -> Document:
        """Return the document as it is."""
        return document


def _sentences(text: str) -> list[Sentence]:
    found = []
    for match in _SENTENCE.finditer(text):
        span = Span(match.start(), match.end()).strip(text)
        words = [
            Word(
                index=n,
                form=token[0],
                lemma=token[0],
                upos="X" if token[0][0].isalnum() else "PUNCT",
                xpos=None,
                features={},
                head=min(n - 1, 1),
                deprel="root" if n == 1 else "dep",
                span=Span(token.start(), token.end()),
            )
            for n, token in enumerate(_TOKEN.finditer(text, span.start, span.end), start=1)
        ]
        if words:
            found.append(Sentence(tuple(words), span))
    return found
