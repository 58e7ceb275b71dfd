from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.article import Article, Span
from attrib.read.plain import read_plain
from attrib.read.prose import INVISIBLE
from tests.read.pieces import LETTERED, MOST, Builder, check, plain


def test_a_text_without_invisible_characters_needs_no_reading() -> None:
    assert read_plain("Er käme „bald“.\r\n\r\nSie\u00a0auch 👩\u200d🚒.").reading is None


def test_soft_hyphens_are_not_seen() -> None:
    text = "\ufeffDer Minis\u00adter\u200b\u2060rat."
    prose = read_plain(text)
    assert prose.reading is not None
    assert prose.reading.text == "Der Ministerrat."
    start = prose.reading.text.index("Ministerrat")
    span = prose.reading.to_source(Span(start, start + len("Ministerrat")))
    assert span.of(text) == "Minis\u00adter\u200b\u2060rat"
    assert Article("a", text, reading=prose.reading).shown(span) == "Ministerrat"


def test_nothing_visible_is_an_empty_reading() -> None:
    reading = read_plain("\u00ad\u200b").reading
    assert reading is not None
    assert reading.text == ""


@settings(deadline=None)
@given(
    st.lists(st.lists(LETTERED, min_size=1, max_size=MOST), min_size=1, max_size=MOST),
    st.sampled_from(["\n\n", "\r\n\r\n"]),
)
def test_every_word_stands_where_it_is_said_to(paragraphs: list[list[str]], gap: str) -> None:
    builder = Builder()
    for words in paragraphs:
        builder.paragraph()
        for word in words:
            builder.word(plain(word))
            builder.markup(" ")
        builder.markup(gap)
    check(builder.built(), read_plain(builder.source))


@settings(deadline=None)
@given(st.text("a\u00ad\u200b\n “"))
def test_the_reading_is_the_text_without_them(text: str) -> None:
    reading = read_plain(text).reading
    assert (text if reading is None else reading.text) == INVISIBLE.sub("", text)


def test_an_order_to_attrib_is_no_text() -> None:
    text = "<!-- attrib: ignore[A102] so besprochen -->\n„Ja.“ <!-- kein Auftrag -->"
    reading = read_plain(text).reading
    assert reading is not None
    assert reading.text == "\n„Ja.“ <!-- kein Auftrag -->"
