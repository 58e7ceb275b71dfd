from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.training.segmentation import (
    Token,
    contract,
    from_templates,
    paragraphs,
    rejoin,
    set_by_rule,
    write,
)


def shown(tokens: list[Token]) -> str:
    return "".join(t.form + (" " if t.space else "") for t in tokens).strip()


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ('Er sagte : " Nein ! " Dann ging er .', 'Er sagte: "Nein!" Dann ging er.'),
        ("Das ( 3 % ) gilt .", "Das (3%) gilt."),
    ],
)
def test_words_are_set_as_german_is(words: str, text: str) -> None:
    assert text == shown(set_by_rule(Token(word) for word in words.split()))


def test_contractions_are_restored() -> None:
    tokens = contract([Token("In"), Token("dem"), Token("Haus")])
    assert [(t.form, t.words) for t in tokens] == [("Im", ("In", "dem")), ("Haus", ())]


def test_words_cut_at_the_hyphen_are_one_token_again() -> None:
    tokens = rejoin(
        [Token("US", space=False), Token("-", space=False), Token("Bürger"), Token("-")]
    )
    assert [t.form for t in tokens] == ["US-Bürger", "-"]


@given(st.integers(0, 2**32))
def test_text_and_labels_are_of_one_length(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    chance = random.Random(seed)
    stem = Path(tmp_path_factory.mktemp("written")) / "part"
    made = paragraphs(from_templates(12, chance), chance)
    write(made, stem)
    text = stem.with_suffix(".txt").read_text("utf-8").split("\n\n")
    labels = stem.with_suffix(".labels").read_text("utf-8").split("\n\n")
    assert [len(part.rstrip("\n")) for part in text] == [len(part.rstrip("\n")) for part in labels]
    tokens = [token.form for paragraph in made for sentence in paragraph for token in sentence]
    ends = sum(label in "1234" for part in labels for label in part)
    assert len(tokens) == ends
