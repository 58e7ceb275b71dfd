"""The engine `conllu`: input that somebody else has parsed."""

from __future__ import annotations

from attrib.article import Article
from attrib.parse.conllu import read_document
from attrib.records import Document


class GivenParser:
    """Takes an article's text for CoNLL-U; the document's article is the text in it."""

    engine = "conllu"
    fingerprint = "conllu-1"

    def parse(self, article: Article) -> Document:
        """Read the parse that the article's text holds.

        Raises:
            ConlluError: a line that breaks the format.
        """
        return read_document(article.text, article.name)

    def parse_tokens(self, document: Document) -> Document:
        """Return the document, for what it holds was given."""
        return document
