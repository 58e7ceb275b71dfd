"""The language server on given parses: of some sentences the tree is known, the rest is flat."""

from __future__ import annotations

from dataclasses import replace

from attrib.article import Article, Span
from attrib.lsp import parsing
from attrib.lsp.features import run
from attrib.parse.conllu import read_document
from attrib.records import Document, Sentence, moved
from tests.cli.conftest import CONLLU
from tests.cli.flat import FlatParser

SAID = "„Wir bauen im Herbst weiter“, sagte Olaf Tann."


class Given(FlatParser):
    """Knows one sentence, wherever it stands; a text that speaks of a fault is one."""

    def parse(self, article: Article) -> Document:
        if "Geheimnis" in article.text:
            raise ValueError(article.text)
        document = super().parse(article)
        known = read_document(CONLLU, "given")
        sentences = [_known(sentence, article.text, known) for sentence in document.sentences]
        return replace(document, sentences=tuple(sentences))


def _known(sentence: Sentence, text: str, known: Document) -> Sentence:
    if sentence.span.of(text) != SAID:
        return sentence
    start = sentence.span.start
    here: Sentence = moved(
        known.sentences[0], lambda span: Span(span.start + start, span.end + start)
    )
    return here


if __name__ == "__main__":
    parsing.live_parser = lambda engine, *, cached: parsing.LiveParser(Given())
    run("given", cached=False)
