"""Where words end whose quotation mark was never closed (*„Das Bad ist marode, sagte Tann.*).

The next paragraph may open with a mark, as a quotation over several paragraphs does. What tells
the two apart is the inquit: after a comma a finite verb of speech, then who spoke. The narrator
says it, so the quotation has ended before it, whatever marks follow.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from attrib.article import Span
from attrib.grammar.clauses import ClauseKind, is_relative_pronoun, opening_kind
from attrib.grammar.closed_classes import word_set
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import OPENING, TYPED_MARKS, is_punctuation, is_quotation_mark
from attrib.grammar.verbs import finite_verb
from attrib.lexicon.possible_speaker import KNOWN, Voice, voice_of
from attrib.records import Sentence, Word
from attrib.spans import SpanIndex

if TYPE_CHECKING:  # a scene asks this module for its quotations
    from attrib.scene.scene import Scene

_CLOSING: Final = TYPED_MARKS - {"„", "‚"}
_ENDS: Final = frozenset(".:;!?")
_NOBODY: Final = word_set(
    "ich du wir ihr mir dir uns euch mich dich unser unsere unserem unseren unserer mein meine "
    "meinem meinen meiner man es alle jeder jede niemand keiner viele manche einige wer was"
)
_FIRST_PERSON: Final = re.compile(
    r"\b(?:ich|wir|mich|mir|uns|(?:mein|unser)(?:e[mnrs]?)?)\b", re.IGNORECASE
)
_NEGATIONS: Final = word_set("nicht nie niemals nichts kein keine keinen keinem keiner kaum")
_NAMING: Final = frozenset(("appos", "flat"))
_NOMINAL: Final = frozenset(("DET", "PROPN", "NOUN", "ADJ", "NUM"))


def spoken(scene: Scene, stretch: Span, *, following: int, quoted: Sequence[Span]) -> Span | None:
    """Return the words that a mark opens and nothing closes; None if the quotation goes on.

    Args:
        scene: the article.
        stretch: from the mark to the end of its paragraph.
        following: where the next paragraph starts.
        quoted: quotations that close, in which no narrator speaks.

    Returns:
        The words without the mark, none if the narrator only interrupts them.
    """
    before = scene.end_before(stretch.start)
    if scene.text[before - 1 : before] == ":":
        other = _another_speaks(scene, before - 1, following)
        return Span(stretch.start + 1, stretch.end) if other else None
    closed = SpanIndex(quoted)
    inner = frozenset(span.end for span in quoted if span.start > stretch.start)
    for number, word in _words(scene, stretch):
        end = _before_inquit(scene.text, stretch.start, word, inner)
        if end is None or closed.overlaps(word.span):
            continue
        tag = _inquit(scene, number, word)
        if tag is not None and _complete(scene, number, word, stretch.start):
            return _ended(scene, number, tag, Span(stretch.start + 1, end), stretch.end)
    return None


def _ended(scene: Scene, number: int, tag: list[Word], said: Span, stop: int) -> Span | None:
    """Return what was said before an inquit, unless that is quoted itself.

    The narrator of news is no first person: *„Das ist sicher, sagte der Betreiber. Wir haben ihm
    geglaubt*.
    """
    last = tag[-1]
    if _FIRST_PERSON.search(scene.text[last.span.end : stop].partition("„")[0]):
        return None
    return Span(said.end, said.end) if _goes_on(scene.sentences[number], last) else said


def _words(scene: Scene, stretch: Span) -> Iterator[tuple[int, Word]]:
    for number in range(scene.sentence_at(stretch.start), len(scene.sentences)):
        if scene.sentences[number].span.start >= stretch.end:
            return
        for word in scene.sentences[number].words:
            if stretch.start < word.span.start < stretch.end:
                yield number, word


def _before_inquit(text: str, mark: int, word: Word, inner: Container[int]) -> int | None:
    """Return where words end that an inquit may follow with this word, if they are not closed.

    The mark of a quotation inside them (`inner` are the ends) closes only that.
    """
    end = word.span.start
    while end > mark and text[end - 1] in " \t\n":
        end -= 1
    if text[end - 1] == ",":
        end -= 1
        while end > mark and text[end - 1] in " \t":
            end -= 1
    elif text[end - 1] not in "?!…" or not word.form[:1].islower():
        return None
    unclosed = text[end - 1] not in _CLOSING or end in inner
    return end if end > mark + 1 and unclosed else None


def _inquit(scene: Scene, number: int, word: Word) -> list[Word] | None:
    """Return the words of *sagte Tann am Montag*, *so Tann*, if the word opens such a frame."""
    sentence = scene.sentences[number]
    if word.form != "so" and not is_finite(word):
        return None
    frame = _frame(sentence, word)
    if word.form in ("hieß", "heißt") and [w.form for w in frame[1:2]] == ["es"]:
        names = any(w.upos == "ADP" for w in frame)  # *hieß es aus dem Rathaus*
    elif len(frame) < 2 or any(w.form in _NEGATIONS | _NOBODY for w in frame):
        names = False
    elif word.form == "so":
        names = _names_source(frame[1:])
    else:
        names = _has_speaker(scene, number, frame)
    return frame if names else None


def _has_speaker(scene: Scene, number: int, frame: list[Word]) -> bool:
    """Tell whether somebody is the subject of the frame's verb: anybody of one of saying."""
    sentence, first = scene.sentences[number], frame[0]
    for verb, entry in scene[number].cues:
        finite = finite_verb(sentence, verb) or verb
        if finite.index == first.index and entry.clauses & {"quote", "v2"}:
            return _third_person_after(sentence, verb, first)
    named = all(word.upos == "PROPN" for word in frame[1:])
    return named and _subject(sentence, first, first) is not None


def _frame(sentence: Sentence, first: Word) -> list[Word]:
    """Return the words from the first to the next mark of any sort."""
    frame = [first]
    for word in sentence.words[first.index :]:
        if is_punctuation(word) or is_quotation_mark(word) or word.form in _ENDS:
            break
        frame.append(word)
    return frame


def _names_source(words: list[Word]) -> bool:
    if words[0].upos not in _NOMINAL or any(w.upos in ("VERB", "AUX", "SCONJ") for w in words):
        return False
    return any(voice_of(w) in KNOWN - {Voice.TEXT} for w in words)


def _third_person_after(sentence: Sentence, verb: Word, finite: Word) -> bool:
    """Tell whether somebody in the third person stands after the verb as its subject."""
    if finite.index == len(sentence.words):
        return False
    who = _subject(sentence, verb, finite) or sentence.word(finite.index + 1)
    if who.upos == "PRON":
        return who.form in ("er", "sie", "dieser", "diese")
    return who.upos in _NOMINAL


def _subject(sentence: Sentence, verb: Word, finite: Word) -> Word | None:
    """Return the subject after the finite verb."""
    heads = {verb.index, finite.index}
    return next(
        (
            w
            for w in sentence.words[finite.index :]
            if w.relation == "nsubj" and w.head in heads and w.upos != "SCONJ"
        ),
        None,
    )


def _complete(scene: Scene, number: int, inquit: Word, mark: int) -> bool:
    """Tell whether a clause can end before the inquit (not: *Wenn man fragt, antwortet Tann*)."""
    sentence = scene.sentences[number]
    kinds = []
    for clause in scene[number].clauses:
        if clause.last >= inquit.index or sentence.word(clause.last).span.end <= mark:
            continue
        inside = [w for w in clause.words if w.span.start > mark]
        finite = next((w for w in inside if is_finite(w)), None)
        if finite is not None:
            kind = opening_kind(sentence, inside[0].index, finite)
            asked = kind is ClauseKind.QUESTION and finite is not inside[-1]
            kinds.append(ClauseKind.VERB_SECOND if asked else kind)
    return not kinds or ClauseKind.VERB_SECOND in kinds


def _goes_on(sentence: Sentence, last: Word) -> bool:
    """Tell whether the words go on after the frame (*Das Bad, sagte Tann, ist marode.*)."""
    rest = sentence.words[last.index :]
    if not rest or rest[0].form not in (",", "–", "-"):
        return False
    clause = [w for w in rest if not is_punctuation(w) and not is_quotation_mark(w)]
    if not clause or clause[0].upos == "SCONJ" or is_relative_pronoun(clause[0]):
        return False
    return any(is_finite(w) for w in clause)


def _another_speaks(scene: Scene, colon: int, following: int) -> bool:
    """Tell whether the next paragraph's quotation closes, and is somebody else's.

    *Tann sagte: „Das Bad ist marode.⏎⏎„Wir brauchen es“, sagte Brahm.*
    """
    found = scene.word_at(colon)
    mark = scene.text[following : following + 1]
    closing = _closing(scene.text, following, mark) if mark in OPENING else None
    if found is None or closing is None:
        return False
    one = _named(scene, found[0], Span(scene.sentences[found[0]].span.start, colon))
    start = closing + 1
    while scene.text[start : start + 1] in (",", " "):
        start += 1
    inquit = scene.word_at(start)
    if inquit is None or inquit[1].span.start != start or start == closing + 1:
        return False
    frame = _inquit(scene, *inquit)
    other = _named(scene, inquit[0], Span(start, frame[-1].span.end)) if frame else set()
    return bool(one and other) and not one & other


def _closing(text: str, start: int, mark: str) -> int | None:
    """Return where the quotation closes that opens at the start of a paragraph."""
    closers = {"„": '“”"', "»": "«", "«": "»", '"': '"', "“": '”"'}[mark]
    for at in range(start + 1, len(text)):
        if text.startswith(("\n\n", "\r\n\r\n"), at) or text[at] == mark not in closers:
            return None
        if text[at] in closers:
            return at
    return None


def _named(scene: Scene, number: int, span: Span) -> set[str]:
    """Return the names of who speaks in a frame: its subject's, if it has a name."""
    sentence = scene.sentences[number]
    found: set[str] = set()
    for subject in sentence.words:
        if subject.relation != "nsubj" or not span.covers(subject.span):
            continue
        parts = [subject, *(c for c in sentence.children(subject) if c.relation in _NAMING)]
        parts += [c for p in parts[1:] for c in sentence.children(p) if c.relation in _NAMING]
        found |= {p.form for p in parts if p.upos == "PROPN"}
    return found
