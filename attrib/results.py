"""What `attrib.check` and `attrib.verify` return: their records, with the analysis of a user."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from attrib.analysis import Analysis
from attrib.check import run
from attrib.verification import records


@dataclass(frozen=True, slots=True)
class Checked(run.Checked):
    """An article's claims, and what the rules find in it, in text order; offsets in the source.

    `silenced` counts the findings that comments in the text have taken away.
    """

    analysis: Analysis

    @classmethod
    def of(cls, found: run.Checked) -> Self:
        """Return what the rules found, for a user."""
        return cls(Analysis.of(found.analysis), found.findings, found.silenced)


@dataclass(frozen=True, slots=True)
class Verified(records.Verified):
    """An article held against sources: its quotes in text order, and its indirect claims."""

    analysis: Analysis

    @classmethod
    def of(cls, found: records.Verified) -> Self:
        """Return what was found in the sources, for a user."""
        analysis = Analysis.of(found.analysis)
        return cls(analysis, found.sources, found.quotes, found.indirect, found.notices)
