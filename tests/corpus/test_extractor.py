from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from attrib.config import Options
from attrib.corpus import ClaimExtractor
from attrib.corpus.run import Output, Run
from attrib.corpus.sources import open_source
from attrib.corpus.work import Rows, Task
from attrib.errors import UsageError
from attrib.knowledge import KnownSpeaker

from .generated import BROKEN, article, rows

arrow = pytest.importorskip("pyarrow")
parquet = pytest.importorskip("pyarrow.parquet")

ROOT = Path(__file__).parents[2]
BATCH = {"id": ["a", "b", "c"], "text": [article(1), BROKEN, article(2)]}

# In a process of its own, for Ray starts threads and more processes and prints at will. An actor
# writes down that it loaded, so that the test can count them. Reading needs a CPU, too.
SCRIPT = """
import json, os, pathlib, sys
import ray
from attrib.corpus import ClaimExtractor

source, out, loads = map(pathlib.Path, sys.argv[1:])

class Counted(ClaimExtractor):
    def __init__(self, *arguments, **named):
        super().__init__(*arguments, **named)
        (loads / str(os.getpid())).write_text("")

ray.init(num_cpus=3, include_dashboard=False, object_store_memory=100_000_000)
claims = ray.data.read_parquet(str(source), override_num_blocks=6).map_batches(
    Counted,
    fn_constructor_kwargs={"name_column": "id", "engine": "conllu"},
    compute=ray.data.ActorPoolStrategy(size=2),
    batch_size=10,
)
out.write_text(json.dumps(claims.take_all()))
"""


def claims(batch: Any, **options: Any) -> list[dict[str, Any]]:
    table = ClaimExtractor(**({"name_column": "id", "engine": "conllu"} | options))(batch)
    found: list[dict[str, Any]] = table.to_pylist()
    return found


def test_batches_of_any_kind_give_the_same() -> None:
    np = pytest.importorskip("numpy")
    expected = claims(BATCH)
    columns = {name: np.array(values, dtype=object) for name, values in BATCH.items()}
    assert claims(columns) == expected
    assert claims(arrow.table(BATCH)) == expected
    pandas = pytest.importorskip("pandas")
    assert claims(pandas.DataFrame(BATCH)) == expected
    assert [row["article"] for row in expected if row["error"]] == ["b"]
    assert {row["article"] for row in expected if row["text"]} <= {"a", "c"}
    assert any(row["text"] for row in expected)


def test_without_a_column_an_article_is_called_by_its_checksum() -> None:
    names = {row["article"] for row in claims(BATCH, name_column=None)}
    assert names == {row["article"] for row in claims({"text": BATCH["text"]}, name_column=None)}
    assert len(names) == 3
    assert all(name.startswith("sha256:") and len(name) == 23 for name in names)


def test_options_count() -> None:
    options = Options(engine="conllu", people=(KnownSpeaker("Wer Da"),), min_confidence=1.0)
    found = claims(BATCH, engine=None, options=options)
    assert [row["article"] for row in found] == ["b"]


def test_an_empty_batch_has_the_columns() -> None:
    table = ClaimExtractor(engine="conllu")({"text": []})
    assert table.num_rows == 0
    assert table.schema == ClaimExtractor(engine="conllu")(BATCH).schema


def test_a_batch_without_the_column() -> None:
    with pytest.raises(UsageError, match="The batch has no column 'body'; it has id, text"):
        claims(BATCH, text_column="body")


@pytest.mark.skipif(importlib.util.find_spec("ray") is None, reason="ray is not installed")
def test_two_actors_of_ray_give_what_one_process_gives(tmp_path: Path) -> None:
    source, out, loads = (tmp_path / name for name in ("a.parquet", "claims.json", "loads"))
    loads.mkdir()
    parquet.write_table(
        arrow.Table.from_pylist(list(rows(60, broken=13))), source, row_group_size=10
    )
    single = Output.of(str(tmp_path / "single.parquet"))
    task = Task(engine="conllu", rows=Rows.RECORDS)
    Run(open_source(str(source), name_column="id"), task, single).go(1, lambda: None)

    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, source, out, loads],
        cwd=ROOT,
        env=os.environ | {"RAY_USAGE_STATS_ENABLED": "0"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert len(list(loads.iterdir())) == 2
    together = json.loads(out.read_text("utf-8"))
    failed = sorted(row["article"] for row in together if row["error"])
    errors = [json.loads(line) for line in single.errors.read_text("utf-8").splitlines()]
    assert failed == sorted(error["name"] for error in errors)
    found = [{k: v for k, v in row.items() if k != "error"} for row in together if not row["error"]]
    # Actors finish when they finish: the order of articles is nobody's.
    expected = parquet.read_table(single.path).to_pylist()
    assert sorted(found, key=place) == sorted(expected, key=place)


def place(row: dict[str, Any]) -> tuple[str, int]:
    return row["article"], row["number"]
