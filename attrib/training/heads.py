"""The heads that read the encoder: tags and features, heads and relations.

A head sees the states of words, never pieces, and mixes the encoder's layers for itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence


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
        """Return scores (words, labels) by the name of the label set."""
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
        """Return the states as dependents, and as heads with the one root before them."""
        mixed = self.mix(states)
        return self.dropout(mixed), self.dropout(torch.cat([self.root[None], mixed]))

    def arcs(self, dependents: Tensor, heads: Tensor, words: Sequence[int]) -> Tensor:
        """Return arc scores (sentences, most words, most words + 1).

        Args:
            dependents: the words of all sentences, (words, hidden).
            heads: the root, and the words again.
            words: how many words each sentence has.
        """
        dependent = self.dropout(functional.gelu(self.arc_dependent(dependents)))
        head = self.dropout(functional.gelu(self.arc_head(heads)))
        root = head[0].expand(len(words), 1, -1)
        asking = _padded(_with_one(dependent) @ self.arc_weight, words)
        asked = torch.cat([root, _padded(head[1:], words)], dim=1)
        return asking @ asked.transpose(1, 2)

    def relations(self, dependents: Tensor, heads: Tensor, governors: Tensor) -> Tensor:
        """Return relation scores (words, relations) under the heads at the places `governors`."""
        dependent = self.dropout(functional.gelu(self.relation_dependent(dependents)))
        head = self.dropout(functional.gelu(self.relation_head(heads)))
        governing = _with_one(head[governors])
        scores: Tensor = torch.einsum(
            "wi,rij,wj->wr", _with_one(dependent), self.relation_weight, governing
        )
        return scores


def _padded(states: Tensor, words: Sequence[int]) -> Tensor:
    """Lay sentences below one another, (sentences, most words, hidden)."""
    return pad_sequence(list(torch.split(states, list(words))), batch_first=True)


def _with_one(states: Tensor) -> Tensor:
    """Append a constant 1, which gives the biaffine form its linear terms."""
    return torch.cat([states, torch.ones_like(states[..., :1])], dim=-1)
