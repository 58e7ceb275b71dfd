from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.MULTILINE | re.DOTALL)


def test_the_first_block_holds_the_two_commands() -> None:
    install, test = blocks("sh")[0].splitlines()
    article = install.split()[-1]
    assert "attrib claims fixtures/articles/" in install
    assert (ROOT / article).is_file()
    assert test.endswith("-m pytest -q")


@pytest.mark.model
@pytest.mark.skipif(
    not (ROOT / "attrib/models/de/checksums.json").exists(), reason="the model is not built yet"
)
def test_the_library_example_runs_as_it_stands() -> None:
    (example,) = blocks("python")
    done = subprocess.run(
        [sys.executable, "-c", example], check=True, capture_output=True, text=True
    )
    assert [line.split(" [")[0] for line in done.stdout.splitlines()] == ["Olaf Tann"] * 2
