"""Marks mended words in their MISC column: `Repaired=dateline`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from attrib.records import Word

_KEY: Final = "Repaired="


def repairs_of(word: Word) -> tuple[str, ...]:
    """Return the names of the repairs that touched a word."""
    names = (item.removeprefix(_KEY) for item in _items(word) if item.startswith(_KEY))
    return tuple(name for listed in names for name in listed.split(","))


def marked(word: Word, name: str) -> Word:
    """Return the word marked with the name of a repair."""
    names = sorted({*repairs_of(word), name})
    others = [item for item in _items(word) if not item.startswith(_KEY)]
    return replace(word, misc="|".join(sorted([*others, _KEY + ",".join(names)])))


def _items(word: Word) -> list[str]:
    return word.misc.split("|") if word.misc != "_" else []
