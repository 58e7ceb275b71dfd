"""Hostile inputs at a small part of their size; the benchmark `inputs` has them in full."""

from __future__ import annotations

import csv
import io
import json
import os
from collections.abc import Callable
from pathlib import Path
from xml.parsers import expat

import pytest

import attrib
from attrib.cli import voice
from attrib.cli.app import run
from attrib.errors import AttribError
from attrib.wording import Language
from tests.hostile.case import Case, Ending, faults
from tests.hostile.inputs import CASES
from tests.hostile.places import CLAIMS, NAMES, named

SCALE = 0.004
PATIENCE = 0.05
"""The seconds that a pipe is waited for here."""
SCALES = {
    "no full stop, 1 MB": 0.001,
    "no full stop, 100 kB": 0.03,
    "docx, bomb of 3 GB": 0.04,
    "docx, bomb as a picture": 0.04,
    "docx, a million paragraphs": 0.51,
    "conllu, 100,000 words, a chain": 0.02,
    "conllu, parsed anew": 0.02,
    "csv, a field of 60 MB": 1,
    "md, backticks growing": 0.001,
}
"""Where the size is a limit that must be reached, or every word is parsed."""
JSON = {"json", "jsonld", "webanno"}
Run = Callable[[list[str]], Ending]

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes there"),
]


@pytest.fixture
def program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> Run:
    """Run the program in this process, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("attrib.read.source.PATIENCE", PATIENCE)
    # The cases say what is told in English.
    monkeypatch.setattr(voice, "language", lambda: Language.ENGLISH)

    def call(arguments: list[str]) -> Ending:
        capfd.readouterr()
        status = run(arguments)
        return Ending(status, *capfd.readouterr())

    return call


@pytest.mark.parametrize(("name", "case"), CASES.items(), ids=CASES)
def test_no_input_breaks_the_program(name: str, case: Case, tmp_path: Path, program: Run) -> None:
    end = program(case.make(tmp_path, SCALES.get(name, SCALE)))
    assert faults(case, end) == []


@pytest.mark.parametrize("text", ["\ud800", "Sie sagte: „\udfff“", "a\0b", "\ud83d \ude00"])
def test_the_library_refuses_what_is_no_text(text: str) -> None:
    with pytest.raises(AttribError):
        attrib.analyze(text)


@pytest.mark.parametrize("format_", CLAIMS)
def test_formats_stay_valid_whatever_files_are_called(
    format_: str, tmp_path: Path, program: Run
) -> None:
    out = program(named("claims", "--format", format_)(tmp_path, 1)).out
    if format_ in JSON:
        assert json.loads(out)
    elif format_ == "jsonl":
        assert [json.loads(line) for line in out.splitlines()]
    elif format_ in ("csv", "tsv"):
        rows = list(csv.reader(io.StringIO(out), delimiter="," if format_ == "csv" else "\t"))
        assert len({len(row) for row in rows}) == 1
        assert len(rows) == len(NAMES) + (format_ == "csv")
    assert out.count("komme") >= len(NAMES)


def test_a_report_for_machines_stays_valid(tmp_path: Path, program: Run) -> None:
    out = program(named("check", "--exit-zero", "--format", "junit")(tmp_path, 1)).out
    assert "<testsuites" in out
    assert expat.ParserCreate().Parse(out.encode(), True) == 1


def test_a_fault_is_seen() -> None:
    sound = Case(lambda *_: [], 2, "no file", "secret")
    assert faults(sound, Ending(2, "", "attrib: There is no file.\n")) == []
    for end in (
        Ending(0, "", "attrib: no file\n"),
        Ending(2, "", ""),
        Ending(2, "\x1b[31m", "attrib: no file\n"),
        Ending(2, "", "attrib: no file \x9b\n"),
        Ending(2, "secret", "attrib: no file\n"),
        Ending(2, "", "Traceback (most recent call last)\nno file\n"),
    ):
        assert faults(sound, end) != []
