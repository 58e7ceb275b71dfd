from __future__ import annotations

from pathlib import Path

import pytest
import torch

from attrib.parse.neural import card, int8, storage
from attrib.parse.neural.encoder import EncoderSize
from attrib.parse.neural.int8 import Int8Linear
from attrib.parse.neural.network import Batch, JointNetwork, Labels
from attrib.parse.neural.pieces import Pieces

SIZE = EncoderSize(pieces=20, hidden=8, layers=2, heads=2, feed_forward=16, positions=16)
LABELS = Labels({"UPOS": ["NOUN", "VERB"], "XPOS": ["NN"], "Case": ["_", "Nom"]}, ["nsubj", "root"])


def network() -> JointNetwork:
    torch.manual_seed(1)
    return JointNetwork(SIZE, LABELS, kept=2).eval()


def test_what_is_loaded_is_what_was_saved_to_half_a_step(tmp_path: Path) -> None:
    saved = network()
    storage.save(saved, tmp_path)
    loaded = storage.load(tmp_path)
    assert saved.labels == Labels(dict(loaded.labels.tags), list(loaded.labels.relations))
    for name, weights in saved.state_dict().items():
        step = weights.abs().amax(dim=-1, keepdim=True) / 127 if weights.dim() > 1 else 1e-6
        assert bool(((loaded.state_dict()[name] - weights).abs() <= step * 0.51).all()), name


@pytest.mark.skipif(not int8.available(), reason="no int8 operators on this machine")
def test_int8_comes_close_to_float(tmp_path: Path) -> None:
    storage.save(network(), tmp_path)
    batch = Batch.of([Pieces((0, 7, 8, 9, 10, 11, 2), (1, 3, 5))])
    exact, whole = storage.load(tmp_path), storage.load(tmp_path, int8=True)
    layers = [part for part in whole.encoder.modules() if isinstance(part, Int8Linear)]
    assert SIZE.layers * 4 == len(layers)
    with torch.inference_mode():
        for one, other in zip(exact.word_states(batch), whole.word_states(batch), strict=True):
            assert torch.allclose(one, other, atol=0.05)


def test_company_changes_nothing(tmp_path: Path) -> None:
    storage.save(network(), tmp_path)
    loaded = storage.load(tmp_path)
    short = Pieces((0, 5, 6, 2), (1, 2))
    long = Pieces((0, 7, 8, 9, 10, 11, 2), (1, 3, 5))
    alone = Batch.of([short])
    together = Batch.of([long, short, short])
    with torch.inference_mode():
        first, _, _ = loaded.arc_scores(loaded.word_states(alone), alone)
        second, _, _ = loaded.arc_scores(loaded.word_states(together), together)
    assert torch.allclose(first[0], second[1, :2, :3], atol=1e-5)
    assert torch.allclose(first[0], second[2, :2, :3], atol=1e-5)


def test_the_fingerprint_follows_the_files(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    card.write_checksums(tmp_path)
    before = card.fingerprint(tmp_path)
    card.checksums.cache_clear()
    (tmp_path / "a").write_text("2")
    card.write_checksums(tmp_path)
    assert before != card.fingerprint(tmp_path)
