from __future__ import annotations

import torch

from attrib.parse.neural import card
from attrib.parse.neural.decode import tag
from attrib.parse.neural.encoder import EncoderSize
from attrib.parse.neural.network import JointNetwork, Labels
from attrib.parse.neural.pieces import PieceCutter
from attrib.parse.neural.processors import PIECES
from attrib.parse.neural.threads import Crew

LABELS = Labels(
    {"UPOS": ["NOUN", "VERB"], "XPOS": ["NN"], "Case": ["_", "Nom"]}, ["nsubj", "obj", "root"]
)
SHORT = ["Das", "Amt", "schweigt", "."]
LONG = ["Der", "Hafen", "von", "Norderau", "bleibe", "geschlossen", "."]


def test_a_sentence_that_is_said_again_is_read_once() -> None:
    torch.manual_seed(1)
    cutter = PieceCutter(card.folder() / PIECES)
    size = EncoderSize(cutter.size, hidden=8, layers=2, heads=2, feed_forward=16)
    network = JointNetwork(size, LABELS, kept=2).eval()
    read: list[int] = []
    network.encoder.register_forward_pre_hook(lambda _, given: read.append(len(given[0])))
    crew = Crew()
    (short,), (long,) = tag(network, cutter, [SHORT], crew), tag(network, cutter, [LONG], crew)
    once = sum(read)
    read.clear()
    said = tag(network, cutter, [SHORT, LONG, [], SHORT, LONG, SHORT], crew)
    assert said[0] == said[3] == said[5] == short
    assert said[1] == said[4] == long
    assert not said[2].upos
    assert sum(read) == once
