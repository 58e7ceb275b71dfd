from __future__ import annotations

import sys
from io import BytesIO

import pytest

from attrib.article import Metadata
from attrib.errors import InputError
from attrib.read import InputFormat, article_of, read_stream

pytest.importorskip("trafilatura")

PAGE = """<!doctype html><html lang=de><head><title>Kanal | Talberger Bote</title>
<meta property="og:title" content="Kanal bleibt gesperrt"></head><body>
<nav><a href=/>Start</a> <a href=/sport>Sport</a> <a href=/wetter>Wetter</a></nav>
<article>{heading}<p class=byline>Von Petra Muster</p>
<p>Norderau (dna) - Der Kanal bei Norderau bleibt nach einem Unfall bis zum Herbst gesperrt.
Das teilte das <b>zust&auml;ndige</b> Amt am Montag mit. Die Lotsen seien gewarnt worden.</p>
<h2>Wie es weitergeht</h2>
<p>„Wir bauen im Herbst weiter“, sagte Olaf Tann am Abend vor der Schleuse.<br>Das Geld sei da,
die Bagger stünden bereit, und das Gutachten liege seit Ende Mai auf seinem Tisch.</p>
<ul><li>Die Fähre verkehrt weiter.</li><li>Die Brücke bleibt offen.</li></ul>
<table><tr><td>Zelle</td></tr></table></article>
<aside>Mehr zum Thema</aside><footer>Impressum Datenschutz</footer></body></html>"""


def page(heading: str) -> str:
    return PAGE.format(heading=heading)


@pytest.mark.parametrize("heading", ["<h1>Kanal bleibt gesperrt</h1>", ""])
def test_the_article_is_taken_out_of_a_page(heading: str) -> None:
    article = article_of(page(heading), "a.html", format=InputFormat.PAGE)
    paragraphs = article.text.split("\n\n")
    assert paragraphs[0] == "Kanal bleibt gesperrt"
    assert [p for p in paragraphs if p.startswith("Norderau (dna) - Der Kanal bei")]
    assert paragraphs[-2:] == ["Die Fähre verkehrt weiter.", "Die Brücke bleibt offen."]
    for left_out in ("Sport", "Impressum", "Zelle", "Mehr zum Thema"):
        assert left_out not in article.text
    kinds = [(str(b.kind), b.span.of(article.text)) for b in article.blocks]
    assert ("headline", "Kanal bleibt gesperrt") in kinds
    assert ("headline", "Wie es weitergeht") in kinds
    assert ("dateline", "Norderau (dna) - ") in kinds
    assert article.extracted
    assert article.notices == ()


def test_a_page_says_how_it_is_encoded() -> None:
    data = (
        page("<meta charset=iso-8859-15>")
        .replace("„Wir", "€ „Wir")
        .encode("iso-8859-15", "replace")
    )
    data = data.replace(b"<head>", b"<head><meta charset='iso-8859-15'>")
    article = read_stream(BytesIO(data), "a.html", format=InputFormat.PAGE)
    assert "zuständige" in article.text
    assert "€" in article.text


@pytest.mark.parametrize("html", ["<html><body></body></html>", "", "<p>", "x"])
def test_a_page_without_an_article_is_one_sentence(html: str) -> None:
    with pytest.raises(InputError, match="No article was found in the page"):
        article_of(html, "a.html", format=InputFormat.PAGE)


def test_a_page_may_nest_deeply() -> None:
    deep = "<html><body>" + "<div>" * 10_000 + "<p>Ein tiefer Satz.</p>" + "</div>" * 10_000
    with pytest.raises(InputError, match="No article was found"):
        article_of(deep, "a.html", format=InputFormat.PAGE)


def test_without_the_library_there_is_a_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(InputError, match=r"Run: pip install 'attrib\[page\]'"):
        article_of(page(""), "a.html", format=InputFormat.PAGE)


def test_what_a_page_says_of_its_article_is_kept() -> None:
    told = (
        '<meta property="og:site_name" content="Talberger Bote">'
        '<meta name="author" content="Petra Muster">'
        '<meta property="article:published_time" content="2024-05-01T10:00:00+02:00">'
        '<link rel="canonical" href="https://bote.example/kanal">'
    )
    html = page("<h1>Kanal bleibt gesperrt</h1>").replace("</head>", f"{told}</head>")
    assert article_of(html, "a.html", format=InputFormat.PAGE).metadata == Metadata(
        "Kanal bleibt gesperrt",
        "2024-05-01",
        "Talberger Bote",
        "Petra Muster",
        "https://bote.example/kanal",
    )
