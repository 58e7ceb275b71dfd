"""From an article to sentences of words that are ready to be parsed, whoever cuts the tokens.

What is no prose is blanked, long paragraphs are broken for the tokenizer, sentences end where a
paragraph does and are cut if they are too long, and each says what CoNLL-U wants to know.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from attrib.article import Article, Notice, Span
from attrib.parse.segments import (
    LONGEST_SENTENCE,
    LONGEST_WORD,
    Broken,
    broken,
    cuts,
    long_words,
    readable,
)
from attrib.parse.tokens import Token
from attrib.read.paragraphs import paragraph_ends
from attrib.read.signatures import signatures
from attrib.read.turns import turns
from attrib.records import NO_FEATURES, Contraction, Document, Sentence, Word
from attrib.wording import Wording, counted


def tokenised(
    article: Article, engine: str, cut: Callable[[Broken], Iterable[Sentence]]
) -> Document:
    """Return an article's sentences, untagged.

    Args:
        article: what is tokenised.
        engine: the name of the engine that does it.
        cut: makes sentences, which stand where they do in the article, of a readable text.
    """
    text, notices = readable(article.text), _unread(article)
    if not text.strip():
        return Document(article, (), notices, engine)
    edges = sorted(_label_edges(article.text))
    whole = cut(broken(text))
    sentences = (part for sentence in whole for part in _by_paragraph(sentence, edges))
    document = finished(sentences, article, engine, text)
    return replace(document, notices=(*notices, *document.notices))


def finished(
    sentences: Iterable[Sentence], article: Article, engine: str, text: str | None = None
) -> Document:
    """Return a document of an article's sentences, cut where they must be.

    Args:
        sentences: what a tokenizer found.
        article: where it did.
        engine: the name of the engine.
        text: what is readable of the article, if that is known.
    """
    found: list[Sentence] = []
    notices: list[Notice] = []
    ends = paragraph_ends(readable(article.text) if text is None else text)
    for sentence in (part for whole in sentences for part in _by_paragraph(whole, ends)):
        parts = _cut(sentence)
        if len(parts) > 1:
            line, _ = article.line_column(sentence.span.start)
            told = Wording(
                f"Der Satz in Zeile {line} hat {len(sentence.words)} Wörter; er wurde in "
                f"{len(parts)} Teile von höchstens {LONGEST_SENTENCE} geschnitten.",
                f"The sentence in line {line} has {len(sentence.words)} words; it was cut into "
                f"{len(parts)} parts of at most {LONGEST_SENTENCE}.",
            )
            notices.append(Notice("long-sentence", told))
        found.extend(parts)
    said = tuple(_described(found, article.text, frozenset(ends)))
    return Document(article, said, tuple(notices), engine)


def _label_edges(text: str) -> Iterator[int]:
    """Yield where labels and signatures begin and end: who speaks is no part of what is said."""
    for turn in turns(text):
        label = turn.label
        yield from (label.span.start, label.name.start, label.span.end)
        yield from (span.start for span in turn.content)
    for signature in signatures(text):
        if not signature.bracketed:  # brackets stand in a sentence that may go on
            yield from (signature.span.start, signature.span.end)


def sentence_of(
    tokens: Iterable[Token],
    expanded: Callable[[str], Sequence[str]],
    text: str,
    place: Callable[[int], int],
) -> Sentence:
    """Return a sentence of untagged words.

    Args:
        tokens: at least one.
        expanded: gives the words of a contraction, if they are known.
        text: the article's.
        place: leads from the tokens' offsets to the article's.
    """
    words: list[Word] = []
    contractions: list[Contraction] = []
    for token in tokens:
        span = Span(place(token.span.start), place(token.span.end))
        form = one_line(span.of(text))
        parts = expanded(token.text) if token.contracted else ()
        if parts:
            contractions.append(Contraction(len(words) + 1, len(words) + len(parts), form, span))
        for shown in parts or (form,):
            words.append(Word(len(words) + 1, shown, "", "", None, NO_FEATURES, 0, "", span))
    span = Span(words[0].span.start, words[-1].span.end)
    return Sentence(tuple(words), span, tuple(contractions))


def one_line(text: str) -> str:
    """Return a text with each run of blanks as one space."""
    return " ".join(text.split())


def _unread(article: Article) -> tuple[Notice, ...]:
    """Return a notice if words are too long to be read."""
    found = long_words(article.text)
    if not found:
        return ()
    line, _ = article.line_column(found[0].start)
    message = Wording(
        f"Wörter von über {counted(LONGEST_WORD)} Zeichen werden nicht gelesen: {len(found)}, das "
        f"erste in Zeile {line} mit {counted(len(found[0]))}.",
        f"Words of over {LONGEST_WORD:,} characters are not read: {len(found)}, the first of them "
        f"in line {line} with {len(found[0]):,}.",
    )
    return (Notice("long-word", message),)


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


def _described(
    sentences: Iterable[Sentence], text: str, paragraph_ends: frozenset[int]
) -> Iterator[Sentence]:
    """Add what CoNLL-U says of the text: sentence numbers, paragraphs, spaces."""
    end = 0
    for number, sentence in enumerate(sentences, start=1):
        gap = text[end : sentence.span.start]
        breaks = gap.replace("\r\n", "\n").replace("\r", "\n").count("\n")
        ended = not paragraph_ends.isdisjoint(range(end, sentence.span.start + 1))
        opens = number == 1 or breaks > 1 or ended
        shown = one_line(sentence.span.of(text))
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
