from __future__ import annotations

import pytest

from attrib.grammar.quotation_marks import quotations

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
    ("‚Das mach’ ich morgen.‘", ["‚Das mach’ ich morgen.‘"]),
    ("‚Ich hab’, glaub’ ich, Zeit‘", ["‚Ich hab’, glaub’ ich, Zeit‘"]),
    ("‚Ist das Fritz’ Haus?‘ So Tann.", ["‚Ist das Fritz’ Haus?‘"]),
    ("‚Er war nur ’n Freund, ’s ist aus.‘", ["‚Er war nur ’n Freund, ’s ist aus.‘"]),
    ("‚’s ist aus‘", ["‚’s ist aus‘"]),
    ("‚Das glaub’ ich nicht.’", ["‚Das glaub’ ich nicht.’"]),
    (
        "„Er rief: ‚Das hätt’ ich gern‘“",
        ["„Er rief: ‚Das hätt’ ich gern‘“", "‚Das hätt’ ich gern‘"],
    ),
    ("‚Nein’ rief er, ‚ja’ rief sie.", ["‚Nein’", "‚ja’"]),
    ("‚so‘ ich ‚und so‘", ["‚so‘", "‚und so‘"]),
    ("Hans’ Haus, mach’ ich, so ’n Mist", []),
    ("‚Eins.\n\n‚Zwei.‘", ["‚Eins.", "‚Zwei.‘"]),
    ("‚Eins\n\nund geht’s zwei.‘", ["‚Eins\n\nund geht’s zwei.‘"]),
    ("›Eins\n\nzwei.‹", ["›Eins\n\nzwei.‹"]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_marks_pair(text: str, expected: list[str]) -> None:
    assert expected == [q.span.of(text) for q in quotations(text)]


def test_depth_counts_the_quotations_around() -> None:
    assert [q.depth for q in quotations("„a ‚b‘ c“")] == [0, 1]


def test_a_quotation_that_goes_on_is_not_closed() -> None:
    assert [q.closed for q in quotations("„a b.\n\n„c d.“")] == [False, True]
