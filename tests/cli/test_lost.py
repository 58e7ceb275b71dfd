"""A fault in one article loses that article, and no other."""

from __future__ import annotations

import json
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from jsonschema import Draft202012Validator

from attrib.article import Article
from attrib.parse import engines
from attrib.parse.given import GivenParser
from attrib.records import Document
from attrib.report.findings import concise
from attrib.report.tab_separated import TsvReport

from .conftest import CONLLU, Attrib, Outcome

SCHEMA = resources.files("attrib.report") / "schemas" / "claims-2.schema.json"
VALIDATOR = Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))
QUOTED = "ein Satz aus dem Artikel"
FAULT = "something unforeseen went wrong (KeyError). Please report it"


class Faulty(GivenParser):
    """A parser that fails in one article, and quotes it in its message."""

    def parse(self, article: Article) -> Document:
        if "b.conllu" in article.name:
            raise KeyError(QUOTED)
        return super().parse(article)


@pytest.fixture
def three(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with three articles; the second brings the parser down."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(engines, "open_parser", lambda _: Faulty())
    for name in "abc":
        (tmp_path / f"{name}.conllu").write_text(CONLLU, "utf-8")
    return tmp_path


def told(done: Outcome) -> list[str]:
    """Return the messages of a run, of which none may quote an article."""
    assert QUOTED not in done.err + done.out
    return done.err.splitlines()


def run(attrib: Attrib, command: str, *options: str, first: str = "a") -> Outcome:
    files = [f"{first}.conllu", "b.conllu", "c.conllu"]
    done = attrib(command, *files, "--engine", "conllu", *options)
    assert done.status == 2
    (line,) = [line for line in told(done) if "unforeseen" in line]
    assert line.startswith(f"attrib: b.conllu: {FAULT}")
    return done


def names(items: list[Any], key: str = "name") -> list[str]:
    return [item[key] for item in items]


def test_claims_go_on(attrib: Attrib, three: Path) -> None:
    done = run(attrib, "claims")
    assert [line.split("\t")[0] for line in done.out.splitlines()] == ["a.conllu", "c.conllu"]


def test_the_first_may_fail(attrib: Attrib, three: Path) -> None:
    done = run(attrib, "claims", "--format", "json", first="b")
    assert names(json.loads(done.out)["articles"]) == ["c.conllu"]


def test_claims_as_json_name_what_is_lost(attrib: Attrib, three: Path) -> None:
    found = json.loads(run(attrib, "claims", "--format", "json").out)
    assert names(found["articles"]) == ["a.conllu", "c.conllu"]
    VALIDATOR.validate(found)
    (error,) = found["errors"]
    assert error["name"] == "b.conllu"
    assert "Unvorhergesehenes" in error["problem"]
    assert error["remedy"].startswith("Bitte melden Sie das")


def test_what_cannot_be_read_is_among_the_errors_too(attrib: Attrib, three: Path) -> None:
    done = attrib("claims", "x.conllu", "a.conllu", "--engine", "conllu", "--format", "json")
    found = json.loads(done.out)
    assert (done.status, names(found["articles"])) == (2, ["a.conllu"])
    assert names(found["errors"]) == ["x.conllu"]


def test_claims_as_json_lines(attrib: Attrib, three: Path) -> None:
    lines = run(attrib, "claims", "--format", "jsonl").out.splitlines()
    assert names([json.loads(line) for line in lines], "article") == ["a.conllu", "c.conllu"]


@pytest.mark.parametrize("format_", ["jsonld", "webanno"])
def test_other_documents_are_whole(attrib: Attrib, three: Path, format_: str) -> None:
    out = run(attrib, "claims", "--format", format_).out
    assert json.loads(out)
    assert all(name in out for name in ("a.conllu", "c.conllu"))


@pytest.mark.parametrize("format_", ["html", "csv", "md", "table", "context"])
def test_every_format_shows_the_others(attrib: Attrib, three: Path, format_: str) -> None:
    out = run(attrib, "claims", "--format", format_).out
    assert all(name in out for name in ("a.conllu", "c.conllu"))
    assert format_ != "html" or out.rstrip().endswith("</html>")


def test_check_names_the_file_in_json(attrib: Attrib, three: Path) -> None:
    files = json.loads(run(attrib, "check", "--format", "json").out)["files"]
    assert names(files, "path") == ["a.conllu", "b.conllu", "c.conllu"]
    assert [file["error"] is None for file in files] == [True, False, True]


def test_check_names_the_file_in_json_lines(attrib: Attrib, three: Path) -> None:
    lines = [json.loads(x) for x in run(attrib, "check", "--format", "jsonl").out.splitlines()]
    assert names([line for line in lines if "error" in line], "path") == ["b.conllu"]


def test_check_names_the_file_in_sarif(attrib: Attrib, three: Path) -> None:
    (log,) = json.loads(run(attrib, "check", "--format", "sarif", "--lang", "en").out)["runs"]
    (invocation,) = log["invocations"]
    (note,) = invocation["toolExecutionNotifications"]
    assert not invocation["executionSuccessful"]
    place = note["locations"][0]["physicalLocation"]["artifactLocation"]
    assert (place["uri"], FAULT in note["message"]["text"]) == ("b.conllu", True)


def test_check_names_the_file_in_junit(attrib: Attrib, three: Path) -> None:
    suites = ET.fromstring(run(attrib, "check", "--format", "junit").out)  # noqa: S314  our own
    errors = {suite.get("name"): suite.get("errors") for suite in suites}
    assert errors == {"a.conllu": "0", "b.conllu": "1", "c.conllu": "0"}


@pytest.mark.parametrize("format_", ["full", "concise", "github", "gitlab", "rdjson", "rdjsonl"])
def test_check_goes_on_in_every_format(attrib: Attrib, three: Path, format_: str) -> None:
    run(attrib, "check", "--format", format_)


def test_compare_goes_on(attrib: Attrib, three: Path) -> None:
    found = json.loads(run(attrib, "compare", "--format", "json").out)
    assert found["articles"] == ["a.conllu", "c.conllu"]
    assert names(found["errors"]) == ["b.conllu"]
    assert len(found["shared_claims"]) == 1


def test_parse_goes_on(attrib: Attrib, three: Path) -> None:
    assert run(attrib, "parse").out.count("# newpar") == 2


@pytest.mark.parametrize("command", [("verify", "--source", "a.txt"), ("explain", "--claim", "1")])
def test_a_single_article_is_named(attrib: Attrib, three: Path, command: tuple[str, ...]) -> None:
    (three / "a.txt").write_text("Es regnete.", "utf-8")
    done = attrib(command[0], "b.conllu", *command[1:], "--engine", "conllu")
    assert (done.status, done.out) == (2, "")
    assert told(done)[-1].startswith(f"attrib: b.conllu: {FAULT}")


def test_eval_scores_the_others(attrib: Attrib, three: Path) -> None:
    rows = [{"document": f"{name}.conllu", "text": CONLLU, "claims": []} for name in "abc"]
    gold = three / "gold.jsonl"
    gold.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    done = attrib("eval", gold, "--json", "--engine", "conllu")
    figures = json.loads(done.out)
    assert (done.status, figures["documents"]) == (2, 2)
    assert names(figures["errors"]) == ["b.conllu"]
    assert told(done)[-1].startswith(f"attrib: b.conllu: {FAULT}")
    done = attrib("eval", gold, "--engine", "conllu")
    assert "1 Artikel, bei denen etwas schiefging, sind nicht gewertet" in done.out


def test_the_traceback_is_shown_on_request(
    attrib: Attrib, three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATTRIB_DEBUG", "1")
    done = attrib("claims", "a.conllu", "b.conllu", "c.conllu", "--engine", "conllu")
    assert "Traceback" in done.err
    assert (done.status, done.out.count("\n")) == (2, 2)


def failing_once(report: Any, method: str) -> Callable[..., str]:
    """Return a report's method that fails with the second file."""
    sound = getattr(report, method)

    def shown(self: Any, result: Any) -> str:
        name = getattr(result, "name", None) or result.article.name
        if "b.conllu" in name and getattr(result, "error", None) is None:
            raise KeyError(QUOTED)
        return str(sound(self, result))

    return shown


@pytest.fixture
def sound_three(three: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(engines, "open_parser", lambda _: GivenParser())
    return three


def test_a_report_that_fails_loses_its_article_alone(
    attrib: Attrib, sound_three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(TsvReport, "article", failing_once(TsvReport, "article"))
    done = run(attrib, "claims", "--also", "json=out.json")
    assert [line.split("\t")[0] for line in done.out.splitlines()] == ["a.conllu", "c.conllu"]
    also = json.loads((sound_three / "out.json").read_text("utf-8"))
    assert names(also["articles"]) == ["a.conllu", "b.conllu", "c.conllu"]


def test_a_report_of_findings_that_fails_says_so(
    attrib: Attrib, sound_three: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = concise.ConciseReport
    monkeypatch.setattr(report, "file", failing_once(report, "file"))
    run(attrib, "check", "--format", "concise", "--also", "json=out.json")
    files = json.loads((sound_three / "out.json").read_text("utf-8"))["files"]
    assert [file["error"] for file in files] == [None, None, None]
