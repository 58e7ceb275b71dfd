from __future__ import annotations

import sys
from pathlib import Path

import pytest

from attrib.measure import paces, speed
from attrib.measure.speed import Environment, Figure


def test_articles_are_as_long_as_wanted_and_say_nothing_twice() -> None:
    one, other = speed._articles(2, 300)
    assert one != other
    for article in (one, other):
        assert 300 <= len(article.split()) < 600
        paragraphs = article.split("\n\n")
        assert len(set(paragraphs)) == len(paragraphs)


def test_a_line_shows_the_ratio() -> None:
    assert "0.250    ≤ 0.35  ≤ 0.27" in Figure("first table", 4.0, 1.0, "≤ 0.35", "≤ 0.27").line()


def test_a_program_runs_elsewhere_with_the_given_code(tmp_path: Path) -> None:
    (tmp_path / "here.py").write_text("figure = 1.5")
    program = (
        "import here, os, sys; print('x'); print('{\"a\": %s}' % (here.figure * len(sys.argv)))"
    )
    assert Environment(Path(sys.executable), tmp_path).run(program, "b") == {"a": 3.0}


def test_a_folder_without_python_is_told(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no virtual environment"):
        speed._python(tmp_path)


@pytest.mark.model
def test_the_programs_know_this_attrib(tmp_path: Path) -> None:
    here = Environment(Path(sys.executable), speed.ROOT)
    text, long = tmp_path / "text.txt", tmp_path / "long.conllu"
    text.write_text(speed.FIRST.read_text("utf-8"), "utf-8")
    here.run(paces.LONG, "parse", str(long), str(text), "450")
    assert here.run(paces.LONG, "time", str(long))["seconds"] > 0
    assert "\tVasseurb\t" in long.read_text("utf-8")
    table = here.run(paces.TABLE, str(speed.FIRST))
    assert table["wall"] > 0
    assert table["memory"] > 20
