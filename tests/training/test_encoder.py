from __future__ import annotations

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from attrib.training.encoder import Encoder, EncoderSize, Run

SIZE = EncoderSize(pieces=20, hidden=8, layers=2, heads=2, feed_forward=16, positions=16)


@given(st.lists(st.integers(1, 9)))
def test_runs_cover_every_sentence_in_its_order(lengths: list[int]) -> None:
    runs = list(Run.of(lengths))
    assert lengths == [run.pieces for run in runs for _ in range(run.sentences)]
    assert sum(run.size for run in runs) == sum(lengths)


@pytest.mark.parametrize("company", [[3], [7, 7], [2, 3, 3, 5]])
def test_a_sentence_sees_no_other(company: list[int]) -> None:
    torch.manual_seed(1)
    encoder = Encoder(SIZE, kept=2).eval()
    alone = torch.tensor([1, 4, 5, 2])
    others = torch.arange(sum(company)) % 20
    with torch.inference_mode():
        expected = encoder(alone, [4])
        together = encoder(torch.cat([others, alone]), [*company, 4])
    for one, all_ in zip(expected, together, strict=True):
        assert torch.allclose(one, all_[-4:], atol=1e-5)
