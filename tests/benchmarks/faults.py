"""What was done to attrib, how often, and what came of it: `python -m tests.benchmarks.faults`.

Commands are killed at moments spread over their running time (`--kills` times with parsed files,
`--embedded` times with the model), run on full disks and with closed or damaged caches, two at
once, and with a model whose files are swapped under way. A line tells of each fault how often it
was tried and how it ended. Anything but a right result or clear errors stands there as WRONG.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import onnx

from attrib.cache import CachedParser
from tests.hostile.killing import ROOT, Victim, cache_of, contents, kill_often
from tests.hostile.private import with_mounts
from tests.hostile.scenarios import fixing, parsed_scenarios, telling
from tests.hostile.starving import closed, full, pages
from tests.hostile.test_faults import Once, cut, doubled, flipped, zeroed

RIGHT: Final = "right result"
ERROR: Final = "one clear error"
WRONG: Final = "WRONG"
GRAPH: Final = "tokenizer.onnx"
_PAGE: Final = 4
"""The kilobytes by which a disk grows from one run to the next."""


def killed(victim: Victim, times: int) -> Counter[str]:
    """Kill a command, and let it run to its end each time."""
    return Counter({str(ending): n for ending, n in kill_often(victim, times).items()})


def starved(victim: Victim) -> Counter[str]:
    """Run a command on disks that are ever less full, until there is room for all it writes."""
    endings: Counter[str] = Counter()
    least = pages(victim.scenario.files)
    for number in range(1000):
        work = victim.prepared(f"disk{number}")
        size = least + number * number * _PAGE
        told = full(work, size, victim.scenario.arguments, cache_of(work))
        endings[_judged(victim, work, told.status, told.errors)] += 1
        if told.status == victim.expected.status and contents(work) == victim.expected.files:
            break
        if victim.run(work) != victim.expected:
            endings[WRONG] += 1
    return endings


def damaged(times: int, folder: Path) -> Counter[str]:
    """Damage a kept parse at random bytes."""
    parser, dice = Once(), random.Random(1)
    article = parser.document.article
    CachedParser(parser, folder).parse(article)
    (entry,) = folder.iterdir()
    sound = entry.read_bytes()
    endings: Counter[str] = Counter()
    for _ in range(times):
        entry.write_bytes(dice.choice((flipped, cut, doubled, zeroed))(sound, dice))
        known = CachedParser(parser, folder).parse(article)
        right = known == parser.document and entry.read_bytes() == sound
        endings[RIGHT if right else WRONG] += 1
    return endings


def damaged_for_the_model(victim: Victim, times: int) -> Counter[str]:
    """Damage the parses that a command with the model has kept, and run it."""
    dice = random.Random(2)
    endings: Counter[str] = Counter()
    for number in range(times):
        work = victim.prepared(f"damaged{number}")
        for entry in cache_of(work).iterdir():
            entry.write_bytes(flipped(entry.read_bytes(), dice))
        endings[RIGHT if victim.run(work) == victim.expected else WRONG] += 1
    return endings


def unkept(victim: Victim) -> Counter[str]:
    """Run a command with the model and an empty cache that is mounted read-only."""
    work = victim.prepared("unkept")
    cache_of(work).mkdir()
    told = closed(cache_of(work), work, ["-m", "attrib", *victim.scenario.arguments])
    noticed = len(told.errors) == 1 and "(Read-only file system)" in told.errors[0]
    left, (name,) = contents(work), (n for n in victim.expected.files if n.endswith(".json"))
    right = told.status == 0 and _claims(left[name]) == _claims(victim.expected.files[name])
    return Counter({f"{RIGHT}, with a notice" if noticed and right else WRONG: 1})


def _claims(report: bytes) -> list[object]:
    return [article["claims"] for article in json.loads(report)["articles"]]


def two_at_once(victim: Victim, times: int) -> Counter[str]:
    """Run a command twice at once, with one cache and one output."""
    endings: Counter[str] = Counter()
    for number in range(times):
        work = victim.prepared(f"two{number}")
        runs = [victim.start(work) for _ in range(2)]
        statuses = [run.wait() for run in runs]
        right = statuses == [victim.expected.status] * 2
        right = right and contents(work) == victim.expected.files
        endings[RIGHT if right else WRONG] += 1
    return endings


def swapped(folder: Path, times: int) -> Counter[str]:
    """Swap, cut or remove a model file at moments spread over a run; nothing wrong may be kept."""
    program = folder / "program"
    shutil.copytree(ROOT / "attrib", program / "attrib")
    file = program / "attrib" / "models" / "de" / GRAPH
    sound, other = folder / "sound.onnx", folder / "other.onnx"
    shutil.copy(file, sound)
    model = onnx.load(file)
    for weights in model.graph.initializer:
        turned = -onnx.numpy_helper.to_array(weights)
        weights.CopyFrom(onnx.numpy_helper.from_array(turned, weights.name))
    onnx.save(model, other)
    swaps: list[Callable[[], object]] = [
        lambda: _replace(file, other),
        lambda: os.truncate(file, sound.stat().st_size // 2),
        file.unlink,
    ]
    victim = Victim(telling(program), folder)
    kept = contents(cache_of(folder / "whole"))
    endings: Counter[str] = Counter()
    for number in range(times):
        work = victim.prepared(f"swap{number}")
        run = victim.start(work, err=subprocess.PIPE)
        with suppress(subprocess.TimeoutExpired):
            run.wait((number + 0.5) / times * victim.seconds)
        swaps[number % len(swaps)]()
        _, said = run.communicate()
        _replace(file, sound)
        ending = _judged(victim, work, run.returncode, said.decode().splitlines())
        now = contents(cache_of(work)) if cache_of(work).exists() else {}
        endings[ending if now.items() <= kept.items() else WRONG] += 1
    return endings


def _replace(file: Path, other: Path) -> None:
    shutil.copy(other, file.with_suffix(".new"))
    file.with_suffix(".new").replace(file)


def _judged(victim: Victim, work: Path, status: int, errors: Sequence[str]) -> str:
    left = contents(work)
    if status == victim.expected.status and left == victim.expected.files:
        return RIGHT
    try:
        victim.check(left)
    except AssertionError:
        return WRONG
    clear = all(line.startswith("attrib: ") and "Unvorhergesehenes" not in line for line in errors)
    if status != 2 or not errors or not clear:
        return WRONG
    return ERROR if len(errors) == 1 else "one error for each file"


def _lines(folder: Path, kills: int, embedded: int) -> Iterator[tuple[str, Counter[str]]]:
    def new(name: str) -> Path:
        path = folder / name.replace(" ", "-")
        path.mkdir()
        return path

    Victim(fixing(None), new("fixed"))
    kept = fixing(cache_of(folder / "fixed" / "whole"))
    mending = Victim(kept, new("mending"))
    parsed = [*(Victim(s, new(s.name)) for s in parsed_scenarios()), mending]
    for number, victim in enumerate(parsed):
        times = kills // len(parsed) + (number < kills % len(parsed))
        yield f"killed: {victim.scenario.name}", killed(victim, times)
    for victim in parsed if with_mounts() else ():
        yield f"disk full: {victim.scenario.name}", starved(victim)
    yield "a kept parse damaged", damaged(10_000, new("damaged"))
    yield "kept parses damaged, embedded", damaged_for_the_model(mending, max(1, embedded // 10))
    yield "two at once, one output", two_at_once(parsed[0], max(1, kills // 10))
    telling_ = Victim(telling(), new("telling"))
    if with_mounts():
        yield "cache read-only, embedded", unkept(telling_)
    yield "two at once, one cache, embedded", two_at_once(telling_, max(1, embedded // 10))
    yield "model file swapped, embedded", swapped(new("swapped"), embedded)
    yield "killed: claims, embedded", killed(telling_, embedded)


def main() -> None:
    """Do all of it, and print a line for each fault."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--embedded", type=int, default=20)
    options = parser.parse_args()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for fault, endings in _lines(Path(folder), options.kills, options.embedded):
            told = ", ".join(f"{number} {ending}" for ending, number in sorted(endings.items()))
            print(f"{fault:<34} {sum(endings.values()):>6}: {told}", flush=True)
            wrong += endings[WRONG]
    sys.exit(bool(wrong))


if __name__ == "__main__":
    main()
