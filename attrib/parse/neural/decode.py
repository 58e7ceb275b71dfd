"""From the network's scores to tags and a tree for each sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from stanza.models.common.chuliu_edmonds import chuliu_edmonds_one_root
from torch.nn import functional

from attrib.parse.neural.network import Batch, JointNetwork, Labels
from attrib.parse.neural.pieces import PieceCutter, Pieces

PIECES_PER_BATCH = 4000
WORDS_PER_PASS = 400
FEATURE_SETS = frozenset({"UPOS", "XPOS"})


@dataclass(frozen=True, slots=True)
class Tagging:
    """A sentence's labels, one for each word; heads count from 1, 0 is the root."""

    upos: tuple[str, ...]
    xpos: tuple[str, ...]
    features: tuple[str, ...]
    heads: tuple[int, ...]
    relations: tuple[str, ...]


def tag(
    network: JointNetwork, cutter: PieceCutter, sentences: Sequence[Sequence[str]]
) -> list[Tagging]:
    """Tag and parse sentences of word forms; sentences of like length share a batch."""
    result: dict[int, Tagging] = {}
    fitting: list[tuple[int, Pieces]] = []
    for number, words in enumerate(sentences):
        if len(words) > WORDS_PER_PASS:
            result[number] = _tag_long(network, cutter, words)
        elif words:
            fitting.append((number, cutter.sentence(words)))
        else:
            result[number] = Tagging((), (), (), (), ())
    for group in _batches(fitting):
        batch = Batch.of([pieces for _, pieces in group])
        with torch.inference_mode():
            taggings = _read(network, network.word_states(batch), batch)
        result |= {number: tagging for (number, _), tagging in zip(group, taggings, strict=True)}
    return [result[number] for number in range(len(sentences))]


def _batches(fitting: list[tuple[int, Pieces]]) -> Iterator[list[tuple[int, Pieces]]]:
    """Group sentences of one length or nearly so, which attend and are scored together."""
    group: list[tuple[int, Pieces]] = []
    size = 0
    for item in sorted(fitting, key=lambda item: len(item[1].numbers)):
        pieces = len(item[1].numbers)
        if group and size + pieces > PIECES_PER_BATCH:
            yield group
            group, size = [], 0
        group.append(item)
        size += pieces
    if group:
        yield group


def _tag_long(network: JointNetwork, cutter: PieceCutter, words: Sequence[str]) -> Tagging:
    """Tag a sentence longer than the encoder's window: encode it in parts, parse it whole."""
    parts = [
        cutter.sentence(words[start : start + WORDS_PER_PASS])
        for start in range(0, len(words), WORDS_PER_PASS)
    ]
    batch = Batch.of(parts).joined()
    with torch.inference_mode():
        return _read(network, network.word_states(batch), batch)[0]


def _read(network: JointNetwork, states: list[torch.Tensor], batch: Batch) -> list[Tagging]:
    labels = network.labels
    arcs, dependents, governing = network.arc_scores(states, batch)
    logs = functional.log_softmax(arcs, dim=-1).numpy()
    trees = [best_tree(logs[row, :length, : length + 1]) for row, length in enumerate(batch.words)]
    heads = batch.governors(trees)
    scores = network.trees.relations(dependents, governing, heads)
    relations = _without_stray_roots(scores, heads, labels.relations).tolist()
    tags = {name: said.argmax(-1).tolist() for name, said in network.tags(states).items()}
    features = _features(labels, tags)
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


def _features(labels: Labels, tags: Mapping[str, Sequence[int]]) -> list[str]:
    """Put each word's features together, `Case=Nom|Number=Sing`."""
    names = [name for name in labels.tags if name not in FEATURE_SETS]
    pairs = [
        ["" if value == "_" else f"{name}={value}" for value in labels.tags[name]] for name in names
    ]
    rows = zip(*(tags[name] for name in names), strict=True)
    return [
        "|".join(filter(None, (said[n] for said, n in zip(pairs, row, strict=True))))
        for row in rows
    ]


def _without_stray_roots(
    scores: torch.Tensor, governors: torch.Tensor, relations: Sequence[str]
) -> torch.Tensor:
    """Choose relations so that `root` stands on the root and nowhere else."""
    root = list(relations).index("root")
    scores = scores.clone()
    scores[:, root] = torch.where(governors == 0, 1e9, -1e9)
    return scores.argmax(-1)


def best_tree(scores: npt.NDArray[np.float32]) -> list[int]:
    """Return the best head of each word such that they form a tree with one root.

    Args:
        scores: log probabilities, (words, words + 1); column 0 is the root.
    """
    greedy: list[int] = scores.argmax(axis=1).tolist()
    if greedy.count(0) == 1 and _is_tree(greedy):
        return greedy
    square = np.full((len(scores) + 1, len(scores) + 1), -1e9, dtype=np.float64)
    square[1:, :] = scores
    found = chuliu_edmonds_one_root(square)
    return [int(head) for head in found[1:]]


def _is_tree(heads: list[int]) -> bool:
    """Tell whether every word reaches the root."""
    safe = [True] + [False] * len(heads)
    for start in range(1, len(heads) + 1):
        path = []
        place = start
        while not safe[place]:
            if place in path:
                return False
            path.append(place)
            place = heads[place - 1]
        for passed in path:
            safe[passed] = True
    return True
