"""The default path without torch and stanza, and the install that leaves them out."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "fixtures"
PARSES = "onnxruntime"
HEAVY = ("torch", "stanza", "transformers", "scipy")
ARTICLE = str(FIXTURES / "articles" / "gipfel-in-norderau.txt")
LIBRARY = "import attrib; attrib.analyze(open({article!r}, encoding='utf-8').read()).to_dict()"
COMMAND = "from attrib.cli.app import run; run({arguments!r})"
COMMANDS = [
    ["claims", "--no-cache", ARTICLE],
    ["check", "--no-cache", str(FIXTURES / "drafts" / "markt.md")],
    ["verify", "--no-cache", ARTICLE, "--source", str(FIXTURES / "sources" / "rede-brahm.txt")],
    ["corpus", str(FIXTURES / "articles" / "neue-turmuhr.*"), "-o", "claims.jsonl"],
    ["parse", "--no-cache", ARTICLE],
    ["explain", "--no-cache", f"{ARTICLE}:1"],
]


def loaded_by(program: str, folder: Path) -> str:
    """Run a program and return which of the libraries it has loaded."""
    told = f"import sys; {program}; print([m for m in {(PARSES, *HEAVY)} if m in sys.modules])"
    environment = os.environ | {"PYTHONPATH": str(ROOT), "ATTRIB_CACHE_DIR": str(folder)}
    done = subprocess.run(
        [sys.executable, "-c", told],
        check=True,
        capture_output=True,
        text=True,
        cwd=folder,
        env=environment,
    )
    return done.stdout.splitlines()[-1]


@pytest.mark.model
def test_the_library_loads_neither_torch_nor_stanza(tmp_path: Path) -> None:
    assert loaded_by(LIBRARY.format(article=ARTICLE), tmp_path) == f"['{PARSES}']"


@pytest.mark.model
@pytest.mark.parametrize("arguments", COMMANDS, ids=[command[0] for command in COMMANDS])
def test_a_command_loads_neither_torch_nor_stanza(arguments: list[str], tmp_path: Path) -> None:
    assert loaded_by(COMMAND.format(arguments=arguments), tmp_path) == f"['{PARSES}']"


def test_asking_for_the_engines_loads_none(tmp_path: Path) -> None:
    assert loaded_by(COMMAND.format(arguments=["model", "status"]), tmp_path) == "[]"


@pytest.mark.skipif(not (ROOT / "pyproject.toml").exists(), reason="needs a checkout")
def test_the_light_group_is_all_dependencies_but_stanza() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = [d for d in project["project"]["dependencies"] if not d.startswith("stanza")]
    assert project["dependency-groups"]["light"] == wanted
    assert not [d for d in wanted if d.startswith("torch")]
