from __future__ import annotations

import os
from threading import get_ident

import pytest
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

from attrib.parse.neural.lstm import TwoWayLstm
from attrib.parse.neural.threads import Crew


def crew_of(size: int) -> Crew:
    crew = Crew()
    crew.size = size
    return crew


@pytest.mark.parametrize("size", [1, 2, 3])
def test_outcomes_keep_their_order(size: int) -> None:
    assert crew_of(size).map(lambda n: n * n, range(20)) == [n * n for n in range(20)]


def test_at_work_torch_has_one_thread_everywhere_and_then_as_many_as_before() -> None:
    before = torch.get_num_threads()
    crew = crew_of(2)
    with crew.at_work():
        seen = crew.map(lambda _: (get_ident(), torch.get_num_threads()), range(8))
        assert {threads for _, threads in seen} == {1}
        assert get_ident() not in {thread for thread, _ in seen}
    assert torch.get_num_threads() == before


def test_torch_has_its_threads_back_after_an_error() -> None:
    before = torch.get_num_threads()
    with pytest.raises(ZeroDivisionError), crew_of(2).at_work():
        crew_of(2).map(lambda n: 1 // n, [1, 0])
    assert torch.get_num_threads() == before


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system does not fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_process_does_not_wait_for_threads_it_has_not() -> None:
    crew = crew_of(2)
    crew.map(str, range(4))
    child = os.fork()
    if child == 0:
        os._exit(0 if crew.map(str, range(4)) == ["0", "1", "2", "3"] else 1)
    assert os.waitpid(child, 0)[1] == 0


@pytest.mark.parametrize("size", [1, 2])
@pytest.mark.parametrize("lengths", [[1], [7, 7, 2], [40, 12, 3, 1, 1]])
def test_both_ways_come_to_what_torch_comes_to(lengths: list[int], size: int) -> None:
    torch.manual_seed(1)
    lstm = nn.LSTM(5, 6, batch_first=True, bidirectional=True)
    states = torch.randn(len(lengths), max(lengths), 5)
    packed = pack_padded_sequence(states, lengths, batch_first=True)
    with torch.no_grad():
        expected, _ = pad_packed_sequence(lstm(packed)[0], batch_first=True)
        found, _ = pad_packed_sequence(TwoWayLstm(lstm, crew_of(size))(packed)[0], batch_first=True)
    assert torch.allclose(found, expected, atol=1e-6)


def test_an_lstm_of_two_layers_is_refused() -> None:
    with pytest.raises(ValueError, match="one layer"):
        TwoWayLstm(nn.LSTM(5, 6, 2, bidirectional=True), Crew())
