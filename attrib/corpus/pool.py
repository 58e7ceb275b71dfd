"""Articles in order through one process or several."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import connection, get_context, parent_process
from threading import Thread
from typing import Final

from attrib.corpus.work import Failure, Item, Result, Task, Worker
from attrib.errors import AttribError
from attrib.wording import Wording

AHEAD: Final = 4
"""Articles under way for each process: enough that none waits, few enough for the memory."""
DEATHS: Final = 3
"""Processes that may die one after another before it is no article's fault."""

_KILLED: Final = Failure(
    "ProcessDied",
    Wording(
        "Der Prozess, der daran arbeitete, endete, vielleicht aus Speichermangel.",
        "The process that worked on it died, perhaps for want of memory.",
    ),
    Wording(
        "Versuchen Sie es allein mit 'attrib claims', oder lassen Sie den Artikel weg.",
        "Try it alone with 'attrib claims', or leave it out.",
    ),
)


def results(items: Iterable[Item], task: Task, jobs: int) -> Generator[Result, None, None]:
    """Yield the results for some articles in their order.

    An article whose process dies is a failed one; with one job there is no other process.

    Args:
        items: the articles; they are taken as they are needed.
        task: how to work on them.
        jobs: how many processes.

    Raises:
        AttribError: what is wrong with all articles: the engine, its model, an option, or processes
            that die whatever they work on.
    """
    if jobs == 1:
        yield from map(Worker(task).work, items)
        return
    with _Pool(task, jobs) as pool:
        yield from pool.results(items)


class _Pool:
    """Processes that load an engine each and may die."""

    def __init__(self, task: Task, jobs: int) -> None:
        self._task = task
        self._jobs = jobs
        self._executor = self._started()

    def __enter__(self) -> _Pool:
        return self

    def __exit__(self, *_: object) -> None:
        self._executor.shutdown(cancel_futures=True)

    def results(self, items: Iterable[Item]) -> Iterator[Result]:
        """Yield the results in order."""
        coming = iter(items)
        waiting: deque[tuple[Item, Future[Result]]] = deque()
        while True:
            room = self._jobs * AHEAD - len(waiting)
            waiting.extend((item, self._submit(item)) for item in islice(coming, room))
            if not waiting:
                return
            try:
                result = waiting[0][1].result()
            except BrokenProcessPool:
                # All under way are lost with it, and which of them did it cannot be told.
                yield from self._one_by_one([item for item, _ in waiting])
                waiting.clear()
            else:
                waiting.popleft()
                yield result

    def _one_by_one(self, items: Iterable[Item]) -> Iterator[Result]:
        """Yield results, with one article under way at a time: if its process dies, it was that."""
        self._restart()
        dead: list[Result] = []
        for item in items:
            try:
                result = self._submit(item).result()
            except BrokenProcessPool:
                self._restart()
                dead.append(_KILLED.result(item, self._task.language))
                if len(dead) == DEATHS:
                    raise AttribError(
                        Wording(
                            "Die Prozesse enden bei jedem Artikel, vielleicht aus Speichermangel.",
                            "The processes die whatever they work on, perhaps for want of memory.",
                        ),
                        Wording(
                            "Geben Sie mit '--jobs' weniger an; der Lauf geht dort weiter.",
                            "Give fewer with '--jobs'; the run goes on where it ended.",
                        ),
                    ) from None
            else:
                yield from (*dead, result)
                dead.clear()
        yield from dead

    def _submit(self, item: Item) -> Future[Result]:
        try:
            return self._executor.submit(_work, item)
        except BrokenProcessPool as error:
            failed: Future[Result] = Future()
            failed.set_exception(error)
            return failed

    def _restart(self) -> None:
        self._executor.shutdown(cancel_futures=True)
        self._executor = self._started()

    def _started(self) -> ProcessPoolExecutor:
        threads = max(1, (os.cpu_count() or 1) // self._jobs)
        # Threads of a library that has been loaded do not survive a fork.
        return ProcessPoolExecutor(
            self._jobs, get_context("spawn"), initializer=_start, initargs=(self._task, threads)
        )


_worker: Worker | None = None


def _start(task: Task, threads: int) -> None:
    """Prepare a process: the engine takes its share of the cores when it loads."""
    global _worker  # noqa: PLW0603  a pool hands its processes nothing but globals
    os.environ.setdefault("OMP_NUM_THREADS", str(threads))
    # Ctrl-C reaches all processes of a terminal; the one that started them ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    _worker = Worker(task)


def _end_with_parent() -> None:
    """End the process when the one that started it is gone, killed perhaps, and cannot say so."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _work(item: Item) -> Result:
    if _worker is None:
        raise RuntimeError("a process works that was not started")
    return _worker.work(item)
