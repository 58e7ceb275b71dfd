"""Cues right behind a quotation: *„…“, sagte X*, *„…“, so X*, *„…“. Das sagte X*."""

from __future__ import annotations

import re

from attrib.article import Span
from attrib.detect.backward import asserts_before
from attrib.detect.constructions.so_phrase import phrase_in
from attrib.detect.constructions.speech_verb import joined
from attrib.detect.content.frame import labels
from attrib.detect.quotation.governor import Governor, governed_by, is_quoted
from attrib.grammar.clauses import Field
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import OPENING, is_punctuation
from attrib.grammar.quotation_marks import Quotation
from attrib.grammar.verbs import finite_verb, verb_complex
from attrib.records import Cue, Sentence, Word
from attrib.scene import Scene

_GAP = re.compile(r"[ \t]*[,–(-]?[ \t]*(?:[\r\n]?[ \t]*)")


def following(scene: Scene, quotation: Quotation) -> Governor | None:
    """Look for *„…“, sagte X*, *„…“, so X* and *„…“, wie X sagte*."""
    text, end = scene.text, quotation.span.end
    gap = _GAP.match(text, end)
    comma = bool(gap and not {",", "–", "("}.isdisjoint(gap.group()))
    closed = quotation.inner.of(text).rstrip()[-1:] in ("!", "?", ",", "…", ".")
    start = gap.end() if gap else end
    found = scene.word_at(start)
    if found is None or found[1].span.start > start + 1 or not (comma or closed):
        return None
    number, word = found
    if word.form == "so" and (governor := _so(scene, number, word)):
        return governor
    if word.form == "wie" and (governor := _compared(scene, number, word)):
        return governor
    sentence = scene.sentences[number]
    if word.form == "so" and word.index < len(sentence.words):
        word = sentence.word(word.index + 1)
    small = comma or word.form[:1].islower()
    return _inverted(scene, number, word, comma=comma) if small else None


def _so(scene: Scene, number: int, word: Word) -> Governor | None:
    sentence = scene.sentences[number]
    field = next((f for f in scene.fields(number) if word.index in f), None)
    if field is None or field.last <= word.index:
        return None
    phrase = phrase_in(sentence, Field(word.index, field.last))
    if phrase is None:
        return None
    frame = Span(phrase[0].span.start, phrase[-1].span.end)
    return Governor(Cue((word.span,), "so", "say"), (frame,), "after")


def _compared(scene: Scene, number: int, word: Word) -> Governor | None:
    field = next((f for f in scene.fields(number) if word.index in f), None)
    for verb, entry in scene.speech_verbs(number):
        if field is not None and verb.index in field and entry.clauses & {"quote", "v2"}:
            frame = _stretch(scene, number, word)
            return governed_by(scene, number, verb, entry, frame, why="after")
    return None


def _inverted(scene: Scene, number: int, word: Word, *, comma: bool) -> Governor | None:
    """Return the cue that opens the frame with its finite verb (*sagte X*, *freute sich X*)."""
    sentence = scene.sentences[number]
    frame = _stretch(scene, number, word)
    for verb, entry in scene.speech_verbs(number):
        finite = finite_verb(sentence, verb) or verb
        if finite.index == word.index and labels(sentence, verb, entry):
            return None
        if finite.index == word.index and entry.clauses & {"quote", "v2"}:
            return governed_by(scene, number, verb, entry, frame, why="after")
    if is_finite(word) and comma and _subject_follows(sentence, word):
        verb = _lexical(sentence, word)
        cue = Cue(joined(verb_complex(sentence, verb)), verb.lemma, "say")
        return Governor(cue, (frame,), "after", listed=False)
    return None


def taken_up(scene: Scene, end: int) -> Governor | None:
    """Look for *„…“. Das musste X einräumen*: the next sentence takes the quotation up."""
    rest = scene.text[end : end + 12].lstrip(" .")
    if not rest.startswith(("Das ", "Dies ", "So ")):
        return None
    located = scene.word_at(end + (len(scene.text[end : end + 12]) - len(rest)))
    if located is None or located[1].form not in ("Das", "Dies", "So"):
        return None
    number = located[0]
    pairs = [
        (v, e)
        for v, e in scene.speech_verbs(number)
        if "quote" in e.clauses
        and v.relation == "root"
        and not is_quoted(scene, v)
        and asserts_before(scene, number, v, e)
    ]
    if not pairs:
        return None
    sentence = scene.sentences[number]
    verb, entry = pairs[0]
    frame = Span(sentence.words[0].span.start, sentence.words[-1].span.end)
    return governed_by(scene, number, verb, entry, frame, why="after")


def _subject_follows(sentence: Sentence, finite: Word) -> bool:
    return any(
        c.relation == "nsubj" and c.index > finite.index
        for c in sentence.children(_lexical(sentence, finite))
    )


def _lexical(sentence: Sentence, finite: Word) -> Word:
    head = sentence.head_of(finite)
    return head if finite.relation in ("aux", "cop") and head is not None else finite


def _stretch(scene: Scene, number: int, first: Word) -> Span:
    """Return the frame from its verb to the next quotation or the end of its fields."""
    sentence = scene.sentences[number]
    end = first.span.end
    for word in sentence.words[first.index :]:
        if word.form in OPENING or word.form in (".", ":", ";", "!", "?", ")"):
            break
        if not is_punctuation(word):
            end = word.span.end
    return Span(first.span.start, end)
