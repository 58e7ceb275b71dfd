"""A101: reported speech in Konjunktiv that the text attributes to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.attribute.chain import NO_CHAIN
from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.hidden import hidden_source
from attrib.check.rule import Example, Rule
from attrib.check.voices import someone_near
from attrib.records import Claim, Kind, Mood
from attrib.wording import Wording

ADVICE = Wording(
    "Nennen Sie, wer das sagt, oder schreiben Sie den Indikativ, wenn es feststeht.",
    "Name who says this, or write the indicative if it is established.",
)
MARKING = frozenset((Mood.KONJUNKTIV_1, Mood.KONJUNKTIV_2, Mood.WUERDE))


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the first sentence of each stretch in Konjunktiv that nobody near could have said."""
    last = -1
    for number, claim in draft.numbered():
        if not _is_open(draft, claim):
            continue
        sentence = draft.scene.sentence_at(claim.span.start)
        goes_on = last >= 0 and sentence <= last + 1
        last = draft.scene.sentence_at(max(claim.span.start, claim.span.end - 1))
        if not goes_on and not someone_near(draft, claim.span):
            forms = " … ".join(span.of(draft.text) for span in claim.mood_forms)
            yield Problem(claim.span, _message(forms), ADVICE, claim=number)


def _is_open(draft: Draft, claim: Claim) -> bool:
    """Tell whether a claim in Konjunktiv has neither a speaker nor words that hide one.

    A claim that continues one without a speaker has that one's reason: it is told there.
    """
    return (
        claim.kind is not Kind.DIRECT
        and claim.parent is None
        and claim.speaker is None
        and claim.mood in MARKING
        and (claim.no_speaker == NO_CHAIN or claim.construction == "noun")
        and hidden_source(draft, claim) is None
    )


def _message(forms: str) -> Wording:
    return Wording(
        f"Indirekte Rede („{forms}“), aber niemand im Text, der das gesagt haben könnte.",
        f"Reported speech (“{forms}”), but nobody in the text who could have said it.",
    )


RULE = Rule(
    code="A101",
    name="speech-without-speaker",
    severity=Severity.ERROR,
    summary=Wording(
        "Indirekte Rede im Konjunktiv, zu der der Text niemanden nennt.",
        "Reported speech in Konjunktiv for which the text names nobody.",
    ),
    explanation=Wording(
        "Der Konjunktiv zeigt an, dass ein anderer für die Aussage einsteht. Nennt der Text ihn "
        "weder im Satz noch davor oder danach, so steht niemand dafür ein, und niemand kann sie "
        "prüfen. Ist der Sprecher nur verborgen („hieß es“), so meldet das A104.",
        "The Konjunktiv shows that somebody else answers for the statement. If the text names them "
        "neither in the sentence nor before or after it, nobody does, and nobody can check it. A "
        "source that is merely hidden (“hieß es”) is reported by A104.",
    ),
    source="Duden, Die Grammatik, „Indirekte Rede“ (der Konjunktiv zeigt fremde Rede an); "
    "Reuters Handbook of Journalism, „The Essentials of Reuters sourcing“ (every statement that "
    "is not established has a source)",
    examples=(
        Example(
            "Die Brücke ist seit Montag gesperrt. Der Umbau koste zwölf Millionen Euro. "
            "Dazu heißt es mehr am Freitag.",
            fires=True,
        ),
        Example(
            "Die Brücke ist gesperrt, teilte die Stadt mit. Der Umbau koste zwölf Millionen Euro.",
            fires=False,
        ),
    ),
    find=find,
)
