"""The fixture repository of drafts under real git, with the real model, and as a real hook."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
DRAFTS = ROOT / "fixtures" / "drafts"
ME = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not (ROOT / "attrib/models/de/checksums.json").exists(), reason="the model is not built yet"
    ),
]


def run(
    command: Sequence[str | Path], folder: Path, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )


def git(folder: Path, *arguments: str) -> None:
    assert run(["git", *ME, *arguments], folder).returncode == 0


def check(folder: Path, *arguments: str) -> list[tuple[str, str]]:
    """Return the files and codes that a run reports."""
    command = [sys.executable, "-m", "attrib", "check", *arguments, "--format", "jsonl"]
    found = map(json.loads, run(command, folder).stdout.split("\n")[:-1])
    return [(finding["path"], finding["code"]) for finding in found]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for parses, so that each draft is parsed once for all tests here."""
    return tmp_path_factory.mktemp("parses")


@pytest.fixture
def repository(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ATTRIB_CACHE_DIR", str(cache))
    folder = tmp_path / "redaktion"
    shutil.copytree(DRAFTS, folder)
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "eins")
    (folder / "notizen").mkdir()
    shutil.copy(folder / "halle.md", folder / "notizen" / "halle.md")
    return folder


MARKS = [("halle.md", "A301"), ("wehr.md", "A303"), ("wehr.md", "A302")]


def test_the_drafts_have_the_findings_that_they_were_written_for(repository: Path) -> None:
    # The others are excluded, ignored by git, silenced by a comment, or switched off for columns.
    assert check(repository, ".", "--select", "A0,A3") == MARKS
    assert check(repository, "archiv", "--select", "A3", "--no-config") == [
        ("archiv/2019.md", "A301")
    ]


def test_a_pull_request_hears_of_what_it_has_brought_only(repository: Path) -> None:
    git(repository, "checkout", "-qb", "zweig")
    draft = repository / "wehr.md"
    text = draft.read_text("utf-8").replace("am Montag", "am Dienstag")
    draft.write_text(f"{text}\n„Die Kosten steigen, sagte Ahlers.\n", "utf-8")
    git(repository, "commit", "-qam", "zwei")
    chosen = ("--select", "A3", "--diff", "main")
    # A302 and A303 stand in the version before, too, though the sentence of A302 has changed.
    assert check(repository, ".", *chosen) == [("wehr.md", "A301")]
    assert check(repository, "halle.md", *chosen) == []


@pytest.mark.skipif(not find_spec("pre_commit"), reason="needs the extra 'dev'")
def test_pre_commit_runs_the_hook(repository: Path, tmp_path: Path) -> None:
    hook = manifest()
    # The same hook, run with this Python instead of in an environment of its own.
    entry = f"{sys.executable} -m {hook['entry']} --format concise --select A3"
    local = {"repo": "local", "hooks": [hook | {"language": "system", "entry": entry}]}
    # JSON is YAML.
    (repository / ".pre-commit-config.yaml").write_text(json.dumps({"repos": [local]}))
    git(repository, "add", ".")
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files"]
    home = {"PRE_COMMIT_HOME": str(tmp_path / "pre-commit")}
    failed = run(command, repository, **home)
    assert failed.returncode == 1
    for path, code in MARKS:
        assert any(
            line.startswith(f"{path}:") and f" {code} " in line
            for line in failed.stdout.split("\n")
        )
    assert "archiv/2019.md lässt 'exclude' aus." in failed.stdout
    halle = repository / "halle.md"
    halle.write_text(halle.read_text("utf-8").replace("diese Halle,", "diese Halle“,"), "utf-8")
    run([sys.executable, "-m", "attrib", "check", ".", "--fix", "--select", "A3"], repository)
    git(repository, "add", ".")
    passed = run(command, repository, **home)
    assert (passed.returncode, "Passed" in passed.stdout) == (0, True)


@pytest.mark.skipif(not find_spec("pre_commit"), reason="needs the extra 'dev'")
def test_the_hook_runs_in_one_process() -> None:
    hook = manifest()
    assert (hook["id"], hook["entry"], hook["require_serial"]) == (
        "attrib-check",
        "attrib check",
        True,
    )


def manifest() -> dict[str, Any]:
    """Return the hook as pre-commit reads it, which refuses a manifest that is wrong."""
    from pre_commit.clientlib import load_manifest

    (hook,) = load_manifest(ROOT / ".pre-commit-hooks.yaml")
    found: dict[str, Any] = hook
    return found


def test_a_second_run_answers_from_the_cache(repository: Path) -> None:
    check(repository, "wehr.md")
    program = (
        "import sys; from attrib.cli.app import run;"
        "status = run(['check', 'wehr.md', '--select', 'A3', '-o', 'out.json']);"
        "print(status, 'torch' in sys.modules)"
    )
    done = run([sys.executable, "-c", program], repository)
    assert (done.stdout, done.stderr) == ("1 False\n", "")
