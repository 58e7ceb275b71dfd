"""Who speaks how often in an article, how much of its speech is theirs, and what has no speaker."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from attrib.records import NOT_FOUND, Analysis, Claim, SpeakerKind
from attrib.report.reader_text import Seen
from attrib.wording import Wording

SHARE_OF = Wording("Anteil an den Wörtern der Aussagen", "Share of the words in claims")
"""What every share is of, wherever one is shown."""
_WORD = re.compile(r"\w+(?:[-'’.,/]\w+)*")


@dataclass(frozen=True, slots=True)
class Part:
    """A speaker's part in an article's speech.

    `share` is that of the words in all claims, 0 to 1. A word in a claim inside another counts for
    the speaker of the inner one, so that the shares add up to 1.
    """

    name: str
    kind: SpeakerKind
    claims: int
    share: float


@dataclass(frozen=True, slots=True)
class Unattributed:
    """The claims without speaker: how many, their share of words, and the places by reason."""

    claims: int
    share: float
    reasons: dict[Wording, list[int]]


@dataclass(frozen=True, slots=True)
class Summary:
    """Who speaks, in the order of their first claims, and what has no speaker.

    `spoken` is the share of the article's words that stand in claims, 0 to 1.
    """

    parts: tuple[Part, ...]
    unattributed: Unattributed
    spoken: float


def summarize(analysis: Analysis) -> Summary:
    """Count claims and words by speaker."""
    seen = Seen.of(analysis.article)
    words = _words(analysis.claims, seen)
    of_article = sum(1 for _ in _WORD.finditer(seen.text)) or 1
    total = sum(words.values()) or 1
    kinds: dict[str, SpeakerKind] = {}
    counts: Counter[str] = Counter()
    nobody: dict[Wording, list[int]] = {}
    for claim in analysis.claims:
        if claim.speaker is None:
            reason = claim.reason or NOT_FOUND
            nobody.setdefault(reason.wording, []).append(claim.span.start)
        else:
            kinds.setdefault(claim.speaker.name, claim.speaker.kind)
            counts[claim.speaker.name] += 1
    parts = tuple(
        Part(name, kind, counts[name], words[name] / total) for name, kind in kinds.items()
    )
    unnamed = sum(map(len, nobody.values()))
    spoken = min(1.0, sum(words.values()) / of_article)
    return Summary(parts, Unattributed(unnamed, words[None] / total, nobody), spoken)


def _words(claims: Sequence[Claim], seen: Seen) -> Counter[str | None]:
    """Count the words of each speaker; those of None have no speaker."""
    owners: dict[int, str | None] = {}
    for number in by_length(claims):
        claim = claims[number]
        name = claim.speaker.name if claim.speaker else None
        for place in seen.places(claim.content):
            for word in _WORD.finditer(seen.text, place.start, place.end):
                owners[word.start()] = name
    return Counter(owners.values())


def by_length(claims: Sequence[Claim]) -> list[int]:
    """Return the claims' numbers from the longest to the shortest: inner ones follow outer ones."""
    return sorted(range(len(claims)), key=lambda n: sum(map(len, claims[n].content)), reverse=True)
