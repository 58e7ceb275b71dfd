"""How long a search takes against the size of its sources: `python -m tests.benchmarks.verify`.

Prints, for 0.1, 1, 5 and 20 MB, the seconds of CPU time to index the sources and to hold 40
quotes against them, and the megabytes a second. The sources are transcripts of words drawn
from a vocabulary that grows with the text, as in real ones.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Iterator

from attrib.article import Article
from attrib.verification.quotes import quote_of
from attrib.verification.verdict import find
from attrib.verification.verify import index_of
from attrib.verification.voices import Voice

SIZES = (0.1, 1, 5, 20)
QUOTES = 40
_SYLLABLES = "ba ber da dorf ei en fa ge hal ing ka land lo ma mut ner or pla re sam tal um ver wen"
_FREQUENT = "der die das und ist nicht wir zu in ein eine den von mit auf es ich dem für auch"


def transcript(megabytes: float, seed: int = 1) -> str:
    """Return a transcript of about so many million bytes."""
    dice = random.Random(seed)
    return "\n\n".join(_turns(int(megabytes * 1_000_000), dice)) + "\n"


def quotes(text: str, count: int = QUOTES) -> list[str]:
    """Return sentences of a transcript, every second of them with a word changed."""
    dice = random.Random(2)
    paragraphs = text.split("\n\n")
    found = []
    for number in range(count):
        sentence = dice.choice(paragraphs).partition(": ")[2].split(". ")[0]
        words = sentence.split()
        if number % 2:
            words[dice.randrange(len(words))] = "anders"
        found.append(" ".join(words))
    return found


def measure(megabytes: float) -> tuple[float, float]:
    """Return the seconds to index a transcript and to hold the quotes against it."""
    text = transcript(megabytes)
    wanted = quotes(text)
    start = time.process_time()
    index = index_of([Article("transcript", text)])
    built = time.process_time()
    for quote in wanted:
        find(index, quote_of([quote]), Voice("Redner 7", named=True))
    return built - start, time.process_time() - built


def _turns(size: int, dice: random.Random) -> Iterator[str]:
    syllables = _SYLLABLES.split()
    words = ["".join(dice.choices(syllables, k=dice.randint(2, 4))) for _ in range(30_000)]
    written = 0
    while written < size:
        sentences = [_sentence(words, dice) for _ in range(dice.randint(3, 12))]
        turn = f"Abg. {dice.choice(words).title()} (SPD): {' '.join(sentences)}"
        written += len(turn.encode()) + 2
        yield turn


def _sentence(words: list[str], dice: random.Random) -> str:
    frequent = _FREQUENT.split()
    chosen = [
        dice.choice(frequent)
        if dice.random() < 0.45
        else words[int(len(words) * dice.random() ** 3)]
        for _ in range(dice.randint(6, 24))
    ]
    return " ".join(chosen).capitalize() + "."


def main(sizes: list[float]) -> None:
    """Print a line for each size."""
    print(f"{'MB':>6} {'index s':>9} {'quotes s':>9} {'MB/s':>7}")
    for size in sizes:
        indexing, searching = measure(size)
        print(f"{size:6} {indexing:9.2f} {searching:9.2f} {size / (indexing + searching):7.2f}")


if __name__ == "__main__":
    main([float(size) for size in sys.argv[1:]] or list(SIZES))
