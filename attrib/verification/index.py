"""All sources as one row of word numbers, searched with arrays.

Building it is linear in the size of the sources; a quote is looked up by its rare words.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from attrib.article import Span
from attrib.verification.sources import Source, Turn
from attrib.verification.words import WORD, fold, stem

Numbers = npt.NDArray[np.int64]
ABSENT = -1
_BUDGET = 20_000
"""Places of words looked at for one quote: the rarest words come first."""
_LEAST = 2
"""Words looked at in any case, however frequent."""


@dataclass(frozen=True, slots=True)
class Window:
    """Words of the sources, `start` to `end` (exclusive), all of one turn."""

    start: int
    end: int


class Index:
    """The words of all sources, numbered from 0 across sources and turns."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.sources = tuple(sources)
        self.turns: list[tuple[Source, Turn]] = []
        self._vocabulary: dict[str, int] = {}
        number_of = _Forms(self._vocabulary).__getitem__
        ids: list[int] = []
        self._first_words: list[int] = []
        for source in self.sources:
            for turn in source.turns:
                first = len(ids)
                for span in source.spoken(turn):
                    ids.extend(map(number_of, WORD.findall(source.text, span.start, span.end)))
                if len(ids) > first:
                    self._first_words.append(first)
                    self.turns.append((source, turn))
        self._first_words.append(len(ids))
        self.ids: Numbers = np.array(ids, dtype=np.int64)
        self._firsts: Numbers = np.array(self._first_words, dtype=np.int64)
        self._offsets: dict[int, list[tuple[int, int]]] = {}
        self._frequency = np.bincount(self.ids, minlength=max(1, len(self._vocabulary)))

    def __len__(self) -> int:
        return len(self.ids)

    def numbers_of(self, folded: Sequence[str]) -> list[int]:
        """Return the numbers of folded words; one that no source has is `ABSENT`."""
        return [self._vocabulary.get(word, ABSENT) for word in folded]

    def rarity(self, number: int) -> float:
        """Return how much a word tells: the logarithm of how rare it is."""
        times = 0.5 if number == ABSENT else float(self._frequency[number])
        return float(np.log1p(len(self) / times))

    def turn_of(self, place: int) -> int:
        """Return the number of the turn in which a word stands."""
        return bisect_right(self._first_words, place) - 1

    def turn_window(self, turn: int) -> Window:
        """Return all words of a turn."""
        return Window(self._first_words[turn], self._first_words[turn + 1])

    def span(self, start: int, end: int) -> Span:
        """Return where words of one turn stand in their source's text."""
        return Span(self._place(start)[0], self._place(end - 1)[1])

    def gap(self, place: int) -> str:
        """Return what stands between a word and the word before it in its turn (or the edge)."""
        number = self.turn_of(place)
        source, turn = self.turns[number]
        first = place == self._first_words[number]
        start = turn.span.start if first else self._place(place - 1)[1]
        return source.text[start : self._place(place)[0]]

    def tail(self, place: int) -> str:
        """Return what stands behind a word, up to the next word of its turn (or the edge)."""
        number = self.turn_of(place)
        source, turn = self.turns[number]
        last = place + 1 == self._first_words[number + 1]
        end = turn.span.end if last else self._place(place + 1)[0]
        return source.text[self._place(place)[1] : end]

    def form(self, place: int) -> str:
        """Return a word as it is written."""
        source, _ = self.turns[self.turn_of(place)]
        start, end = self._place(place)
        return source.text[start:end]

    def _place(self, place: int) -> tuple[int, int]:
        """Return where a word begins and ends; of most turns nobody asks."""
        number = self.turn_of(place)
        offsets = self._offsets.get(number)
        if offsets is None:
            source, turn = self.turns[number]
            offsets = self._offsets[number] = [
                match.span()
                for span in source.spoken(turn)
                for match in WORD.finditer(source.text, span.start, span.end)
            ]
        return offsets[place - self._first_words[number]]

    def places(self, number: int) -> Numbers:
        """Return where a word stands, in order."""
        order, bounds = self._postings
        return order[bounds[number] : bounds[number + 1]]

    def exact(self, run: Sequence[int], within: Window | None = None) -> list[int]:
        """Return every place where a run of words begins that stands in one turn, word for word."""
        if not run or ABSENT in run:
            return []
        rarest = min(range(len(run)), key=lambda i: int(self._frequency[run[i]]))
        found = self.places(run[rarest]) - rarest
        low, high = (0, len(self)) if within is None else (within.start, within.end)
        found = found[(found >= low) & (found + len(run) <= high)]
        for offset, number in enumerate(run):
            found = found[self.ids[found + offset] == number]
        turns = np.searchsorted(self._firsts, found, side="right")
        last = np.searchsorted(self._firsts, found + len(run) - 1, side="right")
        return [int(place) for place in found[turns == last]]

    def similar(
        self, run: Sequence[int], limit: int, within: Window | None = None
    ) -> Iterator[Window]:
        """Yield the windows that share most words with a run in nearly its order, best first.

        Every place of a word of the run votes for where the run would begin if the word stood
        there; votes close to each other add up.
        """
        size = max(8, len(run))
        begins, turns, weights = self._votes(run, within)
        if not len(begins):
            return
        slots = int(len(self) // size) + 4
        keys, places = np.unique(turns * slots + begins // size, return_inverse=True)
        votes = np.bincount(places, weights=weights)
        follows = np.zeros(len(votes))
        beside = keys[1:] == keys[:-1] + 1
        follows[:-1][beside] = votes[1:][beside]
        best = np.argsort(-(votes + follows), kind="stable")[:limit]
        for key in keys[best]:
            turn, slot = divmod(int(key), slots)
            whole = self.turn_window(turn)
            begin = slot * size - len(run)
            yield Window(
                max(whole.start, begin - size), min(whole.end, begin + 2 * size + 2 * len(run))
            )

    def _votes(
        self, run: Sequence[int], within: Window | None
    ) -> tuple[Numbers, Numbers, npt.NDArray[np.float64]]:
        """Return the beginnings that the run's words vote for, their turns, and the votes."""
        known = [(offset, number) for offset, number in enumerate(run) if number != ABSENT]
        known.sort(key=lambda pair: int(self._frequency[pair[1]]))
        begins, turns, weights = [], [], []
        spent = 0
        for taken, (offset, number) in enumerate(known):
            places = self.places(number)
            if within is not None:
                low, high = np.searchsorted(places, (within.start, within.end))
                places = places[low:high]
            if spent + len(places) > _BUDGET and taken >= _LEAST:
                break
            spent += len(places)
            # Beginnings may lie before the first word; adding the length keeps them positive.
            begins.append(places - offset + len(run))
            turns.append(np.searchsorted(self._firsts, places, side="right") - 1)
            weights.append(np.full(len(places), self.rarity(number)))
        if not begins:
            return np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0)
        return np.concatenate(begins), np.concatenate(turns), np.concatenate(weights)

    @cached_property
    def labels(self) -> frozenset[str]:
        """The names that the sources give to their speakers."""
        return frozenset(turn.speaker for _, turn in self.turns if turn.speaker)

    @cached_property
    def _postings(self) -> tuple[Numbers, Numbers]:
        order = np.argsort(self.ids, kind="stable")
        return order, np.concatenate(([0], np.cumsum(self._frequency)))

    @cached_property
    def stems(self) -> dict[str, list[int]]:
        """The words of the sources by their stem."""
        grouped: dict[str, list[int]] = {}
        for word, number in self._vocabulary.items():
            grouped.setdefault(stem(word), []).append(number)
        return grouped


class _Forms(dict[str, int]):
    """The number of each word as it is written; spellings of one word share theirs."""

    def __init__(self, vocabulary: dict[str, int]) -> None:
        super().__init__()
        self._vocabulary = vocabulary

    def __missing__(self, form: str) -> int:
        number = self._vocabulary.setdefault(fold(form), len(self._vocabulary))
        self[form] = number
        return number
