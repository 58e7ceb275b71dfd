from __future__ import annotations

from functools import cache

import pytest

from attrib import Analyzer
from attrib.detect.construction import Construction
from attrib.detect.constructions import CONSTRUCTIONS

EACH = pytest.mark.parametrize("construction", CONSTRUCTIONS, ids=lambda c: c.name)


@cache
def analyzer() -> Analyzer:
    return Analyzer()


@EACH
def test_a_construction_says_what_it_is_and_on_whose_word(construction: Construction) -> None:
    assert construction.summary.de.endswith(".")
    assert construction.summary.en.endswith(".")
    assert construction.source
    assert construction.find is not None or construction.governs is not None


@EACH
def test_it_has_two_examples_and_two_that_are_none(construction: Construction) -> None:
    fires = [example.fires for example in construction.examples]
    assert fires.count(True) >= 2
    assert fires.count(False) >= 2


@pytest.mark.model
@EACH
def test_its_examples_are_found_and_the_others_are_not(construction: Construction) -> None:
    wrong = [
        example.text
        for example in construction.examples
        if example.fires != (construction.name in _found(example.text))
    ]
    assert wrong == []


def test_names_and_ranks_are_unique() -> None:
    assert len({c.name for c in CONSTRUCTIONS}) == len(CONSTRUCTIONS)
    assert len({c.rank for c in CONSTRUCTIONS}) == len(CONSTRUCTIONS)


def _found(text: str) -> set[str]:
    return {claim.construction for claim in analyzer().analyze(text)}
