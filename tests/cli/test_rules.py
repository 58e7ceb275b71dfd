from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from attrib.check.catalogue import CATALOGUE
from attrib.check.rules import RULES

Attrib = Callable[..., Any]


def test_all_rules_are_listed(attrib: Attrib) -> None:
    outcome = attrib("rules")
    listed = [line.split() for line in outcome.out.split("\n") if line[:1] == "A"]
    assert [(row[0], row[2]) for row in listed] == [(r.code, r.name) for r in CATALOGUE.values()]
    assert {row[1] for row in listed} <= {"Fehler", "Warnung", "Hinweis", "aus"}
    assert "\n               A quote within a quote" in attrib("rules", "--lang", "en").out


def test_rules_as_json(attrib: Attrib) -> None:
    told = json.loads(attrib("rules", "--format", "json", "--lang", "en").out)
    assert (told["schema"], told["language"]) == ("attrib-rules-1", "en")
    assert [rule["code"] for rule in told["rules"]] == list(CATALOGUE)
    (one,) = [rule for rule in told["rules"] if rule["code"] == "A303"]
    assert one == json.loads(attrib("rule", "A303", "--format", "json", "--lang", "en").out)
    assert {example["fires"] for example in one["examples"]} == {True, False}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_explained(rule: Any, attrib: Attrib) -> None:
    shown = " ".join(attrib("rule", rule.code).out.split())
    for text in (rule.name, rule.summary.de, rule.explanation.de, rule.source):
        assert " ".join(text.split()) in shown
    for example in rule.examples:
        assert " ".join(example.text.split()) in shown
    assert ("Stilrat" in shown.split("Quelle: ")[1].split("Ein Befund:")[0]) is rule.style_advice


@pytest.mark.parametrize("given", ["a303", "inner-quotation-marks"])
def test_a_rule_has_a_code_and_a_name(given: str, attrib: Attrib) -> None:
    assert attrib("rule", given).out == attrib("rule", "A303").out


@pytest.mark.parametrize(
    ("given", "proposal"),
    [("A320", "A302"), ("A30", "A30"), ("mixed-marks", "A302"), ("unused-supression", "A001")],
)
def test_an_unknown_rule_is_near_another(given: str, proposal: str, attrib: Attrib) -> None:
    outcome = attrib("rule", given)
    assert (outcome.status, outcome.out) == (2, "")
    assert f"There is no rule '{given}'. Did you mean {proposal}" in outcome.err


def test_nothing_is_near_nonsense(attrib: Attrib) -> None:
    outcome = attrib("rule", "xyz")
    assert outcome.err == "attrib: There is no rule 'xyz'. 'attrib rules' lists all rules.\n"
