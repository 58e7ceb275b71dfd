"""A105: follow-on sentences that run far from where their speaker was last named."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from attrib.article import Span
from attrib.check.draft import Draft
from attrib.check.finding import Problem, Related, Severity
from attrib.check.possible_speakers import speaks_in
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.records import Claim, Mood, Speaker, SpeakerKind
from attrib.wording import Wording

ADVICE = Wording(
    "Nennen Sie den Sprecher noch einmal („sagte sie“, „so Holm“).",
    "Name the speaker once more (“sagte sie”, “so Holm”).",
)
_NAMED = Wording("hier zuletzt genannt", "last named here")


def find(draft: Draft) -> Iterator[Problem]:
    """Yield, once for each stretch without a name, the sentence that is too far from it."""
    told: set[int] = set()
    voices = _Voices(draft)
    for number, claim in draft.numbered():
        if claim.speaker is None or not _stands_alone(draft, claim):
            continue
        named = voices.last_named(claim, claim.speaker)
        if named.start in told:
            continue
        length = voices.follow_ups(named, claim, claim.speaker)
        apart = draft.scene.paragraph_break(named.end, claim.span.start)
        taken_up = apart and speaks_in(draft, draft.scene.sentence_at(claim.span.end) + 1)
        # Right behind the paragraph with the name, a reader still has it.
        far = apart and not taken_up and length > 1
        if far or length > draft.settings.chain_length:
            told.add(named.start)
            yield _problem(claim, named, number, length, apart=apart)


def _follows(draft: Draft, claim: Claim) -> bool:
    """Tell whether the claim is a sentence whose speaker stands in an earlier one."""
    return (
        draft.goes_on(claim)
        and claim.parent is None
        and claim.speaker is not None
        and draft.scene.sentence_at(claim.speaker.span.start)
        < draft.scene.sentence_at(claim.span.start)
    )


def _stands_alone(draft: Draft, claim: Claim) -> bool:
    """Tell whether only the Konjunktiv of a follow-on sentence shows that somebody speaks."""
    numbers = range(
        draft.scene.sentence_at(claim.span.start), draft.scene.sentence_at(claim.span.end - 1) + 1
    )
    return (
        _follows(draft, claim)
        and claim.mood is Mood.KONJUNKTIV_1
        and claim.speaker is not None
        and claim.speaker.kind is not SpeakerKind.ANONYMOUS
        and not any(draft.scene[number].cues for number in numbers)
    )


def _start(span: Span) -> int:
    return span.start


class _Voices:
    """The speakers of a draft by name: where each is mentioned, and goes on unnamed, in order."""

    def __init__(self, draft: Draft) -> None:
        self._text = draft.text
        self._mentions: dict[str, list[Span]] = {}
        self._follow_ups: dict[str, list[int]] = {}
        for claim in draft.claims:
            if claim.speaker is not None:
                self._mentions.setdefault(claim.speaker.name, []).append(claim.speaker.span)
                if _follows(draft, claim):
                    self._follow_ups.setdefault(claim.speaker.name, []).append(claim.span.start)
        for spans in self._mentions.values():
            spans.sort(key=_start)
        for starts in self._follow_ups.values():
            starts.sort()

    def last_named(self, claim: Claim, speaker: Speaker) -> Span:
        """Return where the speaker stands last before the claim: as a speaker, or by name."""
        spans = self._mentions[speaker.name]
        before = bisect_left(spans, claim.span.start, key=_start)
        mention = spans[bisect_left(spans, _start(spans[before - 1]), key=_start)]
        last = speaker.name.split()[-1]
        at = self._text.rfind(last, mention.start + 1, claim.span.end)
        return Span(at, at + len(last)) if at >= 0 else mention

    def follow_ups(self, named: Span, claim: Claim, speaker: Speaker) -> int:
        """Return how many sentences of the speaker's come after a mention, up to a claim."""
        starts = self._follow_ups[speaker.name]
        return bisect_right(starts, claim.span.start) - bisect_right(starts, named.start)


def _problem(claim: Claim, named: Span, number: int, length: int, *, apart: bool) -> Problem:
    name = claim.speaker.name if claim.speaker is not None else ""
    if apart:
        message = Wording(
            f"Ein neuer Absatz in indirekter Rede ohne Sprecher (zuletzt genannt: {name}).",
            f"A new paragraph of reported speech without a speaker (last named: {name}).",
        )
    else:
        message = Wording(
            f"Der {length}. Satz in indirekter Rede ohne Sprecher (zuletzt genannt: {name}).",
            f"Sentence {length} of reported speech without a speaker (last named: {name}).",
        )
    return Problem(claim.span, message, ADVICE, claim=number, related=(Related(named, _NAMED),))


RULE = Rule(
    code="A105",
    name="long-chain",
    severity=Severity.INFO,
    summary=Wording(
        "Zu viele Sätze indirekter Rede, oder ein neuer Absatz, seit der Sprecher genannt ist.",
        "Too many sentences of reported speech, or a new paragraph, since the speaker was named.",
    ),
    explanation=Wording(
        "Im Konjunktiv kann eine Wiedergabe über viele Sätze laufen, ohne dass der Sprecher noch "
        "einmal genannt wird. Der Leser verliert ihn dabei aus dem Blick, am ehesten an einem "
        "Absatz. Wie viele Sätze das Haus zulässt, steht in der Einstellung „chain-length“.",
        "In Konjunktiv, reported speech may run over many sentences without the speaker being "
        "named again. The reader loses sight of the speaker, most easily at a paragraph break. How "
        "many sentences the house allows is the setting “chain-length”.",
    ),
    source="Duden, Die Grammatik, „Indirekte Rede“ (der Konjunktiv allein setzt die Wiedergabe "
    "fort); Reuters Handbook of Journalism, „The Essentials of Reuters sourcing“ (the reader "
    "should not have to search for who is speaking)",
    examples=(
        Example(
            "Der Plan sei gut, sagte Ruth Ahlers. Er koste wenig. Er bringe viel. Er sei "
            "erprobt. Er werde gebraucht. Er habe viele Freunde.",
            fires=True,
        ),
        Example("Der Plan sei gut, sagte Ruth Ahlers. Er koste wenig.", fires=False),
    ),
    find=find,
    style_advice=True,
)
