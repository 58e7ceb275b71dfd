"""Runs the program without a network, in a home of its own, on articles that hold a secret."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.hostile.killing import LONGEST, ONE_THREAD, ROOT

MARKER = "Geheimwort"


@dataclass(frozen=True, slots=True)
class Told:
    """What a run printed, its exit status, and how it tried to reach the network."""

    status: int
    out: str
    err: str
    network: str

    @property
    def errors(self) -> list[str]:
        """The lines on stderr."""
        return self.err.splitlines()


class Home:
    """A home with a folder of articles in it, for runs without a network.

    Attributes:
        path: the home.
        work: the folder in which commands run.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.work = path / "texte"
        self.work.mkdir(parents=True)
        self._record = path.with_name(f"{path.name}-network")

    @property
    def cache(self) -> Path:
        """Where parses are kept when nothing else is said."""
        return self.path / ".cache" / "attrib"

    def run(self, *arguments: str, umask: int = -1) -> Told:
        """Run the program."""
        return self.python("-m", "attrib", *arguments, umask=umask)

    def python(self, *arguments: str, umask: int = -1) -> Told:
        """Run Python."""
        self._record.write_text("", "utf-8")
        done = subprocess.run(
            [*without_network(), sys.executable, *arguments],
            cwd=self.work,
            env=ONE_THREAD
            | {
                "HOME": str(self.path),
                "PATH": "/usr/bin:/bin",
                "PYTHONPATH": f"{Path(__file__).parent / 'offline'}:{ROOT}",
                "ATTRIB_TEST_NETWORK": str(self._record),
            },
            umask=umask,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=LONGEST,
        )
        network = self._record.read_text("utf-8")
        return Told(done.returncode, done.stdout, done.stderr, network)


@cache
def without_network() -> Sequence[str]:
    """Return what stands before a command for a network without any device, where permitted."""
    return _permitted("unshare", "--map-root-user", "--net")


@cache
def with_mounts() -> Sequence[str]:
    """Return what stands before a command that mounts disks of its own; nothing if forbidden."""
    return _permitted("unshare", "--map-root-user", "--mount")


def _permitted(*command: str) -> Sequence[str]:
    if shutil.which(command[0]) is None:
        return ()
    done = subprocess.run([*command, "true"], capture_output=True, check=False)
    return command if done.returncode == 0 else ()
