from __future__ import annotations

import json
from typing import Any

from .samples import ENGLISH, WEIR, memo, missing, weir, written

BYTES = b"\xef\xbb\xbf" + WEIR.encode()


def diagnostics(*results: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(written("rdjson", *results, style=ENGLISH))[
        "diagnostics"
    ]
    return found


def offset(position: dict[str, int]) -> int:
    """Return the byte of a place in the file as it lies on disk."""
    rows = BYTES.split(b"\n")
    return sum(len(row) + 1 for row in rows[: position["line"] - 1]) + position["column"] - 1


def words(place: dict[str, dict[str, int]]) -> str:
    return BYTES[offset(place["start"]) : offset(place["end"])].decode()


def test_places_count_bytes_of_the_file() -> None:
    inner, quote = diagnostics(weir())
    assert words(inner["location"]["range"]) == "„Halt“"
    assert words(quote["location"]["range"]) == "„Das ist\r\nalles, was da ist.“"
    # 🙂 has four bytes, „ has three.
    assert inner["location"]["range"]["start"] == {"line": 3, "column": 4 + 1 + 3 + 8 + 1}


def test_edits_that_go_together_are_one_suggestion() -> None:
    inner, quote = diagnostics(weir())
    (suggestion,) = inner["suggestions"]
    place = suggestion["range"]
    start, end = offset(place["start"]), offset(place["end"])
    mended = BYTES[:start] + suggestion["text"].encode() + BYTES[end:]
    assert mended.decode("utf-8-sig") == WEIR.replace("„Halt“", "‚Halt‘")
    assert "suggestions" not in quote


def test_a_diagnostic_says_what_and_how_grave() -> None:
    inner, quote, note, unreadable = diagnostics(weir(), memo(), missing())
    assert (inner["severity"], inner["code"]) == ("WARNING", {"value": "A303"})
    assert (quote["severity"], note["severity"]) == ("ERROR", "INFO")
    assert inner["message"] == "A quote in a quote: „…“. Write ‚…‘."
    assert note["location"]["range"]["start"] == {"line": 1, "column": 1}
    assert "suggestions" not in note
    assert (unreadable["severity"], unreadable["location"]) == ("ERROR", {"path": "weg.md"})


def test_lines_are_the_same_diagnostics() -> None:
    out = written("rdjsonl", weir(), memo(), missing(), style=ENGLISH)
    assert [json.loads(line) for line in out.split("\n")[:-1]] == diagnostics(
        weir(), memo(), missing()
    )
