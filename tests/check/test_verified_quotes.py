from __future__ import annotations

from dataclasses import replace

import pytest

from attrib.article import Article
from attrib.check.finding import Finding
from attrib.check.run import checked
from attrib.check.settings import Settings
from attrib.read import article_of
from attrib.read.formats import InputFormat
from attrib.records import Document
from attrib.verification.verify import index_of
from tests.cases.rule_notation import read_rule_parses

SAID = "Wir werden die Werft nicht verkaufen, solange ich im Amt bin."
WRITTEN = "„Wir werden die Werft verkaufen, solange ich im Amt bin“, sagte Ministerin Ruth Ahlers."
MARKED = (
    "„Wir werden die **Werft** verkaufen, solange *ich* im Amt bin“, sagte Ministerin "
    "[Ruth Ahlers](https://example.org)."
)


class Stored:
    """Answers with the stored parse of `WRITTEN`."""

    engine = "conllu"
    fingerprint = "stored"

    def parse(self, article: Article) -> Document:
        document = read_rule_parses("A601")["negation-dropped"]
        assert article.text == document.article.text
        return replace(document, article=article)

    def parse_tokens(self, document: Document) -> Document:
        return document


def found(article: Article, said: str | None) -> list[Finding]:
    sources = index_of([Article("rede.txt", said)]) if said is not None else None
    settings = Settings(select=("A6",))
    return list(checked(article, Stored(), settings, sources=sources).findings)


@pytest.mark.parametrize(
    ("said", "code", "message"),
    [
        (
            SAID,
            "A601",
            "Das Zitat weicht von der Quelle ab (rede.txt:1): Verneinung fehlt: „nicht“",
        ),
        ("Das Wetter war im Mai gut.", "A602", "Das Zitat steht in keiner Quelle."),
        (
            "\nTANN: Wir werden die Werft verkaufen, solange ich im Amt bin.\nHOLM: Gut.",
            "A603",
            "In der Quelle (rede.txt:2) sagt das TANN, im Text Ruth Ahlers.",
        ),
    ],
)
def test_a_message_names_the_difference_and_the_place(said: str, code: str, message: str) -> None:
    (finding,) = found(Article("text.txt", WRITTEN), said)
    assert finding.code == code
    assert finding.problem.message.de == message


def test_without_sources_nothing_is_held_against_them() -> None:
    assert found(Article("text.txt", WRITTEN), None) == []


def test_a_finding_in_markdown_stands_where_the_quote_stands_in_the_file() -> None:
    article = article_of(MARKED, "text.md", format=InputFormat.MARKDOWN)
    (finding,) = found(article, SAID)
    assert finding.span.of(article.text) == MARKED.partition(", sagte")[0]
    assert article.shown(finding.span) == WRITTEN.partition(", sagte")[0]


def test_three_differences_are_told() -> None:
    said = "Wir wollen diese Werft wohl nie verkaufen, während ich noch im Amt bin."
    (finding,) = found(Article("text.txt", WRITTEN), said)
    told = finding.problem.message
    assert told.de.endswith("; …")
    assert told.de.count("; ") == told.en.count("; ") == 3
