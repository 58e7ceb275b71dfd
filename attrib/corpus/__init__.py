"""Many articles: one process or several, resumable, in the memory of a few; and Ray Data."""

from __future__ import annotations

from attrib.corpus.extractor import ClaimExtractor

__all__ = ["ClaimExtractor"]
