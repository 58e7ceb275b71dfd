"""Texts that show what a rule or a construction finds, and what it leaves alone."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A German text, and whether it must be found there."""

    text: str
    fires: bool
