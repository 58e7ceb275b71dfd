"""A sample of the benchmark of inserted tags, end to end."""

from __future__ import annotations

from itertools import islice

import pytest

from attrib.analyzer import Analyzer
from tests.benchmarks.inserted_tags import sentences

ONE_IN = 17
"""A prime: every fronted phrase, tag and rest is among the sample."""
LOWEST_SHARE = 0.92

pytestmark = pytest.mark.model


def test_inserted_tags_are_found_with_their_speakers() -> None:
    analyzer = Analyzer()
    sample = list(islice(sentences(), 0, None, ONE_IN))
    wrong = [s.text for s in sample if s.verdict(analyzer.analyze(s.text)) != "right"]
    assert len(wrong) <= (1 - LOWEST_SHARE) * len(sample), wrong
