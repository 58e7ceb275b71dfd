from __future__ import annotations

import pytest

from attrib.grammar.splices import joined_clauses
from tests.trees import sentence

FIRST = "Gäste/NOUN/2/nsubj kamen/VERB/0/root/VerbForm=Fin ,/PUNCT/5/punct"


@pytest.mark.parametrize(
    ("rest", "starts"),
    [
        ("Tann/PROPN/5/nsubj sprach/VERB/2/conj/VerbForm=Fin", [4]),
        ("Tann/PROPN/5/nsubj sprach/VERB/2/parataxis/VerbForm=Fin", [4]),
        # no subject of its own
        ("laut/ADV/5/advmod sangen/VERB/2/conj/VerbForm=Fin", []),
        # a subordinate clause
        ("die/PRON/5/nsubj sangen/VERB/1/acl/VerbForm=Fin", []),
        # a tag behind its clause: the verb comes first
        ("sagte/VERB/2/parataxis/VerbForm=Fin Tann/PROPN/4/nsubj", []),
    ],
)
def test_a_joined_main_clause_has_subject_and_verb(rest: str, starts: list[int]) -> None:
    tree = sentence(f"{FIRST} {rest}")
    assert starts == [start for start, _ in joined_clauses(tree)]
