"""Runs the pipeline over gold rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from attrib.article import Notice
from attrib.measure.export import Row, export
from attrib.measure.gold import MarkedArticle, claim_of, tokens_of
from attrib.measure.score import Scored
from attrib.parse.base import Parser
from attrib.pipeline import analyze


@dataclass(frozen=True, slots=True)
class Answer:
    """What attrib makes of a gold row: its claims as exported, and what they are scored by.

    `scored` is None for a row that is not annotated.
    """

    exported: Row
    scored: Scored | None
    notices: tuple[Notice, ...]


def answers(rows: Iterable[MarkedArticle], parser: Parser) -> Iterator[Answer]:
    """Yield the answer to each row in order; with the engine `conllu` its text is CoNLL-U.

    Raises:
        EngineError, ModelError: the parser is not there.
        ConlluError: parsed input that breaks its format.
    """
    for row in rows:
        yield answer(row, parser)


def answer(row: MarkedArticle, parser: Parser) -> Answer:
    """Return the answer to one row; see `answers`."""
    analysis = analyze(row.article, parser)
    exported = export(analysis)
    scored = None
    if row.claims is not None:
        tokens = row.tokens or tokens_of(analysis.article.text)
        predicted = [claim_of(claim) for claim in exported["claims"]]
        scored = Scored(tokens, row.claims, predicted)
    return Answer(exported, scored, analysis.document.notices)
