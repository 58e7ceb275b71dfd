"""A102: a direct quote that nobody is answerable for."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.rule import Example, Rule
from attrib.records import Kind
from attrib.wording import Wording

MESSAGE = Wording("Wörtliches Zitat ohne Sprecher.", "Direct quote without a speaker.")
ADVICE = Wording(
    "Nennen Sie, wer das gesagt hat, oder geben Sie es in eigenen Worten wieder.",
    "Name who said this, or put it in your own words.",
)


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the direct quotes for which no speaker was found, nested ones aside."""
    for number, claim in draft.numbered():
        if claim.kind is Kind.DIRECT and claim.parent is None and claim.speaker is None:
            yield Problem(claim.span, MESSAGE, ADVICE, claim=number)


RULE = Rule(
    code="A102",
    name="quote-without-speaker",
    severity=Severity.ERROR,
    summary=Wording(
        "Ein wörtliches Zitat, zu dem der Text keinen Sprecher nennt.",
        "A direct quote for which the text names no speaker.",
    ),
    explanation=Wording(
        "Zitate müssen als solche gekennzeichnet und jemandem zugeordnet sein; sonst kann niemand "
        "sie prüfen.",
        "Quotes have to be marked and attributed, or nobody can check them.",
    ),
    source="Deutscher Presserat, Pressekodex, Ziffer 2 (Sorgfalt)",
    examples=(
        Example(
            "„Das war ein Fehler, den wir alle bereuen werden.“ Die Sitzung endete.", fires=True
        ),
        Example("„Das war ein Fehler“, sagte Ministerin Ruth Ahlers.", fires=False),
    ),
    find=find,
)
