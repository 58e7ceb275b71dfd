"""Reads the trees in `repairs.txt`; its head explains the notation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from attrib.records import Sentence, Word
from tests.trees import sentence

TREES = Path(__file__).parent / "repairs.txt"
_CHANGE = re.compile(r"(\d+)=(\S+)")


@dataclass(slots=True)
class TreeCase:
    """A tree, the repair that it belongs to, and which of its words must change."""

    repair: str
    line: int
    before: Sentence
    changes: list[str] = field(default_factory=list)
    stays: bool = False

    @property
    def after(self) -> Sentence:
        """The tree as it should be."""
        changed = dict(map(_changed, self.changes))
        words = (_as(word, changed.get(word.index)) for word in self.before.words)
        return replace(self.before, words=tuple(words))


def read_tree_cases() -> tuple[TreeCase, ...]:
    """Return the trees in order.

    Raises:
        ValueError: a line that breaks the notation, with its number.
    """
    return tuple(_cases())


def _cases() -> Iterator[TreeCase]:
    repair, case = "", None
    for number, line in enumerate(TREES.read_text(encoding="utf-8").splitlines(), start=1):
        mark, _, rest = line.partition(" ")
        if not line or mark == "#":
            continue
        if line.startswith("["):
            repair = line.strip("[]")
        elif mark == "+" and case is not None:
            case.changes += rest.split()
        elif mark in ("-", "="):
            if case is not None:
                yield case
            case = TreeCase(repair, number, sentence(rest), stays=mark == "=")
        else:
            raise ValueError(f"{TREES.name}:{number}: neither a tree nor what changes: {line}")
    if case is not None:
        yield case


def _changed(change: str) -> tuple[int, str]:
    match = _CHANGE.fullmatch(change)
    if match is None:
        raise ValueError(f"not a word's number and what it is: {change}")
    return int(match[1]), match[2]


def _as(word: Word, given: str | None) -> Word:
    """Return the word with the tag, head, relation and features that are given."""
    if given is None:
        return word
    upos, head, deprel, *features = given.split("/")
    more = dict(feature.split("=") for feature in features)
    changed = replace(word, upos=upos, head=int(head), deprel=deprel)
    return replace(changed, features={**word.features, **more}) if more else changed
