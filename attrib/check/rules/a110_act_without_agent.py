"""A110: an act or an expectation of nobody in particular: who asks, charges or hopes."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.rule import Rule
from attrib.check.unanswered import State, reasoned
from attrib.example import Example
from attrib.wording import Wording

ADVICE = Wording(
    "Nennen Sie, wer bittet, beschuldigt oder erwartet.",
    "Name who asks, charges or expects.",
)
_MESSAGE = Wording(
    "Wer hier bittet, beschuldigt oder erwartet, bleibt ungesagt",
    "Who asks, charges or expects here is not said",
)


def find(draft: Draft) -> Iterator[Problem]:
    """Yield them, with the reason that the table of claims gives."""
    return reasoned(draft, State.CHARGED, _MESSAGE, ADVICE)


RULE = Rule(
    code="A110",
    name="act-without-agent",
    severity=Severity.OFF,
    summary=Wording(
        "Eine Bitte, Beschuldigung oder Erwartung, ohne zu sagen, wessen.",
        "A request, a charge or an expectation without saying whose.",
    ),
    explanation=Wording(
        "„Anwohner werden gebeten“, „ihm wird vorgeworfen“, „es wird erwartet“, „man hofft“: Oft "
        "ist aus dem Zusammenhang klar, wer das tut. Häuser, die es stets genannt haben wollen, "
        "schalten die Regel ein.",
        "“Residents are asked”, “he is accused”, “it is expected”, “one hopes”: often the context "
        "shows who does. Houses that want it named each time switch the rule on.",
    ),
    source="Duden, Die Grammatik, „Funktionen des Passivs“ (das Passiv lässt den Handelnden aus)",
    examples=(
        Example("Die Anwohner werden gebeten, die Fenster zu schließen.", fires=True),
        Example("Die Feuerwehr bittet die Anwohner, die Fenster zu schließen.", fires=False),
    ),
    find=find,
    style_advice=True,
)
