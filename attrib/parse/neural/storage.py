"""Keeps a network small on disk: matrices as int8 rows with a scale each.

The encoder and the heads lie in files of their own, so that further heads can join the
encoder without touching it.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.overrides import TorchFunctionMode

from attrib.parse.neural.encoder import EncoderSize
from attrib.parse.neural.int8 import Int8Linear
from attrib.parse.neural.network import JointNetwork, Labels

ENCODER = "encoder.npz"
HEADS = "heads.npz"
NETWORK = "network.json"
SCALE = ".scale"
LIMIT = 127


def save(network: JointNetwork, model: Path) -> None:
    """Write the network's files into the folder `model`."""
    parts: dict[str, dict[str, Tensor]] = {ENCODER: {}, HEADS: {}}
    for name, weights in network.state_dict().items():
        room, _, rest = name.partition(".")
        part, key = (ENCODER, rest) if room == "encoder" else (HEADS, name)
        parts[part][key] = weights.detach().float()
    for file, weights_by_name in parts.items():
        arrays: dict[str, np.ndarray] = {}
        for name, weights in weights_by_name.items():
            arrays |= _packed(name, weights)
        with (model / file).open("wb") as stream:
            np.savez(stream, allow_pickle=False, **arrays)
    described = {
        "size": asdict(network.encoder.size),
        "kept": network.encoder.kept,
        "tags": {name: list(values) for name, values in network.labels.tags.items()},
        "relations": list(network.labels.relations),
    }
    text = json.dumps(described, ensure_ascii=False, indent=1)
    (model / NETWORK).write_text(text + "\n", "utf-8")


class Uninitialised(TorchFunctionMode):
    """Leaves weights as memory has them. The device "meta" makes torch load its compiler."""

    def __torch_function__(
        self, function: Any, _types: Any, args: Any = (), kwargs: Any = None
    ) -> Any:
        named = kwargs or {}
        if getattr(function, "__module__", "") == "torch.nn.init":
            return args[0] if args else named["tensor"]
        return function(*args, **named)


def load(model: Path, *, int8: bool = False) -> JointNetwork:
    """Build the network from the files in the folder `model`, ready for use.

    Args:
        model: the folder.
        int8: whether the encoder's linear layers multiply in int8 instead of float.
    """
    described = json.loads((model / NETWORK).read_text("utf-8"))
    labels = Labels(described["tags"], described["relations"])
    with Uninitialised():
        network = JointNetwork(EncoderSize(**described["size"]), labels, kept=described["kept"])
    stored: dict[str, tuple[Tensor, Tensor | None]] = {}
    for file, prefix in ((ENCODER, "encoder."), (HEADS, "")):
        with np.load(model / file, allow_pickle=False) as arrays:
            for name in arrays.files:
                if not name.endswith(SCALE):
                    scale = arrays[name + SCALE] if name + SCALE in arrays.files else None
                    stored[prefix + name] = (
                        torch.from_numpy(arrays[name]),
                        None if scale is None else torch.from_numpy(scale),
                    )
    if int8:
        _keep_int8(network, stored)
    state = {name: _unpacked(*weights) for name, weights in stored.items()}
    network.load_state_dict(state, assign=True)
    network.requires_grad_(requires_grad=False)
    return network.eval()


def _keep_int8(network: JointNetwork, stored: dict[str, tuple[Tensor, Tensor | None]]) -> None:
    """Move the weights of the encoder's linear layers into layers of int8."""
    linear = [name for name, part in network.encoder.named_modules() if type(part) is nn.Linear]
    for name in (f"encoder.{layer}" for layer in linear):
        rows, scale = stored.pop(f"{name}.weight")
        bias, _ = stored.pop(f"{name}.bias")
        if scale is None:
            raise ValueError(f"{name} is not stored in int8")
        network.set_submodule(name, Int8Linear(rows, scale.flatten(), bias))


def rounded(network: JointNetwork) -> None:
    """Round the network's weights in place to what `save` keeps of them."""
    state = {}
    for name, weights in network.state_dict().items():
        arrays = _packed(name, weights.detach().float())
        scale = arrays.get(name + SCALE)
        state[name] = _unpacked(
            torch.from_numpy(arrays[name]), None if scale is None else torch.from_numpy(scale)
        )
    network.load_state_dict(state)


def _packed(name: str, weights: Tensor) -> dict[str, np.ndarray]:
    if weights.dim() < 2:
        return {name: weights.numpy()}
    rows = weights.flatten(0, -2)
    scale = (rows.abs().amax(dim=1, keepdim=True) / LIMIT).clamp(min=1e-12)
    whole = (rows / scale).round().clamp(-LIMIT, LIMIT).to(torch.int8).view(weights.shape)
    return {name: whole.numpy(), name + SCALE: scale.view(*weights.shape[:-1], 1).numpy()}


def _unpacked(weights: Tensor, scale: Tensor | None) -> Tensor:
    return weights if scale is None else weights.float() * scale
