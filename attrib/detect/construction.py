"""A construction is a value: what it is, who says so, what it finds, and where its speaker stands.

A new one is a file in `constructions/` with its cases in `tests/cases/claims/`, and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import IntEnum

from attrib.detect.found import Found
from attrib.detect.quotation.governor import Governor
from attrib.detect.utterance import Utterance
from attrib.example import Example
from attrib.grammar.quotation_marks import Quotation
from attrib.scene import Scene
from attrib.wording import Wording


class Phase(IntEnum):
    """When a construction looks at an article."""

    CUES = 1
    """First, for itself: its own words show what it is. Of two on the same words one stays."""
    QUOTATIONS = 2
    """Then what stands in quotation marks, and who says it."""
    LEFTOVERS = 3
    """Last, where no other has found anything, in the order of their ranks."""


@dataclass(frozen=True, slots=True)
class Construction:
    """A way in which German reports speech.

    `name` is what its claims are marked with (`so-phrase`); `summary` says in a sentence what it
    is, and `source` who says that German reports speech so. `find` yields its utterances, given
    what was `Found` before. Of two on the same words the one with the lower `rank` stays. `governs`
    returns the cue that it is beside a quotation. `firm` tells that one of it proves that the
    article reports speech at all, `parenthetical` that its words are the narrator's own, whoever's
    words stand around them (*laut X*), `in_headlines` that it is looked for there, too.
    """

    name: str
    summary: Wording
    source: str
    examples: tuple[Example, ...]
    rank: int
    phase: Phase = Phase.CUES
    find: Callable[[Scene, Found], Iterable[Utterance]] | None = None
    governs: Callable[[Scene, Quotation], Governor | None] | None = None
    firm: bool = True
    parenthetical: bool = False
    in_headlines: bool = False
