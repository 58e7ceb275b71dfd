"""What a comparison with sources finds: frozen, slotted records.

Offsets are 0-based code points, end exclusive: of a claim into the article's text, of a passage
into its source's.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from attrib.article import Notice, Span
from attrib.records import Analysis, Claim


class Verdict(StrEnum):
    """How a direct quote stands to the sources."""

    EXACT = "exact"
    TRIMMED = "trimmed"
    ALTERED = "altered"
    NOT_FOUND = "not-found"
    OTHER_SPEAKER = "other-speaker"
    AMBIGUOUS = "ambiguous"


WRONG = frozenset((Verdict.ALTERED, Verdict.NOT_FOUND, Verdict.OTHER_SPEAKER))
"""Verdicts that `--strict` fails on."""


class EditKind(StrEnum):
    """What became of words between the source and the quote."""

    EQUAL = "equal"
    DROPPED = "dropped"
    ADDED = "added"
    CHANGED = "changed"
    OMITTED = "omitted"
    INSERTED = "inserted"
    CUT = "cut"


class Concern(StrEnum):
    """What a reader must see first."""

    NEGATION = "negation"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of words: what was `said`, and what is `quoted` for it.

    `omitted` and `inserted` are marked as such in the quote (`[…]`, `[bracketed]`); `cut` is the
    rest of the sentence before or behind the quote.
    """

    kind: EditKind
    said: str
    quoted: str
    concern: Concern | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """Where something stands in a source.

    `text` is what a reader sees of `span`, and `before` and `after` are the rest of its sentences.
    `speaker` is the label of the turn that it belongs to, or empty where the source has none.
    `line` counts from 1 (paragraphs, in a text taken out of docx or a web page). `likeness` is 1
    for the quote's own words and 0 for none of them.
    """

    source: str
    span: Span
    text: str
    speaker: str
    line: int
    likeness: float
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Verification:
    """A quote of the article, the verdict on it, and the best passages, the nearest first.

    `number` is the claim's place in `Analysis.claims`; `quote` is where the quote stands in the
    article, for a quote may be a part of an indirect claim. `edits` lead from the first passage to
    the quote. `spliced` tells that its sentences stand in different places.
    """

    number: int
    claim: Claim
    quote: tuple[Span, ...]
    text: str
    verdict: Verdict
    passages: tuple[Passage, ...] = ()
    edits: tuple[Edit, ...] = ()
    spliced: bool = False

    @property
    def concerns(self) -> tuple[Concern, ...]:
        """What must be called out first, each once."""
        return tuple(dict.fromkeys(edit.concern for edit in self.edits if edit.concern))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that an indirect claim may go back to.

    `shared` are words of the claim that stand in the passage; `missing_numbers` are numbers of the
    claim that do not. `other_numbers` are pairs, each what the claim says and what the passage says
    in its place: *1,9* and *1,8*, or *höchstens 0,3* and *mehr als 0,3*.
    """

    passage: Passage
    shared: tuple[str, ...]
    missing_numbers: tuple[str, ...] = ()
    other_numbers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Candidates:
    """The passages most like an indirect claim: never a verdict."""

    number: int
    claim: Claim
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Verified:
    """An article held against sources: its quotes in text order, and its indirect claims."""

    analysis: Analysis
    sources: tuple[str, ...]
    quotes: tuple[Verification, ...]
    indirect: tuple[Candidates, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many quotes got each verdict."""
        counted = Counter(quote.verdict for quote in self.quotes)
        return {verdict: counted[verdict] for verdict in Verdict}

    @property
    def wrong(self) -> bool:
        """Whether any quote is altered, not found, or somebody else's."""
        return any(quote.verdict in WRONG for quote in self.quotes)
