from __future__ import annotations

import pytest
import torch

from attrib.parse.neural.labels import Labels
from attrib.parse.neural.pieces import Pieces
from attrib.training.encoder import EncoderSize
from attrib.training.joint import loss_of
from attrib.training.network import Batch
from attrib.training.trainee import Recipe, Trainee
from attrib.training.treebanks import UNSAID, Example

SIZE = EncoderSize(pieces=20, hidden=8, layers=6, heads=2, feed_forward=16, positions=16)
LABELS = Labels({"UPOS": ["NOUN", "VERB"], "XPOS": ["NN"], "Case": ["_", "Nom"]}, ["nsubj", "root"])
SHORT = Pieces((0, 5, 6, 2), (1, 2))
LONG = Pieces((0, 7, 8, 9, 10, 11, 2), (1, 3, 5))


def trainee() -> Trainee:
    torch.manual_seed(1)
    made = Trainee(SIZE, LABELS, Recipe(hinted=True, dropout=0.0), hints=4)
    assert made.hints is not None
    torch.nn.init.normal_(made.treebank.weight)
    torch.nn.init.normal_(made.hints.weight)
    return made.eval()


def example(heads: list[int], treebank: str = "gsd") -> Example:
    words = tuple("abc"[: len(heads)])
    return Example(
        treebank,
        words,
        {name: [0] * len(heads) for name in LABELS.tags},
        heads,
        [int(head == 0) if head >= 0 else UNSAID for head in heads],
        [1.0] * len(heads),
        [(place,) for place in range(len(heads))],
    )


def loss(made: Trainee, *pairs: tuple[Pieces, Example]) -> torch.Tensor:
    return loss_of(made, Batch.of([p for p, _ in pairs]), [e for _, e in pairs])


def test_a_sentence_costs_the_same_once_and_twice() -> None:
    made = trainee()
    pair = (LONG, example([2, 0, UNSAID]))
    assert loss(made, pair).item() == pytest.approx(loss(made, pair, pair).item(), abs=1e-5)


def test_sentences_of_two_lengths_share_their_cost() -> None:
    made = trainee()
    short, long = (SHORT, example([2, 0])), (LONG, example([2, 0, 2], "news"))
    alone = [loss(made, pair).item() for pair in (short, long)]
    together = loss(made, short, long).item()
    assert (2 * alone[0] + 3 * alone[1]) / 5 == pytest.approx(together, abs=1e-5)
    assert together == pytest.approx(loss(made, long, short).item(), abs=1e-5)


def test_training_lowers_the_loss() -> None:
    made = trainee()
    pairs = (SHORT, example([2, 0])), (LONG, example([2, 0, 2], "news"))
    before = loss(made, *pairs)
    optimiser = torch.optim.Adam(made.parameters(), lr=0.01)
    for _ in range(10):
        optimiser.zero_grad()
        torch.autograd.backward([loss(made, *pairs)])
        optimiser.step()
    assert loss(made, *pairs).item() < before.item() / 2
