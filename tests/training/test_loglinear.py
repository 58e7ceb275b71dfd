"""The trainer of log-linear choices."""

from __future__ import annotations

from attrib.measure.loglinear import Example, learn


def test_what_is_right_gains_and_what_is_wrong_loses() -> None:
    examples = [Example([["near", "both"], ["far", "both"]], frozenset((0,)))] * 8
    weights = learn(examples, keep=0.1)
    assert weights["near"] > 1
    assert weights["far"] < -1
    assert abs(weights["both"]) < 0.01


def test_a_rare_sign_has_no_weight() -> None:
    examples = [Example([["near"], ["far"]], frozenset((0,)))] * 3
    assert "odd" not in learn([*examples, Example([["odd"], ["far"]], frozenset((1,)))], keep=1.0)
