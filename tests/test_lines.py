from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.article import Article
from attrib.lines import Lines, Paragraphs

TEXTS = st.text(st.sampled_from("aä😀\n\r\u2028\x85"), max_size=40)


@pytest.mark.parametrize(
    ("offset", "place"),
    [(0, (1, 1)), (1, (1, 2)), (2, (1, 2)), (3, (2, 1)), (4, (3, 1)), (6, (3, 3)), (7, (4, 1))],
)
def test_lines_end_as_in_an_editor(offset: int, place: tuple[int, int]) -> None:
    assert Lines("a\r\n\ra\u2028\n").line_column(offset) == place


@given(TEXTS)
def test_the_article_counts_alike(text: str) -> None:
    article, lines = Article("a", text), Lines(text)
    places = range(len(text) + 1)
    assert [lines.line_column(n) for n in places] == [article.line_column(n) for n in places]


@given(st.text(st.sampled_from("a\n"), max_size=20))
def test_the_article_counts_paragraphs_alike(text: str) -> None:
    article, paragraphs = Article("a", text, extracted=True), Paragraphs(text)
    places = range(len(text) + 1)
    assert [paragraphs.number(n) for n in places] == [article.paragraph(n) for n in places]
