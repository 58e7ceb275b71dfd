from __future__ import annotations

from pathlib import Path

import pytest

from attrib.check.baseline import Key, key_of, read, written
from attrib.errors import InputError


def saved(path: Path, *keys: Key) -> Path:
    path.write_text(written(keys), "utf-8")
    return path


def test_an_accepted_finding_is_taken_as_often_as_it_was_counted(tmp_path: Path) -> None:
    key = Key("a.txt", "A102", "„Ja.“")
    baseline = read(saved(tmp_path / "b.json", key, key))
    assert [baseline.takes(key) for _ in range(3)] == [True, True, False]


def test_an_entry_that_is_not_met_is_stale_on_its_own_path_only(tmp_path: Path) -> None:
    met, gone, elsewhere = (
        Key("a.txt", "A102", "„Ja.“"),
        Key("a.txt", "A102", "„Nein.“"),
        Key("b.txt", "A102", "„Nein.“"),
    )
    baseline = read(saved(tmp_path / "b.json", met, gone, elsewhere))
    baseline.takes(met)
    assert baseline.stale(["a.txt"]) == [gone]


def test_a_sentence_is_the_same_over_another_line_break_and_normal_form(tmp_path: Path) -> None:
    one = key_of("A102", str(tmp_path / "x" / "a.txt"), "Er kä\nme  nicht.", tmp_path)
    two = key_of("A102", str(tmp_path / "x" / "a.txt"), "Er ka\u0308 me\tnicht. ", tmp_path)
    assert one == two == Key("x/a.txt", "A102", "Er kä me nicht.")


def test_the_file_is_sorted_so_that_a_diff_is_small() -> None:
    keys = [Key("b.txt", "A1", "x"), Key("a.txt", "A2", "y"), Key("a.txt", "A1", "z")]
    assert written(keys) == written(reversed(keys))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"version": 2, "findings": []}',
        '{"version": 1, "findings": [1]}',
        '{"version": 1, "findings": [{"path": "a", "rule": "b", "sentence": "c", "count": "2"}]}',
        "[" * 9999,
    ],
)
def test_what_is_no_baseline_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "b.json"
    path.write_text(text)
    with pytest.raises(InputError, match="Write it anew"):
        read(path)


def test_a_missing_baseline_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        read(tmp_path / "fehlt.json")
