"""Which quotations are speech, and what governs them.

What stands in quotation marks is not always speech: titles, nicknames, names and scare
quotes do, too. Eight words and more are speech nearly always; fewer need a cue that
governs them, a sentence of their own, or a report around them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from attrib.detect.constructions import direct_speech
from attrib.detect.constructions.follow_on import NAME_LENGTH
from attrib.detect.evidence import shown
from attrib.detect.found import Found
from attrib.detect.quotation.fragment import (
    is_called,
    is_judgement,
    is_wording,
    names_a_thing,
    word_before,
)
from attrib.detect.quotation.governor import Governor, Place
from attrib.detect.retold import retells
from attrib.detect.utterance import Route, Utterance
from attrib.grammar.finite import is_finite
from attrib.grammar.marks import CLOSING, OPENING
from attrib.grammar.quotation_marks import Quotation
from attrib.lexicon.lookup import is_title_noun
from attrib.records import Evidence, Kind, Step
from attrib.scene import Scene
from attrib.wording import Wording

LONG = 8
FRAGMENT = 3
_TITLE = 5
_ENDS = ".!?…"
_COLON = Wording("ein Doppelpunkt kündigt das Zitat an", "a colon announces the quotation")
_SIGNED = Wording("wer das Zitat sagt, steht dahinter", "who says the quotation stands behind it")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")

Governs = Callable[[Scene, Quotation], Governor | None]


def quotations(scene: Scene, found: Found, governs: Mapping[str, Governs]) -> Iterator[Utterance]:
    """Yield the quotations that are speech, each with the construction that governs it.

    `governs` has, by construction, what finds its cue beside a quotation; of several cues the
    nearest counts.
    """
    taken = {utterance.content[0] for utterance in found.direct}
    for quotation in scene.quotations:
        if quotation.span in taken:
            continue
        judged = judge(scene, quotation, found, governs)
        if judged.refusal is None:
            count = Marked(scene, quotation).count
            yield _utterance(scene, quotation, count, judged.governor, judged.construction)


class Refusal(Enum):
    """Why a quotation is not read as speech."""

    EMPTY = auto()
    """There is no word in it."""
    INNER = auto()
    """It stands in another or in a turn, whose speaker does not quote anybody with it."""
    ANNOUNCED = auto()
    """The word before says that it is a title or a name."""
    NAME = auto()
    """It reads like a name or a term."""
    NO_CUE = auto()
    """It is short, and no word of saying stands before, behind or around it."""
    UNKNOWN_CUE = auto()
    """It is short, and the verb behind it is not known as one of speech."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A quotation's governor, and what keeps it from being speech, if something does."""

    construction: str
    governor: Governor | None = None
    refusal: Refusal | None = None


def judge(
    scene: Scene, quotation: Quotation, found: Found, governs: Mapping[str, Governs]
) -> Judged:
    """Return what governs a quotation, and whether it is speech."""
    marked = Marked(scene, quotation)
    if quotation.depth > 1 or not marked.count:
        return Judged("", refusal=Refusal.INNER if marked.count else Refusal.EMPTY)
    cues = {name: find(scene, quotation) for name, find in governs.items()}
    known = {name: governor for name, governor in cues.items() if governor is not None}
    inner = quotation.depth or scene.in_turns.covers(quotation.span)
    if inner and not any(_is_of_another(scene, g) for g in known.values()):
        return Judged("", refusal=Refusal.INNER)
    name = min(known, key=lambda name: known[name].place, default=direct_speech.NAME)
    inside = found.contents.covers(quotation.inner)
    return Judged(name, known.get(name), marked.refusal(known.get(name), inside=inside))


def _is_of_another(scene: Scene, governor: Governor) -> bool:
    """Tell whether a speaker quotes somebody else (*„Sie haben gesagt, ‚geh nicht‘“*)."""
    return governor.cue is not None and retells(scene, governor.cue)


@dataclass(frozen=True, slots=True)
class Marked:
    """What stands in quotation marks, asked whether it is speech."""

    scene: Scene
    quotation: Quotation

    @property
    def count(self) -> int:
        """How many words stand in the marks."""
        return len(_WORD.findall(self._inner))

    def refusal(self, governor: Governor | None, *, inside: bool) -> Refusal | None:
        """Return why it is no speech, if it is none; `inside` tells that it stands in a report."""
        weakly = governor is None or governor.place is Place.AROUND
        called = self._is_capitalised or self._is_nominal
        if self._is_title_of(governor, called=called, weakly=weakly):
            return Refusal.ANNOUNCED
        if self.count >= LONG:
            return Refusal.NAME if weakly and self._is_name else None
        if governor is None:
            return None if self._alone(called=called, inside=inside) else Refusal.NO_CUE
        if weakly:
            return None if self._is_fragment(governor, called=called) else Refusal.NAME
        worded = self.count >= FRAGMENT and not self._is_capitalised
        return None if governor.is_known or worded else Refusal.UNKNOWN_CUE

    def _is_title_of(self, governor: Governor | None, *, called: bool, weakly: bool) -> bool:
        """Tell whether its frame or the word before says that it is a title or name."""
        titled = governor is not None and governor.titled
        worded = governor is not None and governor.worded
        return (called and titled) or self._is_announced(weakly=weakly and not worded)

    def _is_announced(self, *, weakly: bool) -> bool:
        """Tell whether the word before says that it is a title or name (*Tann, genannt „Wal“*)."""
        before = word_before(self.scene, self.quotation)
        called = before is not None and is_called(before[1])
        return called or (weakly and self._is_title)

    def _is_fragment(self, governor: Governor, *, called: bool) -> bool:
        """Tell whether a short quotation is what the verb around it says, and no name."""
        if governor.judges or governor.worded:
            return True
        if called and names_a_thing(self.scene, self.quotation):
            return False
        definite = governor.calls and self._inner.startswith(("der ", "die ", "das "))
        if definite and not is_judgement(self.scene, self.quotation):
            return False
        if governor.calls or governor.is_aloud or not self._is_capitalised:
            return True
        return is_wording(self.scene, self.quotation)

    def _alone(self, *, called: bool, inside: bool) -> bool:
        """Tell whether a short quotation without a cue is speech."""
        inner = self._inner
        if inside:
            if called:
                return is_wording(self.scene, self.quotation)
            return self.count >= FRAGMENT or inner[:1].islower()
        finished = inner[:1].isupper() and inner[-1:] in _ENDS
        whole = finished or self._is_own_sentence
        told = whole and self.count >= FRAGMENT and self._has_verb
        return told or self.scene.goes_on(self.quotation.span)

    @property
    def _inner(self) -> str:
        return self.quotation.inner.of(self.scene.text).strip()

    @property
    def _is_capitalised(self) -> bool:
        """Tell whether all words begin with capitals or digits, as names do."""
        words = _WORD.findall(self._inner)
        return all(w[:1].isupper() or w[:1].isdigit() for w in words)

    @property
    def _is_nominal(self) -> bool:
        """Tell whether it is a noun phrase with capitals at both ends, as titles are."""
        words = [w for _, w in self.scene.words_inside(self.quotation.inner)]
        if not words or len(words) > _TITLE or self._inner[-1:] in _ENDS:
            return False
        small = [w for w in words if w.form[:1].islower()]
        ends = words[0].form[:1].isupper() and words[-1] not in small
        return ends and all(w.upos in ("ADP", "DET", "CCONJ", "ADJ", "PROPN", "X") for w in small)

    @property
    def _is_name(self) -> bool:
        """Tell whether a long one is a name: it begins with a capital and has no verb."""
        inner = self._inner
        finished = inner[-1:] in ".!?…,"
        return inner[:1].isupper() and not finished and not self._has_verb

    @property
    def _is_own_sentence(self) -> bool:
        text, span = self.scene.text, self.quotation.span
        before = self.scene.end_before(span.start, passed=" ")
        after = span.end
        while text[after : after + 1] == " ":
            after += 1
        starts = not before or text[before - 1] in {*CLOSING, *".!?:\n"}
        stops = self.quotation.inner.of(text).rstrip()[-1:] in ".!?"
        return starts and (after == len(text) or text[after] in {*OPENING, *".\n"} or stops)

    @property
    def _has_verb(self) -> bool:
        return any(is_finite(w) for _, w in self.scene.words_inside(self.quotation.inner))

    @property
    def _is_title(self) -> bool:
        """Tell whether a noun for works or names stands right before (*der Film „…“*).

        What begins with a small letter is none (*nannte den Roman „misslungen“*).
        """
        if self.count < FRAGMENT and self._inner[:1].islower():
            return False
        before = word_before(self.scene, self.quotation)
        return before is not None and is_title_noun(before[1])


def _utterance(
    scene: Scene, quotation: Quotation, count: int, governor: Governor | None, construction: str
) -> Utterance:
    span = quotation.span
    in_marks = Wording(
        f"in Anführungszeichen, {count} {'Wort' if count == 1 else 'Wörter'}",
        f"in quotation marks, {count} {'word' if count == 1 else 'words'}",
    )
    step = Evidence(Step.QUOTE, in_marks, (span,))
    long = len(span) > NAME_LENGTH
    if governor is None:
        number = scene.sentence_at(span.start)
        return Utterance(
            Kind.DIRECT,
            (span,),
            number,
            Route.CHAIN,
            steps=(step,),
            construction=construction,
            firm=long,
        )
    signed = governor.place is Place.SIGNED
    announced = Evidence(Step.CUE, _SIGNED if signed else _COLON, (governor.frame,))
    cue = governor.cue
    if cue is not None:
        form = shown(scene, cue.spans)
        why = Wording(f"„{form}“ gehört zum Zitat", f"“{form}” belongs to the quotation")
        announced = Evidence(Step.CUE, why, cue.spans)
    return Utterance(
        Kind.DIRECT,
        (span,),
        governor.sentence,
        governor.route,
        cue,
        governor.source,
        frame=(governor.frame,) if governor.frame else (),
        addressee=governor.addressee,
        medium=governor.medium,
        steps=(step, announced),
        construction=construction,
        firm=long or (cue is not None and not governor.calls),
        is_fragment=governor.place is Place.AROUND,
    )
