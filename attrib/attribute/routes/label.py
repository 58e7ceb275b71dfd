"""Who bears the label of a turn: whom it names, or the one person that an interview is with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from attrib.attribute.candidate import SpeakerCandidate, named
from attrib.detect.utterance import Utterance
from attrib.lexicon.tables import first_names
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.read.credits import is_byline
from attrib.read.turns import side_of
from attrib.records import Word
from attrib.scene import Scene
from attrib.wording import Wording

_INITIALS = re.compile(r"(?:[^\W\d_a-zäöüß]\.[ -]?){2,3}|[^\W\d_a-zäöüß]{2}")


def find(scene: Scene, utterance: Utterance) -> SpeakerCandidate:
    """Return the bearer of a turn's label."""
    number, head = utterance.sentence, utterance.source
    turn = next(t for t in scene.turns if t.content == utterance.content)
    label = turn.label.text
    side = side_of(turn.label)
    if head is None or side == "asks":
        return _nobody(number, label)
    if side:
        people = {surname.form: (n, first) for n, first, surname in _people(scene)}
        if len(people) != 1:
            return _nobody(number, label)
        return named(*next(iter(people.values())), _interviewed(label))
    if _INITIALS.fullmatch(label):
        letters = re.sub(r"\W", "", label)
        meant = {
            (first.form, surname.form): (n, first)
            for n, first, surname in _people(scene)
            if (first.form[0], surname.form[0]) == (letters[0], letters[-1])
        }
        if len(meant) == 1:
            return named(*next(iter(meant.values())), _short(label))
    if head.upos != "PROPN" and (named_before := _as_name(scene, head)) is not None:
        number, head = named_before
    why = Wording(f"„{label}“ steht vor dem Beitrag", f"“{label}” stands before the turn")
    return named(number, head, why)


def _as_name(scene: Scene, head: Word) -> tuple[int, Word] | None:
    """Return where the article has as a name what stands alone in a label and looks like a noun."""
    for view in scene:
        for word in view.sentence.words:
            if word.form == head.form and word.upos == "PROPN":
                above = view.sentence.head_of(word)
                return view.number, above if word.relation == "flat" and above else word
    return None


def _people(scene: Scene) -> Iterator[tuple[int, Word, Word]]:
    """Yield who is named in full outside the turns: sentence, first name and surname."""
    for view in scene:
        span = view.sentence.span
        if scene.in_turns.covers(span) or is_byline(span.of(scene.text)):
            continue
        for proper, run in groupby(view.sentence.words, lambda word: word.upos == "PROPN"):
            name = tuple(run)
            if proper and len(name) > 1 and name[0].form in first_names():
                yield view.number, name[0], name[-1]


def _nobody(number: int, label: str) -> SpeakerCandidate:
    return SpeakerCandidate(number, None, no_speaker(NoSpeakerCode.INDEFINITE, label))


def _interviewed(label: str) -> Wording:
    return Wording(
        f"„{label}“: Nur sie oder er wird in dem Gespräch befragt",
        f"“{label}”: the only person that the interview is with",
    )


def _short(label: str) -> Wording:
    return Wording(f"„{label}“ sind die Anfangsbuchstaben", f"“{label}” are the initials")
