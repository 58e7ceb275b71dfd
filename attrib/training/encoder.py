"""The encoder: a BERT of the size of multilingual-e5-small, with a pruned vocabulary.

It knows nothing of tags or trees, so that further heads can read its layers. The pieces of
all sentences lie one after the other, without padding; only attention sees sentences.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import torch
from torch import Tensor, nn
from torch.nn import functional


@dataclass(frozen=True, slots=True)
class EncoderSize:
    """The sizes that fix the encoder's shape."""

    pieces: int
    hidden: int = 384
    layers: int = 12
    heads: int = 12
    feed_forward: int = 1536
    positions: int = 512
    epsilon: float = 1e-12


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring sentences of as many pieces each: they attend in one go."""

    sentences: int
    pieces: int

    @property
    def size(self) -> int:
        """All of its pieces."""
        return self.sentences * self.pieces

    @staticmethod
    def of(lengths: Sequence[int]) -> Iterator[Run]:
        """Find the runs in the sentences' lengths, in pieces."""
        for pieces, same in groupby(lengths):
            yield Run(len(list(same)), pieces)


class Layer(nn.Module):
    """Self-attention and feed-forward, each followed by its layer norm (BERT)."""

    def __init__(self, size: EncoderSize, dropout: float) -> None:
        super().__init__()
        self.heads = size.heads
        self.dropout = dropout
        self.query_key_value = nn.Linear(size.hidden, 3 * size.hidden)
        self.attention_output = nn.Linear(size.hidden, size.hidden)
        self.attention_norm = nn.LayerNorm(size.hidden, eps=size.epsilon)
        self.feed_in = nn.Linear(size.hidden, size.feed_forward)
        self.feed_out = nn.Linear(size.feed_forward, size.hidden)
        self.feed_norm = nn.LayerNorm(size.hidden, eps=size.epsilon)

    def forward(self, states: Tensor, runs: Sequence[Run]) -> Tensor:
        """Return the next layer's states; (pieces, hidden) both ways."""
        dropout = self.dropout if self.training else 0.0
        packed = self.query_key_value(states)
        parts = packed.split([run.size for run in runs])
        attended = torch.cat([self._attend(*given) for given in zip(parts, runs, strict=True)])
        update = functional.dropout(self.attention_output(attended), dropout, self.training)
        states = self.attention_norm(states + update)
        update = self.feed_out(functional.gelu(self.feed_in(states)))
        update = functional.dropout(update, dropout, self.training)
        normed: Tensor = self.feed_norm(states + update)
        return normed

    def _attend(self, part: Tensor, run: Run) -> Tensor:
        """Let the pieces of each sentence of a run look at one another."""
        split = part.view(run.sentences, run.pieces, 3, self.heads, -1)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        scores = (query * query.shape[-1] ** -0.5) @ key.transpose(-1, -2)
        attended: Tensor = functional.softmax(scores, dim=-1).to(value.dtype) @ value
        return attended.transpose(1, 2).reshape(len(part), -1)


class Encoder(nn.Module):
    """Maps pieces to the states of the last `kept` layers."""

    def __init__(self, size: EncoderSize, *, kept: int = 6, dropout: float = 0.1) -> None:
        super().__init__()
        self.size = size
        self.kept = kept
        self.dropout = dropout
        self.piece = nn.Embedding(size.pieces, size.hidden)
        self.position = nn.Embedding(size.positions, size.hidden)
        self.norm = nn.LayerNorm(size.hidden, eps=size.epsilon)
        self.layers = nn.ModuleList(Layer(size, dropout) for _ in range(size.layers))

    def forward(
        self, pieces: Tensor, lengths: Sequence[int], extra: Tensor | None = None
    ) -> list[Tensor]:
        """Return the states of the last `kept` layers, (pieces, hidden).

        Args:
            pieces: the piece numbers of all sentences, (pieces,).
            lengths: the number of pieces of each sentence; sentences of one length are best
                kept together.
            extra: what training adds to the embeddings, (pieces, hidden).
        """
        places = torch.cat([torch.arange(length) for length in lengths])
        states = self.piece(pieces) + self.position(places)
        if extra is not None:
            states = states + extra
        states = functional.dropout(self.norm(states), self.dropout, self.training)
        runs = list(Run.of(lengths))
        kept: list[Tensor] = []
        for number, layer in enumerate(self.layers):
            states = layer(states, runs)
            if number >= self.size.layers - self.kept:
                kept.append(states)
        return kept
