"""`--corrections`, `attrib eval` and `attrib gold` on what a page has written."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Attrib = Callable[..., Any]
PARSED = ("--engine", "conllu")


@pytest.fixture
def corrected(attrib: Attrib, speech: Path, tmp_path: Path) -> Callable[..., Path]:
    """Write a correction of the claim, with what the page of it says."""
    page = tmp_path / "page.html"
    assert attrib("claims", speech, *PARSED, "-o", page).status == 0
    keys = re.findall(r'data-key="([^"]*)"', page.read_text("utf-8"))
    article, claim = (json.loads(html.unescape(key)) for key in keys)
    file = tmp_path / "corrections.jsonl"

    def write(**fields: object) -> Path:
        line = article | claim | {"name": None} | fields
        file.write_text(f"{json.dumps(line)}\n", "utf-8")
        return file

    return write


def test_claims_are_shown_as_corrected(
    attrib: Attrib, speech: Path, corrected: Callable[..., Path]
) -> None:
    file = corrected(verdict="speaker", name="Ada Brahm")
    done = attrib("claims", speech, *PARSED, "--corrections", file, "--format", "jsonl")
    (line,) = done.out.splitlines()
    claim = json.loads(line)
    assert (claim["speaker"]["name"], claim["speaker"]["certainty"]) == ("Ada Brahm", 1.0)
    assert (claim["confidence"], done.err, done.status) == (1.0, "", 0)


def test_a_wrong_claim_is_gone_from_all_commands(
    attrib: Attrib, speech: Path, corrected: Callable[..., Path], tmp_path: Path
) -> None:
    file = corrected(verdict="wrong")
    done = attrib("claims", speech, *PARSED, "--corrections", file, "-q")
    assert (done.out, done.status) == ("", 0)
    done = attrib("explain", speech, "--claim", "1", *PARSED, "--corrections", file)
    assert (done.out, done.status) == ("", 2)
    assert "was marked as wrong by hand" in done.err
    done = attrib("explain", f"{speech}:1", *PARSED, "--corrections", file)
    assert "\nAussage 1 ist von Hand als falsch gestrichen.\n" in done.out
    out = tmp_path / "claims.jsonl"
    done = attrib("corpus", speech, *PARSED, "--corrections", file, "-o", out, "--claims")
    assert (out.read_text("utf-8"), done.status) == ("", 0)


def test_explain_says_who_set_the_speaker(
    attrib: Attrib, speech: Path, corrected: Callable[..., Path]
) -> None:
    file = corrected(verdict="speaker", name="Ada Brahm")
    done = attrib("explain", speech, "--claim", "1", *PARSED, "--corrections", file)
    assert "Sprecher    Ada Brahm (Person)\n" in done.out
    assert "  - von Hand berichtigt: „Ada Brahm“ statt „Olaf Tann“\n" in done.out
    assert "Subjekt von" not in done.out


def test_right_claims_pass_every_filter(
    attrib: Attrib, speech: Path, corrected: Callable[..., Path]
) -> None:
    file = corrected(verdict="right")
    asked = ("claims", speech, *PARSED, "--min-confidence", "1")
    assert attrib(*asked, "-q").out == ""
    assert attrib(*asked, "--corrections", file).out.startswith("Olaf Tann\t")


@pytest.mark.parametrize("command", ["claims", "corpus"])
def test_what_does_not_fit_is_told(
    command: str, attrib: Attrib, speech: Path, corrected: Callable[..., Path], tmp_path: Path
) -> None:
    output = ("-o", tmp_path / "out.jsonl")
    file = corrected(verdict="wrong", text="sha256:0", claim="sha256:0", article=str(speech))
    done = attrib(command, speech, *PARSED, "--corrections", file, *output)
    assert "not applied, for its text has changed" in done.err
    assert done.status == 0
    file = corrected(verdict="wrong", text="sha256:0", article="anders.txt")
    done = attrib(command, speech, *PARSED, "--corrections", file, *output)
    assert "1 correction is of no article that was read" in done.err
    done = attrib(command, speech, *PARSED, "--corrections", file, *output, "-q")
    assert (done.err, done.status) == ("", 0)


@pytest.mark.parametrize("command", ["claims", "corpus", "explain", "gold", "eval"])
def test_a_bad_file_is_refused_in_one_sentence(
    command: str, attrib: Attrib, speech: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"version": 1, "verdict": "maybe", "spans": [[0, 1]]}\n', "utf-8")
    further = {"corpus": ("-o", tmp_path / "o.jsonl"), "explain": ("--claim", "1")}
    arguments = (
        ("eval", bad)
        if command == "eval"
        else (command, speech, *PARSED, "--corrections", bad, *further.get(command, ()))
    )
    done = attrib(*arguments)
    assert done.status == 2
    assert done.err.count("\n") == 1
    assert "bad.jsonl, line 1 is no correction: its 'verdict'" in done.err


def test_eval_counts_corrections(attrib: Attrib, corrected: Callable[..., Path]) -> None:
    file = corrected(verdict="right")
    wrong = json.loads(file.read_text("utf-8")) | {"spans": [[0, 3]], "verdict": "wrong"}
    with file.open("a", encoding="utf-8") as more:
        more.write(f"{json.dumps(wrong)}\n")
    done = attrib("eval", file, "--lang", "en")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("1 articles, 2 claims checked\n1 right, 1 wrong\n")
    assert re.search(r"^all +2 +0.5000 +0.5000$", done.out, re.MULTILINE)
    figures = json.loads(attrib("eval", file, "--json").out)
    assert figures["precision"] == {"found": 0.5, "right": 0.5}
    assert figures["by_kind"]["direct"]["checked"] == 2
    done = attrib("eval", file, "--predictions", "out.jsonl")
    assert (done.status, "Leave out '--predictions'" in done.err) == (2, True)


def test_gold_is_made_of_what_was_checked(
    attrib: Attrib, speech: Path, no_speech: Path, corrected: Callable[..., Path], tmp_path: Path
) -> None:
    file = corrected(verdict="speaker", name="Ada Brahm")
    out = tmp_path / "gold.jsonl"
    done = attrib("gold", speech, no_speech, *PARSED, "--corrections", file, "-o", out)
    assert (done.status, done.err) == (0, "")
    (row,) = map(json.loads, out.read_text("utf-8").splitlines())
    (claim,) = row["claims"]
    assert (claim["speaker_name"], claim["quote"]) == ("Ada Brahm", [[0, 28]])
    assert "confidence" not in claim
    assert row["text"].startswith("„Wir bauen")


def test_articles_that_were_not_checked_whole_are_no_gold(
    attrib: Attrib, speech: Path, corrected: Callable[..., Path]
) -> None:
    file = corrected(verdict="missing", spans=[[0, 4]], kind=None, claim=None, speaker=None)
    done = attrib("gold", speech, *PARSED, "--corrections", file)
    assert (done.status, done.out) == (0, "")
    assert "1 of 2 claims are not checked" in done.err
    done = attrib("gold", speech, *PARSED, "--corrections", file, "--unchecked")
    assert len(json.loads(done.out)["claims"]) == 2


def test_gold_overwrites_no_source(
    attrib: Attrib, speech: Path, corrected: Callable[..., Path]
) -> None:
    file = corrected(verdict="right")
    for output in (speech, file):
        done = attrib("gold", speech, *PARSED, "--corrections", file, "-o", output)
        assert (done.status, "source and output at once" in done.err) == (2, True)
