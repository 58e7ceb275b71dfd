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
    ends, place = [], 0
    for paragraph in extract.paragraphs:
        length = len(_without_blank_lines(paragraph.text))
        ends.append((place, place + length))
        place += length + len(GAP) if length else 0
    for aside in extract.asides:
        yield Remark(Span(ends[aside.first][0], ends[aside.last][1]), aside.order)


def joined(paragraphs: Iterable[Paragraph]) -> tuple[str, tuple[Block, ...]]:
    """Return the text of paragraphs, those without any left out, and the blocks in it."""
    texts: list[str] = []
    blocks: list[Block] = []
    place = 0
    for paragraph in paragraphs:
        text = _without_blank_lines(paragraph.text)
        if not text:
            continue
        if paragraph.kind is not None:
            blocks.append(Block(paragraph.kind, Span(place, place + len(text))))
        texts.append(text)
        place += len(text) + len(GAP)
    return GAP.join(texts), tuple(blocks)


def _without_blank_lines(text: str) -> str:
    lines = (line.strip() for line in text.splitlines())
    return "\n".join(line for line in lines if line)
