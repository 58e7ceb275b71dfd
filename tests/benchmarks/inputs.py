"""How attrib takes hostile inputs of full size: `python -m tests.benchmarks.inputs [--only NAME]`.

Runs each in a fresh process and prints its name, the bytes of the input, seconds of CPU time, peak
memory, exit status and the first line of stderr. Ends with status 1 if one takes over 50 s or 4 GB,
or does not end as it should. One thread works, so that the figures hold beside other programs; a
process starts with the memory of this one, some 85 MB or more.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, Popen

from tests.hostile.case import Case, Ending, faults
from tests.hostile.inputs import CASES

MEGABYTES = 4000
PATIENCE = 4
"""How many times the allowed seconds may pass on the clock until a run is killed."""


@dataclass(frozen=True)
class Measured:
    """How a run ended, and what it took."""

    end: Ending
    seconds: float
    megabytes: float


def measure(arguments: list[str], folder: Path, cache: Path, seconds: float) -> Measured:
    """Run attrib in a fresh process, in a folder; one that does not end is killed."""
    out, err = cache / "out", cache / "err"
    environment = os.environ | {"ATTRIB_CACHE_DIR": str(cache / "parses")}
    environment["OMP_NUM_THREADS"] = "1"
    environment["PYTHONPATH"] = str(Path(__file__).parents[2])
    command = [sys.executable, "-m", "attrib", *arguments, "--lang", "en"]
    with out.open("wb") as stdout, err.open("wb") as stderr:
        process = Popen(
            command, stdin=DEVNULL, stdout=stdout, stderr=stderr, cwd=folder, env=environment
        )
        watch = threading.Timer(PATIENCE * seconds, process.kill)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        watch.cancel()
    taken = used.ru_utime + used.ru_stime
    process.returncode = os.waitstatus_to_exitcode(status)
    texts = (path.read_text("utf-8", "surrogateescape") for path in (out, err))
    return Measured(Ending(process.returncode, *texts), taken, used.ru_maxrss / 1000)


def problems(case: Case, run: Measured) -> Iterator[str]:
    """Yield what is wrong with a run."""
    yield from faults(case, run.end)
    if run.seconds > case.seconds:
        yield f"over {case.seconds:g} s"
    if run.megabytes > MEGABYTES:
        yield f"over {MEGABYTES} MB"


def size_of(folder: Path) -> int:
    """Return the bytes of the files in a folder, links and devices aside."""
    files = (Path(here, name) for here, _, names in os.walk(folder) for name in names)
    return sum(file.lstat().st_size for file in files if file.is_file() and not file.is_symlink())


def main() -> int:
    """Run the inputs, print a line for each, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", metavar="NAME", help="inputs whose name has this")
    parser.add_argument("--scale", type=float, default=1.0, help="of the sizes (1)")
    options = parser.parse_args()
    broken = 0
    for name, case in CASES.items():
        if options.only not in name:
            continue
        with tempfile.TemporaryDirectory() as place, tempfile.TemporaryDirectory() as cache:
            arguments = case.make(Path(place), options.scale)
            size = size_of(Path(place))
            run = measure(arguments, Path(place), Path(cache), case.seconds)
        wrong = list(problems(case, run))
        broken += bool(wrong)
        said = run.end.err.partition("\n")[0].replace(place, "…")[:90]
        print(
            f"{name:36} {size:>11,} B {run.seconds:6.1f} s {run.megabytes:6.0f} MB "
            f"{run.end.status:3}  {said}",
            *(f"\n    BROKEN: {fault}" for fault in wrong),
            flush=True,
        )
    print(f"{broken} broken")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
