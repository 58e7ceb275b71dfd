from __future__ import annotations

import pytest

from attrib.parse.neural import card
from attrib.parse.neural.contractions import Contractions


@pytest.fixture(scope="module")
def contractions() -> Contractions:
    return Contractions(card.read(card.folder(), card.CONTRACTIONS))


@pytest.mark.parametrize(
    ("token", "words"),
    [
        ("im", ("in", "dem")),
        ("Zur", ("Zu", "der")),
        ("AM", ("AN", "DEM")),
        ("Hinterm", ("Hinter", "dem")),
        ("nichts", ()),
        ("iM", ()),
        ("I", ()),
        ("", ()),
    ],
)
def test_a_contraction_stands_for_its_words(
    contractions: Contractions, token: str, words: tuple[str, ...]
) -> None:
    assert words == contractions.words(token)
