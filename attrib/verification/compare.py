"""The same claim in several articles: worded alike or not, by whom, how, and with what numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from attrib.records import Analysis, Claim, Kind, Polarity
from attrib.verification.bounds import Bounded, bounded, contrary
from attrib.verification.numbers import is_number
from attrib.verification.speakers import Relation, relation
from attrib.verification.voices import Voice, voice_of
from attrib.verification.words import fold, is_negation, stem, stop_words, tokens

_SAME_SPEAKER = 70
"""The likeness of content words (0-100) from which one speaker's claims are the same."""
_ANY_SPEAKER = 80
_CONTRARY = (Polarity.NEGATED, Polarity.DENIED)
_LEAST_SHARED = 2
_LEAST_SHARED_BY_OTHERS = 3
_WORDED_ALIKE = 0.9
_FREQUENT = 200
"""A word of so many claims tells nothing of which belong together."""


class Difference(StrEnum):
    """How articles differ on a claim."""

    SPEAKER = "speaker"
    NEGATION = "negation"
    NUMBER = "number"
    BOUND = "bound"
    DIRECTNESS = "directness"


@dataclass(frozen=True, slots=True)
class Told:
    """A claim as one of the articles has it; `number` is its place in `Analysis.claims`."""

    article: str
    number: int
    claim: Claim
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class SharedClaim:
    """A claim that several articles have, and how they differ on it.

    `numbers` are those in which they do, as they stand: *1,9* and *1,8*, or *höchstens 0,3* and
    *mehr als 0,3*.
    """

    told: tuple[Told, ...]
    worded_alike: bool
    differences: tuple[Difference, ...]
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Item:
    article: int
    told: Told
    voice: Voice
    words: tuple[str, ...]
    roots: frozenset[str]
    numbers: frozenset[str]
    bounds: dict[str, Bounded]
    negations: int


def compare(analyses: Sequence[Analysis]) -> tuple[SharedClaim, ...]:
    """Return the claims that at least two of the articles have, in the order of the first."""
    items = [item for place, one in enumerate(analyses) for item in _items(place, one)]
    groups = _grouped(items, (pair for pair in _pairs(items) if _same(*(items[i] for i in pair))))
    return tuple(_shared([items[i] for i in group]) for group in groups)


def _items(place: int, analysis: Analysis) -> Iterator[_Item]:
    article = analysis.article
    for number, claim in enumerate(analysis.claims):
        if _is_frame(claim, analysis.claims):
            continue
        text = " … ".join(article.shown(span) for span in claim.content)
        words = tuple(fold(token.form) for token in tokens(text))
        content = [w for w in words if w not in stop_words() and not is_negation(w)]
        line = article.line_column(claim.span.start)[0]
        yield _Item(
            article=place,
            told=Told(article.name, number, claim, line, text),
            voice=voice_of(analysis, claim),
            words=words,
            roots=frozenset(stem(w) for w in content if not is_number(w) and len(w) > 1),
            numbers=frozenset(filter(is_number, content)),
            bounds=bounded(text),
            negations=sum(map(is_negation, words)) + (claim.polarity in _CONTRARY),
        )


def _is_frame(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Tell whether most of an indirect claim is a quote, which is a claim of its own."""
    if claim.kind is Kind.DIRECT:
        return False
    quoted = sum(
        len(span)
        for other in claims
        if other.kind is Kind.DIRECT
        for span in other.content
        if any(content.covers(span) for content in claim.content)
    )
    return 2 * quoted > sum(map(len, claim.content))


def _pairs(items: Sequence[_Item]) -> Iterator[tuple[int, int]]:
    """Yield pairs of claims of different articles that share content words."""
    having: dict[str, list[int]] = {}
    for place, item in enumerate(items):
        for root in item.roots:
            having.setdefault(root, []).append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for places in having.values():
        if len(places) <= _FREQUENT:
            shared.update(combinations(places, 2))
    for (one, other), count in shared.items():
        if count >= _LEAST_SHARED and items[one].article != items[other].article:
            yield one, other


def _same(one: _Item, other: _Item) -> bool:
    """Tell whether two claims say the same, numbers and negations aside."""
    shared = one.roots & other.roots
    if _related(one, other) is Relation.SAME:
        # One article may quote more of it than the other.
        enough = 2 * len(shared) >= min(len(one.roots), len(other.roots))
        likeness = fuzz.token_set_ratio(_sorted(one), _sorted(other))
        return enough and likeness >= _SAME_SPEAKER
    return _alike(one, other) and len(shared) >= _LEAST_SHARED_BY_OTHERS


def _alike(one: _Item, other: _Item) -> bool:
    """Tell whether two claims have nearly the same content words, and no more of them."""
    return fuzz.token_sort_ratio(_sorted(one), _sorted(other)) >= _ANY_SPEAKER


def _sorted(item: _Item) -> str:
    return " ".join(sorted(item.roots))


def _related(one: _Item, other: _Item) -> Relation:
    named = one.voice.named and other.voice.named
    return relation(one.voice.name, other.voice.name, named=named, labelled=False)


def _grouped(items: Sequence[_Item], pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the groups that pairs join, each and all in the order of the articles."""
    parent = list(range(len(items)))

    def top(place: int) -> int:
        while parent[place] != place:
            parent[place] = parent[parent[place]]
            place = parent[place]
        return place

    for one, other in pairs:
        first, second = sorted((top(one), top(other)))
        parent[second] = first
    groups: dict[int, list[int]] = {}
    for place in range(len(items)):
        groups.setdefault(top(place), []).append(place)
    return [group for group in groups.values() if len(group) > 1]


def _shared(group: Sequence[_Item]) -> SharedClaim:
    pairs = list(combinations(group, 2))
    alike = all(
        Levenshtein.normalized_similarity(one.words, other.words) >= _WORDED_ALIKE
        for one, other in pairs
    )
    checks = {
        Difference.SPEAKER: any(_related(a, b) is Relation.OTHER for a, b in pairs),
        Difference.NEGATION: any(_denied(a, b) for a, b in pairs),
        Difference.NUMBER: any(_numbers_differ(a, b) for a, b in pairs),
        Difference.BOUND: any(contrary(a.bounds, b.bounds) for a, b in pairs),
        Difference.DIRECTNESS: len({i.told.claim.kind is Kind.DIRECT for i in group}) > 1,
    }
    found = tuple(difference for difference, differs in checks.items() if differs)
    numbers = dict.fromkeys(number for a, b in pairs for number in _differing(a, b))
    return SharedClaim(tuple(item.told for item in group), alike, found, tuple(numbers))


def _differing(one: _Item, other: _Item) -> Iterator[str]:
    """Yield the numbers in which two claims differ, as they stand."""
    if _numbers_differ(one, other):
        for item, others in ((one, other), (other, one)):
            forms = (token.form for token in tokens(item.told.text))
            yield from (form for form in forms if fold(form) in item.numbers - others.numbers)
    yield from (text for pair in contrary(one.bounds, other.bounds) for text in pair)


def _denied(one: _Item, other: _Item) -> bool:
    """Tell whether one of two like claims denies what the other says."""
    return one.negations != other.negations and _alike(one, other)


def _numbers_differ(one: _Item, other: _Item) -> bool:
    """Tell whether each has a number that the other has not; leaving one out is no difference."""
    return bool(one.numbers - other.numbers) and bool(other.numbers - one.numbers)
