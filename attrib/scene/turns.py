"""Who the labels of an article may stand for: whom it names, in its turns or beside them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from attrib.lexicon.tables import first_names
from attrib.read.credits import is_byline
from attrib.records import Word

if TYPE_CHECKING:  # a scene knows its turns
    from attrib.scene.scene import Scene


@dataclass(frozen=True, slots=True)
class FullName:
    """A first name with its surname, and the sentence they stand in."""

    sentence: int
    first: Word
    surname: Word


def people(scene: Scene) -> tuple[FullName, ...]:
    """Return who is named in full outside the turns, bylines aside."""
    found = []
    for view in scene:
        span = view.sentence.span
        if scene.in_turns.covers(span) or is_byline(span.of(scene.text)):
            continue
        for proper, run in groupby(view.sentence.words, lambda word: word.upos == "PROPN"):
            name = tuple(run)
            if proper and len(name) > 1 and name[0].form in first_names():
                found.append(FullName(view.number, name[0], name[-1]))
    return tuple(found)


def names(scene: Scene) -> dict[str, tuple[int, Word]]:
    """Return by its form where a part of a name first stands: sentence and head of the name."""
    found: dict[str, tuple[int, Word]] = {}
    for view in scene:
        for word in view.sentence.words:
            if word.upos == "PROPN":
                above = view.sentence.head_of(word) if word.relation == "flat" else None
                found.setdefault(word.form, (view.number, above or word))
    return found
