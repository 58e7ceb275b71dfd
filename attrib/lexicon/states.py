"""States that nobody plans: *sollen* with them tells what others say (*soll bewaffnet sein*)."""

from __future__ import annotations

from functools import cache

from attrib.grammar.finite import is_finite
from attrib.lexicon.loader import read_table
from attrib.records import Sentence, Word


@cache
def _states(sort: str) -> frozenset[str]:
    return frozenset(row["lemma"] for row in read_table("states.tsv") if row["sort"] == sort)


def is_told_state(sentence: Sentence, head: Word) -> bool:
    """Tell whether the predicate is such a state: a verb, or an adjective with *sein*.

    Who *soll wissen, wo* is to be told; who *soll davon wissen* is said to.
    """
    if head.upos == "VERB" and head.lemma in _states("verb"):
        clauses = ("ccomp", "xcomp", "advcl")
        below = list(sentence.children(head))
        return any(c.relation == "obl" for c in below) and not any(
            c.relation in clauses for c in below
        )
    copula = any(
        c.relation in ("cop", "aux") and c.lemma == "sein" and not is_finite(c)
        for c in sentence.children(head)
    )
    return copula and bool({head.lemma.lower(), head.form.lower()} & _states("adjective"))
