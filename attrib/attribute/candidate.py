"""What a route to the speaker hands back, and how utterances are linked to their speakers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from attrib.no_speaker import NoSpeaker
from attrib.records import Evidence, Step, Word
from attrib.wording import Wording


class Way(StrEnum):
    """How the speaker was found."""

    OWN = "own"
    DESCRIPTION = "description"
    PRONOUN = "pronoun"
    CHAIN = "chain"
    TELLER = "teller"
    NESTED = "nested"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class SpeakerCandidate:
    """A speaker's head word in a sentence, or the reason why there is none.

    `possessive` marks *seine*, *deren*; `inherits` that the claim before may name the speaker;
    `otherwise` is whom a pronoun means where nobody else is found for it.
    """

    sentence: int
    head: Word | None
    reason: NoSpeaker | None = None
    evidence: tuple[Evidence, ...] = ()
    possessive: bool = False
    inherits: bool = False
    way: Way = Way.OWN
    otherwise: Word | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """How an utterance comes to its speaker: by a mention, by another utterance, or not at all.

    `other` is the number of the utterance whose speaker is this one's, too, and `why` says so;
    `reason` is there where nobody answers for it. `if_open` holds instead where the mention is a
    pronoun and nobody knows whom it means.
    """

    mention: SpeakerCandidate | None = None
    other: int | None = None
    why: Wording | None = None
    way: Way = Way.NONE
    reason: NoSpeaker | None = None
    if_open: Link | None = None


def named(
    number: int, head: Word, why: Wording, *, possessive: bool = False, step: Step = Step.SPEAKER
) -> SpeakerCandidate:
    """Return a speaker in sentence `number` with the step that explains it."""
    evidence = (Evidence(step, why, (head.span,)),)
    return SpeakerCandidate(number, head, evidence=evidence, possessive=possessive)


def subject_of(number: int, who: Word, form: str) -> SpeakerCandidate:
    """Return the subject of a cue as its speaker."""
    why = Wording(
        f"„{who.form}“ ist Subjekt von „{form}“", f"“{who.form}” is the subject of “{form}”"
    )
    return named(number, who, why)


def taken_up(number: int, noun: Word, by: str) -> SpeakerCandidate:
    """Return a noun named before as the source that a word such as *darin* takes up."""
    why = Wording(f"„{by}“ greift „{noun.form}“ auf", f"“{by}” refers back to “{noun.form}”")
    return named(number, noun, why)
