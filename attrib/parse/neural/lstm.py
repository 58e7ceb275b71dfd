"""The tokenizer's LSTM, with a thread for each way."""

from __future__ import annotations

from torch import Tensor, nn, zeros
from torch.nn.utils.rnn import PackedSequence, pack_padded_sequence, pad_packed_sequence

from attrib.parse.neural.threads import Crew


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
        found = zeros(*padded.shape[:2], 2 * self._ways[0].hidden_size)

        def go(back: bool) -> None:
            # A step over one sequence is not slower than its share of a step over many.
            for place, length in enumerate(lengths.tolist()):
                found[:length, place].chunk(2, dim=-1)[back].copy_(
                    self._go(padded[:length, place], back=back)
                )

        self._crew.map(go, (False, True))
        return pack_padded_sequence(found, lengths), None

    def _go(self, sequence: Tensor, *, back: bool) -> Tensor:
        states: Tensor
        if not back:
            states, _ = self._ways[0](sequence)
            return states
        states, _ = self._ways[1](sequence.flip(0))
        return states.flip(0)
