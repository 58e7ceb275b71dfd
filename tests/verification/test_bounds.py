from __future__ import annotations

import pytest

from attrib.article import Article
from attrib.records import Kind
from attrib.report.comparison.labels import findings
from attrib.verification.bounds import bounded, contrary
from attrib.verification.candidates import candidates
from attrib.verification.compare import Difference, compare
from attrib.verification.differences import numbers
from attrib.verification.verify import index_of
from attrib.verification.voices import Voice
from attrib.wording import Language
from tests.verification.speech import analysis


@pytest.mark.parametrize(
    ("text", "number", "bound", "shown"),
    [
        ("höchstens 0,3 Prozent", "0.3", "most", "höchstens 0,3"),
        ("um mehr als 0,3 Punkte", "0.3", "least", "mehr als 0,3"),
        ("maximal um zwei Euro", "2", "most", "maximal um zwei"),
        ("nicht mehr als 1.200 Stellen", "1200", "most", "nicht mehr als 1.200"),
        ("bis zu 30 Jahre", "30", "most", "bis zu 30"),
        ("mindestens zwölf Orte", "12", "least", "mindestens zwölf"),
        ("nicht unter 15 Euro", "15", "least", "nicht unter 15"),
        ("gut 50 Gäste", "50", "least", "gut 50"),
    ],
)
def test_a_number_is_the_most_or_the_least(text: str, number: str, bound: str, shown: str) -> None:
    (found,) = bounded(text).items()
    assert (found[0], found[1].bound, found[1].text) == (number, bound, shown)


@pytest.mark.parametrize(
    "text", ["rund 20 Leute", "unter den 20 Leuten", "mehr Geld als 20 Orte", "20 Leute", ""]
)
def test_other_words_bound_nothing(text: str) -> None:
    assert bounded(text) == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("höchstens 0,3 Prozent", "maximal 0,3 Prozent"),
        ("höchstens 0,3 Prozent", "0,3 Prozent"),
        ("höchstens 0,3 Prozent", "mehr als 0,4 Prozent"),
        ("mindestens 12 Orte", "über 12 Orte"),
    ],
)
def test_bounds_that_do_not_contradict(one: str, other: str) -> None:
    assert contrary(bounded(one), bounded(other)) == []


@pytest.mark.parametrize(
    ("one", "other", "pair"),
    [
        ("die Beiträge stiegen um höchstens 0,3 Prozentpunkte",
         "„Die Beiträge steigen um mehr als 0,3 Prozentpunkte“",
         "höchstens 0,3 – mehr als 0,3"),
        ("der Umbau der Brücke koste maximal 12 Millionen Euro",
         "„Der Umbau der Brücke kostet mindestens 12 Millionen Euro“",
         "maximal 12 – mindestens 12"),
        ("auf dem Fest seien knapp 200 Besucher gewesen",
         "„Auf dem Fest waren gut 200 Besucher“",
         "knapp 200 – gut 200"),
        ("die Halle fasse bis zu 400 Zuschauer im Stehen",
         "„Die Halle fasst nicht weniger als 400 Zuschauer im Stehen“",
         "bis zu 400 – nicht weniger als 400"),
        ("der Verein habe unter 90 Mitglieder im Dorf",
         "„Der Verein hat über 90 Mitglieder im Dorf“",
         "unter 90 – über 90"),
    ],
)  # fmt: skip
def test_articles_that_bound_a_number_otherwise(one: str, other: str, pair: str) -> None:
    told = ("Tann", one, Kind.INDIRECT), ("Tann", other, Kind.DIRECT)
    (shared,) = compare([analysis("a.txt", told[0]), analysis("b.txt", told[1])])
    assert Difference.BOUND in shared.differences
    assert f"begrenzt ({pair})" in ", ".join(findings(shared, Language.GERMAN))


def test_the_numbers_that_differ_are_named() -> None:
    one = ("Tann", "„Wir bauen 14 Kilometer Deich für 3 Millionen in Norderau“", Kind.DIRECT)
    other = ("Tann", "„Wir bauen 15 Kilometer Deich für 3 Millionen in Norderau“", Kind.DIRECT)
    (shared,) = compare([analysis("a.txt", one), analysis("b.txt", other)])
    assert next(findings(shared, Language.GERMAN)) == "verschiedene Zahlen (14 – 15)"


SPOKEN = "Ohm: Die Beiträge steigen um 1,8 Prozent. Das sind höchstens 20 Euro im Monat für Alte."


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("die Beiträge stiegen um 1,9 Prozent", ["1,9 statt 1,8"]),
        ("die Beiträge stiegen um zwei Prozent", ["Zahl fehlt: zwei"]),
        ("die Beiträge stiegen um 1,8 Prozent", []),
        ("die Beiträge stiegen um 1,8 Prozent in 12 Jahren", ["Zahl fehlt: 12"]),
        ("es seien im Monat 25 Euro für Alte", ["25 statt 20"]),
        ("es seien im Monat mindestens 20 Euro für Alte", ["mindestens 20 statt höchstens 20"]),
    ],
)
def test_a_number_stands_in_the_place_of_another(claim: str, told: list[str]) -> None:
    best = candidates(index_of([Article("a.txt", SPOKEN)]), claim, Voice("", named=False))[0]
    assert [number.de for number in numbers(best)] == told
