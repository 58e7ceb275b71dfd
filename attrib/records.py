"""What is found in an article: frozen, slotted records, free of heavy imports.

Every offset is a 0-based code point into `Article.text`, end exclusive, so that
`article.text[span.start:span.end]` is what stands in the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass, replace
from enum import StrEnum
from os import PathLike
from typing import Any, Final, overload

from attrib.article import Article, Notice, Span
from attrib.frozen import Frozen
from attrib.no_speaker import NoSpeaker, NoSpeakerCode
from attrib.wording import Language, Wording, language_of

NOT_FOUND = NoSpeaker(NoSpeakerCode.NOT_FOUND)
NO_FEATURES: Mapping[str, str] = Frozen()
_SHOWN: Final = 50
"""How many code points of a text a `repr` shows."""


@dataclass(frozen=True, slots=True)
class Word:
    """A syntactic word (Universal Dependencies).

    `index` and `head` count from 1 inside the sentence; head 0 is the root. A word
    inside a contraction (*im* = *in* + *dem*) carries its token's span. `span` is
    None only for parses that came without a text.
    """

    index: int
    form: str
    lemma: str
    upos: str
    xpos: str | None
    features: Mapping[str, str] = field(hash=False)
    head: int
    deprel: str
    span: Span
    misc: str = "_"

    def __repr__(self) -> str:
        return f"<Word {self.index} {self.form!r}: {self.upos}, {self.deprel} of {self.head}>"

    @property
    def relation(self) -> str:
        """The dependency relation without its subtype."""
        return self.deprel.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Contraction:
    """A token that stands for several words: *im* for words `first` to `last`."""

    first: int
    last: int
    form: str
    span: Span
    misc: str = "_"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A parsed sentence: its words in order, and the tokens that contract some of them."""

    words: tuple[Word, ...]
    span: Span
    contractions: tuple[Contraction, ...] = ()
    comments: tuple[str, ...] = ()
    _children: Mapping[int, tuple[int, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        children: dict[int, list[int]] = {}
        for word in self.words:
            children.setdefault(word.head, []).append(word.index)
        frozen = Frozen({head: tuple(below) for head, below in children.items()})
        object.__setattr__(self, "_children", frozen)

    def __repr__(self) -> str:
        return f"<Sentence of {counted(len(self.words), 'word')}: {in_short(self.words)}>"

    def word(self, index: int) -> Word:
        """Return the word with that 1-based index."""
        return self.words[index - 1]

    def head_of(self, word: Word) -> Word | None:
        """Return the word's head, or None for the root."""
        return self.word(word.head) if word.head else None

    def ancestors(self, word: Word) -> Iterator[Word]:
        """Yield the words above a word up to the root (each once, even in a cycle)."""
        seen = {0, word.index}
        while word.head not in seen:
            word = self.word(word.head)
            seen.add(word.index)
            yield word

    def children(self, word: Word) -> Iterator[Word]:
        """Yield the word's dependents from left to right."""
        return (self.words[index - 1] for index in self._children.get(word.index, ()))

    def roots(self) -> Iterator[Word]:
        """Yield the words without a head (one in a sound tree)."""
        return (self.words[index - 1] for index in self._children.get(0, ()))

    def subtree(self, word: Word) -> list[Word]:
        """Return the word and everything below it, in text order (each once, even in a cycle)."""
        found = {word.index}
        waiting = [word.index]
        while waiting:
            below = [i for i in self._children.get(waiting.pop(), ()) if i not in found]
            found.update(below)
            waiting.extend(below)
        return [self.words[index - 1] for index in sorted(found)]


@dataclass(frozen=True, slots=True)
class Document:
    """An article with its sentences."""

    article: Article
    sentences: tuple[Sentence, ...]
    notices: tuple[Notice, ...] = ()
    engine: str = ""

    def __repr__(self) -> str:
        return f"<Document {self.article.name!r}: {counted(len(self.sentences), 'sentence')}>"


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
    """What sort of speaker a mention names."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
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
    be, the likeliest first.
    """

    span: Span
    name: str
    kind: SpeakerKind
    certainty: float = 1.0
    candidates: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return f"<Speaker {self.name!r}: {self.kind}>"

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Evidence:
    """One step of the way to a claim, readable by a person."""

    step: str
    detail: Wording
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A piece of reported speech, and who made it.

    Without a `speaker`, `no_speaker` gives the reason. `construction` names the rule that
    found the claim (a module of `attrib.detect`). `number` counts the article's claims in text
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

    def to_dict(
        self, language: str = Language.GERMAN, *, offsets: str = "code-points"
    ) -> dict[str, Any]:
        """Return the analysis as plain data, from which `from_dict` makes it again.

        It is an article of `--format json` with what only a program needs: the article's text,
        sentences, and explanations in both languages.

        Args:
            language: of the evidence and the reasons why there is no speaker, `de` or `en`.
            offsets: what `start` and `end` count, `code-points` or, for JavaScript, Java and C#,
                `utf-16`; columns are code points in either.

        Raises:
            UsageError: a language or a unit that there is not.
        """
        from attrib.report.saved import saved

        return saved(self, language_of(language), offsets)

    @classmethod
    def from_dict(
        cls, data: Mapping[str, Any], article: str | PathLike[str] | Article | None = None
    ) -> Analysis:
        """Return the analysis that `to_dict` was called of; the parse is gone, the claims are all.

        Args:
            data: what `to_dict` returned, or an article of `--format json`.
            article: the text, the file or the article that was analysed; needed where the data
                have no text of it, as those of `--format json`.

        Raises:
            InputError: data of another version, that are damaged, or of another article.
            UsageError: data whose offsets count something unknown.
        """
        from attrib.report.restored import restored

        return restored(data, article)

    def to_records(self, language: str = Language.GERMAN) -> list[dict[str, Any]]:
        """Return a flat dictionary per claim, such as `pandas.DataFrame` takes.

        All have the keys `attrib.RECORD_COLUMNS`, in that order; as `columns` of a data frame
        these are there, too, when no claim is.

        Args:
            language: of the reasons why there is no speaker, `de` or `en`.

        Raises:
            UsageError: a language that there is not.
        """
        from attrib.report.flat import records

        return records(self, language_of(language))

    def _repr_html_(self) -> str:
        """Return the claims as a table for a notebook."""
        from attrib.report.page import fragment

        return fragment(self)

    def only(self, wanted: Callable[[Claim], bool]) -> Analysis:
        """Return the analysis with the wanted claims alone, numbered as before; see `kept`."""
        return replace(self, claims=kept(self.claims, wanted))


def counted(number: int, thing: str) -> str:
    """Return how many there are of a thing."""
    return f"{number} {thing}{'s' * (number != 1)}"


def shortened(text: str) -> str:
    """Return the beginning of a text, for a line in which it is not alone."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def in_short(words: Iterable[Word]) -> str:
    """Return the beginning of some words."""
    return repr(shortened(" ".join(word.form for word in words)))


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
