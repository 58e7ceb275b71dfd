from __future__ import annotations

import time

from hypothesis import assume, given
from hypothesis import strategies as st

from attrib.article import Article, Piece, Reading, Span


def reading_of(parts: list[tuple[str, str, str]]) -> tuple[str, Reading]:
    """Build a source from (markup, stretch, what it shows) and the reading of it."""
    source, pieces = "", []
    for markup, stretch, shown in parts:
        source += markup
        pieces.append(Piece(Span(len(source), len(source) + len(stretch)), shown))
        source += stretch
    return source, Reading(tuple(pieces))


SOURCE, READING = reading_of(
    [("<p>", "Er k", "Er k"), ("", "&auml;", "ä"), ("<b>", "me", "me"), ("</b>", ".", ".")]
)

PARTS = st.lists(
    st.tuples(
        st.text("<>/", max_size=3),
        st.text("aö“ \n", max_size=5),
        st.booleans(),
    ).map(lambda p: (p[0], p[1], p[1] if p[1] and p[2] else "¶" * (len(p[1]) + 1))),
    min_size=1,
    max_size=6,
)


def test_the_reader_sees_no_markup() -> None:
    assert READING.text == "Er käme."


def test_a_word_is_found_in_the_source() -> None:
    span = READING.to_source(Span(3, 7))
    assert span.of(SOURCE) == "k&auml;<b>me"
    assert READING.of(span) == "käme"


def test_inside_an_entity_all_of_it_is_meant() -> None:
    assert READING.to_source(Span(4, 5)).of(SOURCE) == "&auml;"


def test_a_paragraph_break_belongs_to_no_paragraph() -> None:
    source, reading = reading_of(
        [("<p>", "Eins.", "Eins."), ("", "", "\n\n"), ("</p><p>", "Zwei.", "Zwei.")]
    )
    for word, start in (("Eins.", 0), ("Zwei.", 7)):
        span = Span(start, start + len(word))
        there = reading.to_source(span)
        assert there.of(source) == word
        assert reading.to_reading(there) == span
        assert reading.of(there) == word
    both = reading.to_source(Span(0, 12))
    assert both.of(source) == "Eins.</p><p>Zwei."
    assert reading.of(both) == "Eins.\n\nZwei."


def test_hidden_stretches_are_seen_as_nothing() -> None:
    _, reading = reading_of([("<p>", "Er ", "Er "), ("<code>ls</code>", "kam", "kam")])
    for start, end in ((0, 0), (0, 3), (6, 21), (10, 12), (24, 24), (24, 99), (90, 99)):
        hidden = Span(start, end)
        assert reading.of(hidden) == ""
        assert not reading.to_reading(hidden)


def test_many_pieces_are_no_burden() -> None:
    source, reading = reading_of([("<b>", "kam ", "kam ")] * 50_000)
    start = time.process_time()
    for place in range(0, 200_000, 100):
        there = reading.to_source(Span(place, place + 3))
        assert reading.of(there) == "kam"
        assert reading.to_reading(there) == Span(place, place + 3)
    assert time.process_time() - start < 1
    assert there.of(source) == "kam"


@given(st.text("a\r\n\u2028", max_size=20))
def test_lines_end_where_editors_end_them(text: str) -> None:
    article = Article("a", text)
    lines = text.replace("\r\n", "\n\n").replace("\r", "\n").split("\n")
    places = [article.line_column(offset) for offset in range(len(text) + 1)]
    assert places[0] == (1, 1)
    assert places == sorted(places)
    assert places[-1][1] == len(lines[-1]) + 1
    assert places[-1][0] == len(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))


def test_an_empty_reading_has_one_place() -> None:
    assert Reading(()).to_source(Span(0, 0)) == Span(0, 0)


@given(PARTS, st.data())
def test_there_and_back_again(parts: list[tuple[str, str, str]], data: st.DataObject) -> None:
    source, reading = reading_of(parts)
    text = reading.text
    # What stands for no stretch, such as a paragraph break, has no place to come back from.
    standing = [bool(stretch) for _, stretch, shown in parts for _ in shown]
    places = [place for place, stands in enumerate(standing) if stands]
    assume(places)
    start = data.draw(st.sampled_from(places))
    end = data.draw(st.sampled_from([place for place in places if place >= start])) + 1
    there = reading.to_source(Span(start, end))
    back = reading.to_reading(there)
    assert there.end <= len(source)
    assert back.covers(Span(start, end))
    assert reading.of(there) == back.of(text)
    whole = all(len(shown) == len(stretch) for _, stretch, shown in parts)
    assert not whole or back == Span(start, end)


def test_an_article_without_a_reading_shows_its_text() -> None:
    article = Article("a", "Er kam.")
    assert article.as_read() is article
    assert article.shown(Span(3, 6)) == "kam"


def test_paragraphs_of_an_extracted_text_are_counted() -> None:
    article = Article("a.docx", "Eins.\n\nZwei.\n\nDrei.", extracted=True)
    assert [article.paragraph(article.text.index(word)) for word in ("Eins", "Zwei", "Drei")] == [
        1,
        2,
        3,
    ]
