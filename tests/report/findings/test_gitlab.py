from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from attrib.article import Article, Span
from attrib.check.finding import Finding, Problem, Severity
from attrib.report.findings.base import CheckedFile

from .samples import ENGLISH, MIXED, NAME, checked, memo, missing, weir, written


def report(*results: CheckedFile) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(written("gitlab", *results, style=ENGLISH))
    return found


def at(text: str, path: str = "a.md", part: str = "da") -> CheckedFile:
    """Return a finding at every place of a part, in sentences that end at line ends."""
    starts = [n for n in range(len(text)) if text.startswith(part, n)]
    findings = [
        Finding("A102", Severity.ERROR, Problem(Span(n, n + len(part)), MIXED, NAME))
        for n in starts
    ]
    ends = [n + 1 for n, c in enumerate(text) if c == "."]
    sentences = tuple(Span(a, b) for a, b in zip([0, *ends], ends, strict=False))
    stripped = tuple(s.strip(text) for s in sentences)
    return CheckedFile(path, checked(Article(path, text), *findings, sentences=stripped))


def prints(*results: CheckedFile) -> list[str]:
    return [violation["fingerprint"] for violation in report(*results)]


def test_a_violation_has_what_gitlab_reads() -> None:
    inner, quote, unreadable = report(weir(), missing())
    assert inner | {"fingerprint": ""} == {
        "description": "A303: A quote in a quote: „…“. Write ‚…‘.",
        "check_name": "A303 inner-quotation-marks",
        "fingerprint": "",
        "severity": "minor",
        "location": {"path": "entwürfe/wehr 1.md", "lines": {"begin": 3, "end": 3}},
    }
    assert (quote["severity"], quote["location"]["lines"]) == ("major", {"begin": 4, "end": 5})
    assert (unreadable["severity"], unreadable["check_name"]) == ("critical", "unreadable")


def test_a_fingerprint_survives_new_lines_around_and_in_the_sentence() -> None:
    before = prints(at("Es ist da. Ende."))
    assert prints(at("Neu.\n\nEs ist\nda. Ende.")) == before


def test_a_fingerprint_is_of_rule_path_and_sentence() -> None:
    before = prints(at("Es ist da."))
    assert prints(at("Es war da.")) != before
    assert prints(at("Es ist da.", "b.md")) != before
    other = at("Es ist da.").checked
    assert other is not None
    (finding,) = other.findings
    changed = replace(other, findings=(replace(finding, code="A301"),))
    assert prints(CheckedFile("a.md", changed)) != before


def test_the_same_sentence_twice_has_two_fingerprints() -> None:
    first, second = prints(at("Es ist da. Es ist da."))
    assert first != second
    assert prints(at("Es ist da.")) == [first]


def test_paths_are_those_of_the_repository(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for path in ("./x/../a.md", str(tmp_path / "a.md")):
        assert report(at("Es ist da.", path))[0]["location"]["path"] == "a.md"
    assert prints(at("da.", "./a.md")) == prints(at("da.", str(tmp_path / "a.md")))
    outside = str(tmp_path.parent / "a.md")
    assert report(at("Es ist da.", "../a.md"))[0]["location"]["path"] == outside


def test_an_extracted_text_is_at_its_first_line_and_says_where() -> None:
    (violation,) = report(memo())
    assert violation["location"]["lines"] == {"begin": 1, "end": 1}
    assert violation["description"].startswith("A302: Paragraph 2: A quote")
