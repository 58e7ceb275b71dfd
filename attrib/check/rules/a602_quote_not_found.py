"""A602: a quote that no source has."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.rule import Rule
from attrib.check.verified_quotes import place, quotes_with, whole
from attrib.example import Example
from attrib.verification.records import Passage, Verdict, Verification
from attrib.verification.words import tokens
from attrib.wording import Wording

ADVICE = Wording(
    "Nennen Sie die Quelle, die den Wortlaut hat, oder geben Sie das Gesagte ohne "
    "Anführungszeichen wieder.",
    "Give the source that has the wording, or report what was said without quotation marks.",
)
_LEAST_WORDS = 2
"""One word in quotation marks may be irony, or a name."""


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the quotes of which no source has anything like."""
    for quote in quotes_with(draft, Verdict.NOT_FOUND):
        if len(list(tokens(quote.text))) >= _LEAST_WORDS:
            yield Problem(whole(quote), _message(quote), ADVICE, claim=quote.number)


def _message(quote: Verification) -> Wording:
    near = quote.passages[0] if quote.passages else None
    return Wording(
        f"Das Zitat steht in keiner Quelle.{_nearest(near, 'Am nächsten kommt')}",
        f"The quote stands in no source.{_nearest(near, 'The nearest is')}",
    )


def _nearest(passage: Passage | None, words: str) -> str:
    if passage is None:
        return ""
    return f" {words} {place(passage)}: „{' '.join(passage.text.split())}“"


RULE = Rule(
    code="A602",
    name="quote-not-found",
    severity=Severity.WARNING,
    summary=Wording(
        "Ein Zitat, das in keiner Quelle steht (nur mit Quellen).",
        "A quote that stands in no source (only with sources).",
    ),
    explanation=Wording(
        "Zu jedem Zitat gehört eine Stelle, an der es nachzulesen oder nachzuhören ist. Steht es "
        "in keiner der angegebenen Quellen, so fehlt eine Quelle, oder das Zitat ist eine "
        "Wiedergabe in eigenen Worten.",
        "Every quote has a place where it can be read or heard. If none of the given sources has "
        "it, a source is missing, or the quote is a report in the writer's own words.",
    ),
    source="Deutscher Presserat, Pressekodex, Ziffer 2 (Sorgfalt: Informationen sind auf ihren "
    "Wahrheitsgehalt zu prüfen und wahrheitsgetreu wiederzugeben)",
    examples=(
        Example(
            "Protokoll: Das Wetter war gut. Artikel: „Wir werden die Werft verkaufen“, sagte Ruth "
            "Ahlers.",
            fires=True,
        ),
        Example(
            "Protokoll: Wir werden die Werft verkaufen. Artikel: „Wir werden die Werft "
            "verkaufen“, sagte Ruth Ahlers.",
            fires=False,
        ),
    ),
    find=find,
)
