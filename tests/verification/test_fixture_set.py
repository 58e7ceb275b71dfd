from __future__ import annotations

from collections import Counter

import pytest

from attrib.read import read_file
from attrib.verification.records import Verdict, Verification
from tests.verification.fixture_set import (
    ARTICLES,
    FIXTURES,
    SOURCES,
    Gold,
    analyses,
    gold,
    verified,
)
from tests.verification.transcripts import COUNCIL, PARLIAMENT, Meeting, transcript

RIGHT = 0.97


def found(quote: Gold) -> list[Verification]:
    return [
        verification
        for verification in verified()[quote.article].quotes
        if any(span.overlaps(quote.span) for span in verification.quote)
    ]


def answers() -> list[tuple[Gold, Verdict | None]]:
    """Return the verdict on every quote; none where it was not taken for one quote."""
    told = [(quote, found(quote)) for quote in gold()]
    return [(quote, one[0].verdict if len(one) == 1 else None) for quote, one in told]


def test_the_set_is_large_enough() -> None:
    assert len(list(SOURCES.iterdir())) >= 10
    assert len(list(ARTICLES.iterdir())) == 20
    assert len(gold()) >= 150
    words = [len(path.read_text("utf-8").split()) for path in SOURCES.iterdir()]
    assert sum(count > 20_000 for count in words) == 2
    assert set(Counter(quote.verdict for quote in gold())) == set(Verdict)


def test_the_gold_stands_where_it_says() -> None:
    for quote in gold():
        text = (ARTICLES / quote.article).read_text("utf-8")
        assert quote.span.of(text) == quote.text


def test_the_parses_have_the_articles_texts() -> None:
    for name, analysis in analyses().items():
        assert (ARTICLES / name).read_text("utf-8") == f"{analysis.article.text}\n"


def test_nearly_all_verdicts_are_right() -> None:
    wrong = [
        f"{quote.article}: {quote.text} is {quote.verdict}, not {verdict}"
        for quote, verdict in answers()
        if verdict is not quote.verdict
    ]
    share = 1 - len(wrong) / len(gold())
    assert share >= RIGHT, "\n".join(wrong)


@pytest.mark.parametrize(
    ("true", "given"), [(Verdict.ALTERED, Verdict.EXACT), (Verdict.EXACT, Verdict.ALTERED)]
)
def test_altered_and_exact_are_never_confused(true: Verdict, given: Verdict) -> None:
    confused = [q.text for q, verdict in answers() if (q.verdict, verdict) == (true, given)]
    assert confused == []


def test_passages_stand_where_they_say() -> None:
    articles = {str(path): read_file(path) for path in SOURCES.iterdir()}
    passages = [p for one in verified().values() for q in one.quotes for p in q.passages]
    assert len(passages) > 150
    for passage in passages:
        article = articles[passage.source]
        assert article.shown(passage.span) == passage.text


@pytest.mark.parametrize("meeting", [PARLIAMENT, COUNCIL], ids=lambda meeting: meeting.name)
def test_the_long_transcripts_are_what_their_script_writes(meeting: Meeting) -> None:
    written = (FIXTURES / "sources" / meeting.name).read_text("utf-8")
    assert written == transcript(meeting)
