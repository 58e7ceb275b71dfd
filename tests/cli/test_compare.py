from __future__ import annotations

import json
from pathlib import Path
from typing import Protocol

import pytest


class Outcome(Protocol):
    status: int
    out: str
    err: str


class Attrib(Protocol):
    def __call__(self, *arguments: str | Path) -> Outcome: ...


@pytest.fixture
def again(speech: Path, tmp_path: Path) -> Path:
    path = tmp_path / "noch-einmal.conllu"
    path.write_text(speech.read_text("utf-8"), "utf-8")
    return path


def test_a_shared_claim(attrib: Attrib, speech: Path, again: Path) -> None:
    outcome = attrib("compare", speech, again, "--engine", "conllu")
    assert (outcome.status, outcome.err) == (0, "")
    assert "1. gleich formuliert" in outcome.out


def test_json(attrib: Attrib, speech: Path, again: Path) -> None:
    outcome = attrib("compare", speech, again, "--engine", "conllu", "--format", "json")
    document = json.loads(outcome.out)
    assert document["articles"] == [str(speech), str(again)]
    assert document["shared_claims"][0]["worded_alike"] is True


def test_one_article_cannot_be_compared(attrib: Attrib, speech: Path) -> None:
    for articles in ([speech], [speech, speech]):
        outcome = attrib("compare", *articles, "--engine", "conllu")
        assert outcome.status == 2
        assert "Name two or more" in outcome.err


def test_an_article_that_cannot_be_read_is_named(
    attrib: Attrib, speech: Path, again: Path, tmp_path: Path
) -> None:
    missing = tmp_path / "fehlt.conllu"
    outcome = attrib("compare", speech, missing, again, "--engine", "conllu", "--lang", "en")
    assert outcome.status == 2
    assert "There is no file" in outcome.err
    assert "worded alike" in outcome.out
