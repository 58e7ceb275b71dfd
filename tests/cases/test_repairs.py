from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from attrib.parse.conllu import read_document
from attrib.records import Sentence
from attrib.repair.marks import marked, repairs_of
from attrib.repair.repairs import REPAIRS
from attrib.repair.run import is_tree, mended
from tests.cases.repair_notation import TreeCase, read_tree_cases
from tests.trees import sentence

CASES = read_tree_cases()
PARSES = Path(__file__).parents[2] / "fixtures" / "parses"


def tree(given: Sentence) -> list[tuple[str, str, int, str, dict[str, str]]]:
    return [(w.form, w.upos, w.head, w.deprel, dict(w.features)) for w in given.words]


def stored() -> Iterator[Sentence]:
    for path in sorted(PARSES.rglob("*.conllu")):
        yield from read_document(path.read_text(encoding="utf-8")).sentences


@pytest.mark.parametrize("case", [pytest.param(c, id=f"{c.repair}-{c.line}") for c in CASES])
def test_a_tree_is_mended_where_it_must_be_and_nowhere_else(case: TreeCase) -> None:
    assert is_tree(case.before)
    assert tree(mended(case.before)) == tree(case.after)
    touched = {w.index for w in mended(case.before).words if case.repair in repairs_of(w)}
    wanted = {int(change.partition("=")[0]) for change in case.changes}
    assert touched == wanted


@pytest.mark.parametrize("case", [c for c in CASES if c.stays])
def test_what_is_right_stays_the_very_same(case: TreeCase) -> None:
    assert mended(case.before) is case.before


def test_every_repair_has_trees_of_either_sort() -> None:
    for repair in REPAIRS:
        stays = [case.stays for case in CASES if case.repair == repair.name]
        assert (stays.count(True) >= 2, stays.count(False) >= 2) == (True, True), repair.name
    assert {case.repair for case in CASES} == {repair.name for repair in REPAIRS}
    assert all(case.stays != bool(case.changes) for case in CASES)


def test_a_repair_says_what_it_does_and_on_whose_word() -> None:
    assert len({repair.name for repair in REPAIRS}) == len(REPAIRS)
    for repair in REPAIRS:
        assert repair.summary.de != repair.summary.en
        assert repair.source.endswith(".")
        assert repair.name == repair.find.__module__.rpartition(".")[2].replace("_", "-")


def test_a_mended_parse_is_a_tree_of_the_same_words_and_stays_as_it_is() -> None:
    for given in stored():
        once = mended(given)
        assert is_tree(once) == is_tree(given)
        assert [(w.index, w.form, w.span) for w in once.words] == [
            (w.index, w.form, w.span) for w in given.words
        ]
        assert mended(once) is once
        untouched = [w for w in once.words if not repairs_of(w)]
        assert untouched == [given.word(w.index) for w in untouched]


def test_what_is_no_tree_stays_as_it_is() -> None:
    for heads in ((3, 3, 1), (0, 0, 2), (0, 0, 0)):
        forms = ("Richter/NOUN", "Tann/PROPN", "sagte/VERB")
        rows = (f"{f}/{h}/nsubj" for f, h in zip(forms, heads, strict=True))
        given = sentence(" ".join(rows))
        assert mended(given) is given


def test_the_mark_stands_among_what_misc_says_already() -> None:
    word = sentence("Tann/PROPN/0/root").word(1)
    assert (repairs_of(word), marked(word, "b").misc) == ((), "Repaired=b")
    twice = marked(marked(replace(word, misc="SpaceAfter=No"), "b"), "a")
    assert twice.misc == "Repaired=a,b|SpaceAfter=No"
    assert repairs_of(twice) == ("a", "b")
    assert marked(twice, "a") == twice
