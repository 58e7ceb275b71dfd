"""A107: a quotation that the sentence before gives to somebody, and no word of its own."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Related, Severity
from attrib.check.quotes import is_utterance
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.records import Kind, Step
from attrib.wording import Wording

ADVICE = Wording("Sagen Sie beim Zitat selbst, wer es sagt.", "Say beside the quote who says it.")
_TAKEN_FROM = Wording("von hier übernommen", "taken from here")


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the quotations whose speaker is that of an utterance before."""
    for number, claim in draft.numbered():
        carried = any(step.step is Step.CHAIN for step in claim.evidence)
        if (
            claim.kind is Kind.DIRECT
            and claim.speaker is not None
            and claim.parent is None
            and claim.confidence >= draft.settings.min_confidence
            and carried
            and is_utterance(draft, claim)
        ):
            name = " ".join(claim.speaker.name.split())
            yield Problem(
                claim.span,
                Wording(
                    f"Ein Zitat ohne eigene Zuschreibung (übernommen: {name}).",
                    f"A quote without an attribution of its own (taken over: {name}).",
                ),
                ADVICE,
                claim=number,
                related=(Related(claim.speaker.span, _TAKEN_FROM),),
            )


RULE = Rule(
    code="A107",
    name="untagged-quote",
    severity=Severity.OFF,
    summary=Wording(
        "Ein wörtliches Zitat, dessen Sprecher nur aus dem Satz davor hervorgeht.",
        "A direct quote whose speaker only follows from the sentence before.",
    ),
    explanation=Wording(
        "Steht ein Zitat ohne „sagte X“ hinter einem anderen, so gilt es als dessen Fortsetzung. "
        "Wird davor gekürzt, so spricht auf einmal jemand anderes. Agenturen verlangen deshalb "
        "eine Zuschreibung bei jedem Zitat.",
        "A quote without “said X” after another one counts as going on with it. When the text "
        "before is cut, somebody else seems to speak. Agencies therefore ask for an attribution of "
        "every quote.",
    ),
    source="Reuters Handbook of Journalism, „The Essentials of Reuters sourcing“ (the source of a "
    "quote is identified as quickly as possible)",
    examples=(
        Example(
            "„Das war ein Fehler“, sagte Ministerin Ruth Ahlers. „Wir werden ihn alle bereuen.“",
            fires=True,
        ),
        Example("„Das war ein Fehler“, sagte Ministerin Ruth Ahlers.", fires=False),
    ),
    find=find,
    style_advice=True,
)
