"""The examples in docstrings run as they stand."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "attrib"
NEED_THE_MODEL = ("attrib",)


def modules() -> list[Any]:
    """Return the modules with examples; those that parse plain text are marked."""
    found = []
    for file in sorted(PACKAGE.rglob("*.py")):
        if ">>> " not in file.read_text("utf-8"):
            continue
        name = ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        marks = [pytest.mark.model] if name in NEED_THE_MODEL else []
        found.append(pytest.param(name, marks=marks))
    return found


@pytest.mark.parametrize("name", modules())
def test_examples_run(name: str) -> None:
    result = doctest.testmod(import_module(name))
    assert result.attempted > 0
    assert result.failed == 0
