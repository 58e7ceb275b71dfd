"""A110: a passive that asks or charges and does not say who does."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.rule import Rule
from attrib.check.unanswered import State, unanswered
from attrib.example import Example
from attrib.records import NOT_FOUND
from attrib.wording import Wording

ADVICE = Wording(
    "Nennen Sie, wer bittet oder beschuldigt.",
    "Name who asks or charges.",
)


def find(draft: Draft) -> Iterator[Problem]:
    """Yield them, with the reason that the table of claims gives."""
    for each in unanswered(draft):
        if each.state is State.CHARGED:
            reason = (each.claim.reason or NOT_FOUND).wording
            yield Problem(
                each.claim.span,
                Wording(
                    f"Wer hier bittet oder beschuldigt, bleibt ungesagt: {reason.de}.",
                    f"Who asks or charges here is not said: {reason.en}.",
                ),
                ADVICE,
                claim=each.number,
                also=each.also,
            )


RULE = Rule(
    code="A110",
    name="act-without-agent",
    severity=Severity.OFF,
    summary=Wording(
        "Ein Passiv, das bittet oder beschuldigt, ohne zu sagen, wer.",
        "A passive that asks or charges without saying who does.",
    ),
    explanation=Wording(
        "„Anwohner werden gebeten“, „ihm wird vorgeworfen“: Oft ist aus dem Zusammenhang klar, wer "
        "das tut. Häuser, die es stets genannt haben wollen, schalten die Regel ein.",
        "“Residents are asked”, “he is accused”: often the context shows who does. Houses that "
        "want it named each time switch the rule on.",
    ),
    source="Duden, Die Grammatik, „Funktionen des Passivs“ (das Passiv lässt den Handelnden aus)",
    examples=(
        Example("Die Anwohner werden gebeten, die Fenster zu schließen.", fires=True),
        Example("Die Feuerwehr bittet die Anwohner, die Fenster zu schließen.", fires=False),
    ),
    find=find,
    style_advice=True,
)
