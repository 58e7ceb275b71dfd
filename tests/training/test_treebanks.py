from __future__ import annotations

import pytest

from attrib.parse.conllu import read_document
from attrib.records import Sentence
from attrib.training.treebanks import (
    UNSAID,
    Numberer,
    Treebank,
    collect_labels,
    features_said,
    relation_of,
)

SENTENCE = (
    "1\tEr\ter\tPRON\tPPER\tCase=Nom\t2\tnsubj:pass\t_\t_\n"
    "2\tist\tsein\tVERB\tPROAV\tMood=Ind\t0\troot\t_\t_\n"
    "3\tda\tda\tADV\tADV\t_\t2\tadvmod:emph\t_\t_\n\n"
)
GSD = Treebank("gsd", "x")
OLD = Treebank("news", "x", auxiliaries=False)
TAGS_ONLY = Treebank("tagger", "x", trees=False, stts=False, verb_features=False)


@pytest.fixture
def sentence() -> Sentence:
    return read_document(SENTENCE).sentences[0]


@pytest.fixture
def numberer(sentence: Sentence) -> Numberer:
    return Numberer(collect_labels([(GSD, [sentence] * 5)]))


def test_subtypes_are_kept_where_they_help(sentence: Sentence) -> None:
    assert [relation_of(w) for w in sentence.words] == ["nsubj:pass", "root", "advmod"]


def test_labels_are_counted_in_trees_only(sentence: Sentence) -> None:
    labels = collect_labels([(GSD, [sentence] * 5), (TAGS_ONLY, [sentence] * 5)])
    assert labels.tags["XPOS"] == ["ADV", "PAV", "PPER"]
    assert labels.relations == ["advmod", "nsubj:pass", "root"]


def test_an_old_treebank_says_nothing_of_auxiliaries(
    sentence: Sentence, numberer: Numberer
) -> None:
    said = features_said([sentence])
    assert numberer.example(sentence, GSD, said).tags["UPOS"][1] >= 0
    assert numberer.example(sentence, OLD, said).tags["UPOS"][1] == UNSAID


def test_tags_alone_make_no_tree(sentence: Sentence, numberer: Numberer) -> None:
    example = numberer.example(sentence, TAGS_ONLY, features_said([sentence]))
    assert example.heads == example.relations == example.tags["XPOS"] == [UNSAID] * 3
    assert example.tags["Mood"][1] >= 0
    assert set(example.tags["Gender"]) == {UNSAID}
