"""Scores a network in training, and lets a teacher annotate what has no trees."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor
from torch.nn import functional

from attrib.parse.neural.pieces import PieceCutter
from attrib.training.examples import batches
from attrib.training.network import Batch
from attrib.training.trainee import Trainee
from attrib.training.treebanks import Example

SCORED = ("UPOS", "XPOS", "Case", "Number", "Mood")


@dataclass(slots=True)
class Scores:
    """Attachment and tagging counts; relation subtypes count as their base."""

    words: int = 0
    heads: int = 0
    labelled: int = 0
    tagged: dict[str, list[int]] = field(default_factory=dict)

    def summary(self) -> dict[str, float]:
        """Return UAS, LAS and tag accuracies in per cent."""
        found = {"UAS": self.heads, "LAS": self.labelled}
        result = {name: 100 * value / max(self.words, 1) for name, value in found.items()}
        result |= {
            name: 100 * right / max(total, 1) for name, (right, total) in self.tagged.items()
        }
        return {name: round(value, 2) for name, value in result.items()}


@torch.no_grad()
def evaluate(trainee: Trainee, examples: Sequence[Example], cutter: PieceCutter) -> Scores:
    """Score tags, heads and relations on examples with gold trees, taking the best head."""
    trainee.eval()
    network = trainee.network
    bases = [label.partition(":")[0] for label in network.labels.relations]
    scores = Scores()
    for part in batches(examples, cutter, 4000, None):
        batch = Batch.of([cutter.sentence(e.words) for e in part])
        states = trainee.states(batch, part)
        arcs, dependents, governing = network.arc_scores(states, batch)
        heads = _cut(arcs.argmax(-1), batch)
        governors = batch.governors(heads)
        relations = _parted(network.trees.relations(dependents, governing, governors), batch)
        tags = {name: _parted(values, batch) for name, values in network.tags(states).items()}
        for row, example in enumerate(part):
            for place, head in enumerate(example.heads):
                scores.words += 1
                if heads[row][place] == head:
                    scores.heads += 1
                    gold = example.relations[place]
                    right = gold >= 0 and bases[relations[row][place]] == bases[gold]
                    scores.labelled += right
                for name in SCORED:
                    said = example.tags[name][place]
                    if said >= 0:
                        counts = scores.tagged.setdefault(name, [0, 0])
                        counts[0] += tags[name][row][place] == said
                        counts[1] += 1
    return scores


@torch.no_grad()
def annotate(trainee: Trainee, examples: Sequence[Example], cutter: PieceCutter) -> None:
    """Give examples the tags and trees of a teacher, arcs weighed by its certainty.

    The teacher is told the gold tags that the examples have, and says all in the habits of
    the treebank that they are set to.
    """
    trainee.eval()
    network = trainee.network
    for part in batches(examples, cutter, 4000, None):
        batch = Batch.of([cutter.sentence(e.words) for e in part])
        states = trainee.states(batch, part)
        arcs, dependents, governing = network.arc_scores(states, batch)
        certainty, best = functional.softmax(arcs, dim=-1).max(-1)
        heads = _cut(best, batch)
        governors = batch.governors(heads)
        relations = network.trees.relations(dependents, governing, governors)
        chosen = _parted(relations, batch)
        likely = relations.softmax(-1).amax(-1).split(list(batch.words))
        tags = {name: _parted(scores, batch) for name, scores in network.tags(states).items()}
        for row, example in enumerate(part):
            example.heads = heads[row]
            example.relations = chosen[row]
            example.tags = {name: said[row] for name, said in tags.items()}
            weight = certainty[row, : len(example.words)] * likely[row]
            example.weights = [w if math.isfinite(w) else 0.0 for w in weight.tolist()]


def _cut(numbers: Tensor, batch: Batch) -> list[list[int]]:
    """Return (sentences, most words) as a list for each sentence, without padding."""
    return [row[:words] for row, words in zip(numbers.tolist(), batch.words, strict=True)]


def _parted(scores: Tensor, batch: Batch) -> list[list[int]]:
    """Return the best of (words, labels) as a list for each sentence."""
    return [part.tolist() for part in scores.argmax(-1).split(list(batch.words))]
