from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from attrib.cli.app import app
from attrib.config import CheckOptions, Options
from attrib.config.sections import keys_of

ROOT = Path(__file__).parents[1]
FRONT = (ROOT / "README.md").read_text("utf-8")
MANUAL = "\n".join(p.read_text("utf-8") for p in sorted((ROOT / "attrib/manual").glob("*.md")))
README = f"{FRONT}\n{MANUAL}"


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", FRONT, re.MULTILINE | re.DOTALL)


def test_the_first_block_holds_the_two_commands() -> None:
    install, test = blocks("sh")[0].splitlines()
    article = install.split()[-1]
    assert "attrib claims fixtures/articles/" in install
    assert (ROOT / article).is_file()
    assert test.endswith("-m pytest -q")


def commands(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    """Yield all commands that do something, with their full names."""
    below = getattr(command, "commands", None)
    if below is None:
        yield name, command
    for word, inner in (below or {}).items():
        yield from commands(inner, f"{name} {word}")


def test_every_command_and_option_is_named() -> None:
    missing = []
    for name, command in commands(get_command(app), "attrib"):
        if f"`{name}" not in README:
            missing.append(name)
        options = [o for p in command.params for o in (*p.opts, *p.secondary_opts) if o[0] == "-"]
        missing += [
            f"{name} {option}"
            for option in options
            if not re.search(rf"`[^`\n]*(?<![\w-]){option}(?![\w-])", README)
        ]
    assert missing == []


def test_every_key_of_the_configuration_is_named() -> None:
    named = [key for record in (Options, CheckOptions) for key in keys_of(record)]
    assert [key for key in named if f"`{key}`" not in README and f"`[{key}]`" not in README] == []


@pytest.mark.model
def test_the_library_example_runs_as_it_stands() -> None:
    (example,) = blocks("python")
    done = subprocess.run(
        [sys.executable, "-c", example], check=True, capture_output=True, text=True
    )
    assert [line.split(" [")[0] for line in done.stdout.splitlines()] == ["Olaf Tann"] * 2
