"""Hostile corpora: JSON lines, CSV and Parquet."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.hostile.case import Case, Make, times, written
from tests.hostile.parses import ONE

UNREAD = "could not be read"


def corpus(content: Callable[[float], str | bytes], name: str, *options: str) -> Make:
    def make(folder: Path, scale: float) -> list[str]:
        made = written(content, name)(folder, scale)[1]
        out = str(folder / "out.jsonl")
        return ["corpus", made, "-o", out, "--engine", "conllu", *options]

    return make


def lines(*rows: str | bytes) -> Callable[[float], bytes]:
    """Return the content of JSON lines, with one that is sound at their end."""
    sound = json.dumps({"text": ONE})
    return lambda _: b"\n".join(
        row if isinstance(row, bytes) else row.encode("utf-8", "surrogatepass")
        for row in (*rows, sound)
    )


def parquet(column: object, kind: str = "") -> Make:
    """Return what makes a Parquet file with a column of texts."""

    def make(folder: Path, _: float) -> list[str]:
        import pyarrow as pa
        from pyarrow import parquet

        array = pa.array(column, type=getattr(pa, kind)() if kind else None)
        parquet.write_table(pa.table({"text": array}), folder / "a.parquet")
        out = str(folder / "out.jsonl")
        return ["corpus", str(folder / "a.parquet"), "-o", out, "--engine", "conllu"]

    return make


CORPORA = {
    "jsonl, a field of 3 MB": Case(
        corpus(lines(json.dumps({"text": "a" * 3_000_000})), "a.jsonl"), 2, UNREAD
    ),
    "jsonl, a line of 30 MB": Case(
        corpus(
            lambda s: b'{"text": "' + b"a" * int(30_000_000 * s),
            "a.jsonl",
            "--max-file-size",
            "0.1",
        ),
        2,
        UNREAD,
    ),
    "jsonl, NUL": Case(corpus(lines('{"text": "a\\u0000"}', b"\0\0\0"), "a.jsonl"), 2, UNREAD),
    "jsonl, halves": Case(corpus(lines('{"text": "\\ud800"}', "\ud800"), "a.jsonl"), 2, UNREAD),
    "jsonl, wrong types": Case(
        corpus(
            lines(
                '{"text": ""}',
                *(f'{{"text": {value}}}' for value in ("1", "null", "[]", "{}", "1e999", "true")),
            ),
            "a.jsonl",
        ),
        2,
        UNREAD,
    ),
    "jsonl, no objects": Case(corpus(lines("[]", "1", '"a"', "null", "NaN"), "a.jsonl"), 2, UNREAD),
    "jsonl, broken lines": Case(corpus(lines('{"text": "a', "}", "{"), "a.jsonl"), 2, UNREAD),
    "jsonl, lists nested": Case(corpus(lines("[" * 100_000), "a.jsonl"), 2, UNREAD),
    "jsonl, lists nested in an object": Case(
        corpus(lines('{"text": ' + "[" * 100_000 + "]" * 100_000 + "}"), "a.jsonl"), 2, UNREAD
    ),
    "jsonl, objects nested": Case(corpus(lines('{"a":' * 100_000), "a.jsonl"), 2, UNREAD),
    "jsonl, a number of 1 MB": Case(
        corpus(lines('{"text": ' + "9" * 1_000_000 + "}"), "a.jsonl"), 2, UNREAD
    ),
    "jsonl, names of controls": Case(
        corpus(
            lines('{"text": 1, "n": "\\u001b[31m\\ud800\\u202e\\n"}'),
            "a.jsonl",
            "--name-column",
            "n",
        ),
        2,
    ),
    "jsonl, other keys": Case(corpus(lines('{"\\u001b[31m": 1}'), "a.jsonl"), 2, "no column"),
    "jsonl, empty": Case(corpus(lambda _: b"", "a.jsonl")),
    "jsonl, empty lines": Case(corpus(times("\n", 1_000_000), "a.jsonl")),
    "csv, a field of 3 MB": Case(
        corpus(lambda _: 'text\n"' + "a" * 3_000_000 + '"\n', "a.csv", "--max-file-size", "0.1"),
        2,
        UNREAD,
    ),
    "csv, a field of 60 MB": Case(
        corpus(lambda s: "text\n" + "a" * int(60_000_000 * s), "a.csv", "--max-file-size", "0.1"), 2
    ),
    "csv, a mark left open": Case(
        corpus(lambda s: 'text\n"' + "a\n" * int(500_000 * s), "a.csv"), 2
    ),
    "csv, NUL": Case(corpus(lambda _: "text\na\0b\n", "a.csv"), 2),
    "csv, not UTF-8": Case(corpus(lambda _: b"text\n\xff\n", "a.csv"), 2, "--encoding"),
    "csv, halves": Case(corpus(lambda _: "text\n\ud800\n", "a.csv"), 2, "--encoding"),
    "csv, a million columns": Case(corpus(times("a,", 1_000_000), "a.csv"), 2, "no column"),
    "csv, rows too short": Case(corpus(lambda _: "a,text\n1\n2\n", "a.csv"), 2, UNREAD),
    "csv, controls in the heading": Case(
        corpus(lambda _: "\x1b[31m\n1\n", "a.csv"), 2, "no column"
    ),
    "csv, empty": Case(corpus(lambda _: b"", "a.csv"), 2, "no column"),
    "parquet, no such file": Case(
        corpus(lambda _: b"PAR1" + bytes(1000) + b"PAR1", "a.parquet"), 2
    ),
    "parquet, empty": Case(corpus(lambda _: b"", "a.parquet"), 2, "cannot be read as Parquet"),
    "parquet, numbers": Case(parquet([1, 2]), 2, "holds no text"),
    "parquet, lists": Case(parquet([[["a"]]]), 2, "holds no text"),
    "parquet, bytes": Case(parquet([b"\xff\0"]), 2, "holds no text"),
    "parquet, nothing": Case(parquet([None], "string"), 2, UNREAD),
    "parquet, a field of 60 MB": Case(parquet(["a" * 60_000_000]), 2, UNREAD),
    "parquet, NUL": Case(parquet(["a\0", ONE]), 2, UNREAD),
}
