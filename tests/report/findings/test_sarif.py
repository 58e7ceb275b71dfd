from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from attrib.check.catalogue import CATALOGUE
from attrib.check.rules import RULES

from .samples import ALL, ENGLISH, WEIR, memo, missing, weir, written


def run(*results: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written("sarif", *results, style=ENGLISH))["runs"][0]
    return found


def words(region: dict[str, int]) -> str:
    """Return what a region of the sample covers, by lines and code points."""
    rows = WEIR.split("\r\n")
    starts = [sum(len(row) + 2 for row in rows[:n]) for n in range(len(rows))]
    start = starts[region["startLine"] - 1] + region["startColumn"] - 1
    return WEIR[start : starts[region["endLine"] - 1] + region["endColumn"] - 1]


def test_the_run_says_how_it_counts() -> None:
    found = run()
    assert found["columnKind"] == "unicodeCodePoints"
    assert found["newlineSequences"] == ["\r\n", "\n", "\r"]
    assert found["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_every_rule_is_described() -> None:
    described = run()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in described] == list(CATALOGUE)
    for rule in RULES:
        (told,) = [one for one in described if one["id"] == rule.code]
        assert rule.source in told["help"]["text"]
        assert all(example.text in told["help"]["text"] for example in rule.examples)
        assert ("style-advice" in told["properties"]["tags"]) is rule.style_advice
        assert "helpUri" not in told


def test_a_result_points_at_its_words_and_its_rule() -> None:
    found = run(weir())
    inner, quote = found["results"]
    assert found["tool"]["driver"]["rules"][inner["ruleIndex"]]["id"] == inner["ruleId"] == "A303"
    assert (inner["level"], quote["level"]) == ("warning", "error")
    place = inner["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {
        "uri": "entw%C3%BCrfe/wehr%201.md",
        "uriBaseId": "%SRCROOT%",
    }
    assert place["region"] == {"startLine": 3, "startColumn": 12, "endLine": 3, "endColumn": 18}
    assert words(place["region"]) == "„Halt“"
    region = quote["locations"][0]["physicalLocation"]["region"]
    assert words(region) == "„Das ist\r\nalles, was da ist.“"


def test_edits_are_a_fix_and_other_places_related() -> None:
    inner, quote = run(weir())["results"]
    (fix,) = inner["fixes"]
    (change,) = fix["artifactChanges"]
    made = [
        (words(r["deletedRegion"]), r["insertedContent"]["text"]) for r in change["replacements"]
    ]
    assert made == [("„", "‚"), ("“", "‘")]
    (related,) = inner["relatedLocations"]
    assert words(related["physicalLocation"]["region"]) == "„Er rief „Halt““"
    assert related["message"] == {"text": "the outer quote"}
    assert "fixes" not in quote
    assert "relatedLocations" not in quote


def test_what_could_not_be_read_is_a_notification() -> None:
    found = run(weir(), missing())
    (invocation,) = found["invocations"]
    assert invocation["executionSuccessful"] is False
    (told,) = invocation["toolExecutionNotifications"]
    assert (told["level"], told["message"]["text"]) == ("error", str(missing().error))
    (descriptor,) = found["tool"]["driver"]["notifications"]
    assert descriptor["id"] == told["descriptor"]["id"]
    assert told["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "weg.md"


def test_an_extracted_text_has_a_first_line_and_no_fix() -> None:
    (result,) = run(memo())["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    assert result["message"]["text"].startswith("Paragraph 2: ")
    assert "fixes" not in result


def test_fingerprints_differ_within_a_run() -> None:
    results = run(*(make() for make in ALL), weir())["results"]
    prints = [json.dumps(result["partialFingerprints"]) for result in results]
    assert len(set(prints)) == len(prints)


def test_a_file_elsewhere_has_an_absolute_address(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    elsewhere = replace(weir(), path=str(tmp_path.parent / "ä #1.md"))
    (result, _) = run(elsewhere)["results"]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location == {"uri": f"file://{tmp_path.parent}/%C3%A4%20%231.md"}


def test_a_colon_makes_no_scheme() -> None:
    result = run(replace(weir(), path="a:b.md"))["results"][0]
    location = result["locations"][0]["physicalLocation"]["artifactLocation"]
    assert location["uri"] == "a%3Ab.md"
