"""Keeps a network small on disk: matrices as int8 rows with a scale each, in an ONNX graph."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from attrib.parse.neural.card import LABELS, NETWORK, PROBE
from attrib.parse.neural.labels import to_json
from attrib.training.calibration import middles
from attrib.training.export import Exporter, Packed, write_probe
from attrib.training.network import Batch, JointNetwork

LIMIT = 127


def save(network: JointNetwork, model: Path, usual: Iterable[Batch]) -> None:
    """Write the network's graph and its labels into a folder.

    Args:
        network: trained.
        model: the folder.
        usual: sentences as the network will meet them.
    """
    size, kept = network.encoder.size, network.encoder.kept
    sets = {name: len(values) for name, values in network.labels.tags.items()}
    zeros = middles(network, usual)
    Exporter(packed(network), zeros, size, kept).write(model / NETWORK, sets)
    write_probe(model / PROBE)
    described = to_json(network.labels, size=asdict(size), kept=kept)
    (model / LABELS).write_text(described, "utf-8")


def packed(network: JointNetwork) -> dict[str, Packed]:
    """Return the network's weights by name, rounded to int8 where they are matrices."""
    state = network.state_dict()
    return {name: _packed(weights.detach().float()) for name, weights in state.items()}


def _packed(weights: Tensor) -> Packed:
    if weights.dim() < 2:
        return Packed(weights.numpy())
    scale = (weights.abs().amax(dim=-1, keepdim=True) / LIMIT).clamp(min=1e-12)
    whole = (weights / scale).round().clamp(-LIMIT, LIMIT).to(torch.int8)
    return Packed(whole.numpy(), scale.numpy().astype(np.float32))
