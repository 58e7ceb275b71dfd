"""A102: a direct quote that nobody is answerable for."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.rule import Rule
from attrib.check.unanswered import State, Unanswered, answerable
from attrib.example import Example
from attrib.wording import Wording

ADVICE = Wording(
    "Nennen Sie, wer das gesagt hat, oder geben Sie es in eigenen Worten wieder.",
    "Name who said this, or put it in your own words.",
)
_SHOWN = 40


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the quotations that no word gives to anybody."""
    for each in draft.unanswered:
        if each.state is State.DIRECT:
            yield _problem(draft, each)


def _problem(draft: Draft, each: Unanswered) -> Problem:
    words = " ".join(each.claim.span.of(draft.text).split())
    shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
    who = answerable(draft, each)
    message = Wording(
        f"Wörtliches Zitat, {who.told.de}: {shown}", f"Direct quote, {who.told.en}: {shown}"
    )
    return who.problem(each.claim.span, message, ADVICE, each)


RULE = Rule(
    code="A102",
    name="quote-without-speaker",
    severity=Severity.ERROR,
    summary=Wording(
        "Ein wörtliches Zitat, zu dem der Text keinen Sprecher nennt.",
        "A direct quote for which the text names no speaker.",
    ),
    explanation=Wording(
        "Ein Zitat braucht jemanden, der dafür einsteht, im Satz selbst oder gleich davor oder "
        "danach; sonst kann niemand es prüfen. Namen, Titel, Mottos, Aufschriften und einzelne "
        "Wörter in Anführungszeichen sind keine Zitate.",
        "A quote needs somebody who answers for it, in the sentence itself or right before or "
        "after it; otherwise nobody can check it. Names, titles, mottos, inscriptions and single "
        "words in quotation marks are no quotes.",
    ),
    source="Reuters Handbook of Journalism, „The Essentials of Reuters sourcing“ (the source of a "
    "quote is identified as quickly as possible)",
    examples=(
        Example(
            "„Das war ein Fehler, den wir alle bereuen werden.“ Die Sitzung endete.", fires=True
        ),
        Example("„Das war ein Fehler“, sagte Ministerin Ruth Ahlers.", fires=False),
    ),
    find=find,
)
