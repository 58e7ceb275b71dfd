"""Parses as plain lists, for the cache: compact, and restored to the very same records."""

from __future__ import annotations

from typing import Any

from attrib.article import Article, Notice, Span
from attrib.records import NO_FEATURES, Contraction, Document, Sentence, Word
from attrib.wording import Wording


def to_plain(document: Document) -> list[Any]:
    """Return a document, without its article, as lists that JSON can hold."""
    return [
        document.engine,
        [[note.code, note.message.de, note.message.en] for note in document.notices],
        [_sentence_to_plain(sentence) for sentence in document.sentences],
    ]


def from_plain(plain: list[Any], article: Article) -> Document:
    """Return the document that `to_plain` was given, around the same text."""
    engine, notices, sentences = plain
    return Document(
        article=article,
        sentences=tuple(_sentence_from_plain(sentence) for sentence in sentences),
        notices=tuple(Notice(code, Wording(de, en)) for code, de, en in notices),
        engine=engine,
    )


def _sentence_to_plain(sentence: Sentence) -> list[Any]:
    return [
        sentence.span.start,
        sentence.span.end,
        sentence.comments,
        [
            [c.first, c.last, c.form, c.span.start, c.span.end, c.misc]
            for c in sentence.contractions
        ],
        [
            [
                word.form,
                word.lemma,
                word.upos,
                word.xpos,
                dict(word.features) or None,
                word.head,
                word.deprel,
                word.span.start,
                word.span.end,
                word.misc,
            ]
            for word in sentence.words
        ],
    ]


def _sentence_from_plain(plain: list[Any]) -> Sentence:
    start, end, comments, contractions, words = plain
    return Sentence(
        words=tuple(
            Word(
                index=index,
                form=form,
                lemma=lemma,
                upos=upos,
                xpos=xpos,
                features=features or NO_FEATURES,
                head=head,
                deprel=deprel,
                span=Span(first, last),
                misc=misc,
            )
            for index, (
                form,
                lemma,
                upos,
                xpos,
                features,
                head,
                deprel,
                first,
                last,
                misc,
            ) in enumerate(words, start=1)
        ),
        span=Span(start, end),
        contractions=tuple(
            Contraction(first, last, form, Span(begin, stop), misc)
            for first, last, form, begin, stop, misc in contractions
        ),
        comments=tuple(comments),
    )
