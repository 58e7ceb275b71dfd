"""Parses in the shapes that spaCy and Stanza give them, made of attrib's own."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from attrib.records import Document, Word


def stanza(parse: Document) -> Any:
    """Return a document as Stanza's would be."""
    sentences = []
    for sentence in parse.sentences:
        last = {c.first: c.last for c in sentence.contractions}
        tokens, place = [], 0
        while place < len(sentence.words):
            words = sentence.words[place : last.get(place + 1, place + 1)]
            span = words[0].span
            said = [_said(word) for word in words]
            tokens.append(SimpleNamespace(start_char=span.start, end_char=span.end, words=said))
            place += len(words)
        sentences.append(SimpleNamespace(tokens=tokens))
    return SimpleNamespace(text=parse.article.text, sentences=sentences)


def spacy(parse: Document) -> Any:
    """Return a document without contractions as spaCy's would be, blanks between sentences too."""
    sentences: list[list[Any]] = []
    for sentence in parse.sentences:
        first = sum(map(len, sentences))
        tokens: list[Any] = [_token(word, first) for word in sentence.words]
        blank = SimpleNamespace(i=first + len(tokens), is_space=True, text=" ", head=tokens[-1])
        for token, word in zip(tokens, sentence.words, strict=True):
            token.head = tokens[word.head - 1] if word.head else token
        sentences.append([*tokens, blank])
    return SimpleNamespace(text=parse.article.text, sents=iter(sentences))


def _said(word: Word) -> Any:
    return SimpleNamespace(
        text=word.form,
        lemma=word.lemma,
        upos=word.upos,
        xpos=word.xpos,
        feats=_features(word) or None,
        head=word.head,
        deprel=word.deprel,
    )


def _token(word: Word, first: int) -> Any:
    return SimpleNamespace(
        i=first + word.index - 1,
        idx=word.span.start,
        text=word.form,
        lemma_=word.lemma,
        pos_=word.upos,
        tag_=word.xpos or "",
        morph=_features(word),
        dep_="ROOT" if word.deprel == "root" else word.deprel,
        is_space=False,
    )


def _features(word: Word) -> str:
    return "|".join(f"{name}={value}" for name, value in word.features.items())
