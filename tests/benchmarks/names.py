"""Counts wrong names by what the mention is: `python -m tests.benchmarks.names [GOLD]`.

A line for each sort of mention and outcome, over the claims that the gold has, too, and names a
speaker for: the name right, another's, the mention's own words, none; or the mention itself wrong.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrib import Analyzer
from attrib.article import Article
from attrib.measure.export import export
from tests.benchmarks.scored import GOLD, open_scorer

_PRONOUNS = frozenset(
    ("er", "sie", "es", "ihm", "ihr", "ihnen", "dieser", "diese", "der", "die", "das", "ich", "wir")
)


def main() -> None:
    """Print the counts."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("gold", nargs="?", type=Path, default=GOLD)
    rows = map(json.loads, options.parse_args().gold.read_text("utf-8").splitlines())
    analyzer = Analyzer(cache=True)
    counts = Counter(pair for row in rows for pair in _judged(row, analyzer))
    for (mention, outcome), count in sorted(counts.items()):
        print(f"{mention:12} {outcome:14} {count:4}")


def _judged(row: dict[str, Any], analyzer: Analyzer) -> Iterator[tuple[str, str]]:
    """Yield, of each claim whose speaker the gold names, the sort of mention and the outcome."""
    scorer, text, offsets = open_scorer(), row["text"], row["tokens"]
    told = export(analyzer.analyze(Article(row["document"], text)))
    gold = scorer.read_claims(row, offsets)
    for wanted, found, quality in scorer.pair(gold, scorer.read_claims(told, offsets)):
        if quality < scorer.FOUND_AT or not wanted.name:
            continue
        words = [text[slice(*offsets[place])] for place in sorted(found.role("speaker"))]
        if scorer.same_name(wanted.name, found.name):
            outcome = "right"
        elif not scorer.speaker_right(wanted, found):
            outcome = "mention wrong"
        elif not found.name:
            outcome = "none"
        else:
            outcome = "own words" if found.name.split()[-1] in words else "another's"
        yield _sort(words), outcome


def _sort(words: list[str]) -> str:
    """Return what a mention is by its words: a pronoun, a possessive, a bare noun, a longer one."""
    if not words:
        return "no mention"
    first = words[0].lower()
    if len(words) == 1 and first in _PRONOUNS:
        return "pronoun"
    if first.startswith(("sein", "ihr")):
        return "possessive"
    bare = len(words) == 1 + (first in _PRONOUNS)
    return "bare noun" if bare and first in _PRONOUNS else "longer"


if __name__ == "__main__":
    main()
