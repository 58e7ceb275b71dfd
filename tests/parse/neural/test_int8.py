from __future__ import annotations

import pytest
import torch
from torch.nn import functional

from attrib.parse.neural import int8
from attrib.parse.neural.int8 import Int8Linear

pytestmark = pytest.mark.skipif(not int8.available(), reason="no int8 operators on this machine")


@pytest.fixture
def rows() -> torch.Tensor:
    torch.manual_seed(1)
    return torch.randint(-127, 128, (24, 64), dtype=torch.int8)


@pytest.fixture
def scale() -> torch.Tensor:
    return torch.linspace(0.001, 0.01, 24)


def test_whole_activations_are_multiplied_without_error(
    rows: torch.Tensor, scale: torch.Tensor
) -> None:
    bias = torch.arange(24.0)
    states = torch.randint(0, 128, (10, 64)).float()
    states[:, 0], states[:, 1] = 0.0, 127.0
    expected = functional.linear(states, rows * scale[:, None], bias)
    assert torch.allclose(expected, Int8Linear(rows, scale, bias)(states), rtol=1e-5, atol=1e-4)


def test_other_activations_err_by_half_a_step(rows: torch.Tensor, scale: torch.Tensor) -> None:
    states = torch.randn(200, 64)
    weights = rows * scale[:, None]
    expected = functional.linear(states, weights)
    found = Int8Linear(rows, scale, torch.zeros(24))(states)
    steps = (states.amax(1, keepdim=True) - states.amin(1, keepdim=True)) / int8.STEPS
    bound = steps / 2 * weights.abs().sum(1) + 1e-4
    assert bool(((found - expected).abs() <= bound).all())


def test_a_piece_comes_to_the_same_in_any_company(rows: torch.Tensor, scale: torch.Tensor) -> None:
    layer = Int8Linear(rows, scale, torch.randn(24))
    states = torch.randn(50, 64)
    company = torch.cat([states[:1], 1000 * torch.randn(7, 64), states[1:]])
    expected = layer(states)
    together = layer(company)
    assert torch.equal(expected, torch.cat([together[:1], together[8:]]))


@pytest.mark.parametrize("value", [0.0, -3.5, 1e-30, 1e30])
def test_a_piece_of_one_value_stays_finite(
    value: float, rows: torch.Tensor, scale: torch.Tensor
) -> None:
    states = torch.full((2, 64), value)
    expected = functional.linear(states, rows * scale[:, None])
    found = Int8Linear(rows, scale, torch.zeros(24))(states)
    assert torch.allclose(expected, found, rtol=1e-4, atol=1e-6)


def test_a_machine_without_the_operators_goes_on_in_float(monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(*_: object) -> None:
        raise AttributeError

    monkeypatch.setattr(int8, "Int8Linear", lacking)
    assert not int8.available.__wrapped__()
    monkeypatch.undo()
    monkeypatch.setattr(torch.backends.cpu, "get_cpu_capability", lambda: "DEFAULT")
    assert not int8.available.__wrapped__()
