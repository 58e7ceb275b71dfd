"""Hostile tables: parsed sentences, and corpora as JSON lines, CSV and Parquet."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from tests.hostile.case import Case, Make, times, written

Row = tuple[str, str, int, str]
"""A word: its form, part of speech, head and relation."""


def parsed(rows: Iterable[Row], misc: str = "_") -> str:
    """Return a sentence as CoNLL-U."""
    lines = (
        f"{n}\t{form}\t{form}\t{upos}\t_\t_\t{head}\t{relation}\t_\t{misc}"
        for n, (form, upos, head, relation) in enumerate(rows, start=1)
    )
    return "\n".join(lines) + "\n\n"


def conllu(content: Callable[[float], str], *options: str, command: str = "claims") -> Make:
    size = ("--max-file-size", "50", *options)
    return written(
        content, "a.conllu", *(size if command == "parse" else ("--engine", "conllu", *size)),
        command=command,
    )  # fmt: skip


def long_sentence(form: str, upos: str, relation: str, head: Callable[[int], int]) -> Make:
    """Return what makes a sentence of 100,000 words that are all alike."""
    return conllu(
        lambda scale: parsed(
            (form, upos, head(n), relation if head(n) else "root")
            for n in range(1, int(100_000 * scale) + 1)
        )
    )


def corpus(content: Callable[[float], str | bytes], name: str, *options: str) -> Make:
    def make(folder: Path, scale: float) -> list[str]:
        made = written(content, name)(folder, scale)[1]
        out = str(folder / "out.jsonl")
        return ["corpus", made, "-o", out, "--engine", "conllu", *options]

    return make


def lines(*rows: str | bytes) -> Callable[[float], bytes]:
    """Return the content of JSON lines, with one that is sound at their end."""
    sound = json.dumps({"text": "1\tJa\tja\tINTJ\t_\t_\t0\troot\t_\t_\n"})
    return lambda _: b"\n".join(
        row if isinstance(row, bytes) else row.encode("utf-8", "surrogatepass")
        for row in (*rows, sound)
    )


def parquet(column: object, kind: str = "") -> Make:
    """Return what makes a Parquet file with a column of texts."""

    def make(folder: Path, _: float) -> list[str]:
        import pyarrow
        from pyarrow import parquet

        array = pyarrow.array(column, type=getattr(pyarrow, kind)() if kind else None)
        parquet.write_table(pyarrow.table({"text": array}), folder / "a.parquet")
        out = str(folder / "out.jsonl")
        return ["corpus", str(folder / "a.parquet"), "-o", out, "--engine", "conllu"]

    return make


UNREAD = "could not be read"
ONE = "1\tJa\tja\tINTJ\t_\t_\t0\troot\t_\t_\n"
SENTENCES = {
    "conllu, a cycle": Case(conllu(times(parsed(
        [("Ada", "PROPN", 2, "nsubj"), ("sagte", "VERB", 3, "ccomp"), ("sei", "AUX", 1, "aux")]
    ), 10_000))),
    "conllu, a cycle of 10,000": Case(conllu(lambda s: parsed(
        ("sagte", "VERB", n % int(10_000 * s) + 1, "ccomp") for n in range(1, int(10_000 * s) + 1)
    ))),
    "conllu, 1 MB in a form": Case(conllu(
        lambda s: parsed([("a" * int(1_000_000 * s), "NOUN", 0, "root")])
    )),
    "conllu, 1 MB in the features": Case(conllu(
        lambda s: ONE.replace("_\t_\t0", f"_\t{'A=b|' * int(250_000 * s)}A=b\t0")
    )),
    "conllu, 1 MB in MISC": Case(conllu(
        lambda s: parsed([("Ja", "INTJ", 0, "root")], "a|" * int(500_000 * s) + "a")
    )),
    "conllu, 1 MB in a number": Case(conllu(lambda s: "1" * int(1_000_000 * s) + ONE), 2, "line 1"),
    "conllu, 1 MB in a comment": Case(conllu(lambda s: "# text = " + "a" * int(1e6 * s) + f"\n{ONE}")),
    "conllu, comments": Case(conllu(lambda s: "# a\n" * int(200_000 * s) + ONE)),
    "conllu, a range over all": Case(conllu(lambda _: "1-999999\ta" + "\t_" * 8 + f"\n{ONE}"), 2, "range"),
    "conllu, empty nodes": Case(conllu(lambda s: "0.1\ta" * 1 + "\t_" * 8 + "\n" + ONE)),
    "conllu, short lines": Case(conllu(times("1\tJa\n", 100_000)), 2, "line 1"),
    "conllu, no tabs": Case(conllu(times("Ja ", 300_000)), 2, "line 1"),
    "conllu, controls": Case(conllu(
        lambda _: parsed([("A\x1b[31m\x9b", "PROPN", 2, "nsubj"), ("sagte", "VERB", 0, "root"),
                          (":", "PUNCT", 2, "punct"), ("„\u202eJa\x07“", "INTJ", 2, "ccomp")])
    )),
    "conllu, 100,000 words, a chain": Case(long_sentence("Wort", "NOUN", "nmod", lambda n: n - 1)),
    "conllu, 100,000 words, a row": Case(long_sentence("Wort", "NOUN", "obj", lambda n: min(n - 1, 1))),
    "conllu, 100,000 verbs, a chain": Case(long_sentence("sagte", "VERB", "ccomp", lambda n: n - 1)),
    "conllu, 100,000 verbs, a row": Case(long_sentence("sagte", "VERB", "conj", lambda n: min(n - 1, 1))),
    "conllu, 100,000 names, a row": Case(long_sentence("Ada", "PROPN", "nsubj", lambda n: min(n - 1, 1))),
    "conllu, 100,000 names, flat": Case(long_sentence("Ada", "PROPN", "flat", lambda n: min(n - 1, 1))),
    "conllu, 100,000 names, a chain": Case(long_sentence("Ada", "PROPN", "nmod", lambda n: n - 1)),
    "conllu, 100,000 pronouns": Case(long_sentence("er", "PRON", "nsubj", lambda n: min(n - 1, 1))),
    "conllu, 100,000 marks": Case(long_sentence("„", "PUNCT", "punct", lambda n: min(n - 1, 1))),
    "conllu, 100,000 commas": Case(long_sentence(",", "PUNCT", "punct", lambda n: min(n - 1, 1))),
    "conllu, 100,000 auxiliaries": Case(long_sentence("sei", "AUX", "aux", lambda n: min(n - 1, 1))),
    "conllu, parsed anew": Case(conllu(
        lambda s: parsed(("Ja", "INTJ", 0, "root") for _ in range(int(100_000 * s))),
        "--pretokenized", command="parse",
    ), 2, "words"),
}  # fmt: skip
CORPORA = {
    "jsonl, a field of 3 MB": Case(
        corpus(lines(json.dumps({"text": "a" * 3_000_000})), "a.jsonl"), 2, UNREAD
    ),
    "jsonl, a line of 30 MB": Case(
        corpus(lambda s: b'{"text": "' + b"a" * int(30_000_000 * s), "a.jsonl", "--max-file-size", "0.1"),
        2, UNREAD,
    ),
    "jsonl, NUL": Case(corpus(lines('{"text": "a\\u0000"}', b"\0\0\0"), "a.jsonl"), 2, UNREAD),
    "jsonl, halves": Case(corpus(lines('{"text": "\\ud800"}', "\ud800"), "a.jsonl"), 2, UNREAD),
    "jsonl, wrong types": Case(
        corpus(lines('{"text": ""}', *('{"text": %s}' % v for v in ("1", "null", "[]", "{}", "1e999", "true"))), "a.jsonl"),
        2, UNREAD,
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
        corpus(lines('{"text": 1, "n": "\\u001b[31m\\ud800\\u202e\\n"}'), "a.jsonl", "--name-column", "n"), 2
    ),
    "jsonl, other keys": Case(corpus(lines('{"\\u001b[31m": 1}'), "a.jsonl"), 2, "no column"),
    "jsonl, empty": Case(corpus(lambda _: b"", "a.jsonl")),
    "jsonl, empty lines": Case(corpus(times("\n", 1_000_000), "a.jsonl")),
    "csv, a field of 3 MB": Case(
        corpus(lambda _: 'text\n"' + "a" * 3_000_000 + '"\n', "a.csv", "--max-file-size", "0.1"), 2, UNREAD
    ),
    "csv, a field of 60 MB": Case(
        corpus(lambda s: "text\n" + "a" * int(60_000_000 * s), "a.csv", "--max-file-size", "0.1"), 2
    ),
    "csv, a mark left open": Case(corpus(lambda s: 'text\n"' + "a\n" * int(500_000 * s), "a.csv"), 2),
    "csv, NUL": Case(corpus(lambda _: "text\na\0b\n", "a.csv"), 2),
    "csv, not UTF-8": Case(corpus(lambda _: b"text\n\xff\n", "a.csv"), 2, "--encoding"),
    "csv, halves": Case(corpus(lambda _: "text\n\ud800\n", "a.csv"), 2, "--encoding"),
    "csv, a million columns": Case(corpus(times("a,", 1_000_000), "a.csv"), 2, "no column"),
    "csv, rows too short": Case(corpus(lambda _: "a,text\n1\n2\n", "a.csv"), 2, UNREAD),
    "csv, controls in the heading": Case(corpus(lambda _: "\x1b[31m\n1\n", "a.csv"), 2, "no column"),
    "csv, empty": Case(corpus(lambda _: b"", "a.csv"), 2, "no column"),
    "parquet, no such file": Case(corpus(lambda _: b"PAR1" + bytes(1000) + b"PAR1", "a.parquet"), 2),
    "parquet, empty": Case(corpus(lambda _: b"", "a.parquet"), 2, "cannot be read as Parquet"),
    "parquet, numbers": Case(parquet([1, 2]), 2, "holds no text"),
    "parquet, lists": Case(parquet([[["a"]]]), 2, "holds no text"),
    "parquet, bytes": Case(parquet([b"\xff\0"]), 2, "holds no text"),
    "parquet, nothing": Case(parquet([None], "string"), 2, UNREAD),
    "parquet, a field of 60 MB": Case(parquet(["a" * 60_000_000]), 2, UNREAD),
    "parquet, NUL": Case(parquet(["a\0", ONE]), 2, UNREAD),
}  # fmt: skip
ROWS = SENTENCES | CORPORA
