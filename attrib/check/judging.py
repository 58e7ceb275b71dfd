"""Verbs of speech that judge what they report; see `lexicon/judging_verbs.tsv`."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from attrib.lexicon.loader import read_table
from attrib.records import Claim


class Judgement(StrEnum):
    """What a cue lets the reader think of its content."""

    DISTANCING = "distancing"
    FACTIVE = "factive"


@cache
def judgements() -> dict[str, Judgement]:
    """Return what the judging verbs let think, by lemma."""
    return {row["lemma"]: Judgement(row["judgement"]) for row in read_table("judging_verbs.tsv")}


def judgement(claim: Claim) -> Judgement | None:
    """Return what the claim's cue lets the reader think, or None where it does not judge."""
    return judgements().get(claim.cue.lemma) if claim.cue is not None else None
