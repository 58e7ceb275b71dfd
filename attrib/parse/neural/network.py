"""One encoder pass, many heads: the joint network of tags, features and trees."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from attrib.parse.neural.encoder import Encoder, EncoderSize
from attrib.parse.neural.heads import TagHead, TreeHead
from attrib.parse.neural.pieces import PAD, Pieces


@dataclass(frozen=True, slots=True)
class Labels:
    """The label sets: `tags` by name (UPOS, XPOS, features), and the relations."""

    tags: Mapping[str, Sequence[str]]
    relations: Sequence[str]


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences in pieces, padded to the longest."""

    pieces: Tensor
    lengths: Tensor
    firsts: Tensor
    words: Tensor

    @classmethod
    def of(cls, sentences: Sequence[Pieces]) -> Batch:
        """Pad sentences into one batch; `firsts` is padded with place 0."""
        longest = max(len(s.numbers) for s in sentences)
        widest = max(len(s.firsts) for s in sentences)
        pieces = torch.full((len(sentences), longest), PAD)
        firsts = torch.zeros((len(sentences), widest), dtype=torch.long)
        for row, sentence in enumerate(sentences):
            pieces[row, : len(sentence.numbers)] = torch.tensor(sentence.numbers)
            firsts[row, : len(sentence.firsts)] = torch.tensor(sentence.firsts)
        return cls(
            pieces,
            torch.tensor([len(s.numbers) for s in sentences]),
            firsts,
            torch.tensor([len(s.firsts) for s in sentences]),
        )

    def word_mask(self) -> Tensor:
        """Return which of (sentences, words) are words and no padding."""
        return torch.arange(self.firsts.shape[1])[None, :] < self.words[:, None]


class JointNetwork(nn.Module):
    """The encoder with the heads that ship in the package."""

    def __init__(
        self, size: EncoderSize, labels: Labels, *, kept: int = 6, dropout: float = 0.1
    ) -> None:
        super().__init__()
        self.labels = labels
        self.encoder = Encoder(size, kept=kept, dropout=dropout)
        self.tags = TagHead(size.hidden, kept, labels.tags)
        self.trees = TreeHead(size.hidden, kept, len(labels.relations))

    def word_states(self, batch: Batch, extra: Tensor | None = None) -> list[Tensor]:
        """Return the kept layers' states of each word's first piece."""
        states = self.encoder(batch.pieces, batch.lengths, extra)
        index = batch.firsts[..., None].expand(-1, -1, self.encoder.size.hidden)
        return [state.gather(1, index) for state in states]

    def arc_scores(self, states: Sequence[Tensor], batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """Return arc scores with padding closed off, and the states as dependents and heads."""
        dependents, heads = self.trees.words(states)
        scores = self.trees.arcs(dependents, heads).float()
        mask = batch.word_mask()
        open_heads = torch.cat([torch.ones_like(mask[:, :1]), mask], dim=1)
        return scores.masked_fill(~open_heads[:, None, :], -1e9), dependents, heads
