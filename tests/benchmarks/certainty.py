"""Measures how often a speaker's name is right: `python -m tests.benchmarks.certainty [GOLD]`.

Counts, by the way that the speaker was found (`candidate.Way`), the claims that the
gold has, too, and names a speaker for; right is what the scorer beside the gold calls the same
name; a pronoun that stays open has none. The shares stand in `attrib.confidence`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

from attrib import Analyzer, pipeline
from attrib.article import Article
from attrib.attribute.candidate import Way
from attrib.confidence import rated
from attrib.naming.name import Attributed
from attrib.records import Claim

SHARED = Path(__file__).parents[3] / "shared"
GOLD = SHARED / "data" / "news-quotes" / "train.jsonl"


def main() -> None:
    """Print a line for each way: how many claims were found in it, and the share of right names."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("gold", nargs="?", type=Path, default=GOLD)
    rows = map(json.loads, options.parse_args().gold.read_text("utf-8").splitlines())
    found: Counter[Way] = Counter()
    right: Counter[Way] = Counter()
    analyzer, scorer = Analyzer(cache=True), _scorer()
    for row in rows:
        for way, same in _judged(row, analyzer, scorer):
            found[way] += 1
            right[way] += same
    for way in Way:
        if found[way]:
            print(f"{way:12} {right[way] / found[way]:.3f}  n = {found[way]}")
    print(f"{'all':12} {right.total() / found.total():.3f}  n = {found.total()}")


def _judged(row: dict[str, Any], analyzer: Analyzer, scorer: ModuleType) -> list[tuple[Way, bool]]:
    """Return, of each claim with a speaker that the gold has, the way and whether it is right."""
    ways: dict[int, Way] = {}

    def noted(attributed: Sequence[Attributed], text: str) -> tuple[Claim, ...]:
        ways.update((_place(each.claim), each.way) for each in attributed)
        return rated(attributed, text)

    with patch.object(pipeline, "rated", noted):
        claims = analyzer.analyze(Article(row["document"], row["text"])).claims
    offsets = row["tokens"]
    predicted = [
        scorer.Claim(
            claim.kind.value.capitalize(),
            {"quote": scorer.tokens_in([[s.start, s.end] for s in claim.content], offsets)},
            claim.speaker.name if claim.speaker else None,
        )
        for claim in claims
    ]
    of = {id(told): ways[_place(claim)] for told, claim in zip(predicted, claims, strict=True)}
    pairs = scorer.pair(scorer.read_claims(row, offsets), predicted)
    return [
        (of[id(told)], scorer.same_name(gold.name, told.name))
        for gold, told, quality in pairs
        if quality >= scorer.FOUND_AT and gold.name and told.name
    ]


def _place(claim: Claim) -> int:
    """Return what tells a claim from all others, with its speaker and without."""
    return hash((claim.kind, claim.content, claim.construction))


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location(
        "score_quotes", SHARED / "eval" / "score_quotes.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look themselves up
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
