from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from attrib.check.changes import since
from attrib.errors import UsageError

ME = ("-c", "user.name=a", "-c", "user.email=a@b.example", "-c", "commit.gpgsign=false")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *ME, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git(tmp_path, "init", "-q", "-b", "main")
    (tmp_path / "a.txt").write_text("eins\nzwei\ndrei\n")
    (tmp_path / "ä b.txt").write_text("eins\n")
    (tmp_path / "gleich.txt").write_text("eins\n")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "eins")
    git(tmp_path, "checkout", "-qb", "zweig")
    return tmp_path


def test_touched_lines_are_those_of_the_branch(repository: Path) -> None:
    (repository / "a.txt").write_text("eins\nZWEI\ndrei\nvier\n")
    git(repository, "commit", "-qam", "zwei")
    (repository / "ä b.txt").write_text("eins\n+++ b/gleich.txt\n@@ -1 +1,9 @@\n")
    changes = since("main", repository)
    lines = {path.name: sorted(touched) for path, touched in changes.lines.items()}
    assert lines == {"a.txt": [2, 4], "ä b.txt": [2, 3]}
    assert changes.touches(str(repository / "a.txt"), [1, 2])
    assert not changes.touches(str(repository / "a.txt"), [1, 3])
    assert not changes.touches_file(str(repository / "gleich.txt"))


def test_what_main_did_since_is_not_the_branchs(repository: Path) -> None:
    git(repository, "checkout", "-q", "main")
    (repository / "gleich.txt").write_text("anders\n")
    git(repository, "commit", "-qam", "auf main")
    git(repository, "checkout", "-q", "zweig")
    assert since("main", repository).lines == {}


def test_an_untracked_file_is_new_all_over(repository: Path) -> None:
    (repository / "neu.txt").write_text("eins\n")
    assert since("main", repository).touches(str(repository / "neu.txt"), [1])


def test_deleted_lines_touch_nothing(repository: Path) -> None:
    (repository / "a.txt").write_text("eins\ndrei\n")
    assert since("main", repository).lines[(repository / "a.txt").resolve()] == frozenset()


@pytest.mark.parametrize("base", ["gibtsnicht", "--output=x"])
def test_an_unknown_base_is_refused(repository: Path, base: str) -> None:
    with pytest.raises(UsageError):
        since(base, repository)


def test_outside_a_repository_there_is_no_diff(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", os.fspath(tmp_path.parent))
    with pytest.raises(UsageError, match="git cannot tell"):
        since("main", tmp_path)
