"""A301: a quotation mark without a partner."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from attrib.article import Span
from attrib.check.draft import Draft
from attrib.check.finding import Problem, Related, Severity
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.grammar.quotation_marks import unpaired
from attrib.wording import Wording

ADVICE = Wording(
    "Setzen Sie das fehlende Zeichen, oder löschen Sie dieses.",
    "Add the mark that is missing, or delete this one.",
)
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
        yield Problem(Span(first, first + 1), message, ADVICE, related=related)


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
