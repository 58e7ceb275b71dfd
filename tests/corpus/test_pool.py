from __future__ import annotations

import copy
import os
from pathlib import Path
from typing import Any

import pytest

from attrib.corpus.pool import results
from attrib.corpus.work import Item, Task
from attrib.errors import AttribError, ModelError
from attrib.wording import Wording

from .generated import BROKEN, article

TASK = Task(engine="conllu")


class Deadly:
    """An article that ends the process that is to work on it, as one without memory would."""

    def __reduce__(self) -> tuple[Any, tuple[int]]:
        return os._exit, (1,)


def items(count: int, *deadly: int) -> list[Item]:
    content: Any = {number: Deadly() for number in deadly}
    return [
        Item(number, f"{number}", content.get(number, article(number)))
        for number in range(1, count + 1)
    ]


def test_two_processes_give_what_one_gives() -> None:
    articles = items(40)
    articles[7] = Item(8, "8", BROKEN)
    one = list(results(articles, TASK, 1))
    assert list(results(iter(articles), TASK, 2)) == one
    assert [result.number for result in one] == list(range(1, 41))
    assert [result.number for result in one if result.failed] == [8]


def test_an_article_that_kills_its_process_fails_and_the_others_do_not() -> None:
    found = list(results(items(30, 3, 25), TASK, 2))
    expected = list(results(items(30), TASK, 1))
    assert [result.number for result in found if result.failed] == [3, 25]
    assert b'"ProcessDied"' in found[2].lines
    assert [r for r in found if not r.failed] == [r for r in expected if r.number not in (3, 25)]


def test_processes_that_die_whatever_they_work_on_end_the_run() -> None:
    coming = results(items(30, 5, 6, 7), TASK, 2)
    # None of the three is put down as failed, so that the next run tries them again.
    assert [next(coming).number for _ in range(4)] == [1, 2, 3, 4]
    with pytest.raises(AttribError, match="The processes die whatever they work on"):
        next(coming)


def test_a_model_that_is_missing_is_no_matter_of_an_article(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATTRIB_MODEL_DIR", str(tmp_path))
    with pytest.raises(AttribError) as caught:
        list(results(items(3), Task(engine="stanza"), 2))
    assert "attrib model download" in str(caught.value)


def test_errors_cross_processes() -> None:
    problem, remedy = Wording("Fehler.", "Problem."), Wording("Abhilfe.", "Remedy.")
    error = copy.copy(ModelError(problem, remedy))  # which is pickling without the bytes
    assert (type(error), error.problem, error.remedy) == (ModelError, problem, remedy)
