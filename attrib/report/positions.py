"""Where a claim stands, as a reader finds it: the line of the file, or the paragraph."""

from __future__ import annotations

from collections.abc import Iterable

from attrib.article import Article
from attrib.report import labels
from attrib.wording import Language


def heading(article: Article, language: Language) -> str:
    """Return what `number` counts: lines, or the paragraphs of an extracted text."""
    return (labels.PARAGRAPH if article.extracted else labels.LINE).into(language)


def number(offset: int, article: Article) -> int:
    """Return the line (or paragraph) of an offset."""
    return article.paragraph(offset) if article.extracted else article.line_column(offset)[0]


def short(offset: int, article: Article, language: Language) -> str:
    """Return a place in a few columns: *Z. 5*, or *¶ 3*."""
    mark = "¶" if article.extracted else labels.LINE_SHORT.into(language)
    return f"{mark}\N{NO-BREAK SPACE}{number(offset, article)}"


def numbers(offsets: Iterable[int], article: Article, language: Language) -> str:
    """Return several places: *Zeile 5, 9*."""
    found = dict.fromkeys(number(offset, article) for offset in offsets)
    return f"{heading(article, language)} {', '.join(map(str, found))}"
