from __future__ import annotations

from typing import Any

import numpy.typing as npt
import pytest

from attrib.parse.neural import card, labels
from attrib.parse.neural.decode import Network, tag
from attrib.parse.neural.pieces import PieceCutter
from attrib.parse.neural.session import Session
from attrib.parse.neural.threads import Crew

pytestmark = pytest.mark.model

SHORT = ["Das", "Amt", "schweigt", "."]
LONG = ["Der", "Hafen", "von", "Norderau", "bleibe", "geschlossen", "."]


class Counting(Session):
    """Counts the pieces that it reads."""

    read = 0

    def run(self, given: Any) -> dict[str, npt.NDArray[Any]]:
        self.read += len(given["pieces"])
        return super().run(given)


@pytest.fixture(scope="module")
def session() -> Counting:
    return Counting(card.read(card.folder(), card.NETWORK))


@pytest.fixture(scope="module")
def network(session: Counting) -> Network:
    where = card.folder()
    known = labels.from_json(card.read(where, card.LABELS))
    return Network(session, known, PieceCutter(card.read(where, card.PIECES)))


def test_a_sentence_that_is_said_again_is_read_once(network: Network, session: Counting) -> None:
    crew = Crew()
    session.read = 0
    (short,), (long,) = tag(network, [SHORT], crew), tag(network, [LONG], crew)
    once, session.read = session.read, 0
    said = tag(network, [SHORT, LONG, [], SHORT, LONG, SHORT], crew)
    assert said[0] == said[3] == said[5] == short
    assert said[1] == said[4] == long
    assert not said[2].upos
    assert session.read == once


def test_a_sentence_is_read_alike_in_any_company(network: Network) -> None:
    sentences = [SHORT, LONG, LONG * 3, SHORT + LONG * 8, [*LONG, *SHORT] * 60]
    crew = Crew()
    alone = [tag(network, [sentence], crew)[0] for sentence in sentences]
    assert alone == tag(network, sentences, crew)
    assert alone == tag(network, sentences[::-1], crew)[::-1]
    assert [len(said.heads) for said in alone] == [len(sentence) for sentence in sentences]


def test_one_word_is_a_tree(network: Network) -> None:
    (said,) = tag(network, [["Ja"]], Crew())
    assert (said.heads, said.relations) == ((0,), ("root",))
