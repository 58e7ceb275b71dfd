from __future__ import annotations

import pickle
import time

import pytest

from attrib.article import Article, Metadata
from attrib.read import InputFormat, article_of
from attrib.read.metadata import iso, merged

WHOLE = Metadata(
    "Kanal: gesperrt", "2024-05-01", "Talberger Bote", "Petra Muster, Uwe Kern", "https://a.test/b"
)


def markdown(front: str) -> Article:
    return article_of(f"{front}\n\nDer Kanal ist zu.\n", "a.md", format=InputFormat.MARKDOWN)


@pytest.mark.parametrize(
    "front",
    [
        (
            '---\ntitle: "Kanal: gesperrt"\ndate: 2024-05-01\noutlet: Talberger Bote # gut\n'
            "author:\n  - Petra Muster\n  - 'Uwe Kern'\nurl: https://a.test/b\n---"
        ),
        (
            "---\nTitel: 'Kanal: gesperrt'\nDatum: 1. Mai 2024\nMedium: Talberger  Bote\n"
            "Autoren: [Petra Muster, Uwe Kern]\nLink: https://a.test/b\nlastmod: 2025-01-01\n---"
        ),
        (
            "---\nheadline: 'Kanal: gesperrt'\ntitle: k\ndatum: 1.5.2024\nquelle: Talberger Bote\n"
            "autor: Petra Muster, Uwe Kern\npermalink: /b\ncanonical: https://a.test/b\n---"
        ),
        (
            '+++\ntitle = "Kanal: gesperrt"\ndate = 2024-05-01\npublisher = "Talberger Bote"\n'
            'authors = ["Petra Muster", "Uwe Kern"]\nurl = "https://a.test/b"\n+++'
        ),
    ],
)
def test_front_matter_is_kept(front: str) -> None:
    article = markdown(front)
    assert article.metadata == WHOLE
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301  our own
    assert article.as_read().metadata == WHOLE
    assert article.headline == "Kanal: gesperrt"


@pytest.mark.parametrize(
    "front",
    [
        "---\n---",
        "---\nextra:\n  title: Kanal\n---",
        "---\ntitle: {a: b}\nauthor: |\n  Lang\nurl: kein Ort\ndate:\n---",
        "+++\ntitle = \n+++",
        "+++\n[a]\ntitle = 'Kanal'\n+++",
        f"---\ntitle: {'x' * 3000}\n---",
        f"---\na: {'x' * 60_000}\ntitle: Kanal\n---",
        "Titel: Kanal",
    ],
)
def test_what_front_matter_does_not_say_is_not_known(front: str) -> None:
    assert markdown(front).metadata == Metadata()


def test_the_head_of_a_page_is_kept() -> None:
    head = (
        "<meta name=author content='Petra Muster'><title>Kanal | Bote</title>"
        "<meta property='og:title' content='Kanal &amp; Schleuse'>"
        "<meta property='article:published_time' content='2024-05-01T17:05:00+02:00'>"
        "<meta property='article:author' content='https://a.test/muster'>"
        "<link rel=canonical href=https://a.test/b>"
    )
    html = f"<html><head>{head}</head><body><meta name=url content=https://c.test/><p>Er kam."
    article = article_of(html, "a.html", format=InputFormat.HTML)
    assert article.metadata == Metadata(
        "Kanal & Schleuse", "2024-05-01T17:05:00+02:00", None, "Petra Muster", "https://a.test/b"
    )


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("2024-05-01T17:05:00Z", "2024-05-01T17:05:00Z"),
        ("Mittwoch, 1. Mai 2024, 17.05 Uhr", "2024-05-01"),
        ("3. Jänner 2023", "2023-01-03"),
        ("14. Sept. 2022", "2022-09-14"),
        ("31.2.2024", "31.2.2024"),
        ("1. Foo 2024", "1. Foo 2024"),
        ("gestern", "gestern"),
    ],
)
def test_a_day_is_told_in_one_way(written: str, told: str) -> None:
    assert iso(written) == told


def test_what_one_source_does_not_say_another_may() -> None:
    assert merged(Metadata("A", None), Metadata("B", "2024-05-01")) == Metadata("A", "2024-05-01")


@pytest.mark.parametrize(
    "line",
    [
        "a: " + "\\" * 40_000,
        'title: "' + "\\x" * 20_000,
        ":" * 40_000,
        "- " * 20_000,
        "a:" * 20_000,
    ],
)
def test_no_front_matter_takes_long(line: str) -> None:
    start = time.perf_counter()
    markdown(f"---\ntitle: Kanal\n{line}\n---")
    assert time.perf_counter() - start < 2
