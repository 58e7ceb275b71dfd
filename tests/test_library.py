from __future__ import annotations

from pathlib import Path

import pytest

import attrib


def test_everything_promised_is_there() -> None:
    assert [name for name in attrib.__all__ if not hasattr(attrib, name)] == []


def test_a_parsed_article_is_analysed() -> None:
    text = (
        "1\tEs\tes\tPRON\t_\t_\t2\tnsubj\t_\t_\n2\tschneit\tschneien\tVERB\t_\t_\t0\troot\t_\t_\n\n"
    )
    analysis = attrib.analyze(text, name="schnee", engine="conllu")
    assert (analysis.article.name, analysis.article.text) == ("schnee", "Es schneit")
    assert analysis.claims == ()


def test_a_file_is_analysed(tmp_path: Path) -> None:
    path = tmp_path / "leer.conllu"
    path.write_text("")
    assert attrib.analyze_file(path, engine="conllu").claims == ()


def test_errors_are_of_one_family(tmp_path: Path) -> None:
    with pytest.raises(attrib.InputError):
        attrib.analyze("halb \ud800")
    with pytest.raises(attrib.AttribError, match="There is no file"):
        attrib.analyze_file(tmp_path / "fehlt.txt")
    with pytest.raises(attrib.EngineError):
        attrib.analyze("Text", engine="orakel")
