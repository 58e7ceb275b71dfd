from __future__ import annotations

from collections import Counter

from attrib.grammar.irrealis import ANYWHERE, signs
from attrib.lexicon.loader import read_table

SORTS = {*ANYWHERE, "judgement", "regard", "outcome"}


def test_every_sign_is_of_a_sort_that_is_read() -> None:
    rows = read_table("unreal_signs.tsv")
    assert {row["sort"] for row in rows} == SORTS
    assert sum(len(signs(sort)) for sort in SORTS) == len(rows)


def test_signs_are_small_letters() -> None:
    words = Counter(word for sort in SORTS for word in signs(sort))
    assert [word for word in words if word != word.lower()] == []
