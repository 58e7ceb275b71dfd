"""The tokenizer's LSTM, with a thread for each way."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from torch import Tensor, cat, nn, zeros
from torch.nn.utils.rnn import PackedSequence, pack_padded_sequence, pad_packed_sequence

from attrib.parse.neural.threads import Crew

AHEAD, BACK = range(2)


class TwoWayLstm(nn.Module):
    """A bidirectional LSTM of one layer, for inference: a thread for each way, same numbers.

    Args:
        lstm: whose weights it takes.
        crew: who works.
    """

    def __init__(self, lstm: nn.LSTM, crew: Crew) -> None:
        super().__init__()
        if lstm.num_layers != 1 or not lstm.bidirectional:
            raise ValueError("an LSTM of one layer and two ways is wanted")
        self._crew = crew
        self._ways = []
        for ending in ("", "_reverse"):
            way = nn.LSTM(lstm.input_size, lstm.hidden_size)
            way.load_state_dict({name: getattr(lstm, name + ending) for name in way.state_dict()})
            self._ways.append(way)

    def forward(self, packed: PackedSequence) -> tuple[PackedSequence, None]:
        """Return the states of both ways side by side."""
        padded, lengths = pad_packed_sequence(packed)
        ways = self._crew.map(lambda way: self._go(padded, lengths.tolist(), way), (AHEAD, BACK))
        return pack_padded_sequence(cat(ways, dim=-1), lengths), None

    def _go(self, padded: Tensor, lengths: Sequence[int], way: int) -> Tensor:
        """Return the states of one way, over sequences of one length after those of another."""
        lstm = self._ways[way]
        found = zeros(*padded.shape[:2], lstm.hidden_size)
        end = 0
        for length, same in groupby(lengths):
            start, end = end, end + len(list(same))
            sequences = padded[:length, start:end]
            if way == BACK:
                found[:length, start:end] = lstm(sequences.flip(0))[0].flip(0)
            else:
                found[:length, start:end] = lstm(sequences)[0]
        return found
