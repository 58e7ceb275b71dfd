"""Turns of interviews, minutes and threads: what stands after a label is its bearer's own words.

Which labels are those of speakers tells `attrib.read.turns`. A turn is one claim; in it, others'
words are claims only where the speaker retells them, as in a quotation.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.detect.construction import Construction, Phase
from attrib.detect.found import Found
from attrib.detect.utterance import Route, Utterance
from attrib.example import Example
from attrib.records import Evidence, Kind, Step, Word
from attrib.scene import Scene
from attrib.wording import Wording

_NAMES = ("PROPN", "NOUN", "X")


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield the turns of the article."""
    for turn in scene.turns:
        label, name = turn.label.span, turn.label.name
        number, source = _bearer(scene, name)
        yield Utterance(
            Kind.DIRECT,
            turn.content,
            number,
            Route.LABEL,
            source=source,
            frame=(Span(name.start, label.end),) if turn.label.text else (),
            steps=(Evidence(Step.QUOTE, _why(turn.label.text), (name,)),),
        )


def _why(label: str) -> Wording:
    if not label:
        return Wording("antwortet auf eine Frage", "answers a question")
    return Wording(
        f"„{label}“ steht als Sprecher vor dem Beitrag",
        f"“{label}” stands before the turn as its speaker",
    )


def _bearer(scene: Scene, name: Span) -> tuple[int, Word | None]:
    """Return the word of a label that names who speaks, by preference a name, and its sentence."""
    words = [pair for pair in scene.words_inside(name) if pair[1].upos in _NAMES]
    heads = [pair for pair in words if pair[1].relation != "flat"] or words
    named = [pair for pair in heads if pair[1].upos == "PROPN"] or heads
    if named:
        return named[0]
    return scene.sentence_at(name.start), next((w for _, w in scene.words_inside(name)), None)


CONSTRUCTION = Construction(
    name="labelled-turn",
    summary=Wording(
        "Vor dem Beitrag zu einem Gespräch steht, wer ihn sagt.",
        "Before a turn of a conversation stands who says it.",
    ),
    source="Amtliches Regelwerk der deutschen Rechtschreibung, § 81 (Doppelpunkt vor wörtlich "
    "Wiedergegebenem).",
    examples=(
        Example(
            "Ada Brahm leitet das Bad.\n\nTagblatt: Schließen Sie das Bad?\n\nBrahm: Nein, wir "
            "bauen es um.\n\nTagblatt: Was kostet das?\n\nBrahm: Zwei Millionen.",
            fires=True,
        ),
        Example(
            "Präsidentin Ada Brahm: Ich eröffne die Sitzung.\n\nJan Tann (SPD): Das hat niemand "
            "gesagt!\n\nPräsidentin Ada Brahm: Bitte setzen Sie sich.",
            fires=True,
        ),
        Example(
            "Das Bad schließt.\n\nFazit: Wir brauchen ein neues.\n\nTipp: Gehen Sie an den See.",
            fires=False,
        ),
        Example(
            "Ada Brahm leitet das Bad.\n\nBrahm: 45 Stimmen.\n\nTann: 31 Stimmen.", fires=False
        ),
    ),
    rank=4,
    phase=Phase.QUOTATIONS,
    find=find,
)
