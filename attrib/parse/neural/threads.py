"""Shares work out among threads of Python that have one of torch's each.

Torch's own threads wait for one another after every operation, and busily: with another program
on the machine two of them take ten times as long as one alone, and in an LSTM a hundred times.
Here threads meet once, at the end.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from typing import TypeVar

import torch

Given = TypeVar("Given")
Made = TypeVar("Made")


class Crew:
    """As many threads as torch would use.

    Attributes:
        size: how many.
    """

    def __init__(self) -> None:
        self.size = torch.get_num_threads()

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Let torch use one thread in the calling thread, too."""
        before = torch.get_num_threads()
        torch.set_num_threads(1)
        try:
            yield
        finally:
            torch.set_num_threads(before)

    def map(self, work: Callable[[Given], Made], items: Sequence[Given]) -> list[Made]:
        """Return what `work`, which wants no gradients, makes of each item."""

        def without_gradients(item: Given) -> Made:
            with torch.inference_mode():
                return work(item)

        if self.size == 1 or len(items) == 1:
            return [without_gradients(item) for item in items]
        return list(_threads(self.size).map(without_gradients, items))


@cache
def _threads(size: int) -> ThreadPoolExecutor:
    return ThreadPoolExecutor(size, "attrib", lambda: torch.set_num_threads(1))


# A forked process has none of the threads, and must not wait for them; Windows knows no fork.
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_threads.cache_clear)
