from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from attrib.read.plain import read_plain
from tests.read.pieces import LETTERED, MOST, Builder, check, plain


def test_a_text_without_invisible_characters_needs_no_reading() -> None:
    assert read_plain("Er käme „bald“.\r\n\r\nSie\u00a0auch 👩\u200d🚒.").reading is None


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


def test_an_order_to_attrib_is_no_text() -> None:
    text = "<!-- attrib: ignore[A102] so besprochen -->\n„Ja.“ <!-- kein Auftrag -->"
    reading = read_plain(text).reading
    assert reading is not None
    assert reading.text == "\n„Ja.“ <!-- kein Auftrag -->"
