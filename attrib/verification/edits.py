"""The edits that lead from a passage to a quote, in text order, and what in them is of concern."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from attrib.verification.align import Alignment, Block
from attrib.verification.index import Index
from attrib.verification.numbers import is_number
from attrib.verification.quotes import Mark, MarkKind, Quote
from attrib.verification.records import Concern, Edit, EditKind
from attrib.verification.sentences import (
    begins_sentence,
    ends_sentence,
    opens_clause,
    sentences_around,
)
from attrib.verification.words import fold, is_negation, tokens

_CONTENT_CLAUSE = frozenset(("dass", "ob"))
_SHORT = 10
"""An omission of more words leaves out sentences, of which some deny something anyway."""


def edits_of(index: Index, quote: Quote, alignment: Alignment) -> tuple[Edit, ...]:
    """Return how an alignment's passage became the quote."""
    return tuple(_edits(index, quote, alignment))


def words_between(index: Index, start: int, end: int) -> str:
    """Return words of one turn as they are written, with what stands between them."""
    if start >= end:
        return ""
    source, _ = index.turns[index.turn_of(start)]
    return index.span(start, end).of(source.text)


def _edits(index: Index, quote: Quote, alignment: Alignment) -> Iterator[Edit]:
    start, end = alignment.start, alignment.end
    sentences = sentences_around(index, start, end)
    opened = _opens(index, start) or _begins_anew(alignment)
    before = "" if opened else words_between(index, sentences.start, start)
    yield from _edge(before, quote.gaps[0])
    reached: int | None = None
    for run, stretch in enumerate(alignment.stretches):
        marks = quote.gaps[run] if run else ()
        if stretch is None:
            yield from _insertions(marks)
            yield edit(EditKind.ADDED, "", quote.words(run, 0, len(quote.runs[run])))
            continue
        if reached is None:
            yield from _insertions(marks)
        else:
            yield from _between(words_between(index, reached, stretch.start), marks)
        for block in stretch.blocks:
            yield _edit(index, quote, run, block)
        reached = stretch.end
    ended = ends_sentence(index, end - 1)
    after = "" if ended else words_between(index, end, sentences.end)
    yield from reversed(list(_edge(after, quote.gaps[-1])))


def _opens(index: Index, place: int) -> bool:
    """Tell whether a quote may begin with a word: no content clause stands without its sentence.

    *Ich glaube nicht, dass er kommt* is no *„dass er kommt“*.
    """
    content = fold(index.form(place)) in _CONTENT_CLAUSE
    return begins_sentence(index, place) or (opens_clause(index, place) and not content)


def _begins_anew(alignment: Alignment) -> bool:
    """Tell whether the quote begins with words of its own: then nothing is cut before them."""
    first = alignment.stretches[0]
    return first is None or first.blocks[0].kind is not EditKind.EQUAL


def _edit(index: Index, quote: Quote, run: int, block: Block) -> Edit:
    said = words_between(index, block.start, block.end)
    return edit(block.kind, said, quote.words(run, block.first, block.last))


def _between(said: str, marks: Sequence[Mark]) -> Iterator[Edit]:
    """Yield what became of the words between two runs."""
    inserted = [word for mark in marks for word in mark.words]
    if said and inserted == _folded(said):
        yield Edit(EditKind.EQUAL, said, " ".join(mark.text for mark in marks if mark.text))
        return
    omission = [mark.text for mark in marks if mark.kind is MarkKind.OMISSION]
    if said or omission:
        yield edit(EditKind.OMITTED, said, " ".join(omission))
    yield from _insertions(marks)


def _insertions(marks: Iterable[Mark]) -> Iterator[Edit]:
    return (edit(EditKind.INSERTED, "", m.text) for m in marks if m.kind is MarkKind.INSERTION)


def _edge(said: str, marks: Sequence[Mark]) -> Iterator[Edit]:
    """Yield what a quote leaves out of its sentence at an edge, outermost first."""
    omission = any(mark.kind is MarkKind.OMISSION for mark in marks)
    if said and not omission and not any(mark.words for mark in marks):
        yield edit(EditKind.CUT, said, "")
    else:
        yield from _between(said, marks)


def edit(kind: EditKind, said: str, quoted: str) -> Edit:
    """Return an edit with what in it must be called out first."""
    return Edit(kind, said, quoted, _concern(kind, _folded(said), _folded(quoted)))


def _concern(kind: EditKind, said: Sequence[str], quoted: Sequence[str]) -> Concern | None:
    if kind is EditKind.EQUAL or (kind is EditKind.OMITTED and len(said) > _SHORT):
        return None
    if _differ(filter(is_negation, said), filter(is_negation, quoted)):
        return Concern.NEGATION
    if kind in (EditKind.OMITTED, EditKind.INSERTED, EditKind.CUT):
        return None
    return Concern.NUMBER if _differ(filter(is_number, said), filter(is_number, quoted)) else None


def _differ(said: Iterable[str], quoted: Iterable[str]) -> bool:
    return Counter(said) != Counter(quoted)


def _folded(text: str) -> list[str]:
    return [fold(token.form) for token in tokens(text)]
