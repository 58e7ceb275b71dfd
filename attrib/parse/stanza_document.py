"""Between Stanza's documents and ours, by duck typing: nothing here imports Stanza."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any

from attrib.article import Article, Notice, Span
from attrib.parse.segments import LONGEST_SENTENCE, cuts, readable
from attrib.read.paragraphs import paragraph_ends
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
    sentences: list[Sentence] = []
    notices: list[Notice] = []
    ends = paragraph_ends(readable(article.text))
    found = (_sentence(whole, article.text, place) for whole in stanza_document.sentences)
    for sentence in (part for whole in found for part in _by_paragraph(whole, ends)):
        parts = _cut(sentence)
        if len(parts) > 1:
            line, _ = article.line_column(sentence.span.start)
            notices.append(
                Notice(
                    "long-sentence",
                    f"The sentence in line {line} has {len(sentence.words)} words; it was cut "
                    f"into {len(parts)} parts of at most {LONGEST_SENTENCE}.",
                )
            )
        sentences.extend(parts)
    finished = _finished(sentences, article.text, frozenset(ends))
    return Document(article, tuple(finished), tuple(notices), engine)


def to_rows(sentence: Sentence) -> list[Row]:
    """Return a sentence as the rows that Stanza's `Document` is made of."""
    contractions = {c.first: c for c in sentence.contractions}
    rows: list[Row] = []
    for word in sentence.words:
        if contraction := contractions.get(word.index):
            rows.append({"id": (contraction.first, contraction.last), "text": contraction.form})
        rows.append({"id": (word.index,), "text": word.form})
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
            form = _one_line(span.of(text)) if alone else said.text
            words.append(_word(len(words) + 1, form, span, said))
        if len(token.words) > 1:
            form = _one_line(span.of(text))
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


def _by_paragraph(sentence: Sentence, ends: Sequence[int]) -> list[Sentence]:
    """Return the sentence cut at the paragraph ends that it runs across."""
    crossed = ends[bisect_right(ends, sentence.span.start) : bisect_left(ends, sentence.span.end)]
    starts = [word.span.start for word in sentence.words]
    places = {bisect_left(starts, end) for end in crossed}
    if not places:
        return [sentence]
    return [_part(sentence, *pair) for pair in pairwise([0, *sorted(places), len(sentence.words)])]


def _cut(sentence: Sentence) -> list[Sentence]:
    continuing = {i for c in sentence.contractions for i in range(c.first + 1, c.last + 1)}
    places = cuts(
        [word.form for word in sentence.words],
        [word.index in continuing for word in sentence.words],
    )
    if not places:
        return [sentence]
    return [_part(sentence, *ends) for ends in pairwise([0, *places, len(sentence.words)])]


def _part(sentence: Sentence, start: int, end: int) -> Sentence:
    """Return words `start` to `end` as a sentence; what the cut leaves without head is a root."""
    words = tuple(
        replace(
            word,
            index=word.index - start,
            head=word.head - start if start < word.head <= end else 0,
        )
        for word in sentence.words[start:end]
    )
    contractions = tuple(
        replace(c, first=c.first - start, last=c.last - start)
        for c in sentence.contractions
        if start < c.first <= end
    )
    return Sentence(words, Span(words[0].span.start, words[-1].span.end), contractions)


def _finished(
    sentences: Iterable[Sentence], text: str, paragraph_ends: frozenset[int]
) -> Iterator[Sentence]:
    """Add what CoNLL-U says of the text: sentence numbers, paragraphs, spaces."""
    end = 0
    for number, sentence in enumerate(sentences, start=1):
        gap = text[end : sentence.span.start]
        breaks = gap.replace("\r\n", "\n").replace("\r", "\n").count("\n")
        ended = not paragraph_ends.isdisjoint(range(end, sentence.span.start + 1))
        opens = number == 1 or breaks > 1 or ended
        shown = _one_line(sentence.span.of(text))
        comments: tuple[str, ...] = (f"# sent_id = {number}", f"# text = {shown}")
        if opens:
            comments = ("# newpar", *comments)
        yield replace(_spaced(sentence), comments=comments)
        end = sentence.span.end


def _spaced(sentence: Sentence) -> Sentence:
    starts = {word.span.start for word in sentence.words}
    contracted = {i for c in sentence.contractions for i in range(c.first, c.last + 1)}
    words = tuple(
        replace(word, misc="SpaceAfter=No")
        if word.index not in contracted and word.span.end in starts
        else word
        for word in sentence.words
    )
    contractions = tuple(
        replace(c, misc="SpaceAfter=No") if c.span.end in starts else c
        for c in sentence.contractions
    )
    return replace(sentence, words=words, contractions=contractions)


def _features(column: str | None) -> Mapping[str, str]:
    if not column or column == "_":
        return NO_FEATURES
    return dict(part.split("=", 1) for part in column.split("|"))


def _column(value: str | None) -> str:
    return "" if value is None or value == "_" else value


def _one_line(text: str) -> str:
    return " ".join(text.split())
