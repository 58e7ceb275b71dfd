"""From the network's scores to tags and a tree for each sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import torch
from torch.nn import functional

from attrib.parse.neural.network import Batch, JointNetwork, Labels
from attrib.parse.neural.pieces import PieceCutter, Pieces
from attrib.parse.neural.threads import Crew
from attrib.parse.neural.tree import best_tree

# What states of many more need is given back to the system after each step, and costs half as
# much time again.
PIECES_PER_BATCH = 640
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
    network: JointNetwork, cutter: PieceCutter, sentences: Sequence[Sequence[str]], crew: Crew
) -> list[Tagging]:
    """Tag and parse sentences of word forms; sentences of like length share a batch.

    What a sentence gets depends on its words alone, so that one said twice is read once.
    """
    first: dict[tuple[str, ...], int] = {}
    same = [first.setdefault(tuple(words), number) for number, words in enumerate(sentences)]
    cut = {number: _cut(cutter, words) for words, number in first.items() if words}
    groups = _groups(cut, crew.size)

    def work(group: list[int]) -> list[Tagging]:
        batch = Batch.of([part for number in group for part in cut[number]])
        if len(cut[group[0]]) > 1:
            batch = batch.joined()
        return _read(network, network.word_states(batch), batch)

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
    """Group sentences of one length or nearly so, which attend and are scored together.

    A group is full when it has a thread's share of the pieces; what does not fit a pass is alone.
    """
    sizes = {number: sum(len(part.numbers) for part in parts) for number, parts in cut.items()}
    pieces = sum(sizes.values())
    most = -(-pieces // (threads * -(-pieces // (threads * PIECES_PER_BATCH))))
    groups: list[list[int]] = []
    room = 0
    # The long ones first, so that no thread is left alone with one in the end.
    for number in sorted(sizes, key=lambda number: -sizes[number]):
        if room <= 0 or len(cut[groups[-1][0]]) > 1 or len(cut[number]) > 1:
            groups.append([])
            room = most
        groups[-1].append(number)
        room -= sizes[number]
    return groups


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
