"""The trees written for this project: sound, and apart from what measures them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from attrib.parse.neural import card, labels
from attrib.records import Sentence
from attrib.repair.run import is_tree
from attrib.training.treebanks import OWN_TREEBANKS, Treebank, read, relation_of
from tests.benchmarks import inserted_tags

NOWHERE = Path("nowhere")
KNOWN = labels.from_json((card.folder() / card.LABELS).read_bytes())


@pytest.fixture(params=OWN_TREEBANKS, ids=lambda bank: bank.file)
def sentences(request: pytest.FixtureRequest) -> list[Sentence]:
    bank: Treebank = request.param
    return read(NOWHERE, bank)


def test_every_tree_has_one_root_and_no_circle(sentences: list[Sentence]) -> None:
    assert [s.comments for s in sentences if not is_tree(s)] == []


def test_every_label_is_one_that_the_network_knows(sentences: list[Sentence]) -> None:
    words = [word for sentence in sentences for word in sentence.words]
    assert {relation_of(word) for word in words} <= set(KNOWN.relations)
    assert {word.upos for word in words} <= set(KNOWN.tags["UPOS"])
    assert {word.xpos for word in words} <= set(KNOWN.tags["XPOS"])


def test_no_tree_has_a_phrase_of_the_benchmark() -> None:
    measured = [*inserted_tags.FRONTED, *inserted_tags.ANY_RESTS]
    measured += [rest for rests in inserted_tags.RESTS.values() for rest in rests]
    measured += [name for _, name in inserted_tags.TAGS if " " in name]
    parts = "|".join(map(re.escape, measured))
    inside = re.compile(rf"\b(?:{parts})\b")
    texts = [
        comment
        for bank in OWN_TREEBANKS
        for sentence in read(NOWHERE, bank)
        for comment in sentence.comments
        if comment.startswith("# text")
    ]
    assert texts
    assert [text for text in texts if inside.search(text)] == []
