"""Files of corrections, good and bad."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from attrib.corrections import Verdict, read
from attrib.errors import InputError
from attrib.measure.corrected import checked, checked_by_kind

LINE: dict[str, Any] = {
    "version": 1,
    "article": "damm.txt",
    "text": "sha256:0011223344556677",
    "spans": [[0, 16]],
    "claim": "sha256:8899aabbccddeeff",
    "kind": "direct",
    "speaker": "Anja Boll",
    "verdict": "right",
    "name": None,
}


def written(path: Path, *lines: object) -> str:
    path.write_text("".join(f"{json.dumps(line)}\n" for line in lines), "utf-8")
    return str(path)


def test_the_last_correction_of_a_claim_counts(tmp_path: Path) -> None:
    first = written(tmp_path / "a.jsonl", LINE, LINE | {"kind": "indirect"})
    second = written(tmp_path / "b.jsonl", LINE | {"verdict": "speaker", "name": " Jon Tamm "})
    entries = read((first, second))
    assert [(entry.verdict, entry.name) for entry in entries] == [
        (Verdict.RIGHT, None),
        (Verdict.SPEAKER, "Jon Tamm"),
    ]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"version": 2}, "its 'version' is not 1"),
        ({"verdict": "maybe"}, "its 'verdict' is not one of right, wrong, speaker, missing"),
        ({"verdict": ["right"]}, "its 'verdict' is not one of"),
        ({"kind": "loud"}, "its 'kind' is not one of"),
        ({"spans": []}, "its 'spans' are no list of [begin, end) pairs"),
        ({"spans": [[3, 3]]}, "its 'spans' are no list"),
        ({"spans": [[True, 3]]}, "its 'spans' are no list"),
        ({"name": 7}, "its 'name' is no string"),
    ],
)
def test_what_is_wrong_with_a_line_is_told(
    change: dict[str, Any], reason: str, tmp_path: Path
) -> None:
    file = written(tmp_path / "c.jsonl", LINE, LINE | change)
    with pytest.raises(InputError, match=r"c\.jsonl, line 2 is no correction: ") as error:
        read((file,))
    assert reason in error.value.problem.en


@pytest.mark.parametrize("line", ["{", "[1]", "7", "[" * 100_000])
def test_a_line_of_something_else_is_refused(line: str, tmp_path: Path) -> None:
    file = tmp_path / "c.jsonl"
    file.write_text(f"{line}\n", "utf-8")
    with pytest.raises(InputError, match=r"c\.jsonl, line 1 is no correction"):
        read((str(file),))


def test_verdicts_are_counted_in_all_and_by_kind(tmp_path: Path) -> None:
    places = [
        ("right", "direct"),
        ("right", "direct"),
        ("speaker", "indirect"),
        ("wrong", "indirect"),
        ("missing", None),
    ]
    lines = [
        LINE | {"spans": [[number, number + 1]], "verdict": verdict, "kind": kind}
        for number, (verdict, kind) in enumerate(places)
    ]
    entries = read((written(tmp_path / "c.jsonl", *lines),))
    whole = checked(entries)
    assert (whole.claims, whole.found, whole.right, whole.recall) == (4, 0.75, 0.5, 0.75)
    assert {kind: figures.right for kind, figures in checked_by_kind(entries).items()} == {
        "direct": 1.0,
        "indirect": 0.0,
    }
    assert checked(()).right == 0.0
