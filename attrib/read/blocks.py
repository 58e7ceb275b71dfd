"""The parts of an article that are no running text: headline, byline, dateline, captions.

A headline stays in what is read, so that its names are known; what was said in it is not taken
for a claim. The others are taken out. Nothing here may take a sentence of the article, so where
in doubt a part is running text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from attrib.article import Block, BlockKind, Piece, Reading, Span
from attrib.read.credits import credit_start, is_byline, is_caption
from attrib.read.datelines import dateline, first_dateline, opens_with_agency
from attrib.read.headings import run_in
from attrib.read.paragraphs import WIDEST_WRAPPED, is_wrapped, paragraphs, unix_lines
from attrib.read.prose import Prose
from attrib.read.signatures import signatures
from attrib.read.tickers import is_entry, ticker
from attrib.spans import SpanIndex

HIDDEN = frozenset({BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION})
LONGEST_HEADLINE = 160
MOST_HEADLINES = 3
# At the end of an article may stand who wrote it.
_LAST = 3
_SENTENCE_END = re.compile(r"[.!?…:;,]['’\"“”»«‘›‹)\]]*$")
_NO_BEGINNING = "(-–—,.;:)"
_MARKUP_ENDS = re.compile(r"\s*(?:(?:</\w[^<>]*>\s*)+|(?:\*{1,3}|_{1,3})\s+)")
_TURN = re.compile(r"([^\W\d_a-zäöüß][\w .\-]{0,30}?|@\w[\w.\-]{0,30}):\s")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph as a reader sees it, and where."""

    span: Span
    text: str
    apart: bool
    headline: bool

    @property
    def runs(self) -> bool:
        """Whether this is running text: it ends a sentence, or is too long for anything else."""
        return bool(_SENTENCE_END.search(self.text)) or len(self.text) > LONGEST_HEADLINE


def with_blocks(text: str, prose: Prose) -> Prose:
    """Return the prose of a source with the parts that are no running text found in it.

    Headlines are looked for only where the source itself marks none.
    """
    reading = prose.reading
    seen = unix_lines(text if reading is None else reading.text)
    markup_ends = partial(_markup_ends, text, reading)
    all_ = list(_paragraphs(seen, prose))
    entries = ticker(seen, [paragraph.span for paragraph in all_])
    found = [*_find(seen, all_, markup_ends), *entries.blocks]
    ends = {paragraph.span.end for paragraph in all_}
    # A headline that ends there is that of an entry, which has its paragraph.
    ends |= {block.span.end for block in entries.blocks}
    runs_in = (b.span.end for b in found if b.kind is BlockKind.HEADLINE)
    breaks = [*(Span(end, end + 1) for end in runs_in if end not in ends), *entries.breaks]
    if reading is not None:
        found = [Block(block.kind, reading.to_source(block.span)) for block in found]
        breaks = [reading.to_source(span) for span in breaks]
    blocks = tuple(sorted((*prose.blocks, *found), key=lambda block: block.span))
    hidden = [block.span for block in blocks if block.kind in HIDDEN]
    return Prose(_without(hidden, breaks, text, reading), blocks)


def _markup_ends(text: str, reading: Reading | None, place: int) -> bool:
    """Tell whether nothing but ends of markup stand in the source before a blank that is read."""
    if reading is None:
        return False
    start = reading.to_source(Span(place - 1, place)).end
    end = reading.to_source(Span(place + 1, place + 2)).start
    return bool(_MARKUP_ENDS.fullmatch(text, start, end))


def _paragraphs(seen: str, prose: Prose) -> Iterator[_Paragraph]:
    headlines = SpanIndex(b.span for b in prose.blocks if b.kind is BlockKind.HEADLINE)
    for span, apart in paragraphs(seen, _stands_alone):
        source = span if prose.reading is None else prose.reading.to_source(span)
        yield _Paragraph(span, span.of(seen), apart, headlines.overlaps(source))


def _stands_alone(line: str) -> bool:
    return is_byline(line) or is_caption(line)


def _find(
    seen: str, all_: Sequence[_Paragraph], markup_ends: Callable[[int], bool]
) -> Iterator[Block]:
    turns = _speakers_of_turns(all_)
    body = 0
    marked = any(paragraph.headline for paragraph in all_)
    for block in _head(seen, all_, turns, marked=marked):
        if block is not None:
            yield block
        body += 1
    for number, paragraph in enumerate(all_[body:], start=body):
        if paragraph.headline or _turn_of(paragraph) in turns:
            continue
        if is_caption(paragraph.text):
            yield Block(BlockKind.CAPTION, paragraph.span)
            continue
        yield from _run_in(paragraph, markup_ends)
        if number == body:
            place = first_dateline(paragraph.text, seen, after_head=body > 0)
        else:
            place = dateline(paragraph.text)
        if place is not None:
            start = paragraph.span.start
            yield Block(BlockKind.DATELINE, Span(start + place.start, start + place.end))
        if number >= len(all_) - _LAST and is_byline(paragraph.text):
            yield Block(BlockKind.BYLINE, paragraph.span)
        elif (credit := credit_start(paragraph.text)) is not None:
            yield Block(BlockKind.CAPTION, Span(paragraph.span.start + credit, paragraph.span.end))


def _run_in(paragraph: _Paragraph, markup_ends: Callable[[int], bool]) -> Iterator[Block]:
    start = paragraph.span.start
    length = run_in(paragraph.text, lambda place: markup_ends(start + place))
    if length:
        yield Block(BlockKind.HEADLINE, Span(start, start + length))


def _head(
    seen: str, all_: Sequence[_Paragraph], turns: frozenset[str], *, marked: bool
) -> Iterator[Block | None]:
    """Yield the parts before the first paragraph of running text; None for one that is known."""
    headlines = 0
    wrapped = is_wrapped(seen)
    runs_later = [any(p.runs for p in all_[n + 1 :]) for n in range(min(len(all_), 20))]
    for number, (paragraph, followed) in enumerate(zip(all_, runs_later, strict=False)):
        if paragraph.headline:
            yield None
        elif _turn_of(paragraph) in turns or not followed:
            return
        elif is_byline(paragraph.text):
            yield Block(BlockKind.BYLINE, paragraph.span)
        elif is_caption(paragraph.text):
            yield Block(BlockKind.CAPTION, paragraph.span)
        elif (
            not marked
            and headlines < MOST_HEADLINES
            and _is_headline(paragraph, all_[number + 1], wrapped=wrapped)
        ):
            headlines += 1
            yield Block(BlockKind.HEADLINE, paragraph.span)
        else:
            return


def _is_headline(paragraph: _Paragraph, following: _Paragraph, *, wrapped: bool) -> bool:
    if paragraph.runs or signatures(paragraph.text) or is_entry(paragraph.text):
        return False
    if paragraph.apart or is_byline(following.text) or opens_with_agency(following.text):
        return True
    # A line may also break off where somebody pressed a key too early, or was wrapped.
    whole = len(following.text) > WIDEST_WRAPPED and following.text[0] not in _NO_BEGINNING
    return whole and not wrapped


def _turn_of(paragraph: _Paragraph) -> str | None:
    match = _TURN.match(paragraph.text)
    return match[1] if match else None


def _speakers_of_turns(all_: Sequence[_Paragraph]) -> frozenset[str]:
    """Return who speaks in turns in a transcript, be it the newspaper *Bild*.

    Captions repeat themselves, too, but there nobody answers.
    """
    counts = Counter(turn for paragraph in all_ if (turn := _turn_of(paragraph)))
    several = frozenset(turn for turn, count in counts.items() if count > 1)
    return several if any(not is_caption(f"{turn}: x") for turn in several) else frozenset()


def _without(
    hidden: Sequence[Span], breaks: Sequence[Span], text: str, reading: Reading | None
) -> Reading | None:
    """Return the reading with stretches of the source left out, or read as paragraph breaks."""
    if not hidden and not breaks:
        return reading
    whole = Span(0, len(text))
    pieces = (Piece(whole, text),) if reading is None else reading.pieces
    changed = {**dict.fromkeys(hidden, ""), **dict.fromkeys(breaks, "\n\n")}
    found = SpanIndex(changed)
    return Reading(tuple(part for piece in pieces for part in _parts(piece, found, changed)))


def _parts(piece: Piece, spans: SpanIndex, shown: Mapping[Span, str]) -> Iterator[Piece]:
    """Yield what is left of a piece; one that is not read code point by code point goes whole."""
    within = tuple(spans.overlapping(piece.span))
    if not within:
        yield piece
        return
    start = piece.span.start
    exact = len(piece.shown) == len(piece.span)
    for span in within:
        if exact and start < span.start:
            yield _cut(piece, start, span.start)
        if shown[span]:
            yield Piece(span, shown[span])
        start = max(start, span.end)
    if exact and start < piece.span.end:
        yield _cut(piece, start, piece.span.end)


def _cut(piece: Piece, start: int, end: int) -> Piece:
    first = piece.span.start
    return Piece(Span(start, end), piece.shown[start - first : end - first])
