"""What corrections say of attrib: how many of the claims that a person has checked are right.

A claim is *found* if it is one, whoever says it, and *right* if its speaker is right, too. What is
missing tells of those that were marked alone, and so of the most that was found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from attrib.article import Article
from attrib.corrections import Corrected, Correction, Verdict
from attrib.measure.export import export


@dataclass(frozen=True, slots=True)
class Checked:
    """How often each verdict was given."""

    counts: Mapping[Verdict, int]

    @property
    def claims(self) -> int:
        """How many of the claims that attrib had found were checked."""
        return sum(self.counts.values()) - self.counts[Verdict.MISSING]

    @property
    def found(self) -> float:
        """The share of claims that are some."""
        return self._share(self.counts[Verdict.RIGHT] + self.counts[Verdict.SPEAKER], self.claims)

    @property
    def right(self) -> float:
        """The share of claims that are some, with the right speaker."""
        return self._share(self.counts[Verdict.RIGHT], self.claims)

    @property
    def recall(self) -> float:
        """The share that attrib had found of the claims that are in the text or were marked."""
        there = self.counts[Verdict.RIGHT] + self.counts[Verdict.SPEAKER]
        return self._share(there, there + self.counts[Verdict.MISSING])

    def plain(self) -> dict[str, object]:
        """Return counts and shares as JSON has them."""
        return {
            "checked": self.claims,
            "verdicts": {str(verdict): self.counts[verdict] for verdict in Verdict},
            "precision": {"found": self.found, "right": self.right},
            "recall_at_most": self.recall,
        }

    def _share(self, part: int, whole: int) -> float:
        return part / max(1, whole)


def checked(corrections: Iterable[Correction]) -> Checked:
    """Count the verdicts of corrections."""
    return Checked(Counter(correction.verdict for correction in corrections))


def checked_by_kind(corrections: Sequence[Correction]) -> dict[str, Checked]:
    """Count the verdicts on each kind of claim that attrib had found."""
    kinds = sorted({str(entry.place.kind) for entry in corrections if entry.place.kind})
    return {
        kind: checked(entry for entry in corrections if entry.place.kind == kind) for kind in kinds
    }


@dataclass(frozen=True, slots=True)
class Gold:
    """An article as a row of gold; `unchecked` of its `claims` stand there as attrib found them."""

    plain: dict[str, Any]
    claims: int
    unchecked: int


def gold_of(article: Article, corrected: Corrected) -> Gold | None:
    """Return an article as gold, or None if no correction is about its claims.

    Args:
        article: as a reader sees it; the offsets of the claims count there.
        corrected: its claims, and what a person has said of them.
    """
    if not corrected.verdicts:
        return None
    exported = export(corrected.analysis)
    claims = [
        {key: value for key, value in claim.items() if key != "confidence"}
        for claim in exported["claims"]
    ]
    plain = {"document": exported["document"], "text": article.text, "claims": claims}
    left = [claim for claim in corrected.analysis if claim.number not in corrected.verdicts]
    return Gold(plain, len(corrected.analysis), len(left))
