from __future__ import annotations

import gc
import json
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import _lru_cache_wrapper
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from attrib.corpus.run import Outcome, Output, Run
from attrib.corpus.sources import open_source
from attrib.corpus.work import Item, Rows, Task
from attrib.errors import InputError, OutputError
from attrib.lexicon.loader import read_table

from .generated import article, write_json_lines

CLAIMS = Task(engine="conllu", rows=Rows.CLAIMS)
ARTICLES = 100
# A forked process runs at once, where a fresh one would import for longer than it runs.
FORK = get_context("fork") if hasattr(os, "fork") else None
needs_fork = pytest.mark.skipif(FORK is None, reason="the system has no fork")


def run(
    source: Path, output: Path, task: Task = CLAIMS, *, jobs: int = 1, restart: bool = False
) -> Outcome:
    opened = open_source(str(source), name_column="id", engine="conllu")
    return Run(opened, task, Output.of(str(output)), restart=restart).go(jobs, lambda: None)


def in_fork(work: Callable[..., object], *arguments: object) -> Any:
    assert FORK is not None
    process = FORK.Process(target=work, args=arguments)
    process.start()
    return process


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_json_lines(tmp_path_factory.mktemp("source") / "a.jsonl", ARTICLES, broken=9)


@pytest.fixture(scope="module")
def whole(source: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the files of a run that nothing disturbed."""
    folder = tmp_path_factory.mktemp("whole")
    assert run(source, folder / "out.jsonl") == Outcome(ARTICLES, ARTICLES // 9)
    return files(folder)


def test_output_and_errors_stand_in_the_order_of_the_input(whole: dict[str, bytes]) -> None:
    assert sorted(whole) == ["out.errors.jsonl", "out.jsonl"]
    errors = [json.loads(line) for line in whole["out.errors.jsonl"].splitlines()]
    assert [error["article"] for error in errors] == list(range(9, ARTICLES + 1, 9))
    names = [json.loads(line)["article"] for line in whole["out.jsonl"].splitlines()]
    order = dict.fromkeys(int(name.removeprefix("artikel-")) for name in names)
    assert list(order) == sorted(order)
    assert not set(order) & {error["article"] for error in errors}
    assert len(order) > ARTICLES / 2


@needs_fork
def test_a_run_killed_twenty_times_gives_the_same_files(
    source: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    start = time.perf_counter()
    run(source, tmp_path / "measured.jsonl")
    takes = time.perf_counter() - start
    dice = random.Random(20)
    left_behind = []
    for number in range(20):
        folder = tmp_path / f"{number // 5}"
        folder.mkdir(exist_ok=True)
        process = in_fork(run, source, folder / "out.jsonl")
        process.join(dice.uniform(0, takes / 3))
        process.kill()
        process.join()
        left_behind.append((folder / "out.jsonl.part").exists())
    assert any(left_behind)
    for number in range(4):
        folder = tmp_path / f"{number}"
        run(source, folder / "out.jsonl")
        for torn in folder.glob(".*.part"):
            torn.unlink()
        assert files(folder) == whole


@contextmanager
def killed_at(step: int) -> Iterator[None]:
    """Kill the process right before the nth of its steps that others can see."""
    left = step

    def stepwise(function: Any) -> Any:
        def call(*arguments: Any, **named: Any) -> Any:
            nonlocal left
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return function(*arguments, **named)

        return call

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", stepwise(os.fsync))
        for name in ("replace", "unlink", "open"):
            patch.setattr(Path, name, stepwise(getattr(Path, name)))
        yield


@needs_fork
def test_a_run_killed_at_any_step_gives_the_same_files(
    source: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    short = write_json_lines(tmp_path / "a.jsonl", 20, broken=9)
    (tmp_path / "whole").mkdir()
    run(short, tmp_path / "whole" / "out.jsonl")
    expected = files(tmp_path / "whole")

    def killed(folder: Path, step: int) -> None:
        with killed_at(step):
            run(short, folder / "out.jsonl")

    steps = 0
    while True:
        folder = tmp_path / f"{steps}"
        folder.mkdir()
        process = in_fork(killed, folder, steps)
        process.join()
        if process.exitcode == 0:
            break
        assert process.exitcode == -signal.SIGKILL
        # Under its name a file is whole or not there.
        for name, content in files(folder).items():
            if name in expected:
                assert content == expected[name]
        run(short, folder / "out.jsonl")
        for torn in folder.glob(".*.part"):
            torn.unlink()
        assert files(folder) == expected
        steps += 1
    assert steps > 10


@needs_fork
def test_a_full_disk_is_one_error_and_loses_nothing(
    source: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
        with pytest.raises(OutputError, match="cannot be written"):
            run(source, tmp_path / "out.jsonl")

    process = in_fork(limited)
    process.join()
    assert process.exitcode == 0
    assert list(files(tmp_path)) == ["out.jsonl.part"]
    run(source, tmp_path / "out.jsonl")
    assert files(tmp_path) == whole


def stop_after(count: int, source: Path, output: Path, task: Task = CLAIMS) -> None:
    """Leave behind what is done after some articles."""
    done = 0

    def advance() -> None:
        nonlocal done
        done += 1
        if done == count:
            raise KeyboardInterrupt

    opened = open_source(str(source), name_column="id", engine="conllu")
    with pytest.raises(KeyboardInterrupt):
        Run(opened, task, Output.of(str(output))).go(1, advance)


def test_an_interrupted_run_goes_on_with_other_jobs(
    source: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    stop_after(70, source, tmp_path / "out.jsonl")
    opened = open_source(str(source), name_column="id", engine="conllu")
    going_on = Run(opened, CLAIMS, Output.of(str(tmp_path / "out.jsonl")))
    assert going_on.done == 70
    left = []
    going_on.go(2, lambda: left.append(1))
    assert len(left) == ARTICLES - 70
    assert files(tmp_path) == whole


def test_an_input_that_changed_is_refused_until_restart(
    source: Path, whole: dict[str, bytes], tmp_path: Path
) -> None:
    (tmp_path / "out").mkdir()
    output = tmp_path / "out" / "out.jsonl"
    changed = Path(shutil.copy(source, tmp_path / "a.jsonl"))
    with changed.open("a", encoding="utf-8") as file:
        file.write(json.dumps({"id": "neu", "text": article(0)}) + "\n")
    stop_after(10, source, output)
    before = files(output.parent)
    with pytest.raises(OutputError, match=r"^The input changed since .* '--restart'\.$"):
        run(changed, output)
    with pytest.raises(OutputError, match=r"^The options changed since"):
        run(source, output, Task(engine="conllu", rows=Rows.ARTICLES))
    assert files(output.parent) == before
    assert run(changed, output, restart=True).articles == ARTICLES + 1


def test_an_input_that_changes_under_way_gives_no_output(tmp_path: Path) -> None:
    path = write_json_lines(tmp_path / "a.jsonl", 5)
    opened = open_source(str(path), name_column="id", engine="conllu")
    (tmp_path / "out").mkdir()
    going = Run(opened, CLAIMS, Output.of(str(tmp_path / "out" / "out.jsonl")))
    with pytest.raises(InputError, match="changed while it was read"):
        going.go(1, lambda: path.write_text("{}\n", "utf-8"))
    assert list(files(tmp_path / "out")) == ["out.jsonl.part"]


def test_errors_of_a_former_run_do_not_stay(source: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    output = tmp_path / "out" / "out.jsonl"
    run(source, output)
    run(write_json_lines(tmp_path / "b.jsonl", 3), output)
    assert list(files(tmp_path / "out")) == ["out.jsonl"]


def test_errors_hold_nothing_of_the_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise LookupError("Geheimnis")

    path = tmp_path / "a.jsonl"
    texts = [article(1), "1\tGeheimnis\n", "Geheimnis\0", "Geheimnis\ud800"]
    path.write_text("".join(json.dumps({"id": "x", "text": t}) + "\n" for t in texts), "utf-8")
    monkeypatch.setattr("attrib.corpus.work.analyze", fail)
    assert run(path, tmp_path / "out.jsonl") == Outcome(4, 4)
    monkeypatch.undo()
    first = (tmp_path / "out.errors.jsonl").read_text("utf-8")
    assert run(path, tmp_path / "out.jsonl") == Outcome(4, 3)
    second = (tmp_path / "out.errors.jsonl").read_text("utf-8")
    assert "Geheimnis" not in first + second
    assert json.loads(first.splitlines()[0]) == {
        "article": 1,
        "name": "x",
        "error": "LookupError",
        "problem": "Etwas Unvorhergesehenes ist schiefgegangen.",
        "remedy": "Bitte melden Sie das, wenn möglich mit einem selbst verfassten Artikel, der es "
        "zeigt.",
    }


def test_parquet_is_the_records_of_each_article(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    import attrib

    path = write_json_lines(tmp_path / "a.jsonl", 30)
    task = Task(engine="conllu", rows=Rows.RECORDS)
    run(path, tmp_path / "one.parquet", task)
    stop_after(17, path, tmp_path / "two.parquet", task)
    run(path, tmp_path / "two.parquet", task)
    assert (tmp_path / "one.parquet").read_bytes() == (tmp_path / "two.parquet").read_bytes()
    analyzer = attrib.Analyzer("conllu")
    expected = [
        record
        for number in range(1, 31)
        for record in analyzer.analyze(article(number), name=f"artikel-{number}").to_records()
    ]
    table = parquet.read_table(tmp_path / "one.parquet")
    assert table.to_pylist() == expected
    assert table.schema.names == list(expected[0])


def test_nothing_is_kept_by_word_without_bound(tmp_path: Path) -> None:
    read_table.cache_clear()  # other tests read tables of their own
    run(write_json_lines(tmp_path / "a.jsonl", 100), tmp_path / "out.jsonl")
    # Code that is run once fills a cache, too, but with the few things that the lexicons hold.
    kept = {
        f"{cached.__module__}.{cached.__name__}": cached.cache_info().currsize
        for cached in gc.get_objects()
        # By type: to ask other objects for their class may warn.
        if type(cached) is _lru_cache_wrapper
        and cached.__module__.startswith("attrib.")
        and cached.cache_info().maxsize is None
    }
    assert "attrib.lexicon.tables.speech_verbs" in kept
    assert {name: size for name, size in kept.items() if size > 50} == {}


class Endless:
    """A source of articles that are made as they are asked for."""

    def __init__(self, count: int) -> None:
        self._count = count

    def check(self) -> None: ...

    def fingerprint(self) -> str:
        return "made"

    def count(self) -> int:
        return self._count

    def kept(self) -> list[str]:
        return []

    def items(self) -> Iterator[Item]:
        return (Item(n, f"artikel-{n}", article(n)) for n in range(1, self._count + 1))


def resident() -> float:
    """Return the memory of this process, in MB."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text("utf-8").split()[1])
    return pages * resource.getpagesize() / 2**20


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="the system tells no memory")
def test_memory_stays_flat(tmp_path: Path) -> None:
    done = 0
    sizes = []

    def advance() -> None:
        nonlocal done
        done += 1
        if done % 500 == 0:
            sizes.append(resident())

    Run(Endless(2000), CLAIMS, Output.of(str(tmp_path / "out.jsonl"))).go(1, advance)
    assert len(sizes) == 4
    # What a run may keep is bounded: some words' forms, not the articles.
    assert sizes[3] - sizes[0] < 10


def test_processes_end_with_the_one_that_started_them(tmp_path: Path) -> None:
    path = write_json_lines(tmp_path / "a.jsonl", 20_000)
    words = [sys.executable, "-m", "attrib", "corpus", str(path), "-o", str(tmp_path / "o.jsonl")]
    process = subprocess.Popen([*words, "--engine", "conllu", "--jobs", "2", "--quiet"])
    part = tmp_path / "o.jsonl.part"
    until(lambda: part.exists() and part.stat().st_size > 50_000)
    below = children(process.pid)
    assert len(below) >= 2
    process.kill()
    process.wait()
    until(lambda: not any(Path(f"/proc/{child}").exists() for child in below))


def children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children")
    if not listed.exists():
        pytest.skip("the system does not tell which processes belong together")
    return [int(child) for child in listed.read_text("utf-8").split()]


def until(true: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.05)
