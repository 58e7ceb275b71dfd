"""What else stands in an article's row goes into the rows of its claims."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from attrib.corpus.kept import headings, plain
from attrib.corpus.run import Output, Run, rows_for
from attrib.corpus.sources import open_source
from attrib.corpus.work import Task
from attrib.errors import UsageError

from .generated import article

SPOKEN = article(1)
"""An article with claims."""


def run(
    source: Path, output: Path, *, keep: Sequence[str] | None = None, claims: bool = True
) -> None:
    opened = open_source(str(source), name_column="id", keep=keep, engine="conllu")
    files = Output.of(str(output))
    task = Task(engine="conllu", rows=rows_for(files, claims=claims))
    Run(opened, task, files).go(1, lambda: None)


def json_lines(path: Path, *rows: dict[str, Any]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_columns_of_csv_stand_behind_those_of_the_claims(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    with source.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["", "id", "url", "datum", "text", "speaker", "medium"])
        writer.writerow(
            ["0", "a", "https://x.example/1", "2024-05-03", SPOKEN, "Redaktion", "Blatt"]
        )
    run(source, tmp_path / "out.csv")
    rows = table(tmp_path / "out.csv")
    assert rows
    for row in rows:
        assert list(row)[-4:] == ["url", "datum", "input_speaker", "input_medium"]
        assert (row["article"], row["url"], row["datum"]) == (
            "a", "https://x.example/1", "2024-05-03",
        )  # fmt: skip
        assert (row["input_speaker"], row["input_medium"]) == ("Redaktion", "Blatt")
        assert row["speaker"] != "Redaktion"


def test_in_json_lines_they_stand_apart_so_that_no_name_clashes(tmp_path: Path) -> None:
    had = {"speaker": "Redaktion", "tags": ["a", {"b": 1.5}], "seite": 3}
    source = json_lines(tmp_path / "a.jsonl", {"id": "a", "text": SPOKEN} | had)
    run(source, tmp_path / "claims.jsonl")
    assert lines(tmp_path / "claims.jsonl")
    assert all(row["metadata"] == had for row in lines(tmp_path / "claims.jsonl"))
    run(source, tmp_path / "articles.jsonl", claims=False)
    (whole,) = lines(tmp_path / "articles.jsonl")
    assert had.items() <= whole["metadata"].items()
    assert "title" in whole["metadata"]  # of the article itself


def test_only_the_named_columns_are_kept(tmp_path: Path) -> None:
    source = json_lines(
        tmp_path / "a.jsonl",
        {"id": "a", "text": SPOKEN, "url": "u", "html": "<p>"},
        {"id": "b", "text": SPOKEN, "rubrik": "Politik"},
    )
    run(source, tmp_path / "out.jsonl", keep=("rubrik", "id"))
    found = {row["article"]: row["metadata"] for row in lines(tmp_path / "out.jsonl")}
    assert found == {"a": {"id": "a"}, "b": {"id": "b", "rubrik": "Politik"}}
    run(source, tmp_path / "none.jsonl", keep=())
    assert not any("metadata" in row for row in lines(tmp_path / "none.jsonl"))
    with pytest.raises(UsageError, match="no column 'rubrk'; it has id, text, url, html, rubrik"):
        run(source, tmp_path / "wrong.jsonl", keep=("rubrk",))


def test_a_key_of_later_objects_is_a_column_too(tmp_path: Path) -> None:
    source = json_lines(
        tmp_path / "a.jsonl",
        {"id": "a", "text": SPOKEN, "seite": 1},
        {"id": "b", "text": SPOKEN, "rubrik": "Politik", "seite": "A3"},
    )
    run(source, tmp_path / "out.csv")
    found = {row["article"]: (row["seite"], row["rubrik"]) for row in table(tmp_path / "out.csv")}
    assert found == {"a": ("1", ""), "b": ("A3", "Politik")}


def test_columns_that_are_known_stand_there_without_a_claim(tmp_path: Path) -> None:
    source = tmp_path / "a.csv"
    source.write_text("id,text,url\n", "utf-8")
    run(source, tmp_path / "out.csv")
    heading = (tmp_path / "out.csv").read_text("utf-8")
    assert heading.endswith(",article_url,office,url\n")


def test_a_cell_is_no_formula_but_may_be_a_number(tmp_path: Path) -> None:
    had = {"a": "=1+1", "b": "-5", "c": "@x\ny", "d": -2.5}
    source = json_lines(tmp_path / "a.jsonl", {"id": "a", "text": SPOKEN} | had)
    run(source, tmp_path / "out.csv")
    row = table(tmp_path / "out.csv")[0]
    assert [row[name] for name in had] == ["'=1+1", "-5", "'@x y", "-2.5"]


def test_parquet_keeps_numbers_and_texts_what_is_neither(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    source = tmp_path / "a.parquet"
    columns = {
        "id": ["a"],
        "text": [SPOKEN],
        "datum": [date(2024, 5, 3)],
        "zeit": arrow.array([1_700_000_000_000_000_001], arrow.timestamp("ns")),
        "worte": [300],
        "anteil": [0.5],
        "frei": [True],
        "tags": [["x", "y"]],
        "nichts": arrow.array([None], arrow.string()),
        "roh": [b"\xff"],
    }
    parquet.write_table(arrow.table(columns), source)
    run(source, tmp_path / "out.parquet")
    row = parquet.read_table(tmp_path / "out.parquet").to_pylist()[0]
    zeit = row.pop("zeit")
    assert zeit.startswith("2023-11-14")
    assert {name: row[name] for name in columns if name in row and name not in ("id", "text")} == {
        "datum": "2024-05-03", "worte": 300, "anteil": 0.5, "frei": True, "tags": '["x", "y"]',
        "nichts": None, "roh": None,
    }  # fmt: skip


def test_mixed_numbers_have_one_type_in_parquet(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    source = json_lines(
        tmp_path / "a.jsonl",
        {"id": "a", "text": SPOKEN, "x": 1, "y": 2**70, "z": True},
        {"id": "b", "text": SPOKEN, "x": 1.5, "y": 3, "z": "ja"},
    )
    run(source, tmp_path / "out.parquet")
    rows = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    found = {row["article"]: (row["x"], row["y"], row["z"]) for row in rows}
    assert found == {"a": (1.0, str(2**70), "true"), "b": (1.5, "3", "ja")}


def test_another_choice_of_columns_is_another_run(tmp_path: Path) -> None:
    source = json_lines(tmp_path / "a.jsonl", {"id": "a", "text": SPOKEN, "url": "u"})
    prints = {
        open_source(str(source), keep=keep).fingerprint() for keep in (None, (), ("url",), ("id",))
    }
    assert len(prints) == 4


@pytest.mark.parametrize(
    ("columns", "called"),
    [
        (["url"], ["url"]),
        (["line", "url"], ["input_line", "url"]),
        (["line", "input_line"], ["input_input_line", "input_line"]),
    ],
)
def test_a_column_called_like_a_claims_gets_a_prefix(columns: list[str], called: list[str]) -> None:
    assert list(headings(columns).values()) == called


def test_values_are_such_as_json_has() -> None:
    deep: Any = []
    for _ in range(100_000):
        deep = [deep]
    assert plain(float("nan")) is None
    assert plain(datetime(2024, 5, 3, 12, 30)) == "2024-05-03T12:30:00"  # noqa: DTZ001  a row tells no zone
    assert plain("\ud800") == "?"
    assert json.dumps(plain(deep)).count("[") == 20
