"""One long article out of many parsed ones, without a parser: copies with other names in them.

In each copy of an article people and places have names of their own, so that a text twice as long
tells of twice as many of them.
"""

from __future__ import annotations

import random
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, cycle

from attrib.article import Article, Span
from attrib.lexicon.tables import given_names
from attrib.records import Document, Sentence, Word, moved

BREAK = "\n\n"
_SYLLABLES = (
    *("ba", "bel", "dor", "eck", "fen", "gard", "hol", "il", "kas", "lund", "mar", "nor"),
    *("ost", "pel", "rin", "sto", "tal", "ul", "ver", "wick"),
)


def grown(documents: Sequence[Document], words: int) -> Document:
    """Return an article of at least that many words: the articles over and over, renamed."""
    texts: list[str] = []
    sentences: list[Sentence] = []
    start = 0
    for number, document in enumerate(cycle(documents)):
        copy = renamed(document, number // len(documents))
        texts.append(copy.article.text.strip("\n"))
        shift = start - len(copy.article.text) + len(copy.article.text.lstrip("\n"))
        sentences += (moved(s, _by(shift)) for s in copy.sentences)
        start += len(texts[-1]) + len(BREAK)
        words -= sum(len(s.words) for s in document.sentences)
        if words <= 0:
            break
    return Document(Article("grown", BREAK.join(texts) + "\n"), tuple(sentences), (), "grown")


def renamed(document: Document, copy: int) -> Document:
    """Return the article with names that no other copy has; copy 0 keeps its own."""
    if not copy:
        return document
    text = document.article.text
    forms = {w.form for s in document.sentences for w in s.words if w.upos == "PROPN"}
    named = [w for s in document.sentences for w in s.words if _is_renamed(w, text)]
    made = {w.span: _made(w.form, forms, copy) for w in named}
    ends = [w.span.end for w in named]
    shifts = [0, *accumulate(len(made[w.span]) - len(w.form) for w in named)]

    def move(span: Span) -> Span:
        start, end = (at + shifts[bisect_right(ends, at)] for at in (span.start, span.end))
        return Span(start, end)

    def rename(word: Word) -> Word:
        if word.span not in made:
            return word
        return replace(word, form=made[word.span], lemma=_made(word.lemma, forms, copy))

    sentences = tuple(
        moved(replace(s, words=tuple(map(rename, s.words))), move) for s in document.sentences
    )
    return replace(
        document,
        article=Article(document.article.name, "".join(_pieces(text, made))),
        sentences=sentences,
    )


def _pieces(text: str, made: dict[Span, str]) -> Iterator[str]:
    end = 0
    for span, name in made.items():
        yield text[end : span.start]
        yield name
        end = span.end
    yield text[end:]


def _by(shift: int) -> Callable[[Span], Span]:
    return lambda span: Span(span.start + shift, span.end + shift)


def _is_renamed(word: Word, text: str) -> bool:
    plain = word.form.isalpha() and word.form[:1].isupper() and word.span.of(text) == word.form
    return word.upos == "PROPN" and plain and len(word.form) > 3 and word.form not in given_names()


def _made(name: str, forms: set[str], copy: int) -> str:
    """Return the name that a copy has for a name; a genitive stays one."""
    if name.endswith("s") and name[:-1] in forms:
        return _made(name[:-1], forms, copy) + "s"
    dice = random.Random(f"{name} {copy}")
    return "".join(dice.choices(_SYLLABLES, k=dice.randint(3, 4))).capitalize()
