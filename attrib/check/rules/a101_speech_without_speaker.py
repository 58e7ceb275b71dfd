"""A101: reported speech in Konjunktiv that the text attributes to nobody."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.rule import Rule
from attrib.check.unanswered import Answerable, State, Unanswered, answerable, nobody_but
from attrib.example import Example
from attrib.grammar.closed_classes import word_set
from attrib.grammar.idioms import is_fixed_idiom
from attrib.grammar.mood import MoodReading
from attrib.records import Mood
from attrib.wording import Wording

ADVICE = Wording(
    "Nennen Sie, wer das sagt, oder schreiben Sie den Indikativ, wenn es feststeht.",
    "Name who says this, or write the indicative if it is established.",
)

COMPLEX = word_set("haben werden können müssen dürfen wollen")


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the first sentence of each stretch in Konjunktiv that no word gives to anybody."""
    found = [e for e in draft.unanswered if e.state is State.INDIRECT]
    told = [
        _problem(draft, answerable(draft, e), e.claim.span, e.claim.mood_forms, e) for e in found
    ]
    taken = {
        draft.scene.sentence_at(draft.claims[n].span.start)
        for e in found
        for n in (e.number, *e.also)
    }
    last = -1
    unseen = [
        _problem(draft, nobody_but(draft, span), span, forms) for span, forms in _unnoticed(draft)
    ]
    for problem in sorted((*told, *unseen), key=lambda problem: problem.span):
        before = draft.scene.sentence_at(problem.span.start) - 1
        goes_on = problem.claim is None and (before == last or before in taken)
        last = draft.scene.sentence_at(problem.span.end - 1)
        if not goes_on:
            yield problem


def _problem(
    draft: Draft,
    who: Answerable,
    span: Span,
    forms: tuple[Span, ...],
    each: Unanswered | None = None,
) -> Problem:
    shown = " … ".join(form.of(draft.text) for form in forms)
    message = Wording(
        f"Indirekte Rede („{shown}“), {who.told.de}.",
        f"Reported speech (“{shown}”), {who.told.en}.",
    )
    return who.problem(span, message, ADVICE, each)


def _unnoticed(draft: Draft) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """Yield the main clauses in Konjunktiv I that are no claims, for no report stands near them.

    Only a complex verb (*habe geklemmt*, *müsse weichen*) counts there: recipes and rules wish in
    the simple forms (*die Butter sei weich*).
    """
    for number, sentence in enumerate(draft.scene.sentences):
        if any(draft.around(sentence.span)):
            continue
        for reading in draft.scene[number].readings:
            main = reading.verb.relation == "root" and reading.verb != reading.finite
            sure = reading.mood is Mood.KONJUNKTIV_1 and _is_complex(reading)
            quoted = draft.scene.quoted.covers(reading.finite.span)
            if main and sure and not quoted and not is_fixed_idiom(sentence, reading.finite):
                yield sentence.span, tuple(sorted({w.span for w in reading.forms}))
                break


def _is_complex(reading: MoodReading) -> bool:
    """Tell whether a verb is no simple form; a participle in front is a formula: *gegeben sei*."""
    if reading.finite.lemma in COMPLEX:
        return True
    verb, subject = reading.verb, reading.subject
    told = subject is not None and subject.index < reading.finite.index < verb.index
    return told and reading.finite.lemma == "sein" and verb.xpos == "VVPP"


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
