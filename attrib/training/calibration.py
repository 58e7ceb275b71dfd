"""Finds out where zero lies best among the 256 whole numbers that activations are rounded to.

What GELU makes hardly goes below zero, and other layers lean to one side, too. Each piece has a
step of its own; the place of zero is the layer's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import torch
from torch import Tensor, nn

from attrib.training.network import Batch, JointNetwork

HIGHEST = 255
TRIED = range(8, HIGHEST - 7, 4)


@torch.no_grad()
def middles(network: JointNetwork, batches: Iterable[Batch]) -> dict[str, int]:
    """Return the whole number that stands for zero in each linear layer of the encoder.

    Args:
        network: trained.
        batches: sentences as the network will meet them.
    """
    network.eval()
    seen: dict[str, list[Tensor]] = {}
    watched = {
        f"encoder.{name}": part
        for name, part in network.encoder.named_modules()
        if isinstance(part, nn.Linear)
    }

    def watching(name: str) -> Callable[[nn.Module, tuple[Tensor, ...]], None]:
        def watch(_: nn.Module, given: tuple[Tensor, ...]) -> None:
            low, high = given[0].aminmax(dim=1)
            seen.setdefault(name, []).append(torch.stack([-low, high]))

        return watch

    hooks = [part.register_forward_pre_hook(watching(name)) for name, part in watched.items()]
    for batch in batches:
        network.word_states(batch)
    for hook in hooks:
        hook.remove()
    return {name: _middle(torch.cat(ranges, dim=1)) for name, ranges in seen.items()}


def _middle(ranges: Tensor) -> int:
    """Return the place with the smallest steps on the whole.

    Args:
        ranges: how far activations go below zero and above it, (2, pieces).
    """

    def size(middle: int) -> float:
        steps = torch.maximum(ranges[0] / middle, ranges[1] / (HIGHEST - middle))
        return float(steps.clamp(min=1e-12).log().mean())

    return min(TRIED, key=size)
