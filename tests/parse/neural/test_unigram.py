from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from attrib.parse.neural import card
from attrib.parse.neural.unigram import Unigram

PIECES = card.read(card.folder(), card.PIECES)
THEIRS = Tokenizer.from_buffer(PIECES)
OURS = Unigram(PIECES)
WORDS = [
    "Bundesverfassungsgericht", "Ministerpräsidentin", "sagte", "„", ",", "…", "1.200,50", "U-Bahn",
    "1 000", "▁", "a▁b", "", " ", "日本", "日本🙂x", "<s>", "<unk>", "ﬁnden", "½", "A\u0308rger",
    "x" * 60, "ß\u200bẞ",
]  # fmt: skip


def theirs(word: str) -> tuple[int, ...]:
    return tuple(THEIRS.encode(word, add_special_tokens=False).ids)


@pytest.mark.parametrize("word", WORDS)
def test_a_word_has_the_pieces_that_tokenizers_finds(word: str) -> None:
    assert theirs(word) == OURS.numbers(word)


@given(st.text(st.sampled_from("aeinrstäßDSG.,-0 9▁日🙂é<>/"), max_size=20))
def test_any_word_has_the_pieces_that_tokenizers_finds(word: str) -> None:
    assert theirs(word) == OURS.numbers(word)


def test_there_are_as_many_pieces_as_in_the_file() -> None:
    assert THEIRS.get_vocab_size() == len(OURS)


@pytest.mark.parametrize(
    ("part", "key", "value"),
    [
        ("model", "type", "BPE"),
        ("normalizer", "type", "NFC"),
        ("pre_tokenizer", "prepend_scheme", "never"),
    ],
)
def test_a_vocabulary_of_another_kind_is_refused(part: str, key: str, value: str) -> None:
    other = json.loads(PIECES)
    other[part][key] = value
    with pytest.raises(ValueError, match="kind"):
        Unigram(json.dumps(other))
