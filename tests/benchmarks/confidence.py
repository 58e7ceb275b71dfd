"""Measures how often claims of a sort are right: `python -m tests.benchmarks.confidence [GOLD]`.

A claim is right when the gold has it, with half of its tokens, and the same speaker. The shares
stand in `attrib/confidence.py`, by the sorts that it makes. Last come the claims by what that
table says of them: over a gold that it was not measured on, what it says should be so.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from attrib.confidence import RIGHT, sort_of
from tests.benchmarks.scored import GOLD, open_scorer, pairs


def main() -> None:
    """Print a line for each sort: the share of right claims, how many, and what the table says."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("gold", nargs="?", type=Path, default=GOLD)
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    scorer = open_scorer()
    for gold, told, quality, claim, way, text in pairs(options.parse_args().gold, scorer):
        ok = quality >= scorer.FOUND_AT and scorer.speaker_right(gold, told)
        confidence = claim.confidence or 0.0
        for name in (sort_of(claim, text, way), f"from {min(int(confidence * 10), 9) / 10}"):
            found[name] += 1
            right[name] += ok
            said[name] += round(confidence * 100)
    for name in sorted(found, key=lambda name: (name not in RIGHT, name)):
        share, mean = right[name] / found[name], said[name] / found[name] / 100
        print(f"{name:30} {share:.2f}  n = {found[name]:4}  said {mean:.2f}")


if __name__ == "__main__":
    main()
