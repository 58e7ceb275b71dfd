"""Pairs the claims of annotated articles with those that attrib finds, and how each was found."""

from __future__ import annotations

import importlib.util
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from attrib.article import Article
from attrib.attribute.candidate import Way
from attrib.confidence import rated
from attrib.parse.base import Parser
from attrib.parse.engines import EMBEDDED
from attrib.parsers import shared_parser
from attrib.pipeline import attributed, parsed
from attrib.records import Claim
from attrib.scene import Scene

SHARED = Path(__file__).parents[3] / "shared"
GOLD = SHARED / "data" / "news-quotes" / "train.jsonl"


def pairs(path: Path, scorer: ModuleType) -> Iterator[tuple[Any, Any, float, Claim, Way, str]]:
    """Yield each claim found with what the scorer calls it, its gold claim and their overlap.

    Last come the claim itself, the way to its speaker, and the article's text.
    """
    parser = shared_parser(EMBEDDED, cached=True)
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        ways, claims = _found(row, parser)
        offsets = row["tokens"]
        told = [_as_scored(claim, scorer, offsets) for claim in claims]
        of = {id(one): place for place, one in enumerate(told)}
        for gold, predicted, quality in scorer.pair(scorer.read_claims(row, offsets), told):
            if id(predicted) in of:
                place = of[id(predicted)]
                yield gold, predicted, quality, claims[place], ways[place], row["text"]


def _found(row: dict[str, Any], parser: Parser) -> tuple[list[Way], tuple[Claim, ...]]:
    scene = Scene(parsed(Article(row["document"], row["text"]), parser))
    found = attributed(scene)
    return [each.way for each in found], rated(found, scene.text)


def _as_scored(claim: Claim, scorer: ModuleType, offsets: object) -> object:
    where = claim.speaker.span if claim.speaker is not None else claim.mention
    spans = {"quote": claim.content, "speaker": (where,) if where is not None else ()}
    return scorer.Claim(
        claim.kind.value.capitalize(),
        {
            role: scorer.tokens_in([[s.start, s.end] for s in found], offsets)
            for role, found in spans.items()
        },
        claim.speaker.name if claim.speaker else None,
    )


def open_scorer() -> ModuleType:
    """Return the scorer that lies beside the shared data."""
    spec = importlib.util.spec_from_file_location(
        "score_quotes", SHARED / "eval" / "score_quotes.py"
    )
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # its dataclasses look themselves up
    spec.loader.exec_module(module)
    return module
