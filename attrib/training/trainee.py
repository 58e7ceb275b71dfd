"""The network in training: what decides its outcome, and the weights it starts from."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import cast

import torch
from torch import Tensor, nn

from attrib.parse.neural.labels import Labels
from attrib.training.e5 import E5, FloatArray
from attrib.training.encoder import EncoderSize, Layer
from attrib.training.network import Batch, JointNetwork
from attrib.training.treebanks import Example


@dataclass(frozen=True, slots=True)
class Recipe:
    """What decides the outcome of a training, together with the data."""

    seed: int = 1
    epochs: int = 8
    dutch_epochs: int = 2
    pieces_per_batch: int = 2500
    encoder_rate: float = 2e-4
    head_rate: float = 2e-3
    warm_up: float = 0.06
    dropout: float = 0.1
    hinted: bool = False
    hint_dropout: float = 0.15
    treebanks: tuple[str, ...] = ("gsd", "news", "pud", "hdt", "tagger", "dutch")


class Trainee(nn.Module):
    """The network, and what only its training needs: treebank and hint embeddings."""

    def __init__(self, size: EncoderSize, labels: Labels, recipe: Recipe, hints: int) -> None:
        super().__init__()
        self.network = JointNetwork(size, labels, dropout=recipe.dropout)
        self.recipe = recipe
        self.treebank = nn.Embedding(len(recipe.treebanks), size.hidden)
        nn.init.zeros_(self.treebank.weight)
        self.hints = nn.Linear(hints, size.hidden, bias=False) if recipe.hinted else None
        if self.hints is not None:
            nn.init.zeros_(self.hints.weight)

    def states(self, batch: Batch, examples: Sequence[Example]) -> list[Tensor]:
        """Encode a batch with its treebanks, and with gold tags for a teacher."""
        numbers = torch.tensor([self.recipe.treebanks.index(e.treebank) for e in examples])
        extra = self.treebank(numbers).repeat_interleave(torch.tensor(batch.lengths), dim=0)
        if self.hints is not None:
            told = torch.zeros(len(batch.pieces), self.hints.in_features)
            firsts = iter(batch.firsts.tolist())
            for example in examples:
                places = islice(firsts, len(example.words))
                silent = self.training and random.random() < self.recipe.hint_dropout
                for place, hints in zip(list(places), example.hints, strict=False):
                    if silent or (self.training and random.random() < self.recipe.hint_dropout):
                        continue
                    told[place, list(hints)] = 1.0
            extra = extra + self.hints(told)
        return self.network.word_states(batch, extra)


def initialise(network: JointNetwork, encoder: E5, kept: Sequence[int]) -> None:
    """Load the encoder's published weights for the pieces `kept`."""
    t = encoder.tensors
    hidden = encoder.hidden

    def matrix(name: str, rows: int) -> Tensor:
        return torch.from_numpy(t[name].reshape(rows, -1).copy())

    def vector(name: str) -> Tensor:
        return torch.from_numpy(t[name].copy())

    target = network.encoder
    with torch.no_grad():
        words: FloatArray = t["emb.word"].reshape(-1, hidden)[list(kept)]
        target.piece.weight.copy_(torch.from_numpy(words))
        kind = vector("emb.type")[:hidden]
        target.position.weight.copy_(matrix("emb.pos", encoder.positions) + kind)
        target.norm.weight.copy_(vector("emb.ln.w"))
        target.norm.bias.copy_(vector("emb.ln.b"))
        for number, layer in enumerate(cast("list[Layer]", list(target.layers))):
            p = f"l{number}."
            joined = [matrix(f"{p}{part}.w", hidden) for part in "qkv"]
            layer.query_key_value.weight.copy_(torch.cat(joined))
            layer.query_key_value.bias.copy_(torch.cat([vector(f"{p}{x}.b") for x in "qkv"]))
            for module, name in (
                (layer.attention_output, "ao"),
                (layer.feed_in, "fi"),
                (layer.feed_out, "fo"),
                (layer.attention_norm, "aln"),
                (layer.feed_norm, "oln"),
            ):
                module.bias.copy_(vector(f"{p}{name}.b"))
                module.weight.copy_(vector(f"{p}{name}.w").view_as(module.weight))


def continue_from(trainee: Trainee, checkpoint: Path) -> None:
    """Start from another training's outcome, without what only that one had."""
    state = torch.load(checkpoint, weights_only=True)["trainee"]
    own = trainee.state_dict()
    trainee.load_state_dict(own | {name: state[name] for name in own})
