"""What a file held in the version that a branch has left, by git."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

from attrib.errors import UsageError
from attrib.wording import Wording


@dataclass(frozen=True, slots=True)
class Base:
    """A commit of the repository whose top folder is `top`."""

    top: Path
    commit: str

    def data(self, file: str) -> bytes | None:
        """Return what a file held there; None for one that was not there."""
        try:
            path = Path(file).resolve().relative_to(self.top)
        except ValueError:
            return None
        there = f"{self.commit}:{path.as_posix()}"
        if not _git(self.top, "ls-tree", "-z", self.commit, "--", f":(literal){path.as_posix()}"):
            return None
        return _git(self.top, "show", there)


def left_at(base: str, folder: Path) -> Base:
    """Return the commit at which the branch has left `base`.

    Args:
        base: a branch, tag or commit.
        folder: a folder inside the repository.

    Raises:
        UsageError: no git, no repository, or no such base.
    """
    if base.startswith("-"):
        raise UsageError(
            Wording(
                f"'{base}' ist kein Zweig und kein Commit.", f"'{base}' is no branch or commit."
            ),
            Wording("Nennen Sie einen, etwa origin/main.", "Name one, such as origin/main."),
        )
    top = Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").rstrip(b"\n")))
    point = os.fsdecode(_git(folder, "merge-base", base, "HEAD").strip())
    return Base(top.resolve(), point)


def _git(folder: Path, *arguments: str) -> bytes:
    command = ["git", *arguments]
    try:
        done = subprocess.run(command, cwd=folder, capture_output=True, check=True)  # noqa: S603  no shell
    except FileNotFoundError as error:
        raise UsageError(
            Wording("--diff braucht git, und das fehlt.", "--diff needs git, which is not there."),
            Wording("Installieren Sie git.", "Install git."),
        ) from error
    except subprocess.CalledProcessError as error:
        said = os.fsdecode(error.stderr).strip().split("\n")[0].removeprefix("fatal: ")
        raise UsageError(
            Wording(
                f"git kann nicht sagen, was sich geändert hat (git: {said}).",
                f"git cannot tell what has changed: {said}.",
            ),
            Wording(
                "Rufen Sie attrib im Repository auf, und nennen Sie einen Zweig oder Commit, der "
                "geholt ist.",
                "Run attrib inside the repository, and name a branch or commit that is fetched.",
            ),
        ) from error
    return done.stdout
