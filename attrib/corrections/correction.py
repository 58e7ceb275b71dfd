"""A correction, and what it is known by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from attrib.article import Span
from attrib.records import Kind


class Verdict(StrEnum):
    """What a person says of a claim."""

    RIGHT = "right"
    WRONG = "wrong"
    SPEAKER = "speaker"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim stands: checksums of its article and its own words, and its spans."""

    text: str
    spans: tuple[Span, ...]
    claim: str | None
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Correction:
    """What a person says of a claim in an article; see the package for the fields."""

    verdict: Verdict
    article: str
    place: Place
    speaker: str | None = None
    name: str | None = None
