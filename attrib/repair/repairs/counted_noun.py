"""*Mehrere Dutzend Menschen forderten …*: a noun of number and what is counted, taken for two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from attrib.grammar.closed_classes import word_set
from attrib.records import Sentence
from attrib.repair.repair import Fix, Repair
from attrib.repair.tree import hung
from attrib.wording import Wording

_NUMBERS = word_set("dutzend hundert tausend hunderte tausende zehntausende hunderttausende")
"""Nouns of number, which what is counted follows without article."""


def find(sentence: Sentence) -> Iterator[Fix]:
    """Yield what is counted right behind a noun of number, where both hang on one verb."""
    for number, counted in pairwise(sentence.words):
        if number.form.lower() not in _NUMBERS or counted.upos != "NOUN":
            continue
        beside = number.head == counted.head and number.deprel in ("nsubj", "nsubj:pass", "obj")
        if beside:
            yield hung(number, counted.index, "nummod"), replace(counted, deprel=number.deprel)


REPAIR = Repair(
    name="counted-noun",
    summary=Wording(
        "Eine Mengenangabe und das Gezählte dahinter, die als zwei Satzglieder galten, sind eines.",
        "A noun of number and what is counted after it, taken for two phrases, are one.",
    ),
    source="Duden, Die Grammatik, „Zahlsubstantive“: *ein Dutzend Eier*; das Gezählte steht "
    "dahinter im selben Kasus.",
    find=find,
)
