"""The claims that were made, for formats that have no place for others."""

from __future__ import annotations

from attrib.records import Analysis, Polarity


def made(analysis: Analysis) -> Analysis:
    """Return the analysis with the claims that were made: none is negated, denied or left open."""
    return analysis.only(lambda claim: claim.polarity is Polarity.POSITIVE)
