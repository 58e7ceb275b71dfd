"""What the user knows and the lexicons do not: known speakers, and further words of speech."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from attrib.records import SpeakerKind

KINDS: Final = tuple(kind for kind in SpeakerKind if kind is not SpeakerKind.ANONYMOUS)
"""What a known speaker can be; one without a name is not known."""

VERB_FRAMES: Final = ("dass", "ob", "w", "v2", "zu", "quote")
NOUN_FRAMES: Final = ("nach", "clause", "quote")
MEDIA: Final = ("speech", "writing", "thought")


@dataclass(frozen=True, slots=True)
class KnownSpeaker:
    """A person, body or document by name, whatever the article calls it.

    `name` is shown for every mention by `name`, by an alias, by the end of the name (a person's
    surname) or, with the definite article, by a role. Names in the article win: a full name that is
    another one stays another one, and a surname that two known speakers share names neither.

    >>> KnownSpeaker("Ada Brahm", roles=("Verkehrsministerin",)).kind
    <SpeakerKind.PERSON: 'person'>
    """

    name: str
    kind: SpeakerKind = SpeakerKind.PERSON
    roles: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtraCue:
    """A verb or noun that marks speech as if it stood in the lexicon.

    `lemma` is an infinitive with its separable particle (*raushauen*), or a noun in the nominative
    singular; `part_of_speech` tells which. `medium` is speech, writing or thought. `frames` says
    what holds the content: of a verb *dass*, *ob*, *w* (question word), *v2* (clause without
    conjunction), *zu* (infinitive), *quote*; of a noun *nach* (*nach dem Post von X*), *clause*,
    *quote*; empty, it stands for those of *sagen* or *Mitteilung*. `act` is what a verb reports
    without such a clause: *obj*, *dat*, *pred*, *als*, or a preposition.

    >>> ExtraCue.of("twittern").part_of_speech, ExtraCue.of("Tweet").part_of_speech
    ('verb', 'noun')
    """

    lemma: str
    part_of_speech: Literal["verb", "noun"]
    speech_class: str = "say"
    medium: str = "speech"
    frames: tuple[str, ...] = ()
    act: tuple[str, ...] = ()

    @classmethod
    def of(cls, lemma: str) -> ExtraCue:
        """Return the cue for a bare word: German writes nouns with a capital."""
        return cls(lemma, "noun" if lemma[:1].isupper() else "verb")


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What an analysis is told beforehand."""

    people: tuple[KnownSpeaker, ...] = ()
    cues: tuple[ExtraCue, ...] = ()


NOTHING: Final = Knowledge()
