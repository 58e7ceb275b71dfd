"""Shares work out among threads of Python.

A library's own threads wait for one another after every operation, and busily: with another
program on the machine two of them take ten times as long as one alone. Here threads meet once, at
the end.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")


class Crew:
    """As many threads as there are cores, or as OMP_NUM_THREADS says.

    Attributes:
        size: how many.
    """

    def __init__(self) -> None:
        self.size = _cores()

    def map(self, work: Callable[[Given], Made], items: Sequence[Given]) -> list[Made]:
        """Return what `work` makes of each item."""
        if self.size == 1 or len(items) == 1:
            return [work(item) for item in items]
        return list(_threads(self.size).map(work, items))


def _cores() -> int:
    said = os.environ.get("OMP_NUM_THREADS", "")
    if said.isdecimal() and int(said):
        return int(said)
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@cache
def _threads(size: int) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(size, "attrib")


# A forked process has none of the threads, and must not wait for them; Windows knows no fork.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_threads.cache_clear)
