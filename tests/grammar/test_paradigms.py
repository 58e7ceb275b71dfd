from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.grammar.conjugation import Number
from attrib.grammar.paradigms import (
    FiniteForm,
    analyses,
    is_distinct_konjunktiv_1,
    konjunktiv_1_form,
    konjunktiv_2_form,
    participles,
    present_form,
    third_person_forms,
    weak_analyses,
)
from attrib.grammar.prefixes import inseparable, prefixes, splits
from attrib.lexicon.loader import Row, read_table

VERBS = read_table("verb_forms.tsv")
WEAK = ["sagen", "fordern", "handeln", "reagieren", "zeigen", "lernen", "kürzen"]


def cells(form: str) -> set[tuple[str, str, str, int, str]]:
    return {(c.lemma, c.mood, c.tense, c.person, c.number) for c in analyses(form)}


@pytest.mark.parametrize(
    ("form", "cell"),
    [
        ("gibst", ("geben", "Ind", "Pres", 2, "Sing")),
        ("liest", ("lesen", "Ind", "Pres", 2, "Sing")),
        ("hältst", ("halten", "Ind", "Pres", 2, "Sing")),
        ("weißt", ("wissen", "Ind", "Pres", 2, "Sing")),
        ("wirst", ("werden", "Ind", "Pres", 2, "Sing")),
        ("bist", ("sein", "Ind", "Pres", 2, "Sing")),
        ("seid", ("sein", "Ind", "Pres", 2, "Plur")),
        ("ward", ("werden", "Ind", "Past", 3, "Sing")),
        ("gabt", ("geben", "Ind", "Past", 2, "Plur")),
        ("schrien", ("schreien", "Ind", "Past", 3, "Plur")),
        ("befähle", ("befehlen", "Sub", "Past", 3, "Sing")),
        ("beföhle", ("befehlen", "Sub", "Past", 3, "Sing")),
        ("stände", ("stehen", "Sub", "Past", 3, "Sing")),
        ("vorüberzögen", ("vorüberziehen", "Sub", "Past", 3, "Plur")),
        ("wiederherbrächten", ("wiederherbringen", "Sub", "Past", 3, "Plur")),
        ("lächle", ("lächeln", "Sub", "Pres", 3, "Sing")),
        ("wechsele", ("wechseln", "Sub", "Pres", 3, "Sing")),
        ("verliere", ("verlieren", "Sub", "Pres", 3, "Sing")),
        ("redetest", ("reden", "Ind", "Past", 2, "Sing")),
        ("redetet", ("reden", "Ind", "Past", 2, "Plur")),
    ],
)
def test_a_form_finds_its_cell(form: str, cell: tuple[str, str, str, int, str]) -> None:
    assert cell in cells(form)


@pytest.mark.parametrize("row", VERBS, ids=lambda row: str(row["infinitive"]))
def test_principal_parts_are_what_the_table_says(row: Row) -> None:
    lemma = row["infinitive"]
    for column, mood, tense in [
        ("present", "Ind", "Pres"),
        ("preterite", "Ind", "Past"),
        ("konjunktiv_2", "Sub", "Past"),
    ]:
        for form in row[column].split(","):
            assert (lemma, mood, tense, 3, "Sing") in cells(form)


@pytest.mark.parametrize("row", VERBS, ids=lambda row: str(row["infinitive"]))
def test_konjunktiv_1_is_never_the_indicative_in_the_third_person_singular(
    row: Row,
) -> None:
    infinitive = row["infinitive"]
    form = {"sein": "sei", "tun": "tue"}.get(infinitive, infinitive.removesuffix("n"))
    third = {c.mood for c in analyses(form) if c.person == 3 and c.number == "Sing"}
    assert third == {"Sub"}


@pytest.mark.parametrize("row", VERBS, ids=lambda row: str(row["infinitive"]))
def test_a_prefix_changes_nothing_but_the_lemma(row: Row) -> None:
    for column in ("present", "preterite", "konjunktiv_2"):
        form = row[column].split(",")[0]
        prefixed = {(c.mood, c.tense, c.person) for c in analyses("weiter" + form)}
        assert {(c.mood, c.tense, c.person) for c in analyses(form)} <= prefixed


@pytest.mark.parametrize(("lemma", "person"), list(product(WEAK, (1, 3))))
def test_weak_preterites_are_both_moods(lemma: str, person: int) -> None:
    stem = lemma.removesuffix("n") if lemma.endswith(("ern", "eln")) else lemma[:-2]
    for form, number in [(stem + "te", "Sing"), (stem + "ten", "Plur")]:
        moods = {
            c.mood
            for c in analyses(form)
            if (c.person, c.number, c.tense) == (person, number, "Past")
        }
        assert moods == {"Ind", "Sub"}


def test_the_lemma_decides_whether_an_unknown_t_belongs_to_the_stem() -> None:
    assert {c.tense for c in analyses("flirrte", "flirren")} == {"Past"}
    assert {c.tense for c in analyses("blorte", "bloren")} == {"Past"}
    assert {c.tense for c in analyses("blorte", "blorten")} == {"Pres"}


def test_a_weak_verb_may_begin_like_a_prefixed_strong_one() -> None:
    assert FiniteForm("beantragen", "Ind", "Pres", 3, "Sing") in weak_analyses("beantragt")


@given(st.text(alphabet="abeinruvzkomücßt", max_size=16))
def test_splits_lose_no_letter(form: str) -> None:
    for first, rest in splits(form):
        assert first + rest == form
        assert first == "" or rest


def test_prefixes_are_small_letters() -> None:
    assert all(prefix == prefix.lower() and prefix.isalpha() for prefix in prefixes())


# ich, du, er, wir, ihr, sie, as the Duden has them (of two forms the commoner one)
KONJUNKTIV_1 = {
    "sein": "sei seist sei seien seiet seien",
    "haben": "habe habest habe haben habet haben",
    "werden": "werde werdest werde werden werdet werden",
    "können": "könne könnest könne können könnet können",
    "wissen": "wisse wissest wisse wissen wisset wissen",
    "kommen": "komme kommest komme kommen kommet kommen",
    "ablehnen": "ablehne ablehnest ablehne ablehnen ablehnet ablehnen",
    "arbeiten": "arbeite arbeitest arbeite arbeiten arbeitet arbeiten",
    "handeln": "handle handelst handle handeln handelt handeln",
    "ändern": "ändere änderst ändere ändern ändert ändern",
    "tun": "tue tuest tue tun tuet tun",
}
SLOTS: list[tuple[int, Number]] = [(p, n) for n in ("Sing", "Plur") for p in (1, 2, 3)]


@pytest.mark.parametrize(("lemma", "forms"), KONJUNKTIV_1.items())
def test_konjunktiv_1_as_the_duden_has_it(lemma: str, forms: str) -> None:
    assert [konjunktiv_1_form(lemma, *slot) for slot in SLOTS] == forms.split()


@pytest.mark.parametrize(
    ("lemma", "konjunktiv_2", "present", "plural"),
    [
        ("sein", "wäre", "ist", "wären"),
        ("haben", "hätte", "hat", "hätten"),
        ("müssen", "müsste", "muss", "müssten"),
        ("ankommen", "ankäme", "ankommt", "ankämen"),
        ("beginnen", "begänne", "beginnt", "begännen"),
        ("verstehen", "verstünde", "versteht", "verstünden"),
        ("arbeiten", "arbeitete", "arbeitet", "arbeiteten"),
        ("wechseln", "wechselte", "wechselt", "wechselten"),
        ("beantragen", "beantragte", "beantragt", "beantragten"),
        ("veranlassen", "veranlasste", "veranlasst", "veranlassten"),
        ("vorenthalten", "vorenthielte", "vorenthält", "vorenthielten"),
    ],
)
def test_the_other_forms_of_the_third_person(
    lemma: str, konjunktiv_2: str, present: str, plural: str
) -> None:
    assert konjunktiv_2_form(lemma, 3, "Sing") == konjunktiv_2
    assert present_form(lemma, 3, "Sing") == present
    assert konjunktiv_2_form(lemma, 3, "Plur") == plural


@pytest.mark.parametrize(
    ("lemma", "person", "number", "distinct"),
    [
        ("haben", 3, "Sing", True),
        ("haben", 3, "Plur", False),
        ("haben", 1, "Sing", False),
        ("sein", 3, "Plur", True),
        ("können", 1, "Sing", True),
        ("arbeiten", 2, "Plur", False),
    ],
)
def test_where_konjunktiv_1_shows(
    lemma: str, person: int, number: Number, *, distinct: bool
) -> None:
    assert is_distinct_konjunktiv_1(lemma, person, number) is distinct


@pytest.mark.parametrize("row", VERBS, ids=lambda row: str(row["infinitive"]))
def test_a_form_that_is_made_is_read_as_the_same_cell(row: Row) -> None:
    lemma = row["infinitive"]
    made = {
        ("Sub", "Pres"): konjunktiv_1_form,
        ("Sub", "Past"): konjunktiv_2_form,
        ("Ind", "Pres"): present_form,
    }
    for (mood, tense), make in made.items():
        for slot in SLOTS:
            assert (lemma, mood, tense, *slot) in cells(make(lemma, *slot))


@pytest.mark.parametrize(
    ("infinitive", "expected"),
    [
        ("sagen", "gesagt"),
        ("bezeichnen", "bezeichnet"),
        ("verordnen", "verordnet"),
        ("kritisieren", "kritisiert"),
        ("unterstreichen", "unterstrichen"),
        ("widersprechen", "widersprochen"),
        ("unterrichten", "unterrichtet"),
        ("hinterfragen", "hinterfragt"),
        ("missbilligen", "missbilligt"),
        ("beantragen", "beantragt"),
        ("veranschlagen", "veranschlagt"),
        ("antworten", "geantwortet"),
        ("beichten", "gebeichtet"),
        ("betteln", "gebettelt"),
        ("geißeln", "gegeißelt"),
        ("beurteilen", "beurteilt"),
    ],
)
def test_participles_lose_ge_after_a_prefix_alone(infinitive: str, expected: str) -> None:
    assert expected in participles(infinitive)


@pytest.mark.parametrize(
    ("infinitive", "expected"),
    [
        ("rechnen", "rechnen rechnet rechnete rechneten"),
        ("unterstreichen", "unterstreichen unterstreicht unterstrich unterstrichen"),
        ("betteln", "betteln bettelt bettelte bettelten"),
        ("raten", "raten rät riet rieten"),
    ],
)
def test_the_third_person_in_both_numbers_and_tenses(infinitive: str, expected: str) -> None:
    assert third_person_forms(infinitive) == {*expected.split()}


def test_the_table_tells_which_prefixes_are_inseparable() -> None:
    assert {"be", "ent", "ver", "zer", "emp", "miss"} <= {*inseparable()}
    assert {*inseparable(sure=False)} - {*inseparable()} >= {"unter", "über", "wider", "hinter"}
    assert prefixes() >= {*inseparable(sure=False)}
