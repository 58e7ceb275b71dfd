"""Who bears the label of a turn: whom it names, or the one person that an interview is with."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrib.attribute.candidate import SpeakerCandidate, named
from attrib.detect.utterance import Utterance
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.read.bearers import side_of
from attrib.read.dialogues import DASH
from attrib.records import Word
from attrib.scene import Scene
from attrib.scene.turns import FullName
from attrib.wording import Wording

_ADDRESS = re.compile(r"\b(?:Herr|Frau) (?:(?:Dr|Prof)\. ){0,2}(?P<name>[^\W\d_a-zäöüß][\w-]*)")
_ANSWERS = Wording("antwortet auf die Frage davor", "answers the question before")
_IN_TURN = Wording("zwei sprechen abwechselnd", "two speak in turn")
_INITIALS = re.compile(r"(?:[^\W\d_a-zäöüß]\.[ -]?){2,3}|[^\W\d_a-zäöüß]{2}")


def find(scene: Scene, utterance: Utterance) -> SpeakerCandidate:
    """Return the bearer of a turn's label."""
    number, head = utterance.sentence, utterance.source
    turn = scene.turn_at[utterance.content[0].start]
    label = turn.label.text
    if not label:
        return _asked(scene, number)
    if label == DASH:
        return named(number, head, _IN_TURN) if head is not None else _nobody(number, label)
    side = side_of(turn.label)
    if head is None or side == "asks":
        return _nobody(number, label)
    if side == "answers":
        who = _only(scene.people)
        return _of(who, _interviewed(label)) if who is not None else _nobody(number, label)
    if _INITIALS.fullmatch(label):
        letters = re.sub(r"\W", "", label)
        ends = (letters[0], letters[-1])
        who = _only(n for n in scene.people if (n.first.form[0], n.surname.form[0]) == ends)
        if who is not None:
            return _of(who, _short(label))
    if head.upos != "PROPN" or head.form.isupper():
        # a surname that stands alone may look like a noun (*Bock: …*), or be shouted (*BOCK: …*)
        number, head = _named_elsewhere(scene, head) or (number, head)
    why = Wording(f"„{label}“ steht vor dem Beitrag", f"“{label}” stands before the turn")
    return named(number, head, why)


def _named_elsewhere(scene: Scene, head: Word) -> tuple[int, Word] | None:
    """Return where the name of a label is written out, with its sentence."""
    return scene.names.get(head.form.title()) or scene.names.get(head.form)


def _asked(scene: Scene, number: int) -> SpeakerCandidate:
    """Return who answers questions without label: who is addressed, or whom the interview names."""
    asked = [turn.label.span for turn in scene.turns]
    meant = {m["name"] for q in asked for m in _ADDRESS.finditer(scene.text, q.start, q.end)}
    if len(meant) == 1 and (found := scene.names.get(next(iter(meant)))) is not None:
        return named(*found, _ANSWERS)
    who = _only(scene.people)
    if who is None:
        return SpeakerCandidate(number, None, no_speaker(NoSpeakerCode.NO_VERB))
    return _of(who, _ANSWERS)


def _only(people: Iterable[FullName]) -> FullName | None:
    """Return who is meant if all are one person."""
    found = {name.surname.form: name for name in people}
    return next(iter(found.values())) if len(found) == 1 else None


def _of(who: FullName, why: Wording) -> SpeakerCandidate:
    return named(who.sentence, who.head, why)


def _nobody(number: int, label: str) -> SpeakerCandidate:
    return SpeakerCandidate(number, None, no_speaker(NoSpeakerCode.INDEFINITE, label))


def _interviewed(label: str) -> Wording:
    return Wording(
        f"„{label}“: Nur sie oder er wird in dem Gespräch befragt",
        f"“{label}”: the only person that the interview is with",
    )


def _short(label: str) -> Wording:
    return Wording(f"„{label}“ sind die Anfangsbuchstaben", f"“{label}” are the initials")
