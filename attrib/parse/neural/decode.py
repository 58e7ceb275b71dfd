"""From the network's scores to tags and a tree for each sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from attrib.parse.neural.batch import Batch, Floats, Numbers
from attrib.parse.neural.labels import Labels
from attrib.parse.neural.pieces import PieceCutter, Pieces
from attrib.parse.neural.session import Session
from attrib.parse.neural.threads import Crew
from attrib.parse.neural.tree import best_tree

# More at once are no faster, and take more memory.
PIECES_PER_BATCH = 320
WORDS_PER_PASS = 400
# Attention pads sentences to the longest of a batch. Up to so many pieces that costs next to
# nothing; longer sentences share a batch with those of this part of their length at least.
SHORT = 32
ALIKE = 0.7
FEATURE_SETS = frozenset({"UPOS", "XPOS"})


@dataclass(frozen=True, slots=True)
class Tagging:
    """A sentence's labels, one for each word; heads count from 1, 0 is the root."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    features: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


@dataclass(frozen=True)
class Network:
    """The graph of encoder and heads, and what its numbers stand for."""

    session: Session
    labels: Labels
    cutter: PieceCutter

    @cached_property
    def features(self) -> Features:
        """Puts features together."""
        return Features(self.labels.tags)


def tag(network: Network, sentences: Sequence[Sequence[str]], crew: Crew) -> list[Tagging]:
    """Tag and parse sentences of word forms; sentences of like length share a batch.

    What a sentence gets depends on its words alone, so that one said twice is read once.
    """
    first: dict[tuple[str, ...], int] = {}
    same = [first.setdefault(tuple(words), number) for number, words in enumerate(sentences)]
    cut = {number: _cut(network.cutter, words) for words, number in first.items() if words}
    groups = _groups(cut, crew.size)

    def work(group: list[int]) -> list[Tagging]:
        batch = Batch.of([cut[number] for number in group])
        return _read(network, network.session.run(batch.given), batch)

    result = [Tagging((), (), (), (), ())] * len(sentences)
    for group, taggings in zip(groups, crew.map(work, groups), strict=True):
        for number, tagging in zip(group, taggings, strict=True):
            result[number] = tagging
    return [result[number] for number in same]


def _cut(cutter: PieceCutter, words: Sequence[str]) -> list[Pieces]:
    """Cut a sentence into pieces, in parts if it is longer than the encoder's window."""
    starts = range(0, len(words), WORDS_PER_PASS)
    return [cutter.sentence(words[start : start + WORDS_PER_PASS]) for start in starts]


def _groups(cut: Mapping[int, Sequence[Pieces]], threads: int) -> list[list[int]]:
    """Group sentences of like length, which attend and are scored together.

    A group is full when it has a thread's share of the pieces; what is far shorter than its first
    sentence goes to the next one.
    """
    sizes = {number: sum(len(part.numbers) for part in parts) for number, parts in cut.items()}
    pieces = sum(sizes.values())
    most = -(-pieces // (threads * -(-pieces // (threads * PIECES_PER_BATCH))))
    groups: list[list[int]] = []
    room, least = 0, 0.0
    # The long ones first, so that no thread is left alone with one in the end.
    for number in sorted(sizes, key=lambda number: -sizes[number]):
        if room <= 0 or sizes[number] < least:
            groups.append([])
            room, least = most, sizes[number] * ALIKE if sizes[number] > SHORT else 0
        groups[-1].append(number)
        room -= sizes[number]
    return groups


def _read(network: Network, said: Mapping[str, npt.NDArray[Any]], batch: Batch) -> list[Tagging]:
    labels = network.labels
    arcs: Floats = said["arcs"]
    trees = [best_tree(arcs[row, :length, : length + 1]) for row, length in enumerate(batch.words)]
    heads = batch.governors(trees)
    scores = np.einsum("wrj,wj->wr", said["asking"], said["asked"][heads])
    relations = _without_stray_roots(scores, heads, labels.relations).tolist()
    tags = dict(zip(labels.tags, said["tags"].tolist(), strict=True))
    features = network.features.columns(said["tags"])
    taggings = []
    end = 0
    for tree in trees:
        start, end = end, end + len(tree)
        taggings.append(
            Tagging(
                tuple(labels.tags["UPOS"][n] for n in tags["UPOS"][start:end]),
                tuple(labels.tags["XPOS"][n] for n in tags["XPOS"][start:end]),
                tuple(features[start:end]),
                tuple(tree),
                tuple(labels.relations[n] for n in relations[start:end]),
            )
        )
    return taggings


class Features:
    """Puts each word's features together, `Case=Nom|Number=Sing`.

    Args:
        tags: the values of each label set.
    """

    def __init__(self, tags: Mapping[str, Sequence[str]]) -> None:
        self._places = [place for place, name in enumerate(tags) if name not in FEATURE_SETS]
        self._pairs = [
            ["" if value == "_" else f"{name}={value}" for value in values]
            for name, values in tags.items()
            if name not in FEATURE_SETS
        ]
        self._known: dict[bytes, str] = {}

    def columns(self, chosen: Numbers) -> list[str]:
        """Return the features of each word.

        Args:
            chosen: the number of the value that a word has in each label set, (sets, words).
        """
        # The same few hundred combinations come again and again.
        rows = np.ascontiguousarray(chosen[self._places].T.astype(np.uint8))
        return [self._column(row.tobytes()) for row in rows]

    def _column(self, row: bytes) -> str:
        if row not in self._known:
            pairs = (said[n] for said, n in zip(self._pairs, row, strict=True))
            self._known[row] = "|".join(filter(None, pairs))
        return self._known[row]


def _without_stray_roots(scores: Floats, governors: Numbers, relations: Sequence[str]) -> Numbers:
    """Choose relations so that `root` stands on the root and nowhere else."""
    scores[:, list(relations).index("root")] = np.where(governors == 0, 1e9, -1e9)
    best: Numbers = scores.argmax(axis=1)
    return best
