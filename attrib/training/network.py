"""One encoder pass, many heads: the joint network of tags, features and trees."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import torch
from torch import Tensor, nn

from attrib.parse.neural.batch import governors
from attrib.parse.neural.labels import Labels
from attrib.parse.neural.pieces import Pieces
from attrib.training.encoder import Encoder, EncoderSize
from attrib.training.heads import TagHead, TreeHead


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences in pieces, one after the other.

    Attributes:
        pieces: piece numbers, (pieces,).
        lengths: how many pieces each stretch has that the encoder sees at once.
        firsts: the place of each word's first piece, (words,).
        words: how many words each sentence has.
    """

    pieces: Tensor
    lengths: tuple[int, ...]
    firsts: Tensor
    words: tuple[int, ...]

    @classmethod
    def of(cls, sentences: Sequence[Pieces]) -> Batch:
        """Lay sentences one after the other."""
        lengths = tuple(len(s.numbers) for s in sentences)
        starts = accumulate(lengths, initial=0)
        return cls(
            torch.tensor([number for s in sentences for number in s.numbers]),
            lengths,
            torch.tensor(
                [
                    start + first
                    for start, s in zip(starts, sentences, strict=False)
                    for first in s.firsts
                ]
            ),
            tuple(len(s.firsts) for s in sentences),
        )

    def governors(self, heads: Sequence[Sequence[int]]) -> Tensor:
        """Return where the heads stand among all words after the one root, (words,).

        Args:
            heads: for each sentence its words' heads, which count from 1; 0 is the root.
        """
        return torch.tensor(governors(self.words, heads))


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
        """Return the kept layers' states of each word's first piece, (words, hidden)."""
        states = self.encoder(batch.pieces, batch.lengths, extra)
        return [state[batch.firsts] for state in states]

    def arc_scores(self, states: Sequence[Tensor], batch: Batch) -> tuple[Tensor, Tensor, Tensor]:
        """Return arc scores, and the states as dependents and heads.

        The scores are (sentences, most words, most words + 1), with padding closed off.
        """
        dependents, heads = self.trees.words(states)
        scores = self.trees.arcs(dependents, heads, batch.words).float()
        places = torch.arange(scores.shape[2])
        closed = places[None, :] > torch.tensor(batch.words)[:, None]
        return scores.masked_fill(closed[:, None, :], -1e9), dependents, heads
