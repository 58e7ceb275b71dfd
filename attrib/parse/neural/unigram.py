"""The likeliest pieces of a word by a unigram model (Kudo 2018; Viterbi 1967).

The files are those of the library tokenizers, and so is what comes out; but that one brings the
client of a hub of models, and everything that it needs, along.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from unicodedata import normalize

BLANK = "▁"
# How much less likely than the least likely piece a letter is that is in none.
PENALTY = 10.0


class Unigram:
    """A vocabulary of pieces with their logarithmic probabilities.

    Args:
        model: a file of tokenizers, with NFKC, a blank before each word, and nothing else.

    Raises:
        ValueError: the file wants something else.
    """

    def __init__(self, model: str | bytes) -> None:
        known = json.loads(model)
        if (
            known["model"]["type"] != "Unigram"
            or known["normalizer"] != {"type": "NFKC"}
            or known["pre_tokenizer"]["replacement"] != BLANK
            or known["pre_tokenizer"]["prepend_scheme"] != "always"
        ):
            raise ValueError("this is no vocabulary of the kind that is read here")
        self._unknown = int(known["model"]["unk_id"])
        pieces = known["model"]["vocab"]
        self._pieces = {piece: (n, score) for n, (piece, score) in enumerate(pieces)}
        self._longest = max(map(len, self._pieces))
        self._dear = min(score for _, score in pieces) - PENALTY

    def __len__(self) -> int:
        return len(self._pieces)

    def numbers(self, word: str) -> tuple[int, ...]:
        """Return the numbers of a word's pieces; unknown letters in a row are one piece."""
        shown = normalize("NFKC", word).replace(" ", BLANK)
        if not shown:
            return ()
        if not shown.startswith(BLANK):
            shown = BLANK + shown
        return tuple(number for part in _parts(shown) for number in self._best(part))

    def _best(self, text: str) -> Iterator[int]:
        """Yield the pieces of the likeliest way through a text; the first of several is taken."""
        scores: list[float] = [0.0] + [0.0] * len(text)
        came: list[tuple[int, int] | None] = [None] * (len(text) + 1)
        for start in range(len(text)):
            single = False
            for end in range(start + 1, min(start + self._longest, len(text)) + 1):
                found = self._pieces.get(text[start:end])
                if found is None:
                    continue
                single = single or end == start + 1
                score = scores[start] + found[1]
                if came[end] is None or score > scores[end]:
                    scores[end], came[end] = score, (start, found[0])
            score = scores[start] + self._dear
            if not single and (came[start + 1] is None or score > scores[start + 1]):
                scores[start + 1], came[start + 1] = score, (start, self._unknown)
        numbers = []
        place = len(text)
        while step := came[place]:
            place, number = step
            numbers.append(number)
        for number, same in groupby(reversed(numbers)):
            yield from [number] if number == self._unknown else same


def _parts(shown: str) -> Iterator[str]:
    """Yield a text in parts that begin with a blank each."""
    start = 0
    for place in range(1, len(shown)):
        if shown[place] == BLANK:
            yield shown[start:place]
            start = place
    yield shown[start:]
