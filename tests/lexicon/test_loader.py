from __future__ import annotations

from importlib import resources

import pytest

from attrib.errors import LexiconError
from attrib.lexicon.loader import parse_table, read_table

HEADER = "# a lexicon\nword\tclass\n"
LEXICONS = sorted(
    path.name for path in resources.files("attrib.lexicon").iterdir() if path.name.endswith(".tsv")
)


def test_rows_come_in_order_by_column_name() -> None:
    rows = parse_table(HEADER + "sagen\tsay\n# in between\n\nfragen\task\r\n", "x.tsv")
    assert [dict(row) for row in rows] == [
        {"word": "sagen", "class": "say"},
        {"word": "fragen", "class": "ask"},
    ]


def test_a_key_may_have_several_columns() -> None:
    rows = parse_table(HEADER + "sagen\tsay\nsagen\task\n", "x.tsv", ("word", "class"))
    assert len(rows) == 2


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        (HEADER + "sagen\n", (), "line 3 has 1 columns instead of 2"),
        (HEADER + "sagen\tsay\tx\n", (), "line 3 has 3 columns instead of 2"),
        (HEADER + "sagen\t\n", (), "line 3 has an empty cell"),
        (HEADER + "sagen\t say\n", (), "space around a value"),
        (HEADER + "sagen\tsay\nsagen\task\n", (), "line 4 repeats 'sagen'"),
        (HEADER, ("lemma",), "has no column 'lemma'"),
        ("word\tword\n", (), "names a column twice"),
        ("# nothing\n", (), "no line that names its columns"),
    ],
)
def test_a_damaged_table_is_one_sentence(text: str, key: tuple[str, ...], said: str) -> None:
    with pytest.raises(LexiconError) as caught:
        parse_table(text, "x.tsv", key)
    assert said in caught.value.problem.en
    assert "x.tsv" in caught.value.problem.en
    assert caught.value.remedy


def test_a_missing_table_is_one_sentence() -> None:
    with pytest.raises(LexiconError, match=r"nowhere\.tsv is missing"):
        read_table("nowhere.tsv")


@pytest.mark.parametrize("name", LEXICONS)
def test_every_lexicon_says_what_it_holds(name: str) -> None:
    text = resources.files("attrib.lexicon").joinpath(name).read_text(encoding="utf-8")
    header = [line for line in text.split("\n") if line.startswith("#")]
    for part in ("Belongs in:", "Left out:", "Source:", "Licence:", "Columns"):
        assert any(part in line for line in header), part


VERB_TABLES = ["verb_forms.tsv", "verb_prefixes.tsv", "weak_verbs.tsv", "konjunktiv_idioms.tsv"]


@pytest.mark.parametrize("name", VERB_TABLES)
def test_the_verb_tables_load(name: str) -> None:
    assert len(read_table(name)) > 50


def test_the_verb_tables_hold_what_their_headers_say() -> None:
    assert {r["kind"] for r in read_table("verb_prefixes.tsv")} == {
        "separable", "inseparable", "both",
    }  # fmt: skip
    assert {r["reason"] for r in read_table("weak_verbs.tsv")} == {
        "stem-in-t", "like-strong", "like-preterite",
    }  # fmt: skip
    assert {r["sense"] for r in read_table("konjunktiv_idioms.tsv")} == {
        "concession", "wish", "instruction", "aside",
    }  # fmt: skip
    assert all("*" in r["phrase"] for r in read_table("konjunktiv_idioms.tsv"))
    strong = {r["infinitive"] for r in read_table("verb_forms.tsv")}
    weak = {r["infinitive"] for r in read_table("weak_verbs.tsv")}
    assert not strong & weak
    for reason, ending in [("stem-in-t", "ten")]:
        rows = [r for r in read_table("weak_verbs.tsv") if r["reason"] == reason]
        assert all(r["infinitive"].endswith(ending) for r in rows)


def test_traits_are_those_of_listed_verbs() -> None:
    verbs = {row["lemma"] for row in read_table("speech_verbs.tsv")}
    rows = read_table("verb_traits.tsv", ("lemma", "trait"))
    assert {row["trait"] for row in rows} == {
        "silence",
        "topical",
        "addressed",
        "impersonal",
        "unlike",
    }
    assert [row["lemma"] for row in rows if row["lemma"] not in verbs] == []


def test_valencies_are_cases_of_listed_verbs() -> None:
    verbs = {row["lemma"] for row in read_table("speech_verbs.tsv")}
    rows = read_table("verb_valency.tsv")
    assert [row["lemma"] for row in rows if row["lemma"] not in verbs] == []
    assert {case for row in rows for case in row["cases"].split()} <= {"Acc", "Dat", "Gen"}


def test_light_verbs_take_an_object_or_a_preposition() -> None:
    nouns = {place for row in read_table("light_verbs.tsv") for place in row["noun"].split()}
    assert "obj" in nouns
    assert nouns <= {"obj", "an", "bei", "in", "mit", "zu"}


@pytest.mark.parametrize("name", ["noun_endings.tsv", "nominal_adjectives.tsv"])
def test_examples_end_as_they_should(name: str) -> None:
    rows = read_table(name)
    wrong = [
        row["example"] for row in rows if not row["example"].lower().endswith(row["ending"].lower())
    ]
    assert wrong == []
    assert {row.get("names", "people") for row in rows} <= {"people", "bodies", "things", "texts"}
