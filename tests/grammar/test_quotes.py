from __future__ import annotations

import pytest

from attrib.grammar.quotes import quotations

CASES = [
    ("Er sagte: „Das ist ‚gut‘ so.“", ["„Das ist ‚gut‘ so.“", "‚gut‘"]),
    ("»ja« und «nein»", ["»ja«", "«nein»"]),
    ('"eins" und "zwei"', ['"eins"', '"zwei"']),
    ('„gemischt" und „verkehrt”', ['„gemischt"', "„verkehrt”"]),
    ("“englisch”", ["“englisch”"]),
    ("„außen „innen“ außen“", ["„außen „innen“ außen“", "„innen“"]),
    ("„Absatz eins.\n\n„Absatz zwei.“", ["„Absatz eins.", "„Absatz zwei.“"]),
    ("„über den\n\nAbsatz hinaus“", ["„über den\n\nAbsatz hinaus“"]),
    ("Das geht’s so, sagt’s und schweigt.", []),
    ('Ein Bildschirm von 19" und „offen', []),
    ("„“", []),
    ("kein Zitat", []),
    ("‹innen› allein", ["‹innen›"]),
    ("(„in Klammern“)", ["„in Klammern“"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_marks_pair(text: str, expected: list[str]) -> None:
    assert expected == [q.span.of(text) for q in quotations(text)]


def test_depth_counts_the_quotations_around() -> None:
    assert [q.depth for q in quotations("„a ‚b‘ c“")] == [0, 1]


def test_a_quotation_that_goes_on_is_not_closed() -> None:
    assert [q.closed for q in quotations("„a b.\n\n„c d.“")] == [False, True]
