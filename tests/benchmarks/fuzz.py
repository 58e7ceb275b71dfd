"""Random words through all that attrib can do: `python -m tests.benchmarks.fuzz --words 50000`.

Texts are sequences of the lexicons' words, titles, numbers, marks and line breaks, parsed by the
embedded model (or trees drawn at random with `--trees`). A line tells of each fault where it
arose, and the seed that makes its text anew: `--only SEED` runs that one and shows the traceback.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Final

from attrib.errors import AttribError
from attrib.parse.engines import open_parser
from attrib.read import InputFormat, article_of
from tests.hostile.everything import everything
from tests.hostile.words import sequence, tree

ROOT: Final = Path(__file__).parents[2]
_COUNTS: Final = (3, 8, 20, 60, 150)
Text = Callable[[int], tuple[str, int]]


def words(seed: int) -> tuple[str, int]:
    """Return the text of a seed, and how many words went into it."""
    dice = Random(seed)
    count = dice.choice(_COUNTS)
    return sequence(dice, count), count


def trees(seed: int) -> tuple[str, int]:
    """Return the parsed text of a seed, and how many words it has."""
    text = tree(Random(seed))
    return text, text.count("\n")


def reads(engine: str) -> InputFormat:
    """Return how an engine's texts are read."""
    return InputFormat.CONLLU if engine == "conllu" else InputFormat.TEXT


def place(error: Exception) -> str:
    """Return where an error arose in attrib, and which it was."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if frame.filename.startswith(str(ROOT))][-2:]
    where = [f"{Path(frame.filename).relative_to(ROOT)}:{frame.lineno}" for frame in own]
    return f"{type(error).__name__} {' '.join(where)}"


def run(text: Text, engine: str, wanted: int, seed: int) -> int:
    """Try seed after seed until enough words went through; return how many faults there were."""
    parser = open_parser(engine)
    faults: Counter[str] = Counter()
    done, tried = 0, seed
    while done < wanted:
        source, count = text(tried)
        done += count
        try:
            everything(article_of(source, "text", format=reads(engine)), parser)
        except AttribError:
            pass
        except Exception as error:  # noqa: BLE001  faults are what is looked for
            found = place(error)
            faults[found] += 1
            if faults[found] == 1:
                print(f"seed {tried}: {found}", flush=True)
        tried += 1
    total = sum(faults.values())
    print(f"{done} words in {tried - seed} texts: {total} faults of {len(faults)} sorts")
    return total


def main() -> int:
    """Run the command."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--words", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=1, help="the first seed")
    options.add_argument("--only", type=int, help="one seed, with its traceback")
    options.add_argument("--trees", action="store_true", help="draw trees, too; no model is used")
    given = options.parse_args()
    text, engine = (trees, "conllu") if given.trees else (words, "embedded")
    if given.only is None:
        return int(run(text, engine, given.words, given.seed) > 0)
    source, _ = text(given.only)
    print(source)
    everything(article_of(source, "text", format=reads(engine)), open_parser(engine))
    return 0


if __name__ == "__main__":
    sys.exit(main())
