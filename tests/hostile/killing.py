"""Kills a command at moments spread over its running time, and looks at what it leaves behind.

A file that the command writes is as it was before or as an undisturbed run makes it, and the next
undisturbed run on what is left gives all files as they should be.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

ROOT = Path(__file__).parents[2]
ONE_THREAD = {"OMP_NUM_THREADS": "1"}
"""Threads that wait for one another on a busy machine would take twice the time."""
LONGEST = 1800
"""Seconds after which a command hangs; it may share the machine with others that go first."""


class Ending(StrEnum):
    """How a run came to its end."""

    BEFORE = "killed before it wrote"
    MIDST = "killed in the midst"
    AFTER = "killed when all was written"
    ITSELF = "ended by itself"


@dataclass(frozen=True, slots=True)
class Scenario:
    """A command, the files that lie in its folder, the parses that are kept, and the program."""

    name: str
    arguments: Sequence[str]
    files: Mapping[str, bytes]
    cache: Path | None = None
    program: Path = ROOT


@dataclass(frozen=True, slots=True)
class Done:
    """What an undisturbed run leaves: exit status, stdout and files."""

    status: int
    out: bytes
    files: Mapping[str, bytes]


class Victim:
    """A command that is killed again and again, each time in a folder of its own.

    Args:
        scenario: the command.
        folder: where to work; an empty folder.

    Attributes:
        expected: what an undisturbed run leaves.
        seconds: how long it takes.
    """

    def __init__(self, scenario: Scenario, folder: Path) -> None:
        self.scenario = scenario
        self._folder = folder
        start = time.perf_counter()
        self.expected = self.run(self.prepared("whole"))
        self.seconds = time.perf_counter() - start
        assert self.expected.files != scenario.files, f"{scenario.name} writes nothing"

    def prepared(self, name: str) -> Path:
        """Return a new folder with the files of the scenario, and a new cache beside it."""
        work = self._folder / name
        work.mkdir()
        for file, content in self.scenario.files.items():
            (work / file).write_bytes(content)
        if self.scenario.cache is not None:
            shutil.copytree(self.scenario.cache, cache_of(work))
        return work

    def kill(self, work: Path, delay: float) -> Ending:
        """Start the command, kill it after some seconds, and check what is left."""
        before = contents(work)
        process = self.start(work)
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            os.kill(process.pid, signal.SIGSTOP)
            ended = os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
            writing = ended is not None and ended.si_status == signal.SIGSTOP and _writes(process)
            process.kill()
            process.wait()
        if process.returncode != -signal.SIGKILL:
            assert process.returncode == self.expected.status
            assert contents(work) == self.expected.files
            return Ending.ITSELF
        left = contents(work)
        self.check(left)
        if left == self.expected.files:
            return Ending.AFTER
        return Ending.MIDST if writing or left != before else Ending.BEFORE

    def run(self, work: Path) -> Done:
        """Let the command run to its end."""
        process = self.start(work, subprocess.PIPE)
        out, _ = process.communicate(timeout=LONGEST)
        return Done(process.returncode, out, contents(work))

    def check(self, left: Mapping[str, bytes]) -> None:
        """See that no file is but half of what it should be."""
        for file in {*self.scenario.files, *self.expected.files}:
            may_be = (self.scenario.files.get(file), self.expected.files.get(file))
            assert left.get(file) in may_be, f"{file} is neither old nor new"
        more = {*left} - {*self.scenario.files, *self.expected.files}
        assert all(file.endswith(".part") for file in more), f"left behind: {more}"

    def start(
        self, work: Path, out: int = subprocess.DEVNULL, err: int = subprocess.DEVNULL
    ) -> subprocess.Popen[bytes]:
        """Start the command."""
        return subprocess.Popen(
            [sys.executable, "-m", "attrib", *self.scenario.arguments],
            cwd=work,
            env=os.environ
            | ONE_THREAD
            | {"PYTHONPATH": str(self.scenario.program), "ATTRIB_CACHE_DIR": str(cache_of(work))},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=err,
        )


def kill_often(victim: Victim, times: int, *, seed: int = 1) -> Counter[Ending]:
    """Kill a command some times, at moments spread over its running time.

    Args:
        victim: the command.
        times: how often.
        seed: of the moments.
    """
    dice = random.Random(seed)
    moments = [(number + dice.random()) / times * 1.05 for number in range(times)]
    dice.shuffle(moments)
    endings: Counter[Ending] = Counter()
    for number, moment in enumerate(moments):
        work = victim.prepared(f"{number}")
        endings[victim.kill(work, moment * victim.seconds)] += 1
        assert victim.run(work) == victim.expected, "the next run is not as it should be"
    return endings


def contents(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def cache_of(work: Path) -> Path:
    """Return where the parses of a run are kept."""
    return work.with_name(f"{work.name}-cache")


def _writes(process: subprocess.Popen[bytes]) -> bool:
    """Tell whether a stopped process has a file open that has no name yet, or a hidden one."""
    for link in Path(f"/proc/{process.pid}/fd").iterdir():
        file = str(link.readlink())
        if file.endswith((" (deleted)", ".part")):
            return True
    return False
