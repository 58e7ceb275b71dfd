"""Batches of training examples."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from attrib.parse.neural.pieces import PieceCutter
from attrib.training.treebanks import Example


def batches(
    examples: Sequence[Example], cutter: PieceCutter, size: int, shuffle: random.Random | None
) -> Iterator[list[Example]]:
    """Yield batches of about `size` pieces, of sentences of like length, in its order."""
    lengths = {id(e): len(cutter.sentence(e.words).numbers) for e in examples}

    def length(example: Example) -> int:
        return lengths[id(example)]

    noise = (lambda: shuffle.uniform(-3, 3)) if shuffle else (lambda: 0.0)
    ordered = sorted(examples, key=lambda e: length(e) + noise())
    made: list[list[Example]] = []
    current: list[Example] = []
    longest = 0
    for example in ordered:
        longest = max(longest, length(example))
        if current and longest * (len(current) + 1) > size:
            made.append(current)
            current, longest = [], length(example)
        current.append(example)
    made.append(current)
    if shuffle:
        shuffle.shuffle(made)
    yield from (sorted(batch, key=length) for batch in made if batch)
