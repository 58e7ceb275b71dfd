"""Turns of interviews, minutes and threads: what stands after a label is its bearer's own words.

So are pull quotes, which somebody signs. Which labels are those of speakers tells
`attrib.read.turns`, which signatures, `attrib.read.signatures`. A turn is one claim; in it, others'
words are claims only where the speaker retells them, as in a quotation.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from attrib.article import Span
from attrib.detect.construction import Construction, Phase
from attrib.detect.cue import of_verb
from attrib.detect.found import Found
from attrib.detect.quotation.governor import Governor, Place
from attrib.detect.utterance import Route, Utterance
from attrib.example import Example
from attrib.grammar.opening import has_finite_verb
from attrib.grammar.quotation_marks import Quotation
from attrib.read.dialogues import DASH
from attrib.read.turns import Turn
from attrib.records import Evidence, Kind, Step, Word
from attrib.scene import Scene
from attrib.scene.tags import Tag
from attrib.wording import Wording

_ENDS = (".", "!", "?", "…")
_ANNOUNCING = (":", ",")
_CLAUSE = 3
"""Words of the shortest clause in marks that is no motto (*„Alles fließt“*)."""
_DASHED = Wording("ein Gedankenstrich eröffnet den Beitrag", "a dash opens the turn")
_NAMES = ("PROPN", "NOUN", "X")


def find(scene: Scene, _: Found) -> Iterator[Utterance]:
    """Yield the turns of the article."""
    yield from _after_dashes(scene)
    for turn in scene.turns:
        if turn.label.text == DASH:
            continue
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


def _after_dashes(scene: Scene) -> Iterator[Utterance]:
    """Yield the turns of dialogues: a tag names who speaks, and two who speak take turns."""
    for _, run in groupby(_dashed(scene), key=lambda turn: turn.label.name):
        named: dict[int, Tag] = {}
        for place, turn in enumerate(run):
            start = turn.content[0].start
            tag = scene.tags.get(start)
            if tag is not None:
                yield _tagged(scene, turn, tag)
                if tag.who.upos in ("NOUN", "PROPN"):
                    named[place % 2] = tag
                continue
            other = named.get(place % 2)
            yield Utterance(
                Kind.DIRECT,
                turn.content,
                other.sentence if other else scene.sentence_at(start),
                Route.LABEL,
                source=other.who if other else None,
                steps=(Evidence(Step.QUOTE, _DASHED, (turn.content[0],)),),
            )


def _dashed(scene: Scene) -> Iterator[Turn]:
    return (turn for turn in scene.turns if turn.label.text == DASH)


def _tagged(scene: Scene, turn: Turn, tag: Tag) -> Utterance:
    """Return a turn into which the narrator puts who says it (*– Im Mai, sagte Brahm.*)."""
    cue = of_verb(tag.sentence, scene.sentences[tag.sentence], tag.verb, tag.entry)
    return Utterance(
        Kind.DIRECT,
        turn.content,
        tag.sentence,
        Route.SUBJECT,
        cue,
        frame=(tag.span.strip(scene.text),),
        medium=tag.entry.medium,
        steps=(Evidence(Step.QUOTE, _DASHED, (turn.content[0],)),),
    )


def governs(scene: Scene, quotation: Quotation) -> Governor | None:
    """Return who signs a quotation (*„Wir bauen weiter.“ – Olaf Tann*)."""
    signature = scene.signatures.get(quotation.span.end)
    if signature is None or (signature.bracketed and not _is_said(scene, quotation)):
        return None
    before = scene.mark_before(quotation.span.start, passed=" \t")
    if signature.bare and before not in ("", "\n"):
        return None
    number, source = _bearer(scene, signature.name)
    frame = signature.span.strip(scene.text)
    return Governor(Place.SIGNED, frame, number, source=source, route=Route.SOURCE)


def _is_said(scene: Scene, quotation: Quotation) -> bool:
    """Tell whether it is speech and no title, whose author may stand in brackets behind it, too.

    *„Der lange Weg nach Hause“ (Jan Holm)* is a film; what ends as sentences do, begins with a
    small letter, or stands after a colon as a whole clause is none.
    """
    inner = quotation.inner.of(scene.text).strip()
    if inner[:1].islower() or inner[-1:] in _ENDS:
        return True
    before = scene.mark_before(quotation.span.start)
    return before in _ANNOUNCING and len(inner.split()) >= _CLAUSE and has_finite_verb(inner)


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
        "Vor einem Beitrag oder hinter einem Zitat steht ohne Verb, wer es sagt.",
        "Before a turn or behind a quotation stands without a verb who says it.",
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
    governs=governs,
)
