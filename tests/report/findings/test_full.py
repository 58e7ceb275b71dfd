from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.text import Text

from attrib.article import Article, Span
from attrib.check.finding import Finding, Problem, Severity
from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.marked import carets
from attrib.wording import Wording
from tests.made import place

from .samples import ALL, ENGLISH, NAME, checked, clean, memo, missing, page, weir, written

WEIR_SHOWN = """\
entwürfe/wehr 1.md:3:12: A303 warning: A quote in a quote: „…“
    🙂 „Er rief „Halt““, sagte Tann.
                ^^^^^^
  → Write ‚…‘.
    „Halt““, → ‚Halt‘“,
    see l.\N{NO-BREAK SPACE}3: the outer quote

entwürfe/wehr 1.md:4:1: A102 error: No speaker: 100 % „da, dort: hier“
    „Das ist alles, was da ist.“
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  → Name one.

2 findings (1 error, 1 warning) in 1 file; 1\N{NO-BREAK SPACE}silenced by a comment; \
2\N{NO-BREAK SPACE}accepted
by the baseline; 3\N{NO-BREAK SPACE}in the version before, too.
"""


def test_a_person_sees_the_place_and_what_to_do() -> None:
    assert written("full", weir(), style=ENGLISH) == WEIR_SHOWN


def test_what_cannot_be_seen_is_marked_in_the_source() -> None:
    comment = "<!-- attrib: ignore[A9] -->"
    source = f"Es regnete.\n\n{comment}\n"
    problem = Problem(place(source, comment), Wording("Unklar.", "Unclear."), NAME)
    reading = page().checked.analysis.article.reading  # type: ignore[union-attr]
    article = Article("a.md", source, reading=replace(reading, pieces=reading.pieces[:0]))  # type: ignore[type-var,union-attr]
    out = written(
        "full", CheckedFile("a.md", checked(article, Finding("A002", Severity.WARNING, problem)))
    )
    assert f"    {comment}\n    {'^' * len(comment)}\n" in out


def test_markup_is_not_shown() -> None:
    assert "    Sie rief: „Halt!\n              ^\n" in written("full", page())


def test_an_extracted_text_has_paragraphs() -> None:
    assert written("full", memo()).startswith("halle.docx:¶\N{NO-BREAK SPACE}2: A302 Hinweis: ")


@pytest.mark.parametrize(
    ("results", "german", "english"),
    [
        ((), "Keine Befunde in 0 Dateien.", "No findings in 0 files."),
        ((clean(),), "Keine Befunde in 1 Datei.", "No findings in 1 file."),
        (
            (clean(), missing()),
            "Keine Befunde in 1 Datei; 1\N{NO-BREAK SPACE}nicht lesbar.",
            "No findings in 1 file; 1\N{NO-BREAK SPACE}unreadable.",
        ),
        (
            (memo(), page(), clean()),
            "2 Befunde (1 Fehler, 1 Hinweis) in 2 von 3 Dateien.",
            "2 findings (1 error, 1 info) in 2 of 3 files.",
        ),
    ],
)
def test_the_last_line_sums_up(results: tuple[CheckedFile, ...], german: str, english: str) -> None:
    assert written("full", *results).split("\n")[-2] == german
    assert written("full", *results, style=ENGLISH).split("\n")[-2] == english


def test_far_words_of_a_long_sentence_are_left_out() -> None:
    text = "Wort " * 100 + "hier " + "Wort " * 99 + "Ende."
    problem = Problem(place(text, "hier"), Wording("x", "x"), NAME)
    found = checked(
        Article("a", text),
        Finding("A102", Severity.ERROR, problem),
        sentences=(Span(0, len(text)),),
    )
    shown = written("full", CheckedFile("a", found)).split("  →")[0]
    assert "    … Wort Wort " in shown
    assert shown.count("Wort") < 70
    assert shown.rstrip().endswith("Wort …")
    assert "^^^^" in shown


def test_the_place_has_colour_instead_of_carets() -> None:
    out = written("full", weir(), style=Style(color=True))
    assert "^^^" not in out
    assert "\x1b[4;38;5;130m„Halt“\x1b[0m" in out


@pytest.mark.parametrize("width", [10, 40, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    out = written("full", *(make() for make in ALL), style=Style(width=width))
    assert max(map(cell_len, out.split("\n"))) <= max(width, 30)


@given(st.text("a😀ß 漢", min_size=1, max_size=12), st.data())
def test_carets_stand_below_the_cells_of_the_place(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    line = Text(text)
    line.stylize("red", start, end)
    below = carets(line, "red")
    assert below == " " * cell_len(text[:start]) + "^" * cell_len(text[start:end])


def test_concise_is_a_line_a_finding() -> None:
    assert written("concise", weir(), memo(), clean(), missing(), style=ENGLISH) == (
        "entwürfe/wehr 1.md:3:12: A303 A quote in a quote: „…“\n"
        "entwürfe/wehr 1.md:4:1: A102 No speaker: 100 % „da, dort: hier“\n"
        "halle.docx:1:1: A302 Paragraph 2: A quote in a quote: „…“\n"
    )


def test_statistics_count_rules_by_level() -> None:
    told = written("statistics", weir(), memo(), weir(), clean(), missing(), style=ENGLISH)
    lines = [line for line in told.split("\n") if line]
    assert [line[:16] for line in lines[:2]] == ["2  A102 error: A", "2  A303 warning:"]
    assert "5 findings (2 errors, 2 warnings, 1 info) in 3 of 4 files" in told
    assert written("statistics", style=ENGLISH) == "No findings in 0 files.\n"
