from __future__ import annotations

from typing import Any

from lxml import etree

from .samples import ALL, clean, missing, weir, written


def suites(*results: Any) -> list[Any]:
    return list(etree.fromstring(written("junit", *results).encode()))


def test_a_suite_a_file_and_a_failure_a_finding() -> None:
    found = suites(*(make() for make in ALL))
    assert [suite.get("name") for suite in found] == [make().path for make in ALL]
    counts = [tuple(int(s.get(key)) for key in ("tests", "failures", "errors")) for s in found]
    assert counts == [(2, 2, 0), (1, 1, 0), (1, 1, 0), (1, 0, 0), (1, 0, 1)]


def test_a_failure_says_what_and_where() -> None:
    ((inner, quote),) = suites(weir())
    assert inner.get("name") == "A303 inner-quotation-marks 3:12"
    assert inner.get("classname") == "entwürfe/wehr 1.md"
    (failure,) = inner
    assert (failure.get("type"), failure.get("message")) == ("warning", "Zitat im Zitat: „…“")
    assert failure.text == ("entwürfe/wehr 1.md:3:12: A303 Zitat im Zitat: „…“. Schreiben Sie ‚…‘.")
    assert quote[0].get("type") == "error"


def test_a_clean_file_passes_and_a_missing_one_errs() -> None:
    ((passed,), (erred,)) = suites(clean(), missing())
    assert (passed.get("name"), len(passed)) == ("keine Befunde", 0)
    assert erred[0].tag == "error"
    assert erred[0].get("message") == "There is no file weg.md. Check it: a, b."
