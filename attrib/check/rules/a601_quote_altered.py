"""A601: a quote that is not word for word what the source has."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.rule import Rule
from attrib.check.verified_quotes import place, quotes_with, whole
from attrib.example import Example
from attrib.verification.differences import differences
from attrib.verification.records import Verdict, Verification
from attrib.wording import Language, Wording

ADVICE = Wording(
    "Stellen Sie den Wortlaut her, kennzeichnen Sie Auslassungen mit […], oder geben Sie das "
    "Gesagte ohne Anführungszeichen wieder.",
    "Restore the wording, mark omissions with […], or report what was said without quotation "
    "marks.",
)
_SHOWN = 3


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the altered quotes."""
    for quote in quotes_with(draft, Verdict.ALTERED):
        yield Problem(whole(quote), _message(quote), ADVICE, claim=quote.number)


def _message(quote: Verification) -> Wording:
    found = list(differences(quote))
    more = ["…"] if len(found) > _SHOWN else []
    de, en = (
        "; ".join([*(told.into(language) for told in found[:_SHOWN]), *more])
        for language in (Language.GERMAN, Language.ENGLISH)
    )
    where = place(quote.passages[0])
    return Wording(
        f"Das Zitat weicht von der Quelle ab ({where}): {de}",
        f"The quote differs from the source ({where}): {en}",
    )


RULE = Rule(
    code="A601",
    name="quote-altered",
    severity=Severity.ERROR,
    summary=Wording(
        "Ein Zitat, das nicht Wort für Wort in der Quelle steht (nur mit Quellen).",
        "A quote that is not word for word in the source (only with sources).",
    ),
    explanation=Wording(
        "Was in Anführungszeichen steht, ist wörtlich gesagt. Erlaubt sind gekennzeichnete "
        "Auslassungen […] und Zusätze [in Klammern]; Zeichensetzung, Umlaute und Bindestriche "
        "zählen nicht. Fehlt ein „nicht“ oder ist eine Zahl anders, so steht das zuerst.",
        "What stands in quotation marks was said in these words. Marked omissions […] and "
        "insertions [in brackets] are allowed; punctuation, umlauts and hyphens do not count. A "
        "missing “nicht” or a changed number is told first.",
    ),
    source="Deutscher Presserat, Pressekodex, Ziffer 2 und Richtlinie 2.4 (ein Wortlautinterview "
    "gibt das Gesagte richtig wieder); Reuters Handbook of Journalism, „Quotes“ (quotes are "
    "sacrosanct)",
    examples=(
        Example(
            "Protokoll: Wir werden die Werft nicht verkaufen. Artikel: „Wir werden die Werft "
            "verkaufen“, sagte Ruth Ahlers.",
            fires=True,
        ),
        Example(
            "Protokoll: Wir werden die Werft nicht verkaufen. Artikel: „Wir werden die Werft nicht "
            "verkaufen“, sagte Ruth Ahlers.",
            fires=False,
        ),
    ),
    find=find,
)
