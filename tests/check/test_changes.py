from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from attrib.check.changes import left_at
from attrib.errors import UsageError

ME = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *ME, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    (tmp_path / "a.txt").write_text("eins\n")
    (tmp_path / "ä [b].txt").write_text("zwei\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "eins")
    git(tmp_path, "checkout", "-qb", "zweig")
    return tmp_path


def test_a_file_is_what_it_was_where_the_branch_left(repository: Path) -> None:
    (repository / "a.txt").write_text("anders\n")
    git(repository, "commit", "-qam", "zwei")
    (repository / "ä [b].txt").write_text("auch anders\n")
    base = left_at("main", repository)
    assert base.data(str(repository / "a.txt")) == b"eins\n"
    assert base.data(str(repository / "ä [b].txt")) == b"zwei\n"


def test_what_main_did_since_is_not_the_branchs(repository: Path) -> None:
    git(repository, "checkout", "-q", "main")
    (repository / "a.txt").write_text("auf main\n")
    git(repository, "commit", "-qam", "auf main")
    git(repository, "checkout", "-q", "zweig")
    assert left_at("main", repository).data(str(repository / "a.txt")) == b"eins\n"


def test_a_new_file_and_one_elsewhere_were_not_there(repository: Path, tmp_path: Path) -> None:
    (repository / "neu.txt").write_text("eins\n")
    assert left_at("main", repository).data(str(repository / "neu.txt")) is None
    assert left_at("main", repository).data(str(tmp_path.parent / "a.txt")) is None


@pytest.mark.parametrize("base", ["gibtsnicht", "--output=x"])
def test_an_unknown_base_is_refused(repository: Path, base: str) -> None:
    with pytest.raises(UsageError):
        left_at(base, repository)


def test_outside_a_repository_there_is_no_version_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", os.fspath(tmp_path.parent))
    with pytest.raises(UsageError, match="git cannot tell"):
        left_at("main", tmp_path)
