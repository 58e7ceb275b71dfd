"""Many articles, one after the other: what `Analyzer.analyze_all` yields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, repeat
from os import PathLike
from typing import Any, Final

from attrib.analysis import Analysis
from attrib.arguments import called, word
from attrib.article import Article
from attrib.errors import ArticleError, InputError, UsageError, foreseen
from attrib.parse.handed_over import is_parse
from attrib.read import printable
from attrib.wording import Wording

Analyze = Callable[[Any, str], Analysis]
"""What analyses an article; the name is for what has none of its own."""
_PAIR: Final = 2


def analyzed(
    analyze: Analyze,
    articles: Iterable[Any],
    names: Iterable[str],
    *,
    go_on: bool,
    paired: bool,
) -> Iterator[Any]:
    """Yield the claims of one article after another, or what is wrong with it.

    Args:
        analyze: what analyses one of them.
        articles: texts, files, articles or parses, or pairs of these and something.
        names: what texts are called; those without a name are called by their number.
        go_on: whether the error of an article is yielded, and not raised.
        paired: whether articles are pairs, and pairs are yielded.

    Raises:
        AttribError: of an article, unless `go_on` is true, or of all of them.
    """
    given = zip(articles, chain(names, repeat(None)), strict=False)
    for number, (item, name) in enumerate(given, start=1):
        article, context = _pair(item) if paired else (item, None)
        text = f"text {number}" if name is None else word(name, "name")
        try:
            found: Analysis | ArticleError = _one(analyze, article, text)
        except ArticleError as error:
            if not go_on:
                raise
            found = error
        yield (found, context) if paired else found


_PAIRS: Final = Wording(
    "Schreiben Sie as_tuples=True, wenn es Paare sind.", "Write as_tuples=True for pairs."
)
_TEXTS: Final = Wording("Geben Sie Texte, Dateien oder Artikel.", "Give texts, files or articles.")


def _one(analyze: Analyze, article: Any, name: str) -> Analysis:  # noqa: ANN401  whatever it is
    if not isinstance(article, str | PathLike | Article) and not is_parse(article):
        pair = isinstance(article, tuple) and len(article) == _PAIR
        kind = called(article)
        problem = Wording(
            f"{name} ist kein Artikel, sondern {kind.de}.", f"{name} is no article, but {kind.en}."
        )
        raise InputError(problem, _PAIRS if pair else _TEXTS)
    with foreseen(_called(article, name)):
        return analyze(article, name)


def _called(article: object, name: str) -> str:
    if isinstance(article, PathLike):
        return printable(str(article))
    return article.name if isinstance(article, Article) else name


def _pair(item: Any) -> tuple[Any, Any]:  # noqa: ANN401  whatever it is
    if isinstance(item, tuple) and len(item) == _PAIR:
        return item
    kind = called(item)
    raise UsageError(
        Wording(
            f"Mit as_tuples ist jeder Artikel ein Paar und nicht {kind.de}.",
            f"With as_tuples, every article is a pair, not {kind.en}.",
        ),
        Wording(
            "Geben Sie (article, context), oder lassen Sie 'as_tuples' weg.",
            "Give (article, context), or leave out 'as_tuples'.",
        ),
    )
