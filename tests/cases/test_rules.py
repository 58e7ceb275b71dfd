from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from _pytest.mark import ParameterSet

from attrib.check.rule import Rule
from attrib.check.rules import BY_CODE, RULES
from attrib.records import Document
from tests.cases.rule_notation import BEFORE, RuleCase, found, read_rule_cases, read_rule_parses

CASES = read_rule_cases()
LEAST = 8

parses = cache(read_rule_parses)


def with_marks(case: RuleCase) -> ParameterSet:
    known = pytest.mark.xfail(reason=case.known_failure, raises=AssertionError)
    marks = [known] if case.known_failure else []
    return pytest.param(case, marks=marks, id=f"{case.code}-{case.name}")


def parsed(case: RuleCase) -> Document:
    document = parses(case.code)[case.name]
    assert document.article.text == case.text, (
        "python -m tests.cases.parse_rules brings it up to date"
    )
    return document


@pytest.mark.parametrize("case", [with_marks(case) for case in CASES])
def test_the_rule_finds_this_and_nothing_else(case: RuleCase) -> None:
    before = parses(case.code).get(f"{case.name}{BEFORE}")
    assert found(BY_CODE[case.code], parsed(case), case, before) == case.marks


def test_a_case_fires_or_is_quiet_as_it_says() -> None:
    assert [case.name for case in CASES if case.fires != bool(case.marks)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_each_rule_has_cases_of_either_sort(rule: Rule) -> None:
    counts = Counter(case.fires for case in CASES if case.code == rule.code)
    assert counts[True] >= LEAST
    assert counts[False] >= LEAST


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_each_rule_explains_itself(rule: Rule) -> None:
    assert BY_CODE[rule.code] is rule
    assert {example.fires for example in rule.examples} == {True, False}
    assert all(str(text) and text.en for text in (rule.summary, rule.explanation))
    assert rule.source


def test_known_failures_are_few() -> None:
    assert sum(bool(case.known_failure) for case in CASES) * 20 <= len(CASES)
