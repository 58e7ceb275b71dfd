from __future__ import annotations

import sys
from pathlib import Path

import pytest

from attrib.article import Article
from attrib.errors import InputError
from attrib.read import InputFormat, article_of, read_file
from attrib.read.html import tokens_of
from attrib.read.whole_page import is_whole_page

from .pages import CONSENT, END, LEAD, OTHER, PLAIN, READER, SPEECH, TEXT, WHOLE, page


def saved(html: str, folder: Path) -> Article:
    path = folder / "a.html"
    path.write_text(html, "utf-8")
    return read_file(path)


@pytest.mark.parametrize("name", WHOLE)
def test_of_a_whole_page_the_article_is_read_and_no_comment(name: str, tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    for article in (saved(WHOLE[name], tmp_path), article_of(WHOLE[name], "a")):
        assert article.extracted
        assert article.text.split("\n\n") == ["Kanal bleibt gesperrt", LEAD, SPEECH, END]
        for other in (READER, OTHER, CONSENT):
            assert other not in article.text
        assert article.notices == ()


@pytest.mark.parametrize("name", PLAIN)
def test_a_text_that_is_html_stays_true_to_its_places(name: str, tmp_path: Path) -> None:
    article = saved(PLAIN[name], tmp_path)
    assert not is_whole_page(tokens_of(PLAIN[name]))
    assert (article.text, article.extracted, article.notices) == (PLAIN[name], False, ())
    assert SPEECH in article.as_read().text


def test_the_format_that_is_asked_for_is_the_one() -> None:
    html = WHOLE["semantic"]
    assert article_of(html, "a", format=InputFormat.HTML).text == html


def test_without_the_library_there_is_a_notice(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    article = saved(WHOLE["semantic"], tmp_path)
    assert not article.extracted
    (notice,) = article.notices
    assert "--input-format page" in notice.message.en
    assert saved(PLAIN["article page"], tmp_path).notices == ()


def test_a_page_without_an_article_is_read_as_it_stands() -> None:
    html = page("<nav><a href=/></a></nav>")
    assert article_of(html, "a").text == html
    with pytest.raises(InputError):
        article_of(html, "a", format=InputFormat.PAGE)


@pytest.mark.parametrize(
    "part",
    [
        "<a href=/b>",
        "<li>",
        "<div><button></button><button></button>",
        "<div class=comment>",
        "<article><p>x",
    ],
)
def test_no_page_takes_long(part: str) -> None:
    article_of(page(f"<nav></nav>{TEXT}{part * 20_000}"), "a")
