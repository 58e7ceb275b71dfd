"""Checked files made by hand: one of each thing that a report has to show."""

from __future__ import annotations

from attrib.article import Article, Piece, Reading, Span
from attrib.check.finding import Edit, Finding, Problem, Related, Severity
from attrib.check.run import Checked
from attrib.errors import InputError
from attrib.records import Analysis, Document, Sentence
from attrib.report.base import Style
from attrib.report.findings.base import CheckedFile
from attrib.report.findings.formats import findings_report_of
from attrib.wording import Language, Wording, only
from tests.made import place

ENGLISH = Style(language=Language.ENGLISH)
MIXED = Wording("Zitat im Zitat: „…“", "A quote in a quote: „…“")
WRITE = Wording("Schreiben Sie ‚…‘.", "Write ‚…‘.")
NOBODY = Wording("Ohne Sprecher: 100 % „da, dort: hier“", "No speaker: 100 % „da, dort: hier“")
NAME = Wording("Nennen Sie einen.", "Name one.")
OUTER = Wording("das äußere Zitat", "the outer quote")


def checked(
    article: Article,
    *findings: Finding,
    sentences: tuple[Span, ...] = (),
    silenced: int = 0,
    known: int = 0,
) -> Checked:
    """Return findings in an article."""
    document = Document(article, tuple(Sentence((), span) for span in sentences))
    return Checked(Analysis(document, ()), findings, silenced, known=known)


def written(name: str, *results: CheckedFile, style: Style | None = None) -> str:
    """Return a whole report."""
    report = findings_report_of(name, style or Style())
    return report.opening() + "".join(map(report.file, results)) + report.closing()


WEIR = "😀 Wehr\r\n\r\n🙂 „Er rief „Halt““, sagte Tann.\r\n„Das ist\r\nalles, was da ist.“\r\n"


def weir() -> CheckedFile:
    """Return two findings behind an emoji and CRLF in a file with a byte order mark."""
    inner = place(WEIR, "„Halt“")
    edits = (
        Edit(Span(inner.start, inner.start + 1), "‚"),
        Edit(Span(inner.end - 1, inner.end), "‘"),
    )
    related = (Related(place(WEIR, "„Er rief „Halt““"), OUTER),)
    quote = place(WEIR, "„Das ist\r\nalles, was da ist.“")
    return CheckedFile(
        "entwürfe/wehr 1.md",
        checked(
            Article("entwürfe/wehr 1.md", WEIR, encoding="utf-8-sig"),
            Finding(
                "A303",
                Severity.WARNING,
                Problem(inner, MIXED, WRITE, edits, fixable=True, related=related),
            ),
            Finding("A102", Severity.ERROR, Problem(quote, NOBODY, NAME, claim=1)),
            sentences=(place(WEIR, "🙂 „Er rief „Halt““, sagte Tann."), quote),
            silenced=1,
            known=3,
        ),
        accepted=2,
    )


MEMO = "Neue Halle\n\nDer Verein zahle „alles“."


def memo() -> CheckedFile:
    """Return a finding, with a mend, in a text that was taken out of its file."""
    span = place(MEMO, "„alles“")
    edits = (Edit(Span(span.start, span.start + 1), "»"),)
    problem = Problem(span, MIXED, WRITE, edits)
    article = Article("halle.docx", MEMO, extracted=True)
    return CheckedFile(
        "halle.docx",
        checked(
            article,
            Finding("A302", Severity.INFO, problem),
            sentences=(place(MEMO, "Der Verein zahle „alles“."),),
        ),
    )


PAGE = "<p>Sie rief: <b>„Halt</b>!</p>"


def page() -> CheckedFile:
    """Return a finding in HTML."""
    parts = ("Sie rief: ", "„Halt", "!")
    reading = Reading(tuple(Piece(place(PAGE, part), part) for part in parts))
    problem = Problem(place(PAGE, "„"), Wording("Kein Gegenstück: „", "Lone: „"), NAME)
    return CheckedFile(
        "seite.html",
        checked(
            Article("seite.html", PAGE, reading=reading),
            Finding("A301", Severity.ERROR, problem),
            sentences=(place(PAGE, "Sie rief: <b>„Halt</b>!"),),
        ),
    )


def clean() -> CheckedFile:
    """Return a file without findings."""
    return CheckedFile("regen.txt", checked(Article("regen.txt", "Es regnete.")))


def missing() -> CheckedFile:
    """Return a file that could not be read."""
    return CheckedFile(
        "weg.md", error=InputError(only("There is no file weg.md."), only("Check it: a, b."))
    )


ALL = (weir, memo, page, clean, missing)
