"""A repair is a value: its name, the mistake that it mends and on whose word, what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias

from attrib.records import Sentence, Word
from attrib.wording import Wording

Fix: TypeAlias = tuple[Word, ...]
"""The words that one mistake concerns, as they should be: heads, relations, tags, features."""


@dataclass(frozen=True, slots=True)
class Repair:
    """A mistake that parsers make, and its remedy.

    `name` is what the mended words are marked with (`dateline`); `summary` says in a
    sentence what is mended; `source` names who says that German allows nothing else. `find` yields
    a fix for each mistake in a sentence.
    """

    name: str
    summary: Wording
    source: str
    find: Callable[[Sentence], Iterable[Fix]]
