"""Records made by hand, for all tests; parsed sentences are made in `tests.trees`."""

from __future__ import annotations

from typing import Any

from attrib.analysis import Analysis
from attrib.article import Article, Notice, Span
from attrib.records import Claim, Document, Kind
from attrib.wording import Wording


def place(text: str, part: str) -> Span:
    """Return where a part first stands in a text."""
    start = text.index(part)
    return Span(start, start + len(part))


def same(words: str) -> Wording:
    """Return a wording that is alike in both languages."""
    return Wording(words, words)


def claim(start: int, end: int, **fields: Any) -> Claim:
    """Return an indirect claim with that content, unless `fields` say otherwise."""
    return Claim(**{"kind": Kind.INDIRECT, "content": (Span(start, end),)} | fields)


def analysis(
    article: Article | str, *claims: Claim, name: str = "a.txt", notices: tuple[Notice, ...] = ()
) -> Analysis:
    """Return claims as found in an article without a parse, or in a text that is called so."""
    given = Article(name, article) if isinstance(article, str) else article
    return Analysis(Document(given, (), notices, engine="conllu"), claims)
