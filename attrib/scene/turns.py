"""Who the labels of an article may stand for: whom it names, in its turns or beside them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from attrib.lexicon.tables import first_names
from attrib.read.credits import is_byline
from attrib.records import Sentence, Word

if TYPE_CHECKING:  # a scene knows its turns
    from attrib.scene.scene import Scene


@dataclass(frozen=True, slots=True)
class FullName:
    """A first name with its surname: the sentence they stand in, and the word that means both."""

    sentence: int
    first: Word
    surname: Word
    head: Word


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
                head = name[-1] if _is_joined(view.sentence, name[0]) else name[0]
                found.append(FullName(view.number, name[0], name[-1], head))
    return tuple(found)


def names(scene: Scene) -> dict[str, tuple[int, Word]]:
    """Return by its form where a part of a name first stands: sentence and head of the name.

    Of names that are joined (*Olaf Tann und Ada Brahm*) the head speaks for all, and is not meant.
    """
    found: dict[str, tuple[int, Word]] = {}
    for view in scene:
        sentence = view.sentence
        for word in sentence.words:
            if word.upos == "PROPN":
                above = sentence.head_of(word) if word.relation == "flat" else None
                joined = above is not None and _is_joined(sentence, above)
                found.setdefault(word.form, (view.number, word if joined else above or word))
    return found


def _is_joined(sentence: Sentence, name: Word) -> bool:
    """Tell whether the word heads names that *und* joins."""
    return any(c.relation == "conj" for c in sentence.children(name))
