"""The fixture set: articles, sources, and the true verdict on every quote.

`python -m tests.verification.fixture_set` parses the articles anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from attrib.article import Span
from attrib.lexicon.loader import parse_table
from attrib.parse.conllu import read_document, write_document
from attrib.pipeline import examined, understood
from attrib.read import read_file
from attrib.records import Analysis
from attrib.scene import Scene
from attrib.verification.index import Index
from attrib.verification.records import Verdict, Verified
from attrib.verification.verify import index_of, verify

FIXTURES = Path(__file__).parents[2] / "fixtures"
SOURCES = FIXTURES / "sources"
ARTICLES = FIXTURES / "quotes" / "articles"
VERDICTS = FIXTURES / "quotes" / "verdicts.tsv"
PARSES = FIXTURES / "parses" / "quotes"


@dataclass(frozen=True, slots=True)
class Gold:
    """A quote of an article and the true verdict on it."""

    article: str
    span: Span
    verdict: Verdict
    text: str


@cache
def gold() -> tuple[Gold, ...]:
    """Return all quotes of the fixture set."""
    rows = parse_table(VERDICTS.read_text("utf-8"), VERDICTS.name, ("article", "start"))
    return tuple(
        Gold(
            row["article"],
            Span(int(row["start"]), int(row["end"])),
            Verdict(row["verdict"]),
            row["quote"],
        )
        for row in rows
    )


@cache
def sources() -> Index:
    """Return all sources, ready to be searched."""
    return index_of([read_file(path) for path in sorted(SOURCES.iterdir())])


@cache
def analyses() -> dict[str, Analysis]:
    """Return the articles with their claims, from parses that are kept."""
    return {path.name: _analysis(path) for path in sorted(ARTICLES.iterdir())}


@cache
def verified() -> dict[str, Verified]:
    """Return the articles held against all sources."""
    return {name: verify(analysis, sources()) for name, analysis in analyses().items()}


def _analysis(path: Path) -> Analysis:
    parse = (PARSES / f"{path.stem}.conllu").read_text("utf-8")
    return examined(Scene(understood(read_document(parse, path.name)))).analysis


def _parsed() -> Iterator[tuple[Path, str]]:
    from attrib.parse.engines import open_parser

    parser = open_parser()
    for path in sorted(ARTICLES.iterdir()):
        yield PARSES / f"{path.stem}.conllu", write_document(parser.parse(read_file(path)))


if __name__ == "__main__":
    for written, text in _parsed():
        written.write_text(text, encoding="utf-8", newline="\n")
