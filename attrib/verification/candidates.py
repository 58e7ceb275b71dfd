"""Passages that an indirect claim may go back to: those that share most of its content words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

import numpy as np
import numpy.typing as npt

from attrib.verification.bounds import bounded, contrary
from attrib.verification.index import Index, Numbers, Window
from attrib.verification.numbers import is_number
from attrib.verification.records import Candidate
from attrib.verification.sentences import ends_sentence, sentences_around
from attrib.verification.speakers import Relation, relations
from attrib.verification.verdict import passage
from attrib.verification.voices import Voice
from attrib.verification.words import Token, content_words, fold, stem, tokens

_BLOCK = 24
"""Words that are counted together; a passage is looked for in two neighbouring blocks."""
_BUDGET = 40_000
_BLOCKS = 12
_SHOWN = 3
_LEAST = 0.3
"""The share of what a claim's content words tell that a candidate must have."""
_LEAST_WORDS = 2
_NEAR_BEST = 0.6
"""The share of the best candidate's likeness that any other must have."""
_ADDS = 0.2
"""The share that a neighbouring sentence must add to belong to the candidate."""
_OWN = 0.15
"""What it counts that the passage is the speaker's own, or is not."""


def candidates(index: Index, text: str, voice: Voice) -> tuple[Candidate, ...]:
    """Return the passages most like what is said in a text, the likest first."""
    words = content_words(text)
    if len(words) < _LEAST_WORDS or not len(index):
        return ()
    weights = {root: _weight(index, root) for root in words}
    total = sum(weights.values())
    found: dict[int, tuple[float, float, Window, frozenset[str]]] = {}
    for sentences in _blocks(index, weights):
        window, shared = _tightened(index, sentences, weights, total)
        share = sum(weights[root] for root in shared) / total
        if share >= _LEAST and len(shared) >= _LEAST_WORDS:
            rank = share + _own(index, voice, window.start)
            found[window.start] = (rank, share, window, shared)
    best = sorted(found.values(), key=lambda entry: (-entry[0], entry[2].start))[:_SHOWN]
    best = [entry for entry in best if entry[1] >= _NEAR_BEST * best[0][1]]
    shown = (
        Candidate(
            passage(index, window.start, window.end, share),
            tuple(form for root, form in words.items() if root in shared),
            tuple(f for root, f in words.items() if is_number(root) and root not in shared),
        )
        for _, share, window, shared in best
    )
    return tuple(_with_numbers(text, candidate) for candidate in shown)


def _with_numbers(text: str, candidate: Candidate) -> Candidate:
    """Return the candidate with the numbers that it has in the place of the claim's."""
    said = candidate.passage.text
    here, there = _counted(text), _counted(said)
    swapped = [
        (number.form, there[unit].form)
        for unit, number in here.items()
        if number.form in candidate.missing_numbers and unit in there
        if fold(there[unit].form) not in {fold(other.form) for other in here.values()}
    ]
    return replace(candidate, other_numbers=(*swapped, *contrary(bounded(text), bounded(said))))


def _counted(text: str) -> dict[str, Token]:
    """Return what is counted in a text, as stems, with the number; what has two is left out."""
    words = list(tokens(text))
    found: dict[str, list[Token]] = {}
    for number, unit in pairwise(words):
        if is_number(fold(number.form)) and number.form[0].isdigit():
            found.setdefault(stem(fold(unit.form)), []).append(number)
    return {unit: numbers[0] for unit, numbers in found.items() if len(numbers) == 1}


def _weight(index: Index, root: str) -> float:
    numbers = index.stems.get(root, ())
    times = sum(len(index.places(number)) for number in numbers)
    return float(np.log1p(len(index) / max(0.5, times)))


def _own(index: Index, voice: Voice, place: int) -> float:
    label = index.turns[index.turn_of(place)][1].speaker
    if not label or not voice.name:
        return 0.0
    related = relations(index.labels, voice.name, named=voice.named)[label]
    return {Relation.SAME: _OWN, Relation.UNKNOWN: 0.0, Relation.OTHER: -_OWN}[related]


def _blocks(index: Index, weights: Mapping[str, float]) -> Iterator[list[Window]]:
    """Yield the sentences of blocks that share most with the words, turn by turn, best first."""
    keys: list[Numbers] = []
    votes: list[npt.NDArray[np.float64]] = []
    spent = 0
    for root in sorted(weights, key=lambda root: -weights[root]):
        places = [index.places(number) for number in index.stems.get(root, ())]
        size = sum(map(len, places))
        if not size:
            continue
        if spent + size > _BUDGET and keys:
            break
        spent += size
        blocks = np.unique(np.concatenate(places) // _BLOCK)
        keys.append(blocks)
        votes.append(np.full(len(blocks), weights[root]))
    if not keys:
        return
    blocks, where = np.unique(np.concatenate(keys), return_inverse=True)
    scores = np.bincount(where, weights=np.concatenate(votes))
    follows = np.zeros(len(scores))
    beside = blocks[1:] == blocks[:-1] + 1
    follows[:-1][beside] = scores[1:][beside]
    for best in np.argsort(-(scores + follows), kind="stable")[:_BLOCKS]:
        start = int(blocks[best]) * _BLOCK
        sentences = _sentences(index, Window(start, min(len(index), start + 2 * _BLOCK)))
        for _, turn in groupby(sentences, lambda sentence: index.turn_of(sentence.start)):
            yield list(turn)


def _tightened(
    index: Index, sentences: Sequence[Window], weights: Mapping[str, float], total: float
) -> tuple[Window, frozenset[str]]:
    """Return the best of neighbouring sentences, with those that add to it, and what it shares."""
    roots = [_roots(index, sentence) & weights.keys() for sentence in sentences]
    scores = [sum(weights[root] for root in shared) for shared in roots]
    first = last = max(range(len(sentences)), key=lambda i: (scores[i], -i))
    shared = set(roots[first])
    while True:
        beside = [
            (sum(weights[root] for root in roots[i] - shared), i)
            for i in (first - 1, last + 1)
            if 0 <= i < len(sentences)
        ]
        gain, best = max(beside, default=(0.0, 0))
        if gain < _ADDS * total:
            return Window(sentences[first].start, sentences[last].end), frozenset(shared)
        shared |= roots[best]
        first, last = min(first, best), max(last, best)


def _sentences(index: Index, block: Window) -> Iterator[Window]:
    place = sentences_around(index, block.start, block.start + 1).start
    while place < block.end:
        end = place + 1
        limit = index.turn_window(index.turn_of(place)).end
        while end < limit and not ends_sentence(index, end - 1):
            end += 1
        yield Window(place, end)
        place = end


def _roots(index: Index, window: Window) -> set[str]:
    return {stem(fold(index.form(place))) for place in range(window.start, window.end)}
