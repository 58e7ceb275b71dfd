"""A network that was written says the same as the one in torch."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
import torch
from torch.nn import functional

from attrib.parse.neural import batch as packaged
from attrib.parse.neural import card
from attrib.parse.neural.labels import Labels, from_json
from attrib.parse.neural.pieces import Pieces
from attrib.parse.neural.session import Session
from attrib.training import storage
from attrib.training.calibration import middles
from attrib.training.encoder import EncoderSize
from attrib.training.network import Batch, JointNetwork

SIZE = EncoderSize(pieces=20, hidden=8, layers=2, heads=2, feed_forward=16, positions=16)
LABELS = Labels({"UPOS": ["NOUN", "VERB"], "XPOS": ["NN"], "Case": ["_", "Nom"]}, ["nsubj", "root"])
SHORT = Pieces((0, 5, 6, 2), (1, 2))
LONG = Pieces((0, 7, 8, 9, 10, 11, 2), (1, 3, 5))
Said = dict[str, npt.NDArray[Any]]


@pytest.fixture(scope="module")
def network() -> JointNetwork:
    """A network whose weights are what is kept of them."""
    torch.manual_seed(1)
    made = JointNetwork(SIZE, LABELS, kept=2).eval()
    for weights in made.parameters():
        torch.nn.init.normal_(weights, std=0.3)
    kept = storage.packed(made).items()
    made.load_state_dict({name: torch.from_numpy(one.exact()) for name, one in kept})
    return made


@pytest.fixture(scope="module")
def session(network: JointNetwork, tmp_path_factory: pytest.TempPathFactory) -> Session:
    folder = tmp_path_factory.mktemp("model")
    storage.save(network, folder, [Batch.of([LONG, SHORT])])
    assert from_json((folder / card.LABELS).read_text("utf-8")) == LABELS
    return Session((folder / card.NETWORK).read_bytes())


def said(session: Session, sentences: Sequence[Sequence[Pieces]]) -> Said:
    return session.run(packaged.Batch.of(sentences).given)


def test_what_is_kept_is_right_to_half_a_step() -> None:
    torch.manual_seed(2)
    network = JointNetwork(SIZE, LABELS, kept=2)
    for name, kept in storage.packed(network).items():
        weights = network.state_dict()[name].numpy()
        step = np.abs(weights).max(axis=-1, keepdims=True) / 127 if weights.ndim > 1 else 1e-6
        assert (np.abs(kept.exact() - weights) <= step * 0.51).all(), name


def test_the_graph_says_what_torch_says(network: JointNetwork, session: Session) -> None:
    batch = Batch.of([LONG, SHORT])
    with torch.inference_mode():
        states = network.word_states(batch)
        arcs, dependents, heads = network.arc_scores(states, batch)
        governors = batch.governors([[2, 0, 1], [0, 1]])
        relations = network.trees.relations(dependents, heads, governors).numpy()
        tags = network.tags(states)
    found = said(session, [[LONG], [SHORT]])
    expected = functional.log_softmax(arcs, dim=-1).numpy()
    for row, words in enumerate(batch.words):
        ours, theirs = (scores[row, :words, : words + 1] for scores in (found["arcs"], expected))
        # Activations of 8 bits err by half a step.
        assert np.abs(ours - theirs).max() < 0.1
    asked = found["asked"][governors.numpy()]
    assert np.abs(np.einsum("wrj,wj->wr", found["asking"], asked) - relations).max() < 0.1
    best = [scores.argmax(-1).numpy() for scores in tags.values()]
    assert (found["tags"] == np.stack(best)).all()


def test_zero_lies_where_the_steps_are_smallest(network: JointNetwork) -> None:
    found = middles(network, [Batch.of([LONG, SHORT])])
    assert len(found) == SIZE.layers * 4
    for layer in range(SIZE.layers):
        # What GELU makes goes little below zero.
        assert found[f"encoder.layers.{layer}.feed_out"] < 100


def test_company_changes_nothing(session: Session) -> None:
    alone = said(session, [[SHORT]])
    together = said(session, [[LONG], [SHORT], [SHORT]])
    for row, first in ((1, 3), (2, 5)):
        assert np.allclose(alone["arcs"][0], together["arcs"][row, :2, :3], atol=1e-6)
        assert np.allclose(alone["asking"], together["asking"][first : first + 2], atol=1e-6)


def test_parts_of_a_sentence_are_one_sentence(session: Session) -> None:
    found = said(session, [[LONG, SHORT]])
    assert found["arcs"].shape == (1, 5, 6)
    apart = said(session, [[LONG], [SHORT]])
    assert np.allclose(apart["asking"], found["asking"], atol=1e-6)


def test_the_fingerprint_follows_the_files(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    card.write_checksums(tmp_path)
    before = card.fingerprint(tmp_path)
    card.checksums.cache_clear()
    (tmp_path / "a").write_text("2")
    card.write_checksums(tmp_path)
    assert before != card.fingerprint(tmp_path)
