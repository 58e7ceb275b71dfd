from __future__ import annotations

import pytest

from attrib.lsp.positions import UNITS, Positions

TEXT = "Ä😀b\r\n\U0001f468‍👩x\rc\u2028d\n"


@pytest.mark.parametrize("unit", UNITS)
def test_every_offset_comes_back(unit: str) -> None:
    positions = Positions(TEXT, UNITS[unit])
    inside = TEXT.index("\n")  # between CR and LF is the end of the line
    for offset in range(len(TEXT) + 1):
        expected = inside - 1 if offset == inside else offset
        assert positions.offset(*positions.of(offset)) == expected


@pytest.mark.parametrize(("unit", "column"), [("utf-16", 3), ("utf-8", 6), ("utf-32", 2)])
def test_columns_count_what_was_agreed(unit: str, column: int) -> None:
    assert Positions(TEXT, UNITS[unit]).of(2) == (0, column)


def test_lines_end_where_editors_end_them() -> None:
    positions = Positions(TEXT)
    assert [positions.of(TEXT.index(letter))[0] for letter in "bxcd"] == [0, 1, 2, 2]
    assert positions.line(2).of(TEXT) == "c\u2028d"


def test_what_lies_beyond_is_the_end() -> None:
    positions = Positions("ab\nc")
    assert positions.offset(0, 99) == 2
    assert positions.offset(9, 0) == 4
    assert positions.offset(0, 1) == 1


def test_half_an_emoji_is_its_beginning() -> None:
    assert Positions("😀b").offset(0, 1) == 0


def test_half_a_character_is_counted_like_any() -> None:
    assert Positions("\ud83db").of(1) == (0, 1)
