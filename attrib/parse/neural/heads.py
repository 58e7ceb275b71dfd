"""The heads that read the encoder: tags and features, heads and relations.

A head sees the states of words, never pieces, and mixes the encoder's layers for itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional


class LayerMix(nn.Module):
    """A learned weighted mean of the encoder's layers (Peters et al. 2018)."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.weights = nn.Parameter(torch.zeros(layers))

    def forward(self, states: Sequence[Tensor]) -> Tensor:
        """Mix tensors of one shape into one of that shape."""
        shares = functional.softmax(self.weights, dim=0)
        mixed = states[0] * shares[0]
        for share, state in zip(shares[1:], states[1:], strict=True):
            mixed = mixed + share * state
        return mixed


class TagHead(nn.Module):
    """Scores UPOS, XPOS and each morphological feature for each word."""

    def __init__(
        self, hidden: int, layers: int, labels: Mapping[str, Sequence[str]], dropout: float = 0.33
    ) -> None:
        super().__init__()
        self.names = list(labels)
        self.sizes = [len(values) for values in labels.values()]
        self.mix = LayerMix(layers)
        self.inner = nn.Linear(hidden, hidden)
        self.outer = nn.Linear(hidden, sum(self.sizes))
        self.dropout = nn.Dropout(dropout)

    def forward(self, states: Sequence[Tensor]) -> dict[str, Tensor]:
        """Return scores (sentences, words, labels) by the name of the label set."""
        inner = functional.gelu(self.inner(self.dropout(self.mix(states))))
        scores = self.outer(self.dropout(inner))
        return dict(zip(self.names, scores.split(self.sizes, dim=-1), strict=True))


class TreeHead(nn.Module):
    """Scores heads and relations with biaffine forms (Dozat and Manning 2017).

    Place 0 of the head axis stands for the root.
    """

    def __init__(
        self,
        hidden: int,
        layers: int,
        relations: int,
        *,
        arc: int = 384,
        relation: int = 128,
        dropout: float = 0.33,
    ) -> None:
        super().__init__()
        self.mix = LayerMix(layers)
        self.root = nn.Parameter(torch.randn(hidden) * 0.02)
        self.arc_dependent = nn.Linear(hidden, arc)
        self.arc_head = nn.Linear(hidden, arc)
        self.relation_dependent = nn.Linear(hidden, relation)
        self.relation_head = nn.Linear(hidden, relation)
        self.arc_weight = nn.Parameter(torch.zeros(arc + 1, arc))
        self.relation_weight = nn.Parameter(torch.zeros(relations, relation + 1, relation + 1))
        self.dropout = nn.Dropout(dropout)
        nn.init.normal_(self.arc_weight, std=arc**-0.75)
        nn.init.normal_(self.relation_weight, std=0.02)

    def words(self, states: Sequence[Tensor]) -> tuple[Tensor, Tensor]:
        """Return the states as dependents, and as heads with the root before them."""
        mixed = self.mix(states)
        root = self.root.expand(mixed.shape[0], 1, -1)
        return self.dropout(mixed), self.dropout(torch.cat([root, mixed], dim=1))

    def arcs(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """Return arc scores (sentences, words, words + 1)."""
        dependent = self.dropout(functional.gelu(self.arc_dependent(dependents)))
        head = self.dropout(functional.gelu(self.arc_head(heads)))
        scores: Tensor = _with_one(dependent) @ self.arc_weight @ head.transpose(1, 2)
        return scores

    def relations(self, dependents: Tensor, heads: Tensor, chosen: Tensor) -> Tensor:
        """Return relation scores (sentences, words, relations) under the `chosen` heads."""
        dependent = self.dropout(functional.gelu(self.relation_dependent(dependents)))
        head = self.dropout(functional.gelu(self.relation_head(heads)))
        index = chosen[..., None].expand(-1, -1, head.shape[-1])
        governing = _with_one(head.gather(1, index))
        scores: Tensor = torch.einsum(
            "swi,rij,swj->swr", _with_one(dependent), self.relation_weight, governing
        )
        return scores


def _with_one(states: Tensor) -> Tensor:
    """Append a constant 1, which gives the biaffine form its linear terms."""
    return torch.cat([states, torch.ones_like(states[..., :1])], dim=-1)
