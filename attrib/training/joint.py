"""Trains the joint network: one encoder, tags and trees, over several treebanks.

Checkpoints lie beside the result, so that a killed training goes on where it was.
"""

from __future__ import annotations

import json
import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from attrib.parse.neural.encoder import EncoderSize
from attrib.parse.neural.network import Batch, JointNetwork, Labels
from attrib.parse.neural.pieces import PieceCutter
from attrib.training.e5 import E5, FloatArray
from attrib.training.treebanks import UNSAID, Example


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
    word_dropout: float = 0.0
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
        extra = self.treebank(numbers)[:, None, :]
        if self.hints is not None:
            told = torch.zeros(*batch.pieces.shape, self.hints.in_features)
            for row, example in enumerate(examples):
                if self.training and random.random() < self.recipe.hint_dropout:
                    continue
                for place, hints in zip(batch.firsts[row].tolist(), example.hints, strict=False):
                    if not self.training or random.random() > self.recipe.hint_dropout:
                        told[row, place, list(hints)] = 1.0
            extra = extra + self.hints(told)
        return self.network.word_states(batch, extra)


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
        result |= {name: 100 * right / max(total, 1) for name, (right, total) in self.tagged.items()}
        return {name: round(value, 2) for name, value in result.items()}


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
        for number, layer in enumerate(target.layers):
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


def batches(
    examples: Sequence[Example], cutter: PieceCutter, size: int, shuffle: random.Random | None
) -> Iterator[list[Example]]:
    """Yield batches of about `size` pieces, of sentences of like length."""
    lengths = {id(e): len(cutter.sentence(e.words).numbers) for e in examples}
    noise = (lambda: shuffle.uniform(-3, 3)) if shuffle else (lambda: 0.0)
    ordered = sorted(examples, key=lambda e: lengths[id(e)] + noise())
    made: list[list[Example]] = []
    current: list[Example] = []
    longest = 0
    for example in ordered:
        longest = max(longest, lengths[id(example)])
        if current and longest * (len(current) + 1) > size:
            made.append(current)
            current, longest = [], lengths[id(example)]
        current.append(example)
    made.append(current)
    if shuffle:
        shuffle.shuffle(made)
    yield from (batch for batch in made if batch)


def _column(examples: Sequence[Example], values: Sequence[Sequence[int]]) -> Tensor:
    widest = max(len(e.words) for e in examples)
    return torch.tensor([[*row, *[UNSAID] * (widest - len(row))] for row in values])


def loss_of(trainee: Trainee, batch: Batch, examples: Sequence[Example]) -> Tensor:
    """Return the batch's summed loss: arcs, relations, tags and features."""
    network = trainee.network
    states = trainee.states(batch, examples)
    total = torch.zeros(())
    for name, scores in network.tags(states).items():
        gold = _column(examples, [e.tags[name] for e in examples])
        if bool((gold >= 0).any()):
            weight = 1.0 if name == "UPOS" else 0.4
            total = total + weight * functional.cross_entropy(
                scores.float().flatten(0, 1), gold.flatten(), ignore_index=UNSAID
            )
    heads = _column(examples, [e.heads for e in examples])
    known = heads >= 0
    if not bool(known.any()):
        return total
    arcs, dependents, governing = network.arc_scores(states, batch)
    widest = heads.shape[1]
    weights = torch.tensor([[*e.weights, *[0.0] * (widest - len(e.words))] for e in examples])
    arc_loss = functional.cross_entropy(
        arcs.flatten(0, 1), heads.flatten(), ignore_index=UNSAID, reduction="none"
    )
    relations = network.trees.relations(dependents, governing, heads.clamp(min=0)).float()
    gold = _column(examples, [e.relations for e in examples])
    relation_loss = functional.cross_entropy(
        relations.flatten(0, 1), gold.flatten(), ignore_index=UNSAID, reduction="none"
    )
    weighed = (arc_loss + relation_loss) * weights.flatten()
    return total + weighed.sum() / (weights * known).sum().clamp(min=1.0)


def train(
    trainee: Trainee,
    german: Sequence[Example],
    dutch: Sequence[Example],
    cutter: PieceCutter,
    checkpoint: Path,
    *,
    held_out: Sequence[Example] = (),
) -> None:
    """Train to the recipe's end, from the last checkpoint if there is one."""
    recipe = trainee.recipe
    random.seed(recipe.seed)
    torch.manual_seed(recipe.seed)
    shuffle = random.Random(recipe.seed)
    encoder_weights = list(trainee.network.encoder.parameters())
    own = {id(p) for p in encoder_weights}
    groups = [
        {"params": encoder_weights, "lr": recipe.encoder_rate},
        {"params": [p for p in trainee.parameters() if id(p) not in own], "lr": recipe.head_rate},
    ]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98))
    plan = [
        list(batches(
            [*german, *(dutch if epoch < recipe.dutch_epochs else ())],
            cutter, recipe.pieces_per_batch, shuffle,
        ))
        for epoch in range(recipe.epochs)
    ]  # fmt: skip
    steps = sum(len(epoch) for epoch in plan)
    warm = max(1, int(recipe.warm_up * steps))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / warm, max(0.0, (steps - s) / max(1, steps - warm)))
    )
    start = _resume(checkpoint, trainee, optimiser, schedule)
    for epoch in range(start, recipe.epochs):
        trainee.train()
        began, summed = time.monotonic(), 0.0
        for examples in plan[epoch]:
            batch = Batch.of([cutter.sentence(e.words) for e in examples])
            with torch.autocast("cpu", torch.bfloat16):
                loss = loss_of(trainee, batch, examples)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(trainee.parameters(), 5.0)
            optimiser.step()
            schedule.step()
            summed += loss.item()
        seconds = time.monotonic() - began
        line = f"epoch {epoch + 1}/{recipe.epochs} loss {summed / len(plan[epoch]):.3f} {seconds:.0f}s"
        if held_out:
            line += f" {json.dumps(evaluate(trainee, held_out, cutter).summary())}"
        print(line, flush=True)
        _save(checkpoint, trainee, optimiser, schedule, epoch + 1)


def _save(
    path: Path,
    trainee: Trainee,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
    epoch: int,
) -> None:
    state = {
        "recipe": asdict(trainee.recipe),
        "epoch": epoch,
        "trainee": trainee.state_dict(),
        "optimiser": optimiser.state_dict() if epoch < trainee.recipe.epochs else None,
        "schedule": schedule.state_dict(),
    }
    part = path.with_suffix(".part")
    torch.save(state, part)
    part.replace(path)


def _resume(
    path: Path,
    trainee: Trainee,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
) -> int:
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    trainee.load_state_dict(state["trainee"])
    if state["optimiser"] is not None:
        optimiser.load_state_dict(state["optimiser"])
        schedule.load_state_dict(state["schedule"])
    return int(state["epoch"])


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
        heads = arcs.argmax(-1)
        relations = network.trees.relations(dependents, governing, heads).argmax(-1)
        tags = {name: values.argmax(-1) for name, values in network.tags(states).items()}
        for row, example in enumerate(part):
            for place, head in enumerate(example.heads):
                scores.words += 1
                if int(heads[row, place]) == head:
                    scores.heads += 1
                    gold = example.relations[place]
                    right = gold >= 0 and bases[int(relations[row, place])] == bases[gold]
                    scores.labelled += right
                for name in ("UPOS", "XPOS", "Case", "Number", "Mood"):
                    said = example.tags[name][place]
                    if said >= 0:
                        counts = scores.tagged.setdefault(name, [0, 0])
                        counts[0] += int(tags[name][row, place]) == said
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
        certainty, heads = functional.softmax(arcs, dim=-1).max(-1)
        relations = network.trees.relations(dependents, governing, heads).softmax(-1)
        likely, chosen = relations.max(-1)
        tags = {name: scores.argmax(-1) for name, scores in network.tags(states).items()}
        for row, example in enumerate(part):
            width = len(example.words)
            example.heads = heads[row, :width].tolist()
            example.relations = chosen[row, :width].tolist()
            example.tags = {name: said[row, :width].tolist() for name, said in tags.items()}
            weight = certainty[row, :width] * likely[row, :width]
            example.weights = [w if math.isfinite(w) else 0.0 for w in weight.tolist()]
