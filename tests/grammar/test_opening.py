from __future__ import annotations

import pytest

from attrib.grammar.opening import has_finite_verb, opens_main_clause

MAIN = [
    "Nordland hat nach eigenen Angaben Schiffe zurückgeschickt.",
    "Die Regierung lehnte das Gesetz ab.",
    "Der geplante Ausbau kostet zehn Millionen.",
    "Die von dem Rat im Mai beschlossenen neuen Regeln treten in Kraft.",
    "Das teilte das Amt mit.",
    "Gestern warnten die Ärzte.",
    "Nach Angaben von St. Anton am 3. Mai fehlt Geld.",
    "Prof. Ada Brahm, Leiterin der Klinik, widerspricht.",
    "Und die Opposition stimmte zu.",
    "Aber auch der Trainer freut sich.",
    "Den Plan, den der Rat beschloss, den lehnt sie ab.",
    "Der Mann, der den Zug anhielt, der wurde geehrt.",
    "Egal was kommt, er bleibt.",
    "Weil das Geld fehlt, schließt die Schule.",
    "Wie die Polizei mitteilte, ist der Lenker geständig.",
    "Die Stadt, in der er lebt, wächst.",
    "„Endlich!“, sagte die Bürgermeisterin.",
    "„Traurigster Tag für die Stadt“, nannte es der Pfarrer.",
    "Der 24-Jährige meinte, es gehe.",
    "Nach der Wahl (2020) sank der Preis",
]
OTHER = [
    "",
    "„",
    "eine Stadt wartet auf Hilfe.",
    "Norderau 2:1.",
    "Holm: „Traurigster Tag“.",
    "Hauptstadt der Region – hat viele Gäste.",
    "Minister seit 2020.",
    "Ein Tag im Sommer. Er kommt.",
    "Weil das Geld fehlt.",
    "Ein Mann, der den Zug anhielt.",
    "Mit neuen Regeln.",
    "Die geplante Brücke.",
    "Gesperrt bis Mai.",
    "Was sagt Tann?",
]


@pytest.mark.parametrize("text", MAIN)
def test_one_constituent_stands_before_the_verb_of_a_main_clause(text: str) -> None:
    assert opens_main_clause(text)
    assert opens_main_clause(f"Lindau – {text}", len("Lindau – "))


@pytest.mark.parametrize("text", OTHER)
def test_what_has_no_verb_in_second_place_is_none(text: str) -> None:
    assert not opens_main_clause(text)


@pytest.mark.parametrize("text", ["Neue Quellen", "Streit um die Kosten", "Rückkehr in das Dorf"])
def test_headings_without_a_verb(text: str) -> None:
    assert not has_finite_verb(text)
    assert has_finite_verb(f"{text} erwartet")


def test_a_long_text_takes_no_time() -> None:
    assert not opens_main_clause("Der Rat, " * 20_000)
    assert not opens_main_clause("X" * 100_000)
