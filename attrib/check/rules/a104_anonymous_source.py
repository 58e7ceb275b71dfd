"""A104: a source that stays hidden."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.hidden import Hidden, anonymous_speaker, hiding_words
from attrib.check.rule import Rule
from attrib.check.unanswered import State
from attrib.example import Example
from attrib.records import Claim
from attrib.wording import Wording

ADVICE = Wording(
    "Nennen Sie die Quelle, oder sagen Sie, woher sie ihr Wissen hat und warum sie ungenannt "
    "bleibt.",
    "Name the source, or say how it knows and why it is not named.",
)


def find(draft: Draft) -> Iterator[Problem]:
    """Yield each place that hides a source once, unless the house allows that source."""
    places: dict[Span, list[int]] = {}
    for number, hidden in sorted(_hidden(draft), key=lambda found: found[0]):
        if not _is_allowed(draft, draft.claims[number], hidden):
            places.setdefault(hidden.span, []).append(number)
    for span, (number, *also) in places.items():
        shown = " ".join(span.of(draft.text).split())
        message = Wording(
            f"Die Quelle bleibt ungenannt: „{shown}“", f"The source is not named: “{shown}”"
        )
        yield Problem(span, message, ADVICE, claim=number, also=tuple(also))


def _hidden(draft: Draft) -> Iterator[tuple[int, Hidden]]:
    """Yield the claims of anonymous speakers, and those that nobody answers for by their words."""
    for number, claim in draft.numbered():
        hidden = anonymous_speaker(draft, claim)
        if hidden is not None:
            yield number, hidden
    for each in draft.unanswered:
        if each.state is State.HIDDEN:
            yield each.number, hiding_words(draft, each.claim)


def _is_allowed(draft: Draft, claim: Claim, hidden: Hidden) -> bool:
    """Tell whether the settings list the source, as written, in the nominative or as a lemma."""
    allowed = {name.casefold() for name in draft.settings.anonymous}
    names = {" ".join(hidden.span.of(draft.text).split())}
    if claim.speaker is not None:
        names.add(claim.speaker.name)
    if hidden.head is not None:
        names |= {hidden.head.form, hidden.head.form.removesuffix("n"), hidden.head.lemma}
    return any(name.casefold() in allowed for name in names)


RULE = Rule(
    code="A104",
    name="anonymous-source",
    severity=Severity.INFO,
    summary=Wording(
        "Eine Quelle, die ungenannt bleibt: Kreise, Insider, „hieß es“.",
        "A source that is not named: circles, insiders, “hieß es” (it was said).",
    ),
    explanation=Wording(
        "Wer ungenannt bleibt, steht für nichts ein, und niemand kann nachfragen. Manche Quellen "
        "muss die Presse schützen; dann soll der Text so genau wie möglich sagen, woher sie etwas "
        "weiß. Was das Haus zulässt, steht in der Einstellung „anonymous“.",
        "Somebody who is not named answers for nothing, and nobody can ask back. Some sources have "
        "to be protected; then the text should say as closely as possible how they know. What the "
        "house allows is listed in the setting “anonymous”.",
    ),
    source="Reuters Handbook of Journalism, „The Essentials of Reuters sourcing“ (a named source "
    "is always preferable to an unnamed one); Deutscher Presserat, Pressekodex, Ziffer 5 "
    "(Schutz der Informanten)",
    examples=(
        Example("Aus Regierungskreisen verlautete, der Plan sei gescheitert.", fires=True),
        Example("Regierungssprecherin Ruth Ahlers sagte, der Plan sei gescheitert.", fires=False),
    ),
    find=find,
    style_advice=True,
)
