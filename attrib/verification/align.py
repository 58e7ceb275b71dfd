"""Lays a quote's words beside a source's, run by run, and says how they differ."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from rapidfuzz.distance import Levenshtein, Opcodes

from attrib.verification.index import Index, Window
from attrib.verification.numbers import same_amount
from attrib.verification.quotes import Quote
from attrib.verification.records import EditKind
from attrib.verification.sentences import begins_sentence
from attrib.verification.words import ADDRESS, Token, fold, is_negation, stop_words

_GAP = 0.2
"""What a dropped word costs when the ends of a stretch are sought; a common word earns 1."""
_DROPPED = 0.3
"""What a word of the source that is missing counts against one that is added or changed."""
_LITTLE = 0.2
"""What a word counts that stands in any sentence."""
_OPENING = re.compile(r"[.!?:…„“”\"»«]")
"""What a word may have a capital behind, whatever it is."""
_WINDOWS = 12
_LONG, _LONGEST = 500, 5_000
"""A long quote tells its place by itself; one beyond all measure is only looked for as it is."""
_NEXT = 3


@dataclass(frozen=True, slots=True)
class Block:
    """Words `start` to `end` of the sources, and words `first` to `last` of a run (exclusive)."""

    kind: EditKind
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a run of words stands, and how it differs."""

    start: int
    end: int
    blocks: tuple[Block, ...]

    @property
    def faithful(self) -> bool:
        """Whether it is word for word the same."""
        return all(block.kind is EditKind.EQUAL for block in self.blocks)

    @property
    def cost(self) -> float:
        """How many words differ; a word of the source that is missing counts less."""
        return sum(
            max(b.last - b.first, _DROPPED * (b.end - b.start))
            for b in self.blocks
            if b.kind is not EditKind.EQUAL
        )


@dataclass(frozen=True, slots=True)
class Alignment:
    """A quote beside a turn: a stretch for each run, or None where none is like it.

    `likeness` is 1 for the same words and 0 for none; `coverage` is the share of what the words
    tell that the stretches have.
    """

    turn: int
    stretches: tuple[Stretch | None, ...]
    likeness: float
    coverage: float

    @property
    def start(self) -> int:
        """The first word of the sources that belongs to the quote."""
        return min(s.start for s in self.stretches if s is not None)

    @property
    def end(self) -> int:
        """The end of the last such word's place (exclusive)."""
        return max(s.end for s in self.stretches if s is not None)

    @property
    def faithful(self) -> bool:
        """Whether all runs are there, word for word."""
        return all(s is not None and s.faithful for s in self.stretches)


class Aligner:
    """Finds the places of the sources that are most like a quote."""

    def __init__(self, index: Index, quote: Quote) -> None:
        self._index = index
        self._quote = quote
        self._runs = [index.numbers_of(quote.folded(run)) for run in range(len(quote.runs))]
        self._anchor = max(range(len(self._runs)), key=lambda i: len(self._runs[i]), default=0)

    def exact(self) -> list[int]:
        """Return where the longest run stands word for word."""
        return self._index.exact(self._runs[self._anchor]) if self._runs else []

    def at(self, place: int) -> Alignment:
        """Return the alignment around a place where the longest run stands word for word."""
        run = self._runs[self._anchor]
        return self._around(self._same(self._anchor, place, place + len(run)))

    def similar(self) -> Iterator[Alignment]:
        """Yield alignments with the places that share most words with the longest run."""
        if not self._runs or len(self._runs[self._anchor]) > _LONGEST:
            return
        seen: set[int] = set()
        limit = _WINDOWS if len(self._runs[self._anchor]) <= _LONG else 2
        for window in self._index.similar(self._runs[self._anchor], limit):
            stretch = self._stretch(self._anchor, window)
            if stretch is not None and stretch.start not in seen:
                seen.add(stretch.start)
                yield self._around(stretch)

    def _around(self, anchor: Stretch) -> Alignment:
        """Find the other runs before and behind the longest one, in the same turn."""
        turn = self._index.turn_of(anchor.start)
        whole = self._index.turn_window(turn)
        stretches: list[Stretch | None] = [None] * len(self._runs)
        stretches[self._anchor] = anchor
        end = anchor.end
        for run in range(self._anchor + 1, len(self._runs)):
            found = self._nearest(run, Window(end, whole.end), behind=True)
            stretches[run] = found
            end = found.end if found is not None else end
        start = anchor.start
        for run in range(self._anchor - 1, -1, -1):
            found = self._nearest(run, Window(whole.start, start), behind=False)
            stretches[run] = found
            start = found.start if found is not None else start
        return self._measured(turn, stretches)

    def _nearest(self, run: int, window: Window, *, behind: bool) -> Stretch | None:
        words = self._runs[run]
        if places := self._index.exact(words, window):
            place = places[0] if behind else places[-1]
            return self._same(run, place, place + len(words))
        if len(words) > _LONGEST:
            return None
        found = [
            stretch
            for near in self._index.similar(words, _NEXT, window)
            if (stretch := self._stretch(run, _clipped(near, window))) is not None
            and stretch.cost < len(words) / 2
        ]
        return min(found, key=lambda stretch: stretch.cost, default=None)

    def _measured(self, turn: int, stretches: Sequence[Stretch | None]) -> Alignment:
        cost, covered, total = 0.0, 0.0, 0.0
        for run, stretch in enumerate(stretches):
            weights = self._weights(run)
            total += sum(weights)
            if stretch is None:
                cost += len(weights)
                continue
            cost += stretch.cost
            same = (b for b in stretch.blocks if b.kind is EditKind.EQUAL)
            covered += sum(sum(weights[b.first : b.last]) for b in same)
        likeness = max(0.0, 1 - cost / max(1, self._quote.length))
        return Alignment(turn, tuple(stretches), likeness, covered / total if total else 0.0)

    def _weights(self, run: int) -> list[float]:
        """Return how much each word of a run tells of which passage it is."""
        pairs = zip(self._quote.folded(run), self._runs[run], strict=True)
        return [
            self._index.rarity(number)
            * (_LITTLE if word in stop_words() or is_negation(word) else 1.0)
            for word, number in pairs
        ]

    def _same(self, run: int, start: int, end: int) -> Stretch:
        whole = Block(EditKind.EQUAL, start, end, 0, len(self._runs[run]))
        return Stretch(start, end, tuple(self._checked(run, [whole])))

    def _stretch(self, run: int, window: Window) -> Stretch | None:
        """Return the part of a window that is most like a run."""
        words = self._runs[run]
        ids = self._index.ids[window.start : window.end].tolist()
        core = _core(Levenshtein.opcodes(ids, words))
        if core is None:
            return None
        # A word more at each edge may be the other half of one (*zu Hause*, *zuhause*).
        blocks = self._blocks(run, window, core, more=1)
        if blocks[0].kind is not EditKind.EQUAL or blocks[-1].kind is not EditKind.EQUAL:
            blocks = self._blocks(run, window, core, more=0)
        while blocks and blocks[0].kind is EditKind.DROPPED:
            blocks.pop(0)
        while blocks and blocks[-1].kind is EditKind.DROPPED:
            blocks.pop()
        if not blocks:
            return None
        return Stretch(blocks[0].start, blocks[-1].end, tuple(blocks))

    def _blocks(
        self, run: int, window: Window, core: tuple[int, int, int, int], *, more: int
    ) -> list[Block]:
        """Lay a run beside the core of a window, and beside what its other words may stand for."""
        words = self._runs[run]
        start, end, lead, tail = core
        start -= self._room(window, start, lead + more, back=True) if lead else 0
        behind = len(words) - tail
        end += self._room(window, end, behind + more, back=False) if behind else 0
        first = window.start + start
        ids = self._index.ids[first : window.start + end].tolist()
        blocks = [
            Block(kind, first + a, first + b, c, d)
            for kind, a, b, c, d in _merged(Levenshtein.opcodes(ids, words))
        ]
        return list(self._checked(run, blocks))

    def _room(self, window: Window, place: int, wanted: int, *, back: bool) -> int:
        """Return how many words beside a place may stand for others: those of its sentence."""
        room = 0
        while room < wanted:
            here = window.start + (place - room if back else place + room)
            if here <= window.start if back else here >= window.end:
                break
            if begins_sentence(self._index, here):
                break
            room += 1
        return room

    def _checked(self, run: int, blocks: Sequence[Block]) -> Iterator[Block]:
        """Yield blocks: equal where only spelling differs, changed where *Sie* was *sie*."""
        tokens = self._quote.runs[run]
        for block in blocks:
            if block.kind is EditKind.CHANGED and self._same_spelled(tokens, block):
                yield replace(block, kind=EditKind.EQUAL)
            elif block.kind is EditKind.EQUAL:
                yield from self._addressed(tokens, block)
            else:
                yield block

    def _same_spelled(self, tokens: Sequence[Token], block: Block) -> bool:
        said = [fold(self._index.form(place)) for place in range(block.start, block.end)]
        quoted = [fold(token.form) for token in tokens[block.first : block.last]]
        return "".join(said) == "".join(quoted) or same_amount(said, quoted)

    def _addressed(self, tokens: Sequence[Token], block: Block) -> Iterator[Block]:
        """Split an equal block where a pronoun has a capital on one side only."""
        if block.end - block.start != block.last - block.first:
            yield block
            return
        pairs = zip(range(block.start, block.end), range(block.first, block.last), strict=True)
        for changed, group in groupby(pairs, lambda pair: self._turned(tokens, *pair)):
            members = list(group)
            (start, first), (end, last) = members[0], members[-1]
            kind = EditKind.CHANGED if changed else EditKind.EQUAL
            yield Block(kind, start, end + 1, first, last + 1)

    def _turned(self, tokens: Sequence[Token], place: int, number: int) -> bool:
        form = tokens[number].form
        if form.lower() not in ADDRESS:
            return False
        said = self._index.form(place)
        if said[0].isupper() == form[0].isupper() or said.isupper():
            return False
        if number == 0 or begins_sentence(self._index, place):
            return False
        before = self._quote.text[tokens[number - 1].end : tokens[number].start]
        return _OPENING.search(before + self._index.gap(place)) is None


def _clipped(window: Window, to: Window) -> Window:
    return Window(max(window.start, to.start), max(to.start, min(window.end, to.end)))


def _core(opcodes: Opcodes) -> tuple[int, int, int, int] | None:
    """Return the part with most common words: its bounds here, and in the run.

    What stands alone far from the rest is left out, as in the search for the largest sum.
    """
    best: tuple[int, int, int, int] | None = None
    best_score = score = 0.0
    start = lead = last = 0
    for op in opcodes:
        if op.tag != "equal":
            continue
        score -= _GAP * max(0, op.src_start - last)
        if score <= 0:
            score, start, lead = 0.0, op.src_start, op.dest_start
        score += op.src_end - op.src_start
        last = op.src_end
        if score > best_score:
            best, best_score = (start, last, lead, op.dest_end), score
    return best


def _merged(opcodes: Opcodes) -> Iterator[tuple[EditKind, int, int, int, int]]:
    """Yield edit operations with neighbours that are no equals put together."""
    for same, group in groupby(opcodes, lambda op: op.tag == "equal"):
        members = list(group)
        a, c = members[0].src_start, members[0].dest_start
        b, d = members[-1].src_end, members[-1].dest_end
        if same:
            kind = EditKind.EQUAL
        elif a == b:
            kind = EditKind.ADDED
        else:
            kind = EditKind.DROPPED if c == d else EditKind.CHANGED
        yield kind, a, b, c, d
