from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from attrib.errors import InputError
from attrib.measure import judged
from attrib.parse.given import GivenParser

FOLDER = Path(__file__).parents[2] / "fixtures" / "findings"


def given(*found: tuple[str, str, bool]) -> Iterator[judged.Given]:
    return (
        judged.Given(judged.Place("a.txt", rule, words), alarms) for rule, words, alarms in found
    )


def figures(folder: Path, lines: str, monkeypatch: pytest.MonkeyPatch) -> dict[str, float]:
    (folder / judged.FILE).write_text(lines, encoding="utf-8")
    found = [("A101", "Das Wehr", True), ("A104", "hieß es", False), ("A104", "hieß es", False)]
    monkeypatch.setattr(judged, "findings", lambda *_: given(*found))
    return judged.figures(folder, GivenParser())


def test_shares_of_what_is_right(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = (
        "# what a reader says\n"
        "a.txt\tA101\tDas Wehr\tright\tnobody says it\n"
        "a.txt\tA104\thieß es\twrong\tthe source stands before\n"
        "a.txt\tA104\thieß es\tright\tnobody is named\n"
        "a.txt\tA301\t„\tright\tno partner\n"
    )
    assert figures(tmp_path, lines, monkeypatch) == {
        "A101.precision": 1.0,
        "A104.precision": 0.5,
        "alarms.precision": 1.0,
        "findings.precision": pytest.approx(2 / 3),
        "findings.kept": pytest.approx(2 / 3),
        "findings.unjudged": 0,
    }


def test_what_nobody_has_judged_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = figures(tmp_path, "a.txt\tA101\tDas Wehr\twrong\ta fact\n", monkeypatch)
    assert found["findings.unjudged"] == 2
    assert found["A101.precision"] == 0


@pytest.mark.parametrize("line", ["a.txt\tA101\tDas Wehr\tmaybe\twhy", "a.txt\tA101\tright"])
def test_a_line_that_is_no_judgement(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(InputError, match="line 1 is no judgement"):
        figures(tmp_path, line, monkeypatch)


def test_every_judged_article_is_there() -> None:
    names = {path.relative_to(FOLDER.parent).as_posix() for path in judged.articles(FOLDER)}
    lines = (FOLDER / judged.FILE).read_text(encoding="utf-8").splitlines()
    assert {line.split("\t")[0] for line in lines if line[:1] != "#"} <= names
    assert {path.name for path in judged.files(FOLDER)} >= {judged.FILE, "halle.md"}
