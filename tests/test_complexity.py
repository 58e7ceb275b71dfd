"""No function of the rooms that judge speech is too hard to follow; boolean operators count."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from radon.complexity import cc_visit
from radon.visitors import Function

ATTRIB = Path(__file__).parents[1] / "attrib"
ROOMS = ("scene", "detect", "attribute", "naming", "grammar", "repair", "lexicon", "confidence")
FILES = ("spans.py",)
MOST = 15


def paths() -> Iterator[Path]:
    for room in ROOMS:
        yield from sorted((ATTRIB / room).rglob("*.py"))
    for name in FILES:
        yield ATTRIB / name


def complexities(path: Path) -> dict[str, int]:
    """Return the complexity of each function and method of a file, as radon counts it."""
    file = path.relative_to(ATTRIB).as_posix()
    blocks = cc_visit(path.read_text(encoding="utf-8"))
    functions = [block for block in blocks if isinstance(block, Function)]
    return {f"{file}: {function.fullname}": function.complexity for function in functions}


def test_no_function_takes_more_than_fifteen_decisions() -> None:
    counted = {name: count for path in paths() for name, count in complexities(path).items()}
    assert {name: count for name, count in counted.items() if count > MOST} == {}


def test_boolean_operators_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"{__name__}.ATTRIB", tmp_path)
    file = tmp_path / "words.py"
    file.write_text("def asks(a, b, c):\n    if a and b or c:\n        return 1\n", "utf-8")
    assert complexities(file) == {"words.py: asks": 4}
