"""PDF: what stands where by way of pypdf, and from that lines, columns and paragraphs.

A PDF knows no paragraphs: they are told by indents and gaps, headlines by their size. Lines that
come again on page after page (head, number) are left out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from statistics import median
from typing import Any

from attrib.article import BlockKind
from attrib.errors import InputError
from attrib.read.extracted import Extract, Paragraph
from attrib.read.formats import InputFormat, no_library
from attrib.read.silence import silent
from attrib.read.source import too_large
from attrib.wording import Wording

MOST_PAGES = 500
_MOST_CHUNKS = 20_000
# Parts of the letters' size: their width on average, the gap between columns, a first line's
# indent, the rise of letters over the line; and of the usual distance of lines and size of text.
_WIDTH, _GUTTER, _INDENT, _SAME_LINE = 0.5, 0.8, 0.8, 0.4
_PARAGRAPH_GAP, _HEADLINE = 1.35, 1.15
_FULL = 0.7
"""The share of the longest line from which on a line is full, where the next word is long."""
_NARROWEST = 100
_FEWEST = 3
_FIGURES = re.compile(r"\d+")
_ENDED = re.compile(r"[.!?:;…][\"'“”«»‘’)\]]*$")


@dataclass(frozen=True, slots=True)
class _Chunk:
    """A stretch of text and where it begins, in points from the lower left corner."""

    x: float
    y: float
    size: float
    text: str

    @property
    def end(self) -> float:
        return self.x + len(self.text) * self.size * _WIDTH


_Line = list[_Chunk]


@dataclass(frozen=True, slots=True)
class _Part:
    """A paragraph, or what a column has of it; `opens_flush` tells that a column begins with it."""

    paragraph: Paragraph
    opens_flush: bool


def read_pdf(data: bytes, name: str, max_bytes: int) -> Extract:
    """Return the paragraphs of a PDF file.

    Raises:
        InputError: no PDF, one that is locked, too long or a picture, or pypdf is not there.
    """
    try:
        import pypdf
    except ImportError as error:
        raise no_library(name, InputFormat.PDF) from error
    with silent("pypdf"):
        try:
            pages = list(_pages(pypdf.PdfReader(BytesIO(data)), name, max_bytes))
        except InputError:
            raise
        except Exception as error:
            # Whatever a broken file leads to comes through.
            raise InputError(
                Wording(
                    f"{name} ist keine lesbare PDF-Datei.",
                    f"{name} is no PDF file that can be read.",
                ),
                Wording(
                    "Öffnen Sie sie und speichern Sie den Text, oder drucken Sie sie in ein neues "
                    "PDF.",
                    "Open it and save its text, or print it to a new PDF.",
                ),
            ) from error
    if not any(pages):
        raise InputError(
            Wording(
                f"{name} enthält keinen Text, nur Bilder.", f"{name} holds no text, only pictures."
            ),
            Wording(
                "Lassen Sie zuerst eine Texterkennung laufen, etwa mit 'ocrmypdf -l deu'.",
                "Run text recognition on it first, such as with 'ocrmypdf -l deu'.",
            ),
        )
    return Extract(list(_whole(_paragraphs(_without_repeated(pages)))))


def _pages(reader: Any, name: str, max_bytes: int) -> Iterator[list[_Line]]:
    if reader.is_encrypted and not reader.decrypt(""):
        raise InputError(
            Wording(
                f"{name} ist mit einem Kennwort gesperrt.", f"{name} is locked with a password."
            ),
            Wording("Speichern Sie die Datei ohne.", "Save it without one."),
        )
    if len(reader.pages) > MOST_PAGES:
        raise InputError(
            Wording(
                f"{name} hat über {MOST_PAGES} Seiten.", f"{name} has over {MOST_PAGES} pages."
            ),
            Wording("Geben Sie jedem Artikel eine Datei.", "Give one article a file."),
        )
    length = 0
    for page in reader.pages:
        chunks = _chunks(page)
        length += sum(len(chunk.text) for chunk in chunks)
        if length > max_bytes:
            raise too_large(name, max_bytes)
        yield _lines(chunks)


def _chunks(page: Any) -> list[_Chunk]:
    found: list[_Chunk] = []

    def visit(
        text: str, around: Sequence[float], at: Sequence[float], _: object, size: float
    ) -> None:
        shown = text.strip("\n")
        if shown.strip() and len(found) < _MOST_CHUNKS:
            x = at[4] * around[0] + at[5] * around[2] + around[4]
            y = at[4] * around[1] + at[5] * around[3] + around[5]
            scale = abs(at[3] * around[3]) or 1.0
            found.append(_Chunk(x, y, max(1.0, abs(size) * scale), shown.strip()))

    page.extract_text(visitor_text=visit)
    return found


def _lines(chunks: Iterable[_Chunk]) -> list[_Line]:
    """Return the lines of a page from top to bottom, each from left to right."""
    lines: list[_Line] = []
    for chunk in sorted(chunks, key=lambda c: (-c.y, c.x)):
        if lines and lines[-1][0].y - chunk.y < _SAME_LINE * chunk.size:
            lines[-1].append(chunk)
        else:
            lines.append([chunk])
    return [sorted(line, key=lambda c: c.x) for line in lines]


def _without_repeated(pages: Sequence[list[_Line]]) -> Iterator[list[_Line]]:
    edges = [{_alike(line) for line in (*page[:2], *page[-2:])} for page in pages]
    counts = Counter(line for edge in edges for line in edge)
    repeated = {line for line, count in counts.items() if count >= max(_FEWEST, len(pages) / 2)}
    for page, edge in zip(pages, edges, strict=True):
        gone = edge & repeated | {""}
        last = len(page) - 3
        yield [ln for n, ln in enumerate(page) if 1 < n <= last or _alike(ln) not in gone]


def _alike(line: _Line) -> str:
    return _FIGURES.sub("", " ".join(chunk.text for chunk in line)).strip(" -–|/")


def _paragraphs(pages: Iterable[list[_Line]]) -> Iterator[_Part]:
    kept = list(pages)
    sizes = [c.size for page in kept for line in page for c in line for _ in c.text]
    usual = median(sizes) if sizes else 0.0
    for page in kept:
        for column in _columns(page):
            edge = median(line[0].x for line in column)
            flush = column[0][0].x - edge < _INDENT * column[0][0].size
            for number, paragraph in enumerate(_of_column(column, usual)):
                yield _Part(paragraph, opens_flush=flush and number == 0)


def _columns(lines: Sequence[_Line]) -> Iterator[list[_Line]]:
    """Yield the columns of a page in reading order; a line over all of them sets them apart."""
    starts = sorted(_starts(lines))
    band: list[list[_Line]] = [[] for _ in range(len(starts) + 1)]
    for line in lines:
        parts: list[_Line] = [[] for _ in band]
        for chunk in line:
            parts[sum(chunk.x >= start - 2 for start in starts)].append(chunk)
        place = next(n for n, part in enumerate(parts) if part)
        across = place < len(starts) and _end(parts[place]) > starts[place] + line[0].size
        if across:
            yield from filter(None, band)
            yield [line]
            band = [[] for _ in band]
            continue
        for column, part in zip(band, parts, strict=True):
            if part:
                column.append(part)
    yield from filter(None, band)


def _end(line: _Line) -> float:
    return line[-1].end


def _starts(lines: Sequence[_Line]) -> list[float]:
    """Return where columns but the first start: lines begin there, behind a gap."""
    counts = Counter(round(chunk.x) for line in lines for chunk in line)
    left = min((chunk.x for line in lines for chunk in line), default=0.0)
    found: list[float] = []
    for start, count in sorted(counts.items()):
        near = found[-1] if found else left
        if count >= _FEWEST and start >= near + _NARROWEST and _is_start(lines, start):
            found.append(float(start))
    return found


def _is_start(lines: Sequence[_Line], start: float) -> bool:
    clear = blocked = 0
    for line in lines:
        before = [chunk for chunk in line if chunk.x < start - 2]
        behind = [chunk for chunk in line if abs(chunk.x - start) <= 2]
        if behind:
            gap = start - before[-1].end if before else behind[0].size
            clear += gap > _GUTTER * behind[0].size
            blocked += gap <= _GUTTER * behind[0].size
        elif before and before[-1].x < start < before[-1].end:
            blocked += 1
    return clear >= _FEWEST and clear > 2 * blocked


def _of_column(lines: Sequence[_Line], usual: float) -> Iterator[Paragraph]:
    gaps = [a[0].y - b[0].y for a, b in pairwise(lines)]
    distance = median(gaps) if gaps else 0.0
    edge = median(line[0].x for line in lines)
    texts: list[str] = []
    before: _Line | None = None
    for line in lines:
        if before is not None and _begins(line, before, distance, edge):
            yield _paragraph(texts, before, usual)
            texts = []
        texts.append(" ".join(chunk.text for chunk in line))
        before = line
    if before is not None:
        yield _paragraph(texts, before, usual)


def _begins(line: _Line, before: _Line, distance: float, edge: float) -> bool:
    """Tell whether a paragraph begins with a line."""
    size, other = line[0].size, before[0].size
    if max(size, other) > _HEADLINE * min(size, other):
        return True
    if before[0].y - line[0].y > _PARAGRAPH_GAP * max(distance, size):
        return True
    indent = line[0].x - edge
    return _INDENT * size < indent < _NARROWEST and before[0].x - edge < indent / 2


def _paragraph(texts: Sequence[str], line: _Line, usual: float) -> Paragraph:
    headline = line[0].size > _HEADLINE * usual
    return Paragraph("\n".join(texts), BlockKind.HEADLINE if headline else None)


def _whole(parts: Iterable[_Part]) -> Iterator[Paragraph]:
    """Yield paragraphs, those that a column or page breaks in one."""
    last: Paragraph | None = None
    for part in parts:
        paragraph = part.paragraph
        if last is not None and last.kind is paragraph.kind is None and _goes_on(last, part):
            last = Paragraph(f"{last.text}\n{paragraph.text}")
            continue
        if last is not None:
            yield last
        last = paragraph
    if last is not None:
        yield last


def _goes_on(last: Paragraph, part: _Part) -> bool:
    """Tell whether a sentence goes on: in a small letter, or in a new column after a full line."""
    if _ENDED.search(last.text):
        return False
    lines = last.text.split("\n")
    full = len(lines) > 1 and len(lines[-1]) > _FULL * max(map(len, lines))
    return part.paragraph.text[0].islower() or (part.opens_flush and full)
