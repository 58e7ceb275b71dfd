from __future__ import annotations

from attrib.lexicon.loader import read_table
from attrib.naming.proper_names import DEGREES


def test_the_degrees_are_those_that_a_parser_leaves_out() -> None:
    rows = [
        r for r in read_table("abbreviations.tsv") if r["kind"] == "name" and r["reading"] == "0"
    ]
    parts = {f"{part}." for row in rows for part in row["form"].split(". ")}
    assert {part for part in parts if part.islower()} == DEGREES
