"""Measures how often a speaker's name is right: `python -m tests.benchmarks.certainty [GOLD]`.

Counts, by the way that the speaker was found (`candidate.Way`), the claims that the
gold has, too, and names a speaker for; right is what the scorer beside the gold calls the same
name; a pronoun that stays open counts as none. The shares stand in `naming/certainty.py`.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from attrib.attribute.candidate import Way
from tests.benchmarks.scored import GOLD, open_scorer, pairs


def main() -> None:
    """Print a line for each way: how many claims were found in it, and the share of right names."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("gold", nargs="?", type=Path, default=GOLD)
    found: Counter[Way] = Counter()
    right: Counter[Way] = Counter()
    scorer = open_scorer()
    for gold, told, quality, _, way, _ in pairs(options.parse_args().gold, scorer):
        if quality >= scorer.FOUND_AT and gold.name and told.name:
            found[way] += 1
            right[way] += scorer.same_name(gold.name, told.name)
    for way in Way:
        if found[way]:
            print(f"{way:12} {right[way] / found[way]:.3f}  n = {found[way]}")
    print(f"{'all':12} {right.total() / found.total():.3f}  n = {found.total()}")


if __name__ == "__main__":
    main()
