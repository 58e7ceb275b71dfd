"""How long texts are taken: `python -m tests.benchmarks.long_texts [WORDS …] [--no-parser]`.

Grows one article and prints, for each size, the words per second of CPU time that every stage
takes, and how much more time it took than for the size before: for twice the words about twice.
Words are those of the parser, punctuation included.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator

from attrib.article import Article
from attrib.attribute import attribute
from attrib.check.rules import RULES
from attrib.check.run import Checked, check, in_order
from attrib.check.draft import Draft
from attrib.check.settings import Settings
from attrib.detect import detect
from attrib.detect.scene import Scene
from attrib.parse.engines import open_parser
from attrib.pipeline import moods_decided
from attrib.read import read_file
from attrib.records import Analysis, Document
from attrib.report.base import ModelInfo, Style
from attrib.report.findings import formats as findings_formats
from attrib.report.findings.base import CheckedFile
from attrib.report.formats import NAMES, report_of
from attrib.verification.verify import index_of, verify
from tests.benchmarks.grown import grown
from tests.benchmarks.speed import articles

SIZES = (12_500, 25_000, 50_000, 100_000)
FIXTURES = 45
ALL_RULES = Settings(select=tuple(rule.code for rule in RULES))


def stages(document: Document) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield the stages after the parser in order; each takes up what the one before found."""
    decided = moods_decided(document)
    yield "moods", lambda: moods_decided(document)
    scene = Scene(decided)
    claims = ()
