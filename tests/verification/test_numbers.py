from __future__ import annotations

import pytest

from attrib.verification.numbers import canonical, is_number, same_amount


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("eins", "1"),
        ("zwei", "2"),
        ("elf", "11"),
        ("siebzehn", "17"),
        ("einundzwanzig", "21"),
        ("dreissig", "30"),
        ("hundert", "100"),
        ("hundertzwanzig", "120"),
        ("zweihundertfuenfzig", "250"),
        ("neunzehnhundertvierundsechzig", "1964"),
        ("tausend", "1000"),
        ("tausendneunhundert", "1900"),
        ("fuenfzigtausend", "50000"),
        ("dreihundertzwoelftausendvier", "312004"),
        ("anderthalb", "1.5"),
        ("dreieinhalb", "3.5"),
        ("dreimal", "3mal"),
        ("anderthalbfachen", "1.5fachen"),
        ("1.200", "1200"),
        ("1.200,50", "1200.5"),
        ("0,5", "0.5"),
        ("3,00", "3"),
        ("2019", "2019"),
    ],
)
def test_numbers_have_one_form(word: str, value: str) -> None:
    assert canonical(word) == value


@pytest.mark.parametrize("word", ["ein", "achtung", "dreist", "einmal", "wundern", "hunderte"])
def test_other_words_stay_as_they_are(word: str) -> None:
    assert canonical(word) == word


def test_amounts_with_and_without_scale_are_the_same() -> None:
    assert same_amount(["3000000"], ["3", "million"])
    assert same_amount(["3.5", "milliarde"], ["3500000000"])
    assert not same_amount(["3000000"], ["4", "million"])
    assert not same_amount(["1400", "million"], ["1.4", "milliarde"])
    assert not same_amount(["22.40.10"], ["3", "million"])
    assert not same_amount(["3"], ["3", "haus"])


def test_what_says_how_many_is_a_number() -> None:
    assert all(map(is_number, ["3", "3mal", "million", "1.5"]))
    assert not is_number("haus")
