"""A101: reported speech in Konjunktiv that the text attributes to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.hidden import hidden_source
from attrib.check.possible_speakers import someone_near
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.grammar.closed_classes import word_set
from attrib.grammar.idioms import is_fixed_idiom
from attrib.grammar.mood import KONJUNKTIVE
from attrib.no_speaker import NO_CHAIN
from attrib.records import Claim, Kind, Mood
from attrib.wording import Wording

ADVICE = Wording(
    "Nennen Sie, wer das sagt, oder schreiben Sie den Indikativ, wenn es feststeht.",
    "Name who says this, or write the indicative if it is established.",
)

COMPLEX = word_set("haben werden können müssen dürfen wollen")


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the first sentence of each stretch in Konjunktiv that nobody near could have said."""
    told = [
        (claim.span, claim.mood_forms, number)
        for number, claim in draft.numbered()
        if _is_open(draft, claim)
    ]
    last = -1
    for span, forms, number in sorted((*told, *_unnoticed(draft)), key=lambda item: item[0]):
        goes_on = last >= 0 and draft.scene.sentence_at(span.start) <= last + 1
        last = draft.scene.sentence_at(span.end - 1)
        if not goes_on and not someone_near(draft, span):
            shown = " … ".join(form.of(draft.text) for form in forms)
            yield Problem(span, _message(shown), ADVICE, claim=number)


def _unnoticed(draft: Draft) -> Iterator[tuple[Span, tuple[Span, ...], None]]:
    """Yield the main clauses in Konjunktiv I that are no claims, for no report stands near them.

    Only a complex verb (*habe geklemmt*, *müsse weichen*) counts there: recipes and rules wish in
    the simple forms (*die Butter sei weich*).
    """
    for number, sentence in enumerate(draft.scene.sentences):
        if any(draft.around(sentence.span)):
            continue
        for reading in draft.scene[number].readings:
            main = reading.verb.relation == "root" and reading.verb != reading.finite
            sure = reading.mood is Mood.KONJUNKTIV_1 and reading.finite.lemma in COMPLEX
            quoted = draft.scene.quoted.covers(reading.finite.span)
            if main and sure and not quoted and not is_fixed_idiom(sentence, reading.finite):
                yield sentence.span, tuple(sorted({w.span for w in reading.forms})), None
                break


def _is_open(draft: Draft, claim: Claim) -> bool:
    """Tell whether a claim in Konjunktiv has neither a speaker nor words that hide one.

    What was not said, or may not have been, needs nobody who said it.

    A claim that continues one without a speaker has that one's reason: it is told there.
    """
    return (
        claim.kind is not Kind.DIRECT
        and claim.parent is None
        and claim.speaker is None
        and claim.mention is None
        and claim.was_said
        and claim.mood in KONJUNKTIVE
        and (claim.no_speaker == NO_CHAIN or draft.utterance(claim).is_of_noun)
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
            "Die Brücke ist seit Montag gesperrt. Der Umbau werde zwölf Millionen Euro kosten.",
            fires=True,
        ),
        Example(
            "Die Brücke ist gesperrt, teilte die Stadt mit. Der Umbau koste zwölf Millionen Euro.",
            fires=False,
        ),
    ),
    find=find,
)
