"""Trains the joint network: one encoder, tags and trees, over several treebanks.

Checkpoints lie beside the result, so that a killed training goes on where it was.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from attrib.parse.neural.pieces import PieceCutter
from attrib.training.examples import batches
from attrib.training.judge import evaluate
from attrib.training.network import Batch
from attrib.training.trainee import Trainee
from attrib.training.treebanks import UNSAID, Example


def _flat(values: Sequence[Sequence[int]]) -> Tensor:
    return torch.tensor([number for row in values for number in row])


def _padded(values: Sequence[Sequence[int]]) -> Tensor:
    rows = [torch.tensor(row, dtype=torch.long) for row in values]
    return pad_sequence(rows, batch_first=True, padding_value=UNSAID)


def loss_of(trainee: Trainee, batch: Batch, examples: Sequence[Example]) -> Tensor:
    """Return the batch's summed loss: arcs, relations, tags and features."""
    network = trainee.network
    states = trainee.states(batch, examples)
    total = torch.zeros(())
    for name, scores in network.tags(states).items():
        gold = _flat([e.tags[name] for e in examples])
        if bool((gold >= 0).any()):
            weight = 1.0 if name == "UPOS" else 0.4
            total = total + weight * functional.cross_entropy(
                scores.float(), gold, ignore_index=UNSAID
            )
    heads = _padded([e.heads for e in examples])
    known = _flat([e.heads for e in examples]) >= 0
    if not bool(known.any()):
        return total
    arcs, dependents, governing = network.arc_scores(states, batch)
    weights = torch.tensor([weight for e in examples for weight in e.weights])
    arc_loss = functional.cross_entropy(
        arcs.flatten(0, 1), heads.flatten(), ignore_index=UNSAID, reduction="none"
    ).view(heads.shape)
    words = torch.arange(heads.shape[1])[None, :] < torch.tensor(batch.words)[:, None]
    governors = batch.governors([e.heads for e in examples])
    relations = network.trees.relations(dependents, governing, governors).float()
    relation_loss = functional.cross_entropy(
        relations, _flat([e.relations for e in examples]), ignore_index=UNSAID, reduction="none"
    )
    weighed = (arc_loss[words] + relation_loss) * weights
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
    """Train to the recipe's end, from the last checkpoint if there is one.

    Args:
        trainee: the network to train, with the weights it starts from.
        german: examples of every epoch.
        dutch: examples of the recipe's first epochs only.
        cutter: cuts words into pieces.
        checkpoint: where the state is kept after each epoch.
        held_out: examples to score after each epoch, never trained on.
    """
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
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
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
        line = (
            f"epoch {epoch + 1}/{recipe.epochs} loss {summed / len(plan[epoch]):.3f} {seconds:.0f}s"
        )
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
