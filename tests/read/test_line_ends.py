from __future__ import annotations

import pytest

from tests.read.test_normal import seen


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Die Minis-\nterin kam", "Ministerin"),
        ("Das erklär-\nte sie", "erklärte"),
        ("(Opposi-\ntion)", "(Opposition)"),
        ("Das Geld feh\u2010\nle, sagte sie", "fehle,"),
        ("Die Kür-\nbisse", "Kürbisse"),
        ("Der Kür-\nbis", "Kürbis"),
        ("Den-\nnoch kam er", "Dennoch"),
        ("In der Werk-\nstatt", "Werkstatt"),
        ("Irgend-\nwie ging es", "Irgendwie"),
        ("Der Sozial-\ndemokrat", "Sozialdemokrat"),
        ("Das Amts¬\ngericht", "Amtsgericht"),
        ("Der Lehrer-\nverband", "Lehrerverband"),
    ],
)
def test_before_a_small_letter_the_hyphen_goes(text: str, word: str) -> None:
    assert word in seen(text).split()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Der CDU-\nChef kam", "CDU-Chef"),
        ("Der Nord-\nSüd-Dialog", "Nord-Süd-Dialog"),
        ("Frau Brahm-\nTann kam", "Brahm-Tann"),
        ("Die EU-\nweite Regel", "EU-weite"),
        ("Der 54-\njährige Mann", "54-jährige"),
        ("Per E-\nmail", "E-mail"),
        ("Ein T-\nförmiger Bau", "T-förmiger"),
        ("Die deutsch-\nfranzösische Brücke", "deutsch-französische"),
        ("Die rot-\ngrüne Mehrheit", "rot-grüne"),
        ("Die russisch-\nukrainische Grenze", "russisch-ukrainische"),
        ("Die A-\n7 ruht", "A-7"),
        ("Die Boeing 737-\n800 flog", "737-800"),
    ],
)
def test_a_hyphen_that_belongs_to_the_word_stays(text: str, word: str) -> None:
    assert word in seen(text).split()


@pytest.mark.parametrize(
    "text",
    [
        "Die Ein-\nund Ausfuhr",
        "Haupt-\noder Nebeneingang",
        "Zwei-\nbis dreimal",
        "Die Ein- und\nAusfuhr",
        "Vor-\nsowie Nachteile",
        "Am 3.-\n5. Mai",
        "https://www.nord-\nbad.de/wege",
        "ada@nord-\nbad.de",
        "Er kam -\nund ging",
        "Er kam --\nund ging",
        "Der Anfang-\n\nund das Ende",
        "- eins\n- zwei",
    ],
)
def test_where_no_word_is_broken_nothing_is_joined(text: str) -> None:
    assert seen(text) == text


def test_where_a_word_is_joined_the_lines_of_a_paragraph_are_too() -> None:
    text = (
        "Das Bad bleibt offen\n"
        "Die Minis-\nterin sagte gestern im Rat der\nStadt, das Bad bleibe\r\n  offen. Mehr sage\n"
        "sie nicht.\n\nEin zweiter Absatz steht\nhier."
    )
    assert seen(text) == (
        "Das Bad bleibt offen\n"
        "Die Ministerin sagte gestern im Rat der Stadt, das Bad bleibe offen. Mehr sage "
        "sie nicht.\n\nEin zweiter Absatz steht hier."
    )
