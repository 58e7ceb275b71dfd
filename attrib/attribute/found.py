"""What a way of finding a speaker hands back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from attrib.records import Evidence, Word


class Way(StrEnum):
    """How the speaker was found."""

    OWN = "own"
    PRONOUN = "pronoun"
    CHAIN = "chain"
    TELLER = "teller"
    NESTED = "nested"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Found:
    """A speaker's head word in a sentence, or the reason why there is none.

    `possessive` marks *seine*, *deren*; `inherits` that the claim before may name the speaker.
    """

    sentence: int
    head: Word | None
    reason: str = ""
    evidence: tuple[Evidence, ...] = ()
    possessive: bool = False
    inherits: bool = False
    way: Way = Way.OWN
