"""Cuts words into the encoder's pieces (a unigram model; Kudo 2018)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from attrib.parse.neural.unigram import Unigram

START, PAD, END, UNKNOWN = range(4)
WINDOW = 510


@dataclass(frozen=True, slots=True)
class Pieces:
    """A sentence in pieces: numbers with start and end marks, and each word's first place."""

    numbers: tuple[int, ...]
    firsts: tuple[int, ...]


class PieceCutter:
    """Cuts sentences into pieces, each word by itself, and remembers words it has seen.

    Args:
        model: the vocabulary and its weights, a file of the library tokenizers.
    """

    def __init__(self, model: bytes) -> None:
        self._model = Unigram(model)
        self._known: dict[str, tuple[int, ...]] = {}

    @property
    def size(self) -> int:
        """The number of pieces in the vocabulary."""
        return len(self._model)

    def sentence(self, words: Sequence[str]) -> Pieces:
        """Cut a sentence, shortening long words until it fits the encoder's window.

        Raises:
            ValueError: more words than the window has places.
        """
        self._learn(words)
        cut = [self._known[word] for word in words]
        longest = 16
        while sum(min(len(c), longest) for c in cut) > WINDOW and longest > 1:
            longest //= 2
        numbers = [START]
        firsts = []
        for pieces in cut:
            firsts.append(len(numbers))
            numbers.extend(pieces[:longest])
        if len(numbers) > WINDOW + 1:
            raise ValueError(f"{len(words)} words do not fit {WINDOW} places")
        numbers.append(END)
        return Pieces(tuple(numbers), tuple(firsts))

    def _learn(self, words: Iterable[str]) -> None:
        new = {word for word in words if word not in self._known}
        if len(self._known) > 200_000:
            self._known = {word: self._known[word] for word in words if word in self._known}
        for word in new:
            self._known[word] = self._model.numbers(word[:100]) or (UNKNOWN,)
