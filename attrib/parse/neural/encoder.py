"""The encoder: a BERT of the size of multilingual-e5-small, with a pruned vocabulary.

It knows nothing of tags or trees, so that further heads can read its layers.
"""

from __future__ import annotations

from dataclasses import dataclass

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

    def forward(self, states: Tensor, mask: Tensor | None) -> Tensor:
        """Return the next layer's states; (sentences, pieces, hidden) both ways."""
        sentences, pieces, hidden = states.shape
        dropout = self.dropout if self.training else 0.0
        packed = self.query_key_value(states)
        split = packed.view(sentences, pieces, 3, self.heads, hidden // self.heads)
        query, key, value = split.permute(2, 0, 3, 1, 4)
        attended = functional.scaled_dot_product_attention(
            query, key, value, attn_mask=mask, dropout_p=0.0
        )
        attended = attended.transpose(1, 2).reshape(sentences, pieces, hidden)
        update = functional.dropout(self.attention_output(attended), dropout, self.training)
        states = self.attention_norm(states + update)
        update = self.feed_out(functional.gelu(self.feed_in(states)))
        update = functional.dropout(update, dropout, self.training)
        normed: Tensor = self.feed_norm(states + update)
        return normed


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

    def forward(self, pieces: Tensor, lengths: Tensor, extra: Tensor | None = None) -> list[Tensor]:
        """Return the states of the last `kept` layers.

        Args:
            pieces: piece numbers, (sentences, longest).
            lengths: pieces in use per sentence, (sentences,).
            extra: what training adds to the embeddings, broadcastable to
                (sentences, longest, hidden).
        """
        longest = pieces.shape[1]
        places = torch.arange(longest, device=pieces.device)
        states = self.piece(pieces) + self.position(places)
        if extra is not None:
            states = states + extra
        states = functional.dropout(self.norm(states), self.dropout, self.training)
        mask = None
        if int(lengths.min()) < longest:
            mask = (places[None, :] < lengths[:, None])[:, None, None, :]
        kept: list[Tensor] = []
        for number, layer in enumerate(self.layers):
            states = layer(states, mask)
            if number >= self.size.layers - self.kept:
                kept.append(states)
        return kept
