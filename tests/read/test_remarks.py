"""Comments of a Word file that are orders to attrib."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from attrib.article import Article
from attrib.check.run import checked
from attrib.check.settings import Settings
from attrib.read import InputFormat, read_stream
from tests.cli.flat import FlatParser

docx = pytest.importorskip("docx", reason="python-docx builds the files of these tests")
pytest.importorskip("mammoth", reason="the extra docx is not installed")

NESTED = "„Er hat „Halt“ gerufen“, sagte Tann."


def article(document: Any) -> Article:
    stream = BytesIO()
    document.save(stream)
    stream.seek(0)
    return read_stream(stream, "a.docx", format=InputFormat.DOCX)


def written(*comments: tuple[int, int, str]) -> Article:
    document = docx.Document()
    paragraphs = [document.add_paragraph(text) for text in ("Es regnet.", "", NESTED, NESTED)]
    for first, last, said in comments:
        runs = [paragraphs[first].runs[0], paragraphs[last].runs[-1]]
        document.add_comment(runs, text=said, author="a", initials="a")
    return article(document)


def codes(read: Article) -> list[str]:
    found = checked(read, FlatParser(), Settings(select=("A0", "A303")))
    return [finding.code for finding in found.findings]


def test_a_comment_is_about_the_paragraphs_that_it_marks() -> None:
    read = written((2, 3, "attrib: ignore[A303] so gesagt"))
    assert read.text == f"Es regnet.\n\n{NESTED}\n\n{NESTED}"
    assert [(r.span.start, r.span.end, r.order) for r in read.remarks] == [
        (12, len(read.text), "ignore[A303] so gesagt")
    ]
    assert codes(read) == []


def test_it_silences_nothing_else() -> None:
    assert codes(written((3, 3, "attrib: ignore[A303]"))) == ["A303"]
    assert codes(written((0, 0, "attrib: ignore-file[A303]"))) == []
    assert codes(written((0, 0, "attrib: ignore[A303]"))) == ["A001", "A303", "A303"]
    assert codes(written((2, 2, "attrib: ignoriere das"))) == ["A002", "A303", "A303"]


def test_other_comments_are_none_of_ours() -> None:
    read = written((2, 2, "Wer ist Tann?"), (3, 3, "Siehe attrib: ignore[A303]"))
    assert read.remarks == ()
    assert read.text == written().text


def test_the_text_is_the_same_with_and_without_comments(tmp_path: Path) -> None:
    assert written((0, 3, "attrib: ignore[A303]")).text == written().text


def test_a_comment_beside_no_text_stands_inside_the_article() -> None:
    document = docx.Document()
    runs = [document.add_paragraph(text).runs for text in ("Es regnet.", " ")]
    document.add_comment([runs[1][0]], text="attrib: ignore[A303]", author="a", initials="a")
    read = article(document)
    assert [remark.span.end <= len(read.text) for remark in read.remarks] == [True]
    assert codes(read) == ["A001"]
