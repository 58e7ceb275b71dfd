"""Cues right after a quotation: *„…“, sagte X*, and where a cue may begin there at all."""

from __future__ import annotations

import re
from dataclasses import dataclass

from attrib.detect.content.frame import labels
from attrib.detect.cue import of_predicate
from attrib.detect.quotation.governor import Governor, Place, governed_by, stretch
from attrib.grammar.finite import is_finite
from attrib.grammar.quotation_marks import Quotation
from attrib.grammar.verbs import finite_verb
from attrib.records import Sentence, Word
from attrib.scene import Scene

_GAP = re.compile(r"[ \t]*[,–(-]?[ \t]*(?:[\r\n]?[ \t]*)")
_PARTING = frozenset(",–(")
_CLOSED = ("!", "?", ",", "…", ".")


@dataclass(frozen=True, slots=True)
class Follower:
    """The first word after a quotation, in sentence `number`, and whether a comma parts them."""

    number: int
    word: Word
    comma: bool


def follower_of(scene: Scene, quotation: Quotation) -> Follower | None:
    """Return the word that follows a quotation, if a frame may open with it."""
    text, end = scene.text, quotation.span.end
    gap = _GAP.match(text, end)
    comma = bool(gap and not _PARTING.isdisjoint(gap.group()))
    closed = quotation.inner.of(text).rstrip()[-1:] in _CLOSED
    start = gap.end() if gap else end
    found = scene.word_at(start)
    if found is None or found[1].span.start > start + 1 or not (comma or closed):
        return None
    return Follower(*found, comma)


def cue_after(scene: Scene, quotation: Quotation) -> Governor | None:
    """Return the cue that opens its frame with a finite verb (*sagte X*, *freute sich X*)."""
    follower = follower_of(scene, quotation)
    if follower is None:
        return None
    number, word = follower.number, follower.word
    sentence = scene.sentences[number]
    if word.form == "so" and word.index < len(sentence.words):
        word = sentence.word(word.index + 1)
    if not follower.comma and not word.form[:1].islower():
        return None
    frame = stretch(sentence, word)
    for verb, entry in scene[number].cues:
        finite = finite_verb(sentence, verb) or verb
        if finite.index == word.index and labels(sentence, verb, entry):
            return None
        if finite.index == word.index and entry.clauses & {"quote", "v2"}:
            return governed_by(scene[number], verb, entry, frame=frame, place=Place.AFTER)
    verb = _lexical(sentence, word)
    if is_finite(word) and follower.comma and _subject_follows(sentence, verb, word):
        return Governor(Place.UNLISTED, frame, number, of_predicate(number, sentence, verb))
    return None


def _subject_follows(sentence: Sentence, verb: Word, finite: Word) -> bool:
    return any(c.relation == "nsubj" and c.index > finite.index for c in sentence.children(verb))


def _lexical(sentence: Sentence, finite: Word) -> Word:
    head = sentence.head_of(finite)
    return head if finite.relation in ("aux", "cop") and head is not None else finite
