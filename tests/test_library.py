from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import attrib
from tests.trees import SAID, conllu

TOLD = conllu(SAID)


def test_everything_promised_is_there() -> None:
    assert [name for name in attrib.__all__ if not hasattr(attrib, name)] == []


def test_a_parsed_article_is_analysed() -> None:
    text = conllu("Es/PRON/2/nsubj/Lemma=es schneit/VERB/0/root/Lemma=schneien")
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


def test_importing_it_is_quick_and_loads_nothing_heavy() -> None:
    heavy = ("torch", "stanza", "rich", "typer", "numpy", "pandas", "tomllib", "rapidfuzz")
    code = (
        "import sys, time; before = time.process_time(); import attrib;"
        f"print(time.process_time() - before, *[m for m in {heavy} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    seconds, *loaded = done.stdout.split()
    assert loaded == []
    # 0.06 s of processor time where this was written; the promise is 0.2.
    assert float(seconds) < 0.2


def test_options_are_there_on_request(tmp_path: Path) -> None:
    assert attrib.Options().check == attrib.CheckOptions()
    path = tmp_path / "attrib.toml"
    path.write_text('people = ["Ada Brahm"]\n')
    assert attrib.load_options(path).people == (attrib.KnownSpeaker("Ada Brahm"),)
    with pytest.raises(AttributeError, match="no attribute 'Optionen'"):
        _ = attrib.Optionen


def test_one_analyzer_serves_an_engine() -> None:
    from attrib.analyzer import analyzer_of

    assert analyzer_of("conllu") is analyzer_of("conllu")


def test_the_schemas_are_there() -> None:
    claims, findings = attrib.schema(), attrib.schema("findings")
    assert (claims["$id"], findings["$id"]) == ("urn:attrib:claims:2", "urn:attrib:findings:1")
    claims.clear()
    assert attrib.schema()["$defs"]["article"]
    wrong: Any
    for wrong in ("Claims", "", None, 3, ["claims"]):
        with pytest.raises(attrib.UsageError, match="Choose 'claims' or 'findings'"):
            attrib.schema(wrong)


def test_records_have_their_columns_without_a_claim() -> None:
    pandas, polars = pytest.importorskip("pandas"), pytest.importorskip("polars")
    empty = attrib.analyze("", engine="conllu")
    full = attrib.analyze(TOLD, engine="conllu")
    assert empty.to_records() == []
    assert [tuple(record) for record in full.to_records()] == [attrib.RECORD_COLUMNS]
    for analysis in (empty, full):
        frame = pandas.DataFrame(analysis.to_records(), columns=attrib.RECORD_COLUMNS)
        other = polars.DataFrame(analysis.to_records(), schema=attrib.RECORD_COLUMNS)
        assert tuple(frame.columns) == tuple(other.columns) == attrib.RECORD_COLUMNS
        assert len(frame) == len(other) == len(analysis)
        assert list(frame.speaker) == list(other["speaker"]) == ["Tann"] * len(analysis)


def test_what_is_checked_or_verified_shows_itself_too() -> None:
    parsed = TOLD
    checked = attrib.check(parsed, engine="conllu")
    assert isinstance(checked, attrib.Checked)
    verified = attrib.verify(attrib.analyze(parsed, engine="conllu"), ["Es taut."])
    for analysis in (checked.analysis, verified.analysis):
        assert isinstance(analysis, attrib.Analysis)
        assert analysis.to_dict() == attrib.analyze(parsed, engine="conllu").to_dict()
        assert type(analysis.only(lambda claim: claim.was_said)) is attrib.Analysis


def test_the_types_are_told() -> None:
    assert attrib.Checked.__module__ == "attrib.results"
