"""Lets the tests here share their texts, as `tests.hostile.texts`, and one run of the model."""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

ROOT = str(Path(__file__).parents[2])
if ROOT not in sys.path:
    sys.path.insert(0, ROOT)

if TYPE_CHECKING:
    from tests.hostile.private import Home, Told


class Mended(NamedTuple):
    """A run of the embedded model that mended a draft: its home, what it told, and its seconds."""

    home: Home
    told: Told
    seconds: float


@pytest.fixture(scope="session")
def mended(tmp_path_factory: pytest.TempPathFactory) -> Mended:
    """Mend a draft with the embedded model: no network, no kept parses, and a careless umask."""
    from tests.hostile.private import Home
    from tests.hostile.scenarios import DRAFT, FIX, OLD

    home = Home(tmp_path_factory.mktemp("model") / "home")
    (home.work / "draft.md").write_bytes(DRAFT)
    (home.work / "findings.json").write_bytes(OLD)
    start = time.perf_counter()
    told = home.run(*FIX, umask=0)
    return Mended(home, told, time.perf_counter() - start)
