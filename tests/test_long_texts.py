from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from types import FrameType
from typing import Any

import pytest

from attrib.article import Article
from attrib.records import Document
from tests.benchmarks.grown import grown
from tests.benchmarks.stages import Passage
from tests.cases.notation import read_parses

MORE = 1.25
"""How much more work a word may make in an article of twice the length, by chance."""
STAGES = [name for name, _ in Passage(Document(Article("empty", ""), ())).stages()]


@cache
def cases() -> tuple[Document, ...]:
    return tuple(read_parses().values())[::3]


def article(copies: int) -> Document:
    return grown(cases(), copies * sum(map(length, cases())))


@cache
def lines_a_word(copies: int) -> dict[str, float]:
    """Return how many lines of code each stage runs through for a word of an article."""
    document = article(copies)
    return {name: lines_of(work) / length(document) for name, work in Passage(document).stages()}


def length(document: Document) -> int:
    return sum(len(sentence.words) for sentence in document.sentences)


def lines_of(work: Callable[[], object]) -> int:
    count = 0

    def trace(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


@pytest.fixture(scope="module", autouse=True)
def _all_words_are_looked_up() -> None:
    for _, work in Passage(article(2)).stages():
        work()


@pytest.mark.parametrize("stage", STAGES)
def test_a_word_makes_no_more_work_in_an_article_of_twice_the_length(stage: str) -> None:
    assert lines_a_word(2)[stage] <= MORE * lines_a_word(1)[stage]
