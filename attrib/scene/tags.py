"""What the narrator puts into a turn that a dash opens (*– Im Mai, sagte Brahm. Ich weiß es.*)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from attrib.article import Span
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.subjects import subject
from attrib.grammar.verbs import finite_verb
from attrib.lexicon.tables import SpeechVerb
from attrib.read.dialogues import ADDRESSED, DASH
from attrib.read.questions import SELF
from attrib.records import Word

if TYPE_CHECKING:  # a scene knows its turns
    from attrib.read.turns import Turn
    from attrib.scene.scene import Scene
    from attrib.scene.view import SentenceView

_PARTING = frozenset((",", "?", "!", "…", "–", "—", "-"))
_SPEAKING = word_set("ich wir du ihr man")
_SAYING = frozenset(("quote", "v2"))


@dataclass(frozen=True, slots=True)
class Tag:
    """The verb of saying behind a turn's first words: in which sentence, and all of the tag."""

    sentence: int
    verb: Word
    entry: SpeechVerb
    who: Word
    span: Span


def told(scene: Scene, turns: Sequence[Turn]) -> Iterator[tuple[Turn, Tag | None]]:
    """Yield the turns without what the narrator puts into them, and that."""
    for turn in turns:
        tag = _tag(scene, turn.content[0]) if turn.label.text == DASH else None
        yield (turn, None) if tag is None else (_without(scene, turn, tag), tag)


def _tag(scene: Scene, said: Span) -> Tag | None:
    """Return the first tag in what a dash opens."""
    number = scene.sentence_at(said.start)
    while number < len(scene.sentences) and scene.sentences[number].span.start < said.end:
        view = scene[number]
        for verb, entry in view.cues:
            finite = finite_verb(view.sentence, verb)
            if finite is not None and said.covers(finite.span) and entry.clauses & _SAYING:
                who = _who(view, verb, finite, said)
                if who is not None:
                    return Tag(number, verb, entry, who, _frame(view, finite, who, said))
        number += 1
    return None


def _who(view: SentenceView, verb: Word, finite: Word, said: Span) -> Word | None:
    """Return the subject that follows a verb which stands behind what is said."""
    before = view.scene.text[said.start : finite.span.start].rstrip()
    who = subject(view.sentence, verb)
    if who is None or who.index < finite.index or before[-1:] not in _PARTING:
        return None
    return None if who.form.lower() in _SPEAKING or who.form == "Sie" else who


def _frame(view: SentenceView, finite: Word, who: Word, said: Span) -> Span:
    """Return the tag up to the end of its sentence, or to the comma where the speaker goes on."""
    text, sentence = view.scene.text, view.sentence
    start = view.scene.end_before(finite.span.start, passed=" \t\n–—-,")
    end = min(said.end, sentence.span.end)
    near = takewhile(lambda w: not is_finite(w), sentence.words[who.index :])
    comma = next((w for w in near if w.form == ","), None)
    if comma is not None:
        rest = text[comma.span.end : end]
        if SELF.search(rest) or ADDRESSED.search(rest):
            return Span(start, comma.span.end)
    return Span(start, end)


def _without(scene: Scene, turn: Turn, tag: Tag) -> Turn:
    """Return a turn without its tag, and without what the narrator tells behind it."""
    said = turn.content[0]
    rest = Span(tag.span.end, max(tag.span.end, said.end)).strip(scene.text)
    words = rest.of(scene.text)
    spoken = SELF.search(words) or ADDRESSED.search(words) or re.search(r"[?!]", words)
    parts = (Span(said.start, tag.span.start), rest) if words and spoken else ()
    return replace(turn, content=parts or (Span(said.start, tag.span.start),))
