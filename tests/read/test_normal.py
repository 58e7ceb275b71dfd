from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.article import Article, Span
from attrib.read import InputFormat, article_of
from attrib.read.normal import INVISIBLE, normalised
from attrib.read.plain import read_plain


def seen(text: str) -> str:
    reading = normalised(text, read_plain(text)).reading
    return text if reading is None else reading.text


def stands(text: str, shown: str) -> str:
    """Return what stands in a text for what a reader sees of it."""
    reading = normalised(text, read_plain(text)).reading
    assert reading is not None
    start = reading.text.index(shown)
    span = reading.to_source(Span(start, start + len(shown)))
    assert Article("a", text, reading=reading).shown(span) == shown
    assert reading.to_reading(span) == Span(start, start + len(shown))
    return span.of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Er käme „bald“.\r\n\r\nSie\u00a0auch 👩\u200d🚒.",
        "Das Nord-Süd-Treffen am 3.-5. Mai, 2024-05-03.",
        "Hans' Auto steht, geht's? 's ist vorbei. Rock 'n' Roll, '68, 5'3'' groß, 26''.",
        "Startseite » Politik » Inland\n» Punkt eins\n» Punkt zwei",
        "if a >> 2 and b << 3",
        "«Wir bauen» und »Wir warten«, ‚so‘ und ›so‹.",
    ],
)
def test_a_text_in_normal_form_needs_no_reading(text: str) -> None:
    assert normalised(text, read_plain(text)).reading is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\ufeffDer Minis\u00adter\u200b\u2060rat.", "Ministerrat"),
        ("Die Bru\u0308cke.", "Brücke"),
        ("Ju\u0308rgen Bo\u0308hm kam.", "Jürgen Böhm"),
        ("A\u030angstro\u0308m und \u212bngström.", "Ångström und Ångström"),
        ("Steﬃ Groﬂer kam.", "Steffi Grofler"),
        ("Die Minis-\nterin kam.", "Ministerin"),
        ("Die Minis\u00ad\r\n  terin kam.", "Ministerin"),
        ("Die Mi\u00adnis-\nte\u00adrin kam.", "Ministerin"),
        ("Die Oppo-\nsitions-\nführerin kam.", "Oppositionsführerin"),
        ("Das Ge-\nba\u0308ude steht.", "Gebäude"),
        ("Der Nord-\nSüd-Dialog ruht.", "Nord-Süd-Dialog"),
        ("Nach Covid-\n19 kam er.", "Covid-19"),
        ("Er sagte: ,,Ja'' und ging.", "„Ja“"),
        ("Er sagte: « Ja, gern » und ging.", "«Ja, gern»"),
    ],
)
def test_what_is_read_stands_where_it_is_said_to(text: str, shown: str) -> None:
    found = stands(text, shown)
    assert found in text
    assert unicodedata.normalize("NFKC", found) != shown or found != shown


def test_nothing_visible_is_an_empty_reading() -> None:
    assert seen("\u00ad\u200b") == ""


@settings(deadline=None)
@given(st.text("a\u00ad\u200b “"))
def test_the_reading_is_the_text_without_what_is_invisible(text: str) -> None:
    assert seen(text) == INVISIBLE.sub("", text)


@settings(deadline=None)
@given(st.text("aeo\u0308\u030a\u0327ß n-\n"))
def test_composed_or_not_the_reading_is_the_same(text: str) -> None:
    apart, composed = (unicodedata.normalize(form, text) for form in ("NFD", "NFC"))
    assert seen(apart) == seen(composed)


SIGNS = st.text("aä\u0308-\u00ad\n' ,`´‚‘’«»<>„“\"1S.")


@settings(deadline=None)
@given(SIGNS)
def test_every_stretch_stands_in_the_source(text: str) -> None:
    reading = normalised(text, read_plain(text)).reading
    if reading is None:
        return
    spans = [piece.span for piece in reading.pieces]
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans))
    assert all(piece.shown for piece in reading.pieces)
    assert not spans or spans[-1].end <= len(text)


@pytest.mark.parametrize(
    ("source", "format_"),
    [
        ("<p>Die Minis&shy;terin <b>Ju&#776;rgen</b></p>", InputFormat.HTML),
        ("Die *Minis\u00adterin* Ju\u0308rgen", InputFormat.MARKDOWN),
        ("Die Minis-\nterin Ju\u0308rgen", InputFormat.TEXT),
        ("> Die Minis-\n> terin Ju\u0308rgen", InputFormat.MARKDOWN),
    ],
)
def test_every_format_is_read_in_normal_form(source: str, format_: InputFormat) -> None:
    words = article_of(source, "a", format=format_).as_read().text.split()
    assert words == ["Die", "Ministerin", "Jürgen"]
