"""Between Stanza's documents and ours, by duck typing: nothing here imports Stanza."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from attrib.article import Article, Span
from attrib.parse.forms import known_form
from attrib.parse.prose import finished, one_line
from attrib.records import NO_FEATURES, Contraction, Document, Sentence, Word

Row = dict[str, Any]


def to_document(
    stanza_document: Any,
    article: Article,
    engine: str,
    place: Callable[[int], int] = int,
) -> Document:
    """Return a Stanza document as ours.

    Sentences end where a paragraph does, and are cut if they have over 200 words.

    Args:
        stanza_document: at least tokenised.
        article: what was tokenised.
        engine: the name of the engine that did it.
        place: leads from the document's offsets to code points of the article.
    """
    return finished(sentences(stanza_document, article.text, place), article, engine)


def sentences(
    stanza_document: Any, text: str, place: Callable[[int], int] = int
) -> Iterator[Sentence]:
    """Yield a Stanza document's sentences as ours, as long as they are there.

    Args:
        stanza_document: at least tokenised.
        text: the article's.
        place: leads from the document's offsets to code points of the article.
    """
    return (_sentence(whole, text, place) for whole in stanza_document.sentences)


def to_rows(sentence: Sentence) -> list[Row]:
    """Return a sentence as the rows that Stanza's `Document` is made of."""
    contractions = {c.first: c for c in sentence.contractions}
    rows: list[Row] = []
    for word in sentence.words:
        if contraction := contractions.get(word.index):
            rows.append({"id": (contraction.first, contraction.last), "text": contraction.form})
        rows.append({"id": (word.index,), "text": known_form(word.form)})
    return rows


def predicted(sentence: Sentence, stanza_sentence: Any) -> Sentence:
    """Return the sentence with the tags and the tree of a parsed Stanza sentence."""
    words = tuple(
        replace(
            word,
            lemma=_column(said.lemma) or word.form,
            upos=_column(said.upos),
            xpos=_column(said.xpos) or None,
            features=_features(said.feats),
            head=int(said.head or 0),
            deprel=_column(said.deprel),
        )
        for word, said in zip(sentence.words, stanza_sentence.words, strict=True)
    )
    return replace(sentence, words=words)


def _sentence(whole: Any, text: str, place: Callable[[int], int]) -> Sentence:
    words: list[Word] = []
    contractions: list[Contraction] = []
    for token in whole.tokens:
        span = Span(place(token.start_char), place(token.end_char))
        first = len(words) + 1
        for said in token.words:
            alone = len(token.words) == 1
            form = one_line(span.of(text)) if alone else said.text
            words.append(_word(len(words) + 1, form, span, said))
        if len(token.words) > 1:
            form = one_line(span.of(text))
            contractions.append(Contraction(first, len(words), form, span))
    span = Span(words[0].span.start, words[-1].span.end)
    return Sentence(tuple(words), span, tuple(contractions))


def _word(index: int, form: str, span: Span, said: Any) -> Word:
    return Word(
        index=index,
        form=form,
        lemma=_column(getattr(said, "lemma", None)),
        upos=_column(getattr(said, "upos", None)),
        xpos=_column(getattr(said, "xpos", None)) or None,
        features=_features(getattr(said, "feats", None)),
        head=int(getattr(said, "head", None) or 0),
        deprel=_column(getattr(said, "deprel", None)),
        span=span,
    )


def _features(column: str | None) -> Mapping[str, str]:
    if not column or column == "_":
        return NO_FEATURES
    return dict(part.split("=", 1) for part in column.split("|"))


def _column(value: str | None) -> str:
    return "" if value is None or value == "_" else value
