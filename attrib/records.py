"""What is found in an article: frozen, slotted records, free of heavy imports.

Every offset is a 0-based code point into `Article.text`, end exclusive, so that
`article.text[span.start:span.end]` is what stands in the file. What is said and by whom stands
here; the parse, `Document`, has a file of its own and is there under this name, too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import StrEnum
from typing import Any, Final, Self, overload

from attrib.article import Article, Span
from attrib.document import (
    NO_FEATURES,
    Contraction,
    Document,
    Sentence,
    Word,
    counted,
    shortened,
)
from attrib.no_speaker import NoSpeaker, NoSpeakerCode
from attrib.wording import Wording

__all__ = [
    "NOT_FOUND",
    "NO_FEATURES",
    "Analysis",
    "Claim",
    "Contraction",
    "Cue",
    "Document",
    "Evidence",
    "Kind",
    "Mood",
    "Polarity",
    "Sentence",
    "Speaker",
    "SpeakerCount",
    "SpeakerKind",
    "Word",
    "kept",
    "moved",
]

NOT_FOUND = NoSpeaker(NoSpeakerCode.NOT_FOUND)
UNSURE: Final = 0.7
"""Below this certainty three of ten names are wrong, and reports put a question mark after them."""


class Kind(StrEnum):
    """How speech is reported."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    FREE_INDIRECT = "free-indirect"
    REPORTED = "reported"


class Mood(StrEnum):
    """The mood of a finite verb complex."""

    KONJUNKTIV_1 = "konjunktiv-1"
    KONJUNKTIV_2 = "konjunktiv-2"
    WUERDE = "würde"
    INDICATIVE = "indicative"
    AMBIGUOUS = "ambiguous"
    INFINITIVE = "infinitive"
    NONE = "none"


class Polarity(StrEnum):
    """Whether the speaker stands by the content.

    `negated`: did not say it. `denied`: says that it is not so. `withheld`: did not want to say.
    `unasserted`: the article does not say that it was said (asked, conditional, intended, hearsay).
    """

    POSITIVE = "positive"
    NEGATED = "negated"
    DENIED = "denied"
    WITHHELD = "withheld"
    UNASSERTED = "unasserted"


class SpeakerKind(StrEnum):
    """What sort of speaker a mention names.

    A `place` speaks for those who govern there (*Athen wies das zurück*); an `anonymous` source has
    no name, and none that one could ask for.
    """

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    PLACE = "place"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Cue:
    """The words that mark speech: *sagte*, *teilte … mit*, *laut*.

    `text` is what a reader sees of them; like that of a claim, it is there once the claims of an
    article are complete.
    """

    spans: tuple[Span, ...]
    lemma: str
    speech_class: str
    text: str = field(default="", compare=False)

    def __repr__(self) -> str:
        return f"<Cue {self.text or self.lemma!r}: {self.speech_class}>"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is answerable for a claim.

    `span` is the mention in the text; `name` is what it stands for. `certainty` (0-1) is how often
    a speaker found in this way is the right one; `candidates` are the names of who else it could
    be, the likeliest first. `office` is what the article says that a named person is, in the
    nominative (*SPD-Politikerin*).
    """

    span: Span
    name: str
    kind: SpeakerKind
    certainty: float = 1.0
    candidates: tuple[str, ...] = ()
    office: str | None = None

    def __repr__(self) -> str:
        return f"<Speaker {self.name!r}: {self.kind}>"

    def __str__(self) -> str:
        return self.name

    @property
    def is_unsure(self) -> bool:
        """Whether somebody else may well be meant: *Adams?*."""
        return self.certainty < UNSURE


class Step(StrEnum):
    """What a step of the way to a claim is about."""

    CUE = "cue"
    CONTENT = "content"
    QUOTE = "quote"
    MOOD = "mood"
    EVIDENTIAL = "evidential"
    FOLLOW = "follow"
    POLARITY = "polarity"
    SPEAKER = "speaker"
    CHAIN = "chain"
    RELATIVE = "relative"
    PRONOUN = "pronoun"
    NAME = "name"
    KNOWN = "known"
    CORRECTED = "corrected"

    @property
    def concerns_speaker(self) -> bool:
        """Whether it tells why this is the speaker, and not why this is a claim."""
        return self in _OF_SPEAKER


_OF_SPEAKER: Final = frozenset(
    (Step.SPEAKER, Step.CHAIN, Step.RELATIVE, Step.PRONOUN, Step.NAME, Step.KNOWN)
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One step of the way to a claim, readable by a person."""

    step: Step
    detail: Wording
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A piece of reported speech, and who made it.

    Without a `speaker`, `no_speaker` gives the reason; where that is a pronoun that may mean
    anybody, `mention` is where it stands. `construction` names the one of
    `attrib.detect.CONSTRUCTIONS` that found the claim. `number` counts the article's claims in text
    order, from 1, and stays when some are left out; 0 is none as yet. `parent` is the place of
    the claim around this one, from 0, in the same `Analysis`.

    `text` is what a reader sees of the content, its parts joined by ` … `, and `sentence` what he
    sees of the sentence that claim and cue stand in, or of all from the first such to the last.
    Both are there in what `attrib.analyze` returns, and empty in claims that are made by hand.
    """

    kind: Kind
    content: tuple[Span, ...]
    cue: Cue | None = None
    speaker: Speaker | None = None
    no_speaker: NoSpeaker | None = None
    mention: Span | None = None
    addressee: Span | None = None
    frame: tuple[Span, ...] = ()
    mood: Mood = Mood.NONE
    mood_forms: tuple[Span, ...] = ()
    polarity: Polarity = Polarity.POSITIVE
    medium: str = "speech"
    parent: int | None = None
    confidence: float = 1.0
    evidence: tuple[Evidence, ...] = ()
    construction: str = ""
    # Where a claim stands among others is no part of what it says.
    number: int = field(default=0, compare=False)
    # What stands at the spans in the article is told by the spans.
    text: str = field(default="", compare=False)
    sentence: str = field(default="", compare=False)

    def __repr__(self) -> str:
        who = f"{self.speaker.name!r}, " if self.speaker else ""
        what = f": {shortened(self.text)!r}" if self.text else f" at {self.span.start}"
        return f"<Claim {self.number}: {who}{self.kind}{what}>"

    @property
    def reason(self) -> NoSpeaker | None:
        """Why there is no speaker; None if there is one."""
        return None if self.speaker else self.no_speaker or NOT_FOUND

    @property
    def was_said(self) -> bool:
        """Whether somebody spoke: to make the claim, or to deny it."""
        return self.polarity in (Polarity.POSITIVE, Polarity.DENIED)

    @property
    def span(self) -> Span:
        """The stretch from the first to the last code point of the content."""
        return Span(self.content[0].start, self.content[-1].end)


@dataclass(frozen=True, slots=True)
class SpeakerCount:
    """How many claims of an article a speaker answers for."""

    name: str
    kind: SpeakerKind
    claims: int


@dataclass(frozen=True, slots=True)
class Analysis:
    """An article's claims in text order; claims that have no number yet get one.

    It is a sequence of its claims: `len(analysis)`, `for claim in analysis`, `analysis[0]`; one
    without claims is false.
    """

    document: Document
    claims: tuple[Claim, ...]

    def __post_init__(self) -> None:
        if not all(claim.number for claim in self.claims):
            numbered = (replace(c, number=n) for n, c in enumerate(self.claims, start=1))
            object.__setattr__(self, "claims", tuple(numbered))

    def __repr__(self) -> str:
        return f"<Analysis of {self.article.name!r}: {counted(len(self.claims), 'claim')}>"

    def __len__(self) -> int:
        return len(self.claims)

    def __iter__(self) -> Iterator[Claim]:
        return iter(self.claims)

    @overload
    def __getitem__(self, place: int) -> Claim: ...

    @overload
    def __getitem__(self, place: slice) -> tuple[Claim, ...]: ...

    def __getitem__(self, place: int | slice) -> Claim | tuple[Claim, ...]:
        return self.claims[place]

    @property
    def article(self) -> Article:
        """The article that was analysed."""
        return self.document.article

    @property
    def speakers(self) -> tuple[SpeakerCount, ...]:
        """Who speaks, and how often, in the order of their first claims."""
        spoken: dict[str, list[Speaker]] = {}
        for claim in self.claims:
            if claim.speaker is not None:
                spoken.setdefault(claim.speaker.name, []).append(claim.speaker)
        return tuple(
            SpeakerCount(name, mentions[0].kind, len(mentions)) for name, mentions in spoken.items()
        )

    def number_of_parent(self, claim: Claim) -> int | None:
        """Return the number of the claim that this one is nested in, or None."""
        return None if claim.parent is None else self.claims[claim.parent].number

    def by_speaker(self) -> dict[str | None, tuple[Claim, ...]]:
        """Return the claims by their speaker's name, in text order; None has those without."""
        spoken: dict[str | None, list[Claim]] = {}
        for claim in self.claims:
            spoken.setdefault(claim.speaker.name if claim.speaker else None, []).append(claim)
        return {name: tuple(claims) for name, claims in spoken.items()}

    def only(self, wanted: Callable[[Claim], bool]) -> Self:
        """Return the analysis with the wanted claims alone, numbered as before; see `kept`."""
        return replace(self, claims=kept(self.claims, wanted))


def kept(claims: Sequence[Claim], wanted: Callable[[Claim], bool]) -> tuple[Claim, ...]:
    """Return the wanted claims; one whose parent is left out has none any more."""
    left = [number for number, claim in enumerate(claims) if wanted(claim)]
    places: dict[int | None, int] = {old: new for new, old in enumerate(left)}
    return tuple(replace(claims[n], parent=places.get(claims[n].parent)) for n in left)


def moved(record: Any, move: Callable[[Span], Span]) -> Any:  # noqa: ANN401  any record
    """Return a record in which every span, at any depth, is replaced by where it moves to."""
    if isinstance(record, Span):
        return move(record)
    if isinstance(record, tuple):
        return tuple(moved(part, move) for part in record)
    if isinstance(record, Article) or not is_dataclass(record) or isinstance(record, type):
        return record
    parts = {f.name: getattr(record, f.name) for f in fields(record) if f.init}
    return replace(record, **{name: moved(part, move) for name, part in parts.items()})
