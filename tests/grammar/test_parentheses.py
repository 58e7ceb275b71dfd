"""What of a sentence is a parenthesis, by its form alone."""

from __future__ import annotations

import time

import pytest

from attrib.grammar.parentheses import parentheses
from attrib.parse.prose import sentence_of
from attrib.parse.words import sentences
from attrib.records import Word


def words(text: str) -> tuple[Word, ...]:
    """Return the words of a text that is one sentence."""
    tokens = [token for found in sentences(text, lambda _: ()) for token in found]
    return sentence_of(tokens, lambda _: (), text, int).words


def found(text: str) -> list[str]:
    """Return the parentheses as they stand in the text."""
    cut = words(text)
    spans = [(cut[p.first - 1].span.start, cut[p.last - 1].span.end) for p in parentheses(cut)]
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Karl Holm (SPD) geht.", ["(SPD)"]),
        ("Das Asylrecht (Artikel 16a Grundgesetz) bleibt.", ["(Artikel 16a Grundgesetz)"]),
        ("„Wir haben sie [die Partei] gewarnt.“", ["[die Partei]"]),
        ("Das sagte Olga Brahm (43).", ["(43)"]),
        ("Die Emission von „Atlas“ (2019) war teuer.", ["(2019)"]),
        ("Er war krank (er hatte Fieber), als er kam.", ["(er hatte Fieber)"]),
        ("Er kündigte an (der Brief liegt vor), zu gehen.", ["(der Brief liegt vor)"]),
        ("Holm (SPD) und Brahm (FDP) gehen.", ["(SPD)", "(FDP)"]),
        ("Das Bad (Baujahr 1960 (Umbau 1980)) schließt.", ["(Baujahr 1960 (Umbau 1980))"]),
        ("Das Bad ( erbaut 1960 ) schließt.", ["( erbaut 1960 )"]),
        ("Die Linie 4 (Hausen – Norderau) fällt aus.", ["(Hausen – Norderau)"]),
        ("Das Bad (offen ist (noch ein Rest) bleibt.", ["(noch ein Rest)"]),
        ("Die Partei (Holm: „Nein“) lehnt ab.", ["(Holm: „Nein“)"]),
        ("Der Chef – seit Mai im Amt – geht.", ["– seit Mai im Amt –"]),
        ("Die Kosten - rund 3 Millionen - trägt er.", ["- rund 3 Millionen -"]),
        ("Der Plan — er ist alt — gilt.", ["— er ist alt —"]),
        ("Der Plan ist falsch – ja gefährlich –, sagt er.", ["– ja gefährlich –"]),
        ("„Das Bad – ein Juwel – bleibt.“", ["– ein Juwel –"]),
        ("Die Halle (40 Jahre alt) ist – leider – zu.", ["(40 Jahre alt)", "– leider –"]),
    ],
)
def test_a_parenthesis_comments_on_what_stands_before_it(text: str, inside: list[str]) -> None:
    assert found(text) == inside


@pytest.mark.parametrize(
    "text",
    [
        "Die Politiker(innen) gehen.",
        "Der (Ver-)Kauf ist verboten.",
        "Die (geplante) Schließung kommt.",
        "Der (seit Jahren geplante) Verkauf kommt.",
        "Er hat (fast) alle gesehen.",
        "Für (bis zu) 300 Gäste ist Platz.",
        "(Norderau) Das Bad schließt.",
        "(Das Bad schließt, sagte er.)",
        "Drei Gründe: (1) das Geld, (2) das Bad.",
        "Er kommt gern :-), sagte er.",
        "Das Bad (schließt, sagte er.",
        "Das Bad) schließt, sagte er.",
        "Er habe a) kein Geld und b) keine Zeit.",
        "Das Werk (...) ist sicher.",
        "„Der Saal (er ist klein“, sagte er, „und alt) schließt.“",
        "Das Werk (er sagte „nein) und ja“ schließt.",
        "Er sagt – das Bad schließt.",
        "Alle waren da – Holm, Brahm und Tann.",
        "Das Bad – ein Juwel – bleibt – und zwar immer.",
        "Norderau – Der Rat hat – nach langem Streit – das Bad geschlossen.",
        "– Kommst du? – Nein.",
        "Von 1990–1995 und 2000–2005 war er dort.",
        "Im Spiel Hausen – Norderau fiel kein Tor.",
        "Die Linien Hausen – Norderau und Kolm – Brahm fallen aus.",
        "Das Amt öffnet Montag – Freitag 8 – 12 Uhr.",
        "„Das ist gut“ – sagte Holm – „und bleibt so.“",
        "„Das Bad – ein Juwel“, sagte er, „bleibt – wie es ist.“",
        "Der Ost-West-Konflikt und die Mitte-links-Regierung enden.",
    ],
)
def test_what_belongs_to_its_sentence_is_none(text: str) -> None:
    assert found(text) == []


def test_time_grows_with_the_length_and_no_faster() -> None:
    def seconds(count: int) -> float:
        many = words("Das Bad (offen) " * count + "((" * count + " – ja" * count + " bleibt.")
        start = time.process_time()
        parentheses(many)
        return time.process_time() - start

    assert min(seconds(4000) for _ in range(3)) < 12 * max(seconds(1000), 0.01)
