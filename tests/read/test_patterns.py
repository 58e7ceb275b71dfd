from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from attrib.errors import UsageError
from attrib.read.patterns import GitIgnore, Patterns


@pytest.mark.parametrize(
    ("pattern", "meant", "others"),
    [
        ("archiv/", ["archiv/a.md", "neu/archiv/tief/a.md"], ["archiv", "archive/a.md"]),
        ("/archiv/", ["archiv/a.md"], ["neu/archiv/a.md"]),
        ("*.bak.md", ["a.bak.md", "neu/b.bak.md"], ["a.md"]),
        ("kolumne/*", ["kolumne/a.md"], ["neu/kolumne/a.md"]),
    ],
)
def test_patterns_are_relative_to_their_folder(
    pattern: str, meant: list[str], others: list[str], tmp_path: Path
) -> None:
    patterns = Patterns([pattern], tmp_path)
    assert [name for name in (*meant, *others) if patterns.match(str(tmp_path / name))] == meant
    assert not patterns.match(str(tmp_path.parent / meant[0]))


@pytest.mark.parametrize("pattern", ["!", "a\\"])
def test_what_is_no_pattern_is_refused(pattern: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no pattern of files"):
        Patterns([pattern], tmp_path)


def test_outside_of_a_repository_nothing_is_ignored(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("*.md\n")
    assert not GitIgnore().ignores(str(tmp_path / "a.md"))
    (tmp_path / ".git").mkdir()
    assert GitIgnore().ignores(str(tmp_path / "a.md"))


def test_a_repository_inside_another_has_its_own(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "innen"):
        (folder / ".git").mkdir(parents=True)
    (tmp_path / ".gitignore").write_text("*.md\n")
    assert not GitIgnore().ignores(str(tmp_path / "innen" / "a.md"))


LINES = st.lists(
    st.sampled_from(
        ["*.md", "!a.md", "b/", "/b", "!b/", "b/*", "!b/a.md", "**/a.md", "c", "#x", "",
         "b/**/a.md", "!", "a.md ", "[ab]", "\\#x", "a?md", "!c/", "b/**", "/*"]
    ),
    max_size=4,
)  # fmt: skip
NAMES = ["a.md", "b/a.md", "b/c/a.md", "c/a.md", "c/b/d.md", "d.md"]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(top=LINES, below=LINES)
def test_git_says_the_same(top: list[str], below: list[str], tmp_path: Path) -> None:
    if not (tmp_path / ".git").exists():
        subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    (tmp_path / "b").mkdir(exist_ok=True)
    (tmp_path / ".gitignore").write_text("\n".join(top))
    (tmp_path / "b" / ".gitignore").write_text("\n".join(below))
    for name in NAMES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    done = subprocess.run(
        ["git", "-c", "core.excludesFile=/dev/null", "check-ignore", "--no-index", "--stdin"],
        cwd=tmp_path,
        input="\n".join(NAMES).encode(),
        capture_output=True,
        check=False,
    )
    ignored = GitIgnore()
    found = [name for name in NAMES if ignored.ignores(str(tmp_path / name))]
    assert found == done.stdout.decode().split()
