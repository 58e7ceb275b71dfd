"""What every parsing engine can do."""

from __future__ import annotations

from typing import Protocol

from attrib.article import Article
from attrib.records import Document


class Parser(Protocol):
    """Turns an article into sentences of words with tags and trees."""

    @property
    def engine(self) -> str:
        """The name under which `--engine` knows the parser."""

    @property
    def fingerprint(self) -> str:
        """A text that changes whenever the parser's output could."""

    def parse(self, article: Article) -> Document:
        """Parse an article.

        Raises:
            EngineError: the engine is not there.
            ModelError: a file of its model is missing or damaged.
            ConlluError: parsed input that breaks its format.
        """

    def parse_tokens(self, document: Document) -> Document:
        """Predict tags and trees, keeping sentences, words and contractions as they are.

        Raises:
            EngineError: the engine is not there.
            ModelError: a file of its model is missing or damaged.
        """
