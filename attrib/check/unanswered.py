"""The claims that nobody answers for: why, who stands near, and which rule tells it.

A claim without a speaker in the table of `attrib claims` has a finding here, or is named in one:
what the claim is decides that, and what stands near it only how grave it is and who may be meant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from attrib.article import Span
from attrib.check.finding import Problem, Related, Severity
from attrib.check.hidden import is_expectation, is_testimony, unowned_formula
from attrib.check.possible_speakers import speaking, voices_near
from attrib.check.quotes import is_utterance
from attrib.grammar.clauses import is_relative_pronoun
from attrib.grammar.closed_classes import FIRST_PERSON, RELATIVE_FORMS
from attrib.grammar.function_words import word_classes
from attrib.grammar.mood import KONJUNKTIVE
from attrib.no_speaker import NoSpeakerCode
from attrib.records import NOT_FOUND, Claim, Kind, Mood, SpeakerKind, Step
from attrib.wording import Wording

if TYPE_CHECKING:  # a draft holds what is found here
    from attrib.check.draft import Draft


class State(StrEnum):
    """Why nobody answers for a claim; each has its rule."""

    INDIRECT = "A101"
    """Indirect speech that no word gives to anybody."""
    DIRECT = "A102"
    """A quotation that no word gives to anybody."""
    PRONOUN = "A103"
    """A pronoun is all there is, and whom it means is not clear."""
    HIDDEN = "A104"
    """An impersonal verb, a passive, *soll*: the text says so and names nobody."""
    DOUBT = "A108"
    """The text may name somebody whom attrib does not find."""
    CHARGED = "A110"
    """A passive that asks or charges (*werden gebeten*) without saying who does, or an expectation
    of nobody in particular (*es wird erwartet, man hofft*)."""


@dataclass(frozen=True, slots=True)
class Answerable:
    """Who may answer for a claim, as a finding tells it.

    `severity` is that of the rule where it is None.
    """

    told: Wording
    related: tuple[Related, ...] = ()
    severity: Severity | None = None

    def problem(
        self, span: Span, message: Wording, advice: Wording, each: Unanswered | None = None
    ) -> Problem:
        """Return the problem of a stretch, which may be that of a claim and those after it."""
        return Problem(
            span,
            message,
            advice,
            claim=each.number if each is not None else None,
            also=each.also if each is not None else (),
            related=self.related,
            severity=self.severity,
        )


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A claim that nobody answers for; one with a speaker has a guess, less sure than is wanted.

    `also` are the numbers (from 0) of the indirect claims that go on with it.
    """

    number: int
    claim: Claim
    state: State
    also: tuple[int, ...] = ()


_STATES: Final = MappingProxyType(
    {
        NoSpeakerCode.NO_VERB: State.INDIRECT,
        NoSpeakerCode.NO_CHAIN: State.INDIRECT,
        NoSpeakerCode.IMPERSONAL: State.HIDDEN,
        NoSpeakerCode.INDEFINITE: State.HIDDEN,
        NoSpeakerCode.HEARSAY: State.HIDDEN,
        NoSpeakerCode.UNRESOLVED: State.PRONOUN,
    }
)
"""By the reason that the table gives; what is not here is a doubt."""
_NOBODY: Final = Wording(
    "aber niemand im Text, der das gesagt haben könnte",
    "but nobody in the text who could have said it",
)
_PERHAPS: Final = Wording("käme in Frage", "could be")
_BODIES: Final = frozenset((SpeakerKind.ORGANISATION, SpeakerKind.GROUP, SpeakerKind.ANONYMOUS))
_QUOTED_BEFORE: Final = 3
"""The claims before a quotation among which the last words of its speaker are."""
_FEWEST: Final = 4
"""Words below which no function word need be among them."""
_MOST: Final = 3
"""How many of those who stand near are named."""


def unanswered(draft: Draft) -> tuple[Unanswered, ...]:
    """Return the claims that nobody answers for, in text order; those that go on with one in it.

    A rule takes them from the draft (`Draft.unanswered`), which asks once.
    """
    found: list[Unanswered] = []
    last = -1
    for each in _each(draft):
        first = draft.scene.sentence_at(each.claim.span.start)
        if found and _goes_on(found[-1], each) and first <= last + 1:
            found[-1] = replace(found[-1], also=(*found[-1].also, each.number))
        else:
            found.append(each)
            last = -1
        last = max(last, draft.scene.sentence_at(each.claim.span.end - 1))
    return tuple(found)


def _each(draft: Draft) -> Iterator[Unanswered]:
    for number, claim in draft.numbered():
        if claim.speaker is None:
            yield Unanswered(number, claim, _state(draft, claim))
        elif claim.cue is None and claim.parent is None and _is_guess(draft, number, claim):
            state = State.DIRECT if claim.kind is Kind.DIRECT else State.INDIRECT
            yield Unanswered(number, claim, state)


def _is_guess(draft: Draft, number: int, claim: Claim) -> bool:
    """Tell whether who made a claim without a cue is a guess; a plan (*soll*) may stand alone."""
    if claim.kind is not Kind.DIRECT and claim.mood not in KONJUNKTIVE:
        return False
    unsure = claim.confidence < draft.settings.min_confidence
    return unsure or _goes_on_with_a_body(draft, number, claim)


def _goes_on_with_a_body(draft: Draft, number: int, claim: Claim) -> bool:
    """Tell whether a claim is that of a body only because it was the last to speak.

    A quotation is, if the body has not been quoted so far (*Der Verband begrüßte den Plan. „Wir
    haben lange gewartet.“*: bodies decide, people say words), and a Konjunktiv that opens a
    paragraph.
    """
    speaker = claim.speaker
    if speaker is None or speaker.kind not in _BODIES:
        return False
    here = draft.scene.sentence_at(claim.span.start)
    carried = any(step.step is Step.CHAIN for step in claim.evidence)
    if not carried or draft.scene.sentence_at(speaker.span.start) >= here:
        return False
    if claim.kind is Kind.DIRECT:
        return not any(
            before.kind is Kind.DIRECT and before.speaker and before.speaker.name == speaker.name
            for before in draft.claims[max(0, number - _QUOTED_BEFORE) : number]
        )
    return claim.mood is Mood.KONJUNKTIV_1 and draft.scene.paragraph_break(
        draft.scene.sentences[here - 1].span.end, claim.span.start
    )


def _goes_on(before: Unanswered, each: Unanswered) -> bool:
    """Tell whether a claim can go on with one that was told: both indirect, and no guess."""
    return before.state is each.state is State.INDIRECT and each.claim.speaker is None


def _state(draft: Draft, claim: Claim) -> State:
    reason = claim.reason.code if claim.reason is not None else NoSpeakerCode.NOT_FOUND
    state = _STATES.get(reason, State.DOUBT)
    if not _is_german(draft, claim):
        return State.DOUBT
    if reason is NoSpeakerCode.NO_AGENT or is_expectation(claim):
        told = not is_expectation(claim) and is_testimony(draft, claim)
        return State.HIDDEN if told else State.CHARGED
    if state is State.PRONOUN:
        return _of_pronoun(draft, claim)
    if state is State.HIDDEN or unowned_formula(draft, claim) is not None:
        return State.HIDDEN
    return _of_nobody(draft, claim, reason)


def _of_nobody(draft: Draft, claim: Claim, reason: NoSpeakerCode) -> State:
    """Return the state of a claim that no word gives to anybody, as far as attrib can see."""
    unnamed = reason in (NoSpeakerCode.NO_VERB, NoSpeakerCode.NO_CHAIN)
    if claim.parent is not None or not claim.was_said or _is_told(draft, claim, unnamed=unnamed):
        # Somebody else's words around it, nothing that anybody said, or somebody who shows.
        return State.DOUBT
    if claim.kind is Kind.DIRECT:
        open_ = unnamed or reason is NoSpeakerCode.NO_SUBJECT
        return State.DIRECT if open_ and is_utterance(draft, claim) else State.DOUBT
    # A noun (*den Vorwurf, …*) names it a claim; a fault is one that nobody is there to take up.
    of_noun = draft.utterance(claim).is_of_noun and not any(voices_near(draft, claim.span))
    konjunktiv = claim.mood in KONJUNKTIVE
    return State.INDIRECT if (unnamed or of_noun) and konjunktiv else State.DOUBT


def _is_told(draft: Draft, claim: Claim, *, unnamed: bool) -> bool:
    """Tell whether a reader sees who speaks, though attrib does not."""
    if claim.kind is Kind.DIRECT:
        return _is_sourced(draft, claim) or _follows_speech(draft, claim)
    return unnamed and _follows_speech(draft, claim)


def _is_german(draft: Draft, claim: Claim) -> bool:
    """Tell whether a claim's first sentence may be German: *Il faut le faire* is no Konjunktiv."""
    words = draft.scene.sentences[draft.scene.sentence_at(claim.span.start)].words
    forms = [w.form.lower() for w in words if w.upos != "PUNCT"]
    return len(forms) < _FEWEST or any(form in word_classes() for form in forms)


def _is_sourced(draft: Draft, claim: Claim) -> bool:
    """Tell whether the text names some source behind a quotation: *so die Erklärung*."""
    behind = draft.text[claim.span.end :].lstrip(" ")
    return draft.utterance(claim).source is not None or behind.startswith(", so ")


def _follows_speech(draft: Draft, claim: Claim) -> bool:
    """Tell whether somebody speaks right before in the paragraph: *Vielleicht, meint Kern*.

    Then a reader knows whose words go on, though attrib has found no claim there.
    """
    sentences = draft.scene.sentences
    for here in range(draft.scene.sentence_at(claim.span.start), 0, -1):
        before = sentences[here - 1].span
        if draft.scene.paragraph_break(before.end, sentences[here].span.start):
            return False
        if any(who.features.get("Number") != "Plur" for who in speaking(draft, here - 1)):
            return True
        if not any(other.speaker is None for other in draft.around(before)):
            return False
    return False


def _of_pronoun(draft: Draft, claim: Claim) -> State:
    """Return the state of a pronoun that the writer could have put a name for.

    *ich* is who writes, or is quoted where marks are missing; in somebody's words pronouns stay as
    they were said; and a relative pronoun means what stands before it.
    """
    mention = claim.mention
    if mention is None:
        return State.PRONOUN
    located = draft.scene.word_at(mention.start)
    relative = located is not None and (
        is_relative_pronoun(located[1])
        or (located[1].index > 1 and located[1].form in RELATIVE_FORMS)
    )
    said = draft.in_direct_speech(mention) or draft.scene.quoted.covers(mention)
    first = mention.of(draft.text).lower() in FIRST_PERSON
    return State.DOUBT if first or said or relative else State.PRONOUN


def with_reason(message: Wording, claim: Claim) -> Wording:
    """Return a message with the reason that the table gives for a claim without a speaker."""
    reason = (claim.reason or NOT_FOUND).wording
    return Wording(f"{message.de}: {reason.de}.", f"{message.en}: {reason.en}.")


def reasoned(draft: Draft, state: State, message: Wording, advice: Wording) -> Iterator[Problem]:
    """Yield a problem for each claim in a state: a message, and the reason that the table gives."""
    for each in draft.unanswered:
        if each.state is state:
            told = with_reason(message, each.claim)
            yield Problem(each.claim.span, told, advice, claim=each.number)


def answerable(draft: Draft, each: Unanswered) -> Answerable:
    """Return who may have made a claim that no word gives to anybody."""
    guess = each.claim.speaker
    if guess is None:
        return nobody_but(draft, each.claim.span)
    name = " ".join(guess.name.split())
    told = Wording(
        f"und wer spricht, ist nur zu vermuten: {name}", f"and who speaks is a guess: {name}"
    )
    return Answerable(told, (Related(guess.span, _PERHAPS),), Severity.WARNING)


def nobody_but(draft: Draft, span: Span) -> Answerable:
    """Return who stands near a stretch that no word gives to anybody."""
    near: dict[str, Span] = {}
    for place in voices_near(draft, span):
        near.setdefault(" ".join(place.of(draft.text).split()), place)
    if not near:
        return Answerable(_NOBODY)
    names = list(near)[:_MOST]
    told = Wording(
        f"und wer spricht, ist nicht zu erkennen; in Frage kämen: {', '.join(names)}",
        f"and who speaks cannot be seen; it could be: {', '.join(names)}",
    )
    related = tuple(Related(near[name], _PERHAPS) for name in names)
    return Answerable(told, related, Severity.WARNING)
