"""Text taken out of a document: paragraphs set apart by a blank line, some of them headlines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from attrib.article import UNKNOWN, Block, BlockKind, Metadata, Notice, Remark, Span

GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, and what part of an article it is if it is no running text."""

    text: str
    kind: BlockKind | None = None


@dataclass(frozen=True, slots=True)
class Aside:
    """An order to attrib that stands beside some paragraphs, from the first to the last."""

    first: int
    last: int
    order: str


@dataclass(frozen=True, slots=True)
class Extract:
    """What was taken out of a document."""

    paragraphs: Sequence[Paragraph]
    notices: tuple[Notice, ...] = ()
    metadata: Metadata = UNKNOWN
    asides: tuple[Aside, ...] = ()


def remarks_of(extract: Extract) -> Iterator[Remark]:
    """Yield the orders to attrib with the stretches of the joined text that they are about."""
    if not extract.asides:
        return
    placed = list(_placed(extract.paragraphs))
    length = max((span.end for text, span in placed if text), default=0)
    for aside in extract.asides:
        start, end = placed[aside.first][1].start, placed[aside.last][1].end
        yield Remark(Span(min(start, length), min(end, length)), aside.order)


def joined(paragraphs: Iterable[Paragraph]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of paragraphs, those without any left out, and the blocks in it."""
    texts: list[str] = []
    blocks: list[Block] = []
    listed = list(paragraphs)
    for paragraph, (text, span) in zip(listed, _placed(listed), strict=True):
        if not text:
            continue
        if paragraph.kind is not None:
            blocks.append(Block(paragraph.kind, span))
        texts.append(text)
    return GAP.join(texts), tuple(blocks)


def _placed(paragraphs: Iterable[Paragraph]) -> Iterator[tuple[str, Span]]:
    """Yield the text of each paragraph and its place; one without text is where the next begins."""
    place = 0
    for paragraph in paragraphs:
        text = _without_blank_lines(paragraph.text)
        yield text, Span(place, place + len(text))
        place += len(text) + len(GAP) if text else 0


def _without_blank_lines(text: str) -> str:
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line)
