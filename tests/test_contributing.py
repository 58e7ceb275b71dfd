"""What CONTRIBUTING says is there."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FILE = ROOT / ".github" / "CONTRIBUTING.md"
if not FILE.is_file():
    pytest.skip("a source distribution has no CONTRIBUTING", allow_module_level=True)
PAGE = FILE.read_text("utf-8")
FACES = ("__init__", "__main__")


def test_every_room_is_named() -> None:
    inside = sorted((ROOT / "attrib").iterdir())
    rooms = [f"`{path.name}/`" for path in inside if (path / "__init__.py").is_file()]
    files = [f"`{p.name}`" for p in inside if p.suffix == ".py" and p.stem not in FACES]
    assert [name for name in (*rooms, *files) if name not in PAGE] == []


def test_every_path_is_there() -> None:
    paths = re.findall(r"`((?:attrib|tests|fixtures)/[\w/.]*)`", PAGE)
    named = [path for path in paths if "NAME" not in path]
    assert named
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_every_program_is_there() -> None:
    programs = set(re.findall(r"python -m ((?:attrib|tests)[\w.]+)", PAGE))
    assert programs
    assert [name for name in sorted(programs) if find_spec(name) is None] == []
