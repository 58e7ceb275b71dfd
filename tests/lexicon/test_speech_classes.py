"""Every sort of speech act is defined once, and every trait has classes."""

from __future__ import annotations

import re

import pytest

from attrib.config.entries import speech_classes as choices
from attrib.errors import LexiconError
from attrib.lexicon import tables
from attrib.lexicon.loader import Row, read_table, table_bytes

USING = ["speech_verbs.tsv", "speech_nouns.tsv", "speech_predicates.tsv"]


def used(table: str) -> set[str]:
    return {row["class"] for row in read_table(table)}


def test_the_tables_use_the_defined_classes_and_all_of_them() -> None:
    assert {*tables.speech_classes()} == {name for table in USING for name in used(table)}


def test_the_user_may_choose_any_class() -> None:
    assert choices() == tuple(sorted(tables.speech_classes()))


def test_a_class_has_a_verb_a_gloss_and_a_sentence() -> None:
    for known in tables.speech_classes().values():
        assert known.german
        assert known.gloss
        assert known.example[:1].isupper()
        assert known.example.endswith(".")


@pytest.mark.parametrize("trait", tables.ClassTrait)
def test_every_trait_is_explained_and_has_classes(trait: tables.ClassTrait) -> None:
    header = table_bytes("speech_classes.tsv").decode()
    assert re.search(rf"^# +{trait} +\S", header, re.MULTILINE)
    assert 1 < len(tables.classes_with(trait)) < len(tables.speech_classes())


def test_an_unknown_class_is_one_sentence() -> None:
    row: Row = {"lemma": "sagen", "class": "sya"}
    with pytest.raises(LexiconError, match=r"speech_verbs\.tsv .*'sya'"):
        tables.speech_class(row, "speech_verbs.tsv")


def test_an_unknown_trait_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    row = {"class": "say", "de": "sagen", "en": "to say", "example": "Er sagte.", "traits": "lout"}
    monkeypatch.setattr(tables, "read_table", lambda _: (row,))
    with pytest.raises(LexiconError, match=r"speech_classes\.tsv .*'lout'"):
        tables.speech_classes.__wrapped__()
