"""A106: the same claim given to two speakers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from attrib.check.called import share_a_word
from attrib.check.draft import Draft
from attrib.check.finding import Problem, Related, Severity
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.grammar.closed_classes import word_set
from attrib.records import Claim, Polarity, Speaker, SpeakerKind, Word
from attrib.wording import Wording

ADVICE = Wording(
    "Prüfen Sie, wer das gesagt hat; sagen es beide, so schreiben Sie das („auch Holm“).",
    "Check who said this; if both did, say so (“auch Holm”).",
)
LIKE = 90.0
LEAST = 5
_CONTENT = ("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV")
# With these the writer says himself that somebody says it again.
_AGAIN = word_set(
    "wiederholen bestätigen bekräftigen zitieren wiedergeben unterstreichen zustimmen anschließen "
    "beipflichten dementieren widersprechen zurückweisen bestreiten aufgreifen"
)
_ALSO = word_set(
    "auch ebenfalls ebenso genauso gleichfalls erneut abermals wieder wortgleich gleichlautend "
    "ähnlich dasselbe nochmals"
)
_SPEAKERS = (
    SpeakerKind.PERSON,
    SpeakerKind.ORGANISATION,
    SpeakerKind.GROUP,
    SpeakerKind.PLACE,
)


@dataclass(frozen=True, slots=True)
class _Told:
    """A claim with its number, its speaker and its content words."""

    number: int
    claim: Claim
    speaker: Speaker
    words: tuple[str, ...]


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the claims that an earlier one has with another speaker in nearly the same words."""
    told = list(_told(draft))
    frequency = Counter(word for claim in told for word in claim.words)
    by_word: dict[str, list[int]] = {}
    for position, later in enumerate(told):
        rare = _rarest(later, frequency)
        near = sorted({other for word in rare for other in by_word.get(word, ())})
        for earlier in (told[other] for other in near):
            if _same_words(earlier, later) and _apart(earlier, later):
                yield _problem(earlier, later)
                break
        for word in rare:
            by_word.setdefault(word, []).append(position)


def _rarest(told: _Told, frequency: Counter[str]) -> list[str]:
    """Return the rarer half of a claim's words and one more.

    Nearly the same words are half of them at least the very same, and so one of these is.
    """
    words = sorted(set(told.words), key=lambda word: (frequency[word], word))
    return words[: len(words) // 2 + 1]


def _told(draft: Draft) -> Iterator[_Told]:
    for number, claim in draft.numbered():
        speaker = claim.speaker
        if speaker is None or speaker.kind not in _SPEAKERS or speaker.name[:1].islower():
            continue
        words = _content_words(draft, claim)
        whole = claim.parent is None and claim.polarity is Polarity.POSITIVE
        if whole and len(words) >= LEAST and not _says_so(draft, claim):
            yield _Told(number, claim, speaker, words)


def _content_words(draft: Draft, claim: Claim) -> tuple[str, ...]:
    return tuple(
        word.lemma.lower()
        for number in _sentences(draft, claim)
        for word in draft.scene.sentences[number].words
        if word.upos in _CONTENT and any(part.covers(word.span) for part in claim.content)
    )


def _sentences(draft: Draft, claim: Claim) -> range:
    first = draft.scene.sentence_at(claim.span.start)
    return range(first, draft.scene.sentence_at(max(claim.span.start, claim.span.end - 1)) + 1)


def _says_so(draft: Draft, claim: Claim) -> bool:
    """Tell whether the frame says that the words were said before, or are denied."""
    around = [w for n in _frame_sentences(draft, claim) for w in draft.scene.sentences[n].words]
    outside = [w for w in around if not any(part.covers(w.span) for part in claim.content)]
    return any(_marks_again(w) for w in outside) or (
        claim.cue is not None and claim.cue.lemma in _AGAIN
    )


def _frame_sentences(draft: Draft, claim: Claim) -> set[int]:
    spans = (*claim.frame, *(claim.cue.spans if claim.cue is not None else ()))
    return {*_sentences(draft, claim), *(draft.scene.sentence_at(s.start) for s in spans)}


def _marks_again(word: Word) -> bool:
    return word.form.lower() in _ALSO or word.lemma.lower() in _AGAIN


def _same_words(one: _Told, other: _Told) -> bool:
    ratio = fuzz.token_sort_ratio(" ".join(one.words), " ".join(other.words))
    return ratio >= LIKE


def _apart(one: _Told, other: _Told) -> bool:
    """Tell whether two claims have two speakers: not a body and its spokesman, no shared name."""
    if one.claim.span.overlaps(other.claim.span):
        return False
    return not share_a_word(one.speaker.name, other.speaker.name)


def _problem(earlier: _Told, later: _Told) -> Problem:
    one, other = earlier.speaker.name, later.speaker.name
    return Problem(
        later.claim.span,
        Wording(
            f"Dieselbe Aussage haben {one} und {other} gemacht.",
            f"The same statement is given to {one} and to {other}.",
        ),
        ADVICE,
        claim=later.number,
        related=(
            Related(
                earlier.claim.span,
                Wording(f"hier sagt es {one}", f"here {one} says it"),
            ),
        ),
    )


RULE = Rule(
    code="A106",
    name="same-claim-two-speakers",
    severity=Severity.WARNING,
    summary=Wording(
        "Dieselbe Aussage ist zwei Sprechern zugeschrieben.",
        "The same claim is attributed to two speakers.",
    ),
    explanation=Wording(
        "Steht eine Aussage fast wörtlich zweimal im Text, jedes Mal von jemand anderem, so ist "
        "meist eine Zuschreibung falsch, oft nach einem Umbau des Textes. Sagen es beide, so soll "
        "der Text das sagen.",
        "If a statement stands in the text twice in nearly the same words, each time by somebody "
        "else, one attribution is mostly wrong, often after the text was rearranged. If both say "
        "it, the text should say so.",
    ),
    source="Deutscher Presserat, Pressekodex, Ziffer 2 (Sorgfalt: Informationen sind "
    "wahrheitsgetreu wiederzugeben)",
    examples=(
        Example(
            "Die Werft verliert im nächsten Jahr hundert Stellen, sagte Olaf Tann. Am Abend sagte "
            "Ruth Ahlers, die Werft verliere im nächsten Jahr hundert Stellen.",
            fires=True,
        ),
        Example(
            "Die Werft verliert im nächsten Jahr hundert Stellen, sagte Olaf Tann. Auch Ruth "
            "Ahlers sagte, die Werft verliere im nächsten Jahr hundert Stellen.",
            fires=False,
        ),
    ),
    find=find,
)
