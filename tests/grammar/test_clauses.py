"""Which pronouns are relative pronouns, and which prepositions mark a phrase."""

from __future__ import annotations

import pytest

from attrib.grammar.clauses import is_relative_pronoun
from attrib.grammar.tree import case_of
from attrib.parse.conllu import read_document
from attrib.records import Sentence


def sentence(*rows: str) -> Sentence:
    lines = [f"{n}\t" + "\t".join(row.split()) + "\t_\t_" for n, row in enumerate(rows, start=1)]
    return read_document("\n".join(lines) + "\n\n").sentences[0]


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ("PRON PRELS PronType=Dem,Rel", True),
        ("DET PRELAT _", True),
        ("PRON PDS PronType=Dem,Rel", False),
        ("PRON _ PronType=Rel", True),
        ("PRON _ PronType=Dem,Rel", True),
        ("PRON _ PronType=Dem", False),
        ("ADV PWAV PronType=Int,Rel", False),
        ("ADV _ PronType=Rel", False),
    ],
)
def test_the_tag_decides_and_only_without_one_the_features(tags: str, *, expected: bool) -> None:
    assert is_relative_pronoun(sentence(f"das der {tags} 0 root").word(1)) == expected


def test_a_phrase_has_its_prepositions_in_small_letters() -> None:
    parsed = sentence(
        "Von von ADP APPR _ 3 case",
        "der der DET ART _ 3 det",
        "Brücke Brücke NOUN NN _ 0 root",
        "aus aus ADP APZR _ 3 case",
    )
    assert case_of(parsed, parsed.word(3)) == {"von", "aus"}
    assert case_of(parsed, parsed.word(2)) == frozenset()
