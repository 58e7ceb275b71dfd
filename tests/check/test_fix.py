from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from attrib.article import Article, Span
from attrib.check.finding import Edit, Finding, Problem, Severity
from attrib.check.fix import diff, fixed
from attrib.wording import Wording

SAID = Wording("x", "x")


def mend(start: int, end: int, replacement: str | None, *, fixable: bool = True) -> Finding:
    span = Span(start, end)
    edits = () if replacement is None else (Edit(span, replacement),)
    problem = Problem(span, SAID, SAID, edits, fixable=fixable)
    return Finding("A302", Severity.INFO, problem)


def test_mends_are_applied_in_place() -> None:
    result = fixed(Article("a", "»Ja« und «Nein»"), [mend(14, 15, "«"), mend(9, 10, "»")])
    assert result.text == "»Ja« und »Nein«"
    assert len(result.settled) == 2


def test_of_two_that_overlap_the_first_wins() -> None:
    result = fixed(Article("a", "abcd"), [mend(1, 3, "X"), mend(2, 4, "Y")])
    assert (result.text, len(result.settled)) == ("aXd", 1)


def test_suggestions_and_extracted_texts_are_left_alone() -> None:
    assert (
        fixed(Article("a", "ab"), [mend(0, 1, "X", fixable=False), mend(1, 2, None)]).text == "ab"
    )
    assert fixed(Article("a.docx", "ab", extracted=True), [mend(0, 1, "X")]).text == "ab"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("eins\nzwei\n", "eins\nZWEI\n"),
        ("eins\nzwei", "eins\nZWEI"),
        ("eins\r\nzwei\r\n", "eins\r\nZWEI\r\n"),
        ("ei\u2028ns\nzw\x0cei\n", "ei\u2028ns\nZW\x0cEI\n"),
    ],
)
def test_the_diff_can_be_applied(tmp_path: Path, before: str, after: str) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(before.encode())
    patch = diff("a.txt", before, after).encode()
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=patch, check=True)
    assert file.read_bytes() == after.encode()


def test_suggestions_are_made_where_the_user_asks_for_them() -> None:
    findings = [mend(0, 1, "X", fixable=False), mend(1, 2, None), mend(2, 3, "Y")]
    assert fixed(Article("a", "abc"), findings, unsafe=True).text == "XbY"
    assert fixed(Article("a", "abc"), findings).text == "abY"
