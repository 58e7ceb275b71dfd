from __future__ import annotations

from hypothesis import given
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
        st.text("aö“ \n", min_size=1, max_size=5),
        st.booleans(),
    ).map(lambda part: (part[0], part[1], part[1] if part[2] else "¶" * (len(part[1]) + 1))),
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


def test_an_empty_reading_has_one_place() -> None:
    assert Reading(()).to_source(Span(0, 0)) == Span(0, 0)


@given(PARTS, st.data())
def test_there_and_back_again(parts: list[tuple[str, str, str]], data: st.DataObject) -> None:
    source, reading = reading_of(parts)
    text = reading.text
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
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
