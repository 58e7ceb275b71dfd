from __future__ import annotations

import os
from threading import get_ident

import pytest

from attrib.parse.neural.threads import Crew


def crew_of(size: int) -> Crew:
    crew = Crew()
    crew.size = size
    return crew


@pytest.mark.parametrize("size", [1, 2, 3])
def test_outcomes_keep_their_order(size: int) -> None:
    assert crew_of(size).map(lambda n: n * n, range(20)) == [n * n for n in range(20)]


def test_several_items_are_none_of_the_callers_work() -> None:
    assert get_ident() not in crew_of(2).map(lambda _: get_ident(), range(8))
    assert crew_of(2).map(lambda _: get_ident(), [0]) == [get_ident()]


def test_an_error_reaches_the_caller() -> None:
    with pytest.raises(ZeroDivisionError):
        crew_of(2).map(lambda n: 1 // n, [1, 0])


@pytest.mark.parametrize(("said", "size"), [("3", 3), ("1", 1)])
def test_the_user_says_how_many(monkeypatch: pytest.MonkeyPatch, said: str, size: int) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", said)
    assert Crew().size == size


@pytest.mark.parametrize("said", ["", "0", "viele", "-1"])
def test_else_there_is_one_for_each_core(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", said)
    assert 1 <= Crew().size <= (os.cpu_count() or 1)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system does not fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_process_does_not_wait_for_threads_it_has_not() -> None:
    crew = crew_of(2)
    crew.map(str, range(4))
    child = os.fork()
    if child == 0:
        os._exit(0 if crew.map(str, range(4)) == ["0", "1", "2", "3"] else 1)
    assert os.waitpid(child, 0)[1] == 0
