from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from attrib.parse.conllu import read_document
from attrib.records import Sentence
from attrib.training.treebanks import (
    MEASURING,
    TREEBANKS,
    UNSAID,
    Numberer,
    Treebank,
    collect_labels,
    features_said,
    read,
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


def test_case_is_unsaid_where_nobody_checked_it_and_it_is_missing(
    sentence: Sentence, numberer: Numberer
) -> None:
    unchecked = replace(GSD, checked_words=False)
    said = features_said([sentence])
    assert numberer.example(sentence, GSD, said).tags["Case"][1] >= 0
    assert numberer.example(sentence, unchecked, said).tags["Case"][1] == UNSAID
    assert numberer.example(sentence, unchecked, said).tags["Case"][0] >= 0


def test_only_the_sentences_of_a_split_are_read(tmp_path: Path) -> None:
    (tmp_path / "treebanks").mkdir()
    kinds = "".join(f"# split = {split}\n{SENTENCE}" for split in ("train", "dev", "train"))
    (tmp_path / "treebanks" / "x").write_text(kinds, "utf-8")
    assert [len(read(tmp_path, replace(GSD, split=s))) for s in ("train", "dev", "")] == [2, 1, 3]


def test_what_measures_is_the_rest_of_what_trains() -> None:
    assert MEASURING
    training = {bank.file: bank.split for bank in TREEBANKS}
    assert {(training[bank.file], bank.split) for bank in MEASURING} == {("train", "dev")}
