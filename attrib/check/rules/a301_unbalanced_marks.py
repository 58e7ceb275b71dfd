"""A301: a quotation mark without a partner."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from types import MappingProxyType

from attrib.article import Span
from attrib.check.draft import Draft
from attrib.check.finding import Edit, Problem, Related, Severity
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.grammar.quotation_marks import unpaired
from attrib.wording import Wording

ADVICE = Wording(
    "Setzen Sie das fehlende Zeichen, oder löschen Sie dieses.",
    "Add the mark that is missing, or delete this one.",
)
_CLOSING = MappingProxyType({"„": "“", "»": "«", "«": "»", '"': '"'})
_OPENING = MappingProxyType({"“": "„", "”": "„", "«": "»", "»": "«", '"': '"'})
_BREAK = re.compile("\n\n")
SAME = Wording("ebenfalls ohne Gegenstück", "without a partner, too")


def find(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for each paragraph that has marks without a partner: the first of them."""
    breaks = [found.start() for found in _BREAK.finditer(draft.text)]
    paragraphs: dict[int, list[int]] = {}
    for at in unpaired(draft.text, draft.scene.quotations):
        paragraphs.setdefault(bisect_left(breaks, at), []).append(at)
    for first, *others in paragraphs.values():
        mark = draft.text[first]
        message = Wording(
            f"Anführungszeichen ohne Gegenstück: {mark}",
            f"Quotation mark without a partner: {mark}",
        )
        related = tuple(Related(Span(at, at + 1), SAME) for at in others)
        edits = () if others else tuple(_partner(draft, first))
        yield Problem(Span(first, first + 1), message, ADVICE, edits, related=related)


def _partner(draft: Draft, at: int) -> Iterator[Edit]:
    """Yield the edit that sets the missing mark, where the text shows its place.

    A quotation ends where its tag begins (*„Wir bauen, sagte Tann*), and begins behind the colon
    that announces it or at the head of its paragraph.
    """
    mark, text = draft.text[at], draft.text
    ended = next((q for q in draft.scene.quotations if q.span.start == at + 1), None)
    if mark in _CLOSING and ended is not None and not ended.marked and not ended.closed:
        yield Edit(Span(ended.span.end, ended.span.end), _CLOSING[mark])
    elif mark in _OPENING and not text[at - 1 : at].isspace():
        head = text.rfind("\n", 0, at) + 1
        between = text[head:at]
        colon = between.rfind(": ")
        if any(sign in between for sign in '„“”»«"') or not between.strip():
            return
        if colon >= 0:
            yield Edit(Span(head + colon + 2, head + colon + 2), _OPENING[mark])
        elif draft.scene.sentence_at(head) == draft.scene.sentence_at(at - 1):
            yield Edit(Span(head, head), _OPENING[mark])


RULE = Rule(
    code="A301",
    name="unbalanced-quotation-marks",
    severity=Severity.ERROR,
    summary=Wording(
        "Ein Anführungszeichen, zu dem das Gegenstück fehlt.",
        "A quotation mark whose partner is missing.",
    ),
    explanation=Wording(
        "Anführungszeichen stehen vor und hinter dem Angeführten; fehlt eines, ist nicht zu sehen, "
        "wo fremde Worte enden. Läuft ein Zitat über mehrere Absätze, darf jeder Absatz mit einem "
        "eigenen Zeichen anfangen, und nur der letzte schließt.",
        "Quotation marks stand before and behind what is quoted; where one is missing, nobody sees "
        "where another's words end. In a quote of several paragraphs each may open with a mark of "
        "its own, and only the last closes.",
    ),
    source="Amtliche Rechtschreibung, § 89",
    examples=(
        Example("„Wir bauen weiter, sagte Olaf Tann.", fires=True),
        Example("„Wir bauen weiter“, sagte Olaf Tann.", fires=False),
    ),
    find=find,
)
