"""What a way of finding a speaker hands back."""

from __future__ import annotations

from dataclasses import dataclass

from attrib.records import Evidence, Word


@dataclass(frozen=True, slots=True)
class Found:
    """A speaker's head word in a sentence, or the reason why there is none."""

    sentence: int
    head: Word | None
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()
    possessive: bool = False
    certainty: float = 1.0
    inherits: bool = False
