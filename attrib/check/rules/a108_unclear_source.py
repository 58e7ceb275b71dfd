"""A108: reported speech whose source attrib does not find, though the text may name it."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.rule import Rule
from attrib.check.unanswered import State, reasoned
from attrib.example import Example
from attrib.wording import Wording

ADVICE = Wording(
    "Prüfen Sie, ob der Leser erkennt, wer spricht.",
    "Check that the reader sees who speaks.",
)
_MESSAGE = Wording(
    "attrib findet nicht, wer das sagt",
    "attrib does not find who says this",
)


def find(draft: Draft) -> Iterator[Problem]:
    """Yield them, with the reason that the table of claims gives."""
    return reasoned(draft, State.DOUBT, _MESSAGE, ADVICE)


RULE = Rule(
    code="A108",
    name="unclear-source",
    severity=Severity.INFO,
    summary=Wording(
        "Eine Wiedergabe, zu der attrib den Sprecher nicht findet.",
        "Reported speech whose speaker attrib does not find.",
    ),
    explanation=Wording(
        "Hier weiß das Werkzeug nicht weiter: Der Text nennt vielleicht jemanden, den es nicht "
        "erkennt. Es ist ein Hinweis, kein Vorwurf.",
        "Here the tool is at a loss: the text may name somebody whom it does not recognise. It is "
        "a hint, and no charge.",
    ),
    source="attrib (kein Regelwerk: der Zweifel des Werkzeugs selbst)",
    examples=(
        Example("Die Behauptung, das Wasser ist vergiftet, hält sich.", fires=True),
        Example("Die Stadt teilte mit, das Wasser sei sauber.", fires=False),
    ),
    find=find,
    style_advice=True,
)
