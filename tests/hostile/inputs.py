"""All hostile inputs by name: what the benchmark runs in full and the tests at a tenth."""

from __future__ import annotations

from typing import Final

from tests.hostile.case import Case
from tests.hostile.corpora import CORPORA
from tests.hostile.markup import MARKUP
from tests.hostile.packed import PACKED
from tests.hostile.parses import SENTENCES
from tests.hostile.places import PLACES
from tests.hostile.plain import PLAIN

CASES: Final[dict[str, Case]] = PLAIN | MARKUP | PACKED | PLACES | SENTENCES | CORPORA
