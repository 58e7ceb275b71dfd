"""Input that nobody writes ends in an answer, soon."""

from __future__ import annotations

import pytest

from attrib.article import Article
from attrib.verification.quotes import quote_of
from attrib.verification.records import Verdict
from attrib.verification.verdict import find
from attrib.verification.verify import index_of
from attrib.verification.voices import Voice

MANY = 100_000


@pytest.mark.parametrize(
    "source",
    [
        "(" * MANY,
        "(" + "a" * MANY,
        "[a" * MANY,
        "a" * MANY,
        "1 111" * MANY,
        "\n" * MANY,
        " " * MANY + ":",
        "A: " * MANY,
        "A:\n" * (MANY // 10),
        "wir " * MANY,
        "\u0301" * MANY,
        "\U0001f600" * MANY,
    ],
    ids=lambda source: repr(source[:6]),
)
def test_hostile_sources(source: str) -> None:
    index = index_of([Article("a.txt", source)])
    found = find(index, quote_of(["wir bauen am alten Deich"]), Voice("Tann", named=True))
    assert found.verdict is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    "quote",
    [
        "[" * MANY,
        "a" * MANY,
        "a[" * MANY,
        "wir bauen " * (MANY // 10),
        "(…) " * 2000,
        "wir … " * 500,
    ],
    ids=lambda quote: repr(quote[:6]),
)
def test_hostile_quotes(quote: str) -> None:
    index = index_of([Article("a.txt", "Wir bauen am alten Deich, und wir bauen gern. " * 50)])
    assert find(index, quote_of([quote]), Voice()).verdict in Verdict
