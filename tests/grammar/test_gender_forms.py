from __future__ import annotations

import pytest

from attrib.grammar.gender_forms import genders
from attrib.read import InputFormat, article_of


@pytest.mark.parametrize(
    ("form", "masculine", "feminine"),
    [
        ("Sprecher:in", "Sprecher", "Sprecherin"),
        ("Landes-Sprecher:in", "Landes-Sprecher", "Landes-Sprecherin"),
        ("Forscher*innen", "Forscher", "Forscherinnen"),
        ("Nutzer_innen", "Nutzer", "Nutzerinnen"),
        ("Leser·innen", "Leser", "Leserinnen"),
        ("Bürger/innen", "Bürger", "Bürgerinnen"),
        ("Bürger/-innen", "Bürger", "Bürgerinnen"),
        ("Bürger’innen", "Bürger", "Bürgerinnen"),
        ("Lehrer(innen)", "Lehrer", "Lehrerinnen"),
        ("Schüler(in)", "Schüler", "Schülerin"),
        ("LehrerInnen", "Lehrer", "Lehrerinnen"),
        ("SprecherIn", "Sprecher", "Sprecherin"),
        ("Leser:innenbrief", "Leserbrief", "Leserinnenbrief"),
        ("Bürger*innen-Rat", "Bürger-Rat", "Bürgerinnen-Rat"),
        ("der:die", "der", "die"),
        ("Die/der", "Der", "Die"),
        ("dem*der", "dem", "der"),
        ("er:sie", "er", "sie"),
        ("seine:ihre", "seine", "ihre"),
        ("ein/e", "ein", "eine"),
        ("Kein:e", "Kein", "Keine"),
        ("jede*r", "jeder", "jede"),
        ("eine:n", "einen", "eine"),
        ("einem:r", "einem", "einer"),
        ("einer:m", "einem", "einer"),
        ("Abgeordnete:r", "Abgeordneter", "Abgeordnete"),
    ],
)
def test_a_word_for_all_genders_stands_for_two(form: str, masculine: str, feminine: str) -> None:
    assert genders(form) == (masculine, feminine)


@pytest.mark.parametrize(
    "form",
    [
        *("Berlin", "Ministerin", "Innen", "WLAN", "LinkedIn", "CheckIn", "MacInnes", "Hans’"),
        *("geht’s", "und/oder", "CDU/CSU", "3:2", "a:b", "Nord-Süd", "18:30", "f(n)", "§7(2)"),
    ],
)
def test_any_other_word_stands_for_itself(form: str) -> None:
    assert genders(form) is None


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("Ärzt*innen und Pfleger*innen", "Ärzt*innen und Pfleger*innen"),
        ("Ärzt\\*innen und Pfleger\\*innen", "Ärzt*innen und Pfleger*innen"),
        ("*Ärzt*innen sagten*, es sei *ernst*", "Ärzt*innen sagten, es sei ernst"),
        ("**Jede*r** Schüler*in kam", "Jede*r Schüler*in kam"),
        ("Leser_innen und _Hörer_innen_", "Leser_innen und Hörer_innen"),
        ("*drinnen* und *innen*", "drinnen und innen"),
        ("das *in* Rede stehende *rot*e Haus", "das in Rede stehende rote Haus"),
        ("ein**fach** und fett*er* Text", "einfach und fetter Text"),
    ],
)
def test_markdown_leaves_the_star_to_the_word(source: str, shown: str) -> None:
    assert article_of(source, "a", format=InputFormat.MARKDOWN).as_read().text == shown
