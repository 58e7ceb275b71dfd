from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.trees import conllu

Attrib = Callable[..., Any]
TEXT = "„Wir bauen im Herbst weiter“, sagte Olaf Tann."
CLAIM = {"type": "Direct", "quote": [[0, 28]], "cue": [[30, 35]], "speaker": [[36, 45]]}
EMPTY: dict[str, list[object]] = {"addressee": []}


@pytest.fixture
def gold(tmp_path: Path, speech: Path, no_speech: Path) -> Path:
    """Return three articles, of which the last is not annotated."""
    path = tmp_path / "gold.jsonl"
    write(
        path,
        {"document": "rede", "text": speech.read_text("utf-8"), "claims": [CLAIM], "new": 1},
        {"document": "regen", "text": no_speech.read_text("utf-8"), "claims": []},
        {"document": "noch einmal", "text": speech.read_text("utf-8")},
    )
    return path


def write(path: Path, *rows: object) -> None:
    path.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")


def lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_every_article_has_a_row_with_all_roles(attrib: Attrib, gold: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    done = attrib("eval", gold, "--predictions", out, "--engine", "conllu")
    assert (done.status, done.err) == (0, "")
    rows = lines(out)
    assert [row["document"] for row in rows] == ["rede", "regen", "noch einmal"]
    assert rows[1]["claims"] == []
    assert rows[0]["claims"] == rows[2]["claims"]
    (claim,) = rows[0]["claims"]
    assert {role: claim[role] for role in CLAIM | EMPTY} == CLAIM | EMPTY
    assert "frame" in claim
    assert [path.name for path in tmp_path.iterdir() if "out" in path.name] == ["out.jsonl"]


def test_the_figures_are_printed(attrib: Attrib, gold: Path) -> None:
    done = attrib("eval", gold, "--engine", "conllu")
    assert (done.status, done.err) == (0, "")
    printed = done.out.splitlines()
    assert printed[:2] == [
        "2 Artikel, 1 Aussagen im Gold, 1 gefunden",
        "1 Artikel ohne Annotation sind nicht gewertet",
    ]
    for row in (
        "quote        1.0000 1.0000 1.0000",
        "cue          1.0000 1.0000 1.0000",
        "attributed   1.0000 1.0000 1.0000",
        "right speakers among the found   1.0000",
    ):
        assert row in printed


def test_the_figures_as_json(attrib: Attrib, gold: Path) -> None:
    done = attrib("eval", gold, "--json", "--engine", "conllu")
    figures = json.loads(done.out)
    assert set(figures) == {"documents", "claims", "token", "claim", "confidence", "errors"}
    assert figures["token"]["joint"]["p"] <= 1
    assert figures["claim"]["found"] == {"p": 1, "r": 1, "f1": 1}
    assert figures["claim"]["recall_by_type"] == {"Direct": 1}


def test_low_figures_are_no_error(attrib: Attrib, tmp_path: Path, no_speech: Path) -> None:
    path = tmp_path / "gold.jsonl"
    write(path, {"text": no_speech.read_text("utf-8"), "claims": [CLAIM]})
    done = attrib("eval", path, "--engine", "conllu")
    assert done.status == 0
    assert "found        0.0000 0.0000 0.0000" in done.out


def test_articles_without_annotation_are_no_error(
    attrib: Attrib, tmp_path: Path, speech: Path
) -> None:
    path = tmp_path / "gold.jsonl"
    write(path, {"text": speech.read_text("utf-8")})
    done = attrib("eval", path, "--predictions", tmp_path / "out", "--engine", "conllu")
    assert (done.status, done.err) == (0, "")
    assert done.out.splitlines()[1:] == ["1 Artikel ohne Annotation sind nicht gewertet"]
    assert len(lines(tmp_path / "out")[0]["claims"]) == 1


def test_a_malformed_line_is_one_sentence_with_its_number(attrib: Attrib, tmp_path: Path) -> None:
    path, out = tmp_path / "gold.jsonl", tmp_path / "out.jsonl"
    path.write_text('{"text": ""}\n{"text": \n', "utf-8")
    done = attrib("eval", path, "--predictions", out, "--engine", "conllu")
    assert (done.status, done.out, out.exists()) == (2, "", False)
    assert done.err.startswith(f"attrib: {path}:2 is no JSON.")
    assert done.err.count("\n") == 1


def test_an_article_that_fails_is_named_and_the_others_are_scored(
    attrib: Attrib, tmp_path: Path, speech: Path
) -> None:
    path, out = tmp_path / "gold.jsonl", tmp_path / "out.jsonl"
    sound = {"document": "a", "text": speech.read_text("utf-8"), "claims": [CLAIM]}
    write(path, {"document": "b", "text": "kein CoNLL-U", "claims": []}, sound)
    done = attrib("eval", path, "--predictions", out, "--engine", "conllu")
    assert (done.status, [row["document"] for row in lines(out)]) == (2, ["a"])
    assert "b is no valid CoNLL-U" in done.err
    assert "1 Artikel, bei denen etwas schiefging, sind nicht gewertet" in done.out
    assert list(tmp_path.glob(".*")) == []


def test_gold_is_not_overwritten(attrib: Attrib, gold: Path) -> None:
    before = gold.read_bytes()
    done = attrib("eval", gold, "--predictions", gold, "--engine", "conllu")
    assert (done.status, done.out, gold.read_bytes()) == (2, "", before)
    assert "is gold and predictions at once. Write to another file." in done.err


@pytest.mark.parametrize("name", ["fehlt/out.jsonl", ".", ""])
def test_predictions_that_cannot_be_written(
    attrib: Attrib, gold: Path, tmp_path: Path, name: str
) -> None:
    done = attrib("eval", gold, "--predictions", f"{tmp_path}/{name}", "--engine", "conllu")
    assert (done.status, done.out) == (2, "")
    assert "cannot be written (" in done.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_device_is_written_where_it_is(attrib: Attrib, gold: Path) -> None:
    done = attrib("eval", gold, "--predictions", os.devnull, "--engine", "conllu")
    assert (done.status, Path(os.devnull).is_file()) == (0, False)
    done = attrib("eval", gold, "--predictions", "/dev/full", "--engine", "conllu")
    assert done.status == 2
    assert "cannot be written (No space left on device)" in done.err


def test_progress_is_for_terminals(
    attrib: Attrib, gold: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert "3/3" in attrib("eval", gold, "--engine", "conllu").err


def test_what_a_negation_says_is_exported(attrib: Attrib, tmp_path: Path) -> None:
    parsed = conllu(
        "Tann/NE/2/nsubj/Case=Nom/Number=Sing sagte/VVFIN/0/root/Lemma=sagen"
        "/Mood=Ind/Number=Sing/Person=3/Tense=Past/VerbForm=Fin "
        "nicht/PTKNEG/2/advmod/Polarity=Neg/SpaceAfter=No ,/$,/7/punct "
        "wann/PWAV/7/advmod/PronType=Int es/PPER/7/nsubj/Case=Nom/Number=Sing/Person=3 "
        "weitergeht/VVFIN/2/ccomp/Lemma=weitergehen"
        "/Mood=Ind/Number=Sing/Person=3/Tense=Pres/VerbForm=Fin/SpaceAfter=No ./$./2/punct"
    )
    path, out = tmp_path / "gold.jsonl", tmp_path / "out.jsonl"
    write(path, {"text": parsed})
    assert attrib("eval", path, "--predictions", out, "--engine", "conllu").status == 0
    (claim,) = lines(out)[0]["claims"]
    assert (claim["quote"], claim["speaker"]) == ([[18, 36]], [[0, 4]])
