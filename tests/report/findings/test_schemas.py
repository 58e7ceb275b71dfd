"""Every format is held against its schema: samples of all sorts, and whatever text there is."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft4Validator, Draft202012Validator
from lxml import etree

from attrib.article import Article, Span
from attrib.check.catalogue import CATALOGUE
from attrib.check.finding import Edit, Finding, Problem, Related, Severity
from attrib.errors import InputError
from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.formats import NAMES
from attrib.report.findings.step_summary import StepSummary
from attrib.wording import Wording, only
from tests.report.described import keys, properties

from .samples import ALL, ENGLISH, checked, written

SCHEMAS = Path(__file__).parents[2] / "schemas"
OWN = resources.files("attrib.report") / "schemas" / "findings-1.schema.json"


def load(name: str) -> Any:
    return json.loads((SCHEMAS / name).read_text("utf-8"))


FINDINGS = json.loads(OWN.read_text("utf-8"))
SARIF = Draft4Validator(load("sarif-2.1.0-rtm.5.json"))
GITLAB = Draft202012Validator(load("gitlab-code-quality.schema.json"))
RDJSON = Draft202012Validator(load("rdjson.schema.json"))
JUNIT = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))


def part(schema: Any, name: str) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": schema["$defs"]})


def lines(out: str) -> list[Any]:
    return [json.loads(line) for line in out.split("\n")[:-1]]


def valid_json(out: str) -> None:
    Draft202012Validator(FINDINGS).validate(json.loads(out))


def valid_jsonl(out: str) -> None:
    for line in lines(out):
        part(FINDINGS, "unreadable" if "error" in line else "line").validate(line)


def valid_sarif(out: str) -> None:
    SARIF.validate(json.loads(out))


def valid_gitlab(out: str) -> None:
    report = json.loads(out)
    GITLAB.validate(report)
    prints = [one["fingerprint"] for one in report]
    assert len(set(prints)) == len(prints)


def valid_junit(out: str) -> None:
    root = etree.fromstring(out.encode())
    JUNIT.assertValid(root)
    for suite in root:
        assert len(suite) == int(suite.get("tests"))
        assert len(suite.findall("*/failure")) == int(suite.get("failures"))
        assert len(suite.findall("*/error")) == int(suite.get("errors"))


def valid_rdjson(out: str) -> None:
    RDJSON.validate(json.loads(out))


def valid_rdjsonl(out: str) -> None:
    diagnostic = part(RDJSON.schema, "diagnostic")
    for line in lines(out):
        diagnostic.validate(line)


def valid_github(out: str) -> None:
    for line in out.split("\n")[:-1]:
        assert line.startswith(("::error file=", "::warning file=", "::notice file="))
        assert line.count("::") >= 2


def one_a_line(out: str) -> None:
    assert all(": A" in line for line in out.split("\n")[:-1])


VALID: dict[str, Callable[[str], None]] = {
    "full": lambda out: None,
    "concise": one_a_line,
    "statistics": lambda out: None,
    "json": valid_json,
    "jsonl": valid_jsonl,
    "github": valid_github,
    "gitlab": valid_gitlab,
    "sarif": valid_sarif,
    "junit": valid_junit,
    "rdjson": valid_rdjson,
    "rdjsonl": valid_rdjsonl,
}


def test_every_format_is_held_against_something() -> None:
    assert sorted(VALID) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("style", [None, ENGLISH])
def test_samples_are_valid(name: str, style: Any) -> None:
    VALID[name](written(name, *(make() for make in ALL), style=style))


@pytest.mark.parametrize("name", NAMES)
def test_no_file_is_valid_too(name: str) -> None:
    VALID[name](written(name))


SIGNS = st.one_of(
    st.sampled_from("„“‚‘\r\n\t \0\x1b\x7f\x85\u2028\u2029\u202e\ufeff\ufffe\uffff<&>]%:,'\"😀"),
    st.characters(exclude_categories=["Cs"]),
)
TEXTS = st.text(SIGNS, max_size=40)


@st.composite
def spans(draw: st.DrawFn, size: int) -> Span:
    start = draw(st.integers(0, size))
    return Span(start, draw(st.integers(start, size)))


@st.composite
def files(draw: st.DrawFn) -> CheckedFile:
    name = draw(st.text(SIGNS.filter(lambda c: c != "\0"), min_size=1, max_size=8))
    if draw(st.booleans()) and draw(st.booleans()):
        return CheckedFile(name, error=InputError(only(f"{name} is no text."), only("Mend it.")))
    text = draw(TEXTS)
    extracted, mark = draw(st.booleans()), draw(st.booleans())
    article = Article(name, text, extracted=extracted, encoding="utf-8-sig" if mark else "utf-8")
    findings = []
    for _ in range(draw(st.integers(0, 3))):
        said = Wording(draw(TEXTS.filter(bool)), "x")
        places = draw(st.lists(spans(len(text)), max_size=2))
        problem = Problem(
            draw(spans(len(text))),
            said,
            Wording(draw(TEXTS.filter(bool)), "x"),
            edits=tuple(Edit(span, draw(TEXTS)) for span in places),
            related=tuple(Related(span, said) for span in places),
        )
        code = draw(st.sampled_from(sorted(CATALOGUE)))
        level = draw(st.sampled_from([Severity.INFO, Severity.WARNING, Severity.ERROR]))
        findings.append(Finding(code, level, problem))
    sentences = (Span(0, len(text)),) if draw(st.booleans()) and text else ()
    return CheckedFile(name, checked(article, *findings, sentences=sentences))


STEERING = {chr(code) for code in (*range(10), 11, 12, *range(14, 32), *range(0x7F, 0xA0))}


@settings(deadline=None)
@given(st.lists(files(), max_size=3))
def test_any_text_is_valid_and_harmless_in_every_format(results: list[CheckedFile]) -> None:
    for name in NAMES:
        out = written(name, *results)
        VALID[name](out)
        assert not set(out) & (STEERING | set("\u2028\u2029\u202e")), name


def test_the_schema_is_one_and_describes_every_key_and_no_other() -> None:
    Draft202012Validator.check_schema(FINDINGS)
    document = json.loads(written("json", *(make() for make in ALL)))
    assert keys(document) == properties(FINDINGS)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda file: file.pop("error"),
        lambda file: file.update(mode="read"),
        lambda file: file["findings"][0].pop("fingerprint"),
        lambda file: file["findings"][0].update(severity="off"),
        lambda file: file["findings"][0].update(code="101"),
        lambda file: file["findings"][0].update(claim=0),
        lambda file: file["findings"][0]["span"].pop("line"),
        lambda file: file["findings"][0]["edits"][0].pop("replacement"),
    ],
)
def test_the_schema_refuses_what_is_wrong(spoil: Callable[[dict[str, Any]], None]) -> None:
    document = json.loads(written("json", *(make() for make in ALL)))
    spoil(document["files"][0])
    assert not Draft202012Validator(FINDINGS).is_valid(document)


@settings(deadline=None)
@given(st.lists(files(), max_size=3))
def test_any_text_is_harmless_in_the_summary_of_a_step(results: list[CheckedFile]) -> None:
    report = StepSummary(Style())
    assert "".join([report.opening(), *map(report.file, results)]) == ""
    out = report.closing()
    rows = [line for line in out.split("\n") if line.startswith("| ")]
    assert not STEERING & {*out}
    assert len(rows) in (0, 2 + sum(len(result.findings) for result in results))
    assert all(len(re.findall(r"(?<!\\)(?:\\\\)*\|", row)) == 4 for row in rows)
