"""A603: a quote that the source gives to somebody else."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.rule import Rule
from attrib.check.verified_quotes import place, quotes_with, whole
from attrib.example import Example
from attrib.verification.records import Verdict, Verification
from attrib.wording import Wording

ADVICE = Wording(
    "Prüfen Sie, wer das gesagt hat, und nennen Sie den Richtigen.",
    "Check who said this, and name the right person.",
)


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the quotes that stand in a source as somebody else's words."""
    for quote in quotes_with(draft, Verdict.OTHER_SPEAKER):
        yield Problem(whole(quote), _message(quote), ADVICE, claim=quote.number)


def _message(quote: Verification) -> Wording:
    passage, speaker = quote.passages[0], quote.claim.speaker
    named = speaker.name if speaker is not None else ""
    where = place(passage)
    return Wording(
        f"In der Quelle ({where}) sagt das {passage.speaker}, im Text {named}.",
        f"In the source ({where}) {passage.speaker} says this, in the text {named}.",
    )


RULE = Rule(
    code="A603",
    name="other-speaker",
    severity=Severity.ERROR,
    summary=Wording(
        "Ein Zitat, das die Quelle jemand anderem gibt (nur mit Quellen).",
        "A quote that the source gives to somebody else (only with sources).",
    ),
    explanation=Wording(
        "Ein Zitat steht für den, der es gesagt hat. Nennt ein Protokoll am Anfang der Zeile "
        "einen anderen Sprecher als der Text, so ist die Zuschreibung falsch. Quellen ohne "
        "Sprecher, Ämter ohne Namen und Sätze, die mehrere gesagt haben, zählen nicht.",
        "A quote stands for the person who said it. If a transcript names another speaker at the "
        "start of the line than the text does, the attribution is wrong. Sources without "
        "speakers, offices without names and sentences that several people said do not count.",
    ),
    source="Deutscher Presserat, Pressekodex, Ziffer 2 (Sorgfalt: Informationen sind auf ihren "
    "Wahrheitsgehalt zu prüfen und wahrheitsgetreu wiederzugeben)",
    examples=(
        Example(
            "Protokoll: TANN: Wir werden die Werft verkaufen. Artikel: „Wir werden die Werft "
            "verkaufen“, sagte Ruth Ahlers.",
            fires=True,
        ),
        Example(
            "Protokoll: AHLERS: Wir werden die Werft verkaufen. Artikel: „Wir werden die Werft "
            "verkaufen“, sagte Ruth Ahlers.",
            fires=False,
        ),
    ),
    find=find,
)
