"""Analyses made by hand: one of each thing that a report has to show."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from attrib import records
from attrib.analysis import Analysis
from attrib.article import Article, Block, BlockKind, Notice, Piece, Reading, Span
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import (
    Claim,
    Cue,
    Evidence,
    Kind,
    Mood,
    Polarity,
    Speaker,
    SpeakerKind,
    Step,
)
from attrib.report.base import ModelInfo, Report, Style
from attrib.report.formats import report_of
from attrib.wording import Language, Wording, only
from tests.made import analysis, place

MODEL = ModelInfo("conllu", "conllu-1")
ENGLISH = Style(language=Language.ENGLISH)
REASON = no_speaker(NoSpeakerCode.IMPERSONAL, "hieß es")
NOBODY = REASON.wording
SUBJECT = Wording("„Olaf Tann“ ist Subjekt", "„Olaf Tann“ is the subject")


def written(name: str, *analyses: records.Analysis, style: Style | None = None) -> str:
    """Return a whole report."""
    report: Report = report_of(name, style or Style(), MODEL)
    return report.opening() + "".join(map(report.article, analyses)) + report.closing()


def _said(text: str, *content: str, cue: str, **more: Any) -> Claim:
    return Claim(
        content=tuple(place(text, part) for part in content),
        cue=Cue((place(text, cue),), "sagen", "say"),
        **more,
    )


def _speaker(text: str, mention: str, name: str, kind: SpeakerKind) -> Speaker:
    return Speaker(place(text, mention), name, kind)


TOWN = "😀 „Wir bauen“, sagte Olaf Tann dem Rat.\r\nDie Stadt habe Geld, hieß es.\r\n"


def town() -> Analysis:
    """Return a direct quote with everything, and hearsay with next to nothing."""
    notice = Notice("encoding", only("It was read as Windows-1252."))
    direct = _said(
        TOWN,
        "„Wir bauen“",
        cue="sagte",
        kind=Kind.DIRECT,
        speaker=replace(
            _speaker(TOWN, "Olaf Tann", "Olaf Tann", SpeakerKind.PERSON), office="Bürgermeister"
        ),
        addressee=place(TOWN, "dem Rat"),
        frame=(place(TOWN, "sagte Olaf Tann dem Rat"),),
        confidence=0.95,
        evidence=(Evidence(Step.SPEAKER, SUBJECT, (place(TOWN, "Olaf Tann"),)),),
        construction="direct-speech",
    )
    hearsay = Claim(
        Kind.INDIRECT,
        (place(TOWN, "Die Stadt habe Geld"),),
        no_speaker=REASON,
        mood=Mood.KONJUNKTIV_1,
        mood_forms=(place(TOWN, "habe"),),
        polarity=Polarity.NEGATED,
        confidence=0.5,
        construction="speech-verb",
    )
    article = Article("stadt.txt", TOWN, notices=(notice,), encoding="cp1252")
    return analysis(article, direct, hearsay, notices=(notice, Notice("cut", only("It was cut."))))


SITE = "Der Bau ruhe, so Vera Kolm, weil Tann erklärt habe, es fehle Geld."


def site() -> Analysis:
    """Return a claim in two parts, and one nested in it."""
    outer = _said(
        SITE,
        "Der Bau ruhe",
        "weil Tann erklärt habe, es fehle Geld",
        cue="so",
        kind=Kind.INDIRECT,
        speaker=_speaker(SITE, "Vera Kolm", "Vera Kolm", SpeakerKind.PERSON),
        confidence=0.8,
    )
    inner = _said(
        SITE,
        "es fehle Geld",
        cue="erklärt",
        kind=Kind.INDIRECT,
        speaker=replace(
            _speaker(SITE, "Tann", "Olaf Tann", SpeakerKind.PERSON),
            candidates=("Ida Tann", "Tannhof"),
        ),
        parent=0,
        confidence=0.7,
    )
    return analysis(Article("bau.txt", SITE), outer, inner)


MEMO = "Neue Halle\n\nDer Verein zahle.\n\nDas steht im Bericht."


def memo() -> Analysis:
    """Return a claim of a document in a text that was extracted, under a headline."""
    claim = Claim(
        Kind.INDIRECT,
        (place(MEMO, "Der Verein zahle."),),
        speaker=_speaker(MEMO, "Bericht", "Bericht", SpeakerKind.DOCUMENT),
        confidence=0.6,
    )
    headline = Block(BlockKind.HEADLINE, place(MEMO, "Neue Halle"))
    return analysis(Article("halle.docx", MEMO, blocks=(headline,), extracted=True), claim)


PAGE = "<p>Das <b>Ger&auml;t</b> sei neu, hei&szlig;t es in Kreisen.</p>"


def page() -> Analysis:
    """Return a claim of an unnamed source in HTML."""
    seen = ("Das ", "Ger", ("&auml;", "ä"), "t", " sei neu, hei", ("&szlig;", "ß"), "t es in ")
    pieces, at = [], 0
    for part in (*seen, "Kreisen", "."):
        stretch, shown = part if isinstance(part, tuple) else (part, part)
        at = PAGE.index(stretch, at)
        pieces.append(Piece(Span(at, at + len(stretch)), shown))
        at += len(stretch)
    claim = Claim(
        Kind.INDIRECT,
        (place(PAGE, "Das <b>Ger&auml;t</b> sei neu"),),
        speaker=_speaker(PAGE, "Kreisen", "Kreisen", SpeakerKind.ANONYMOUS),
    )
    return analysis(Article("seite.html", PAGE, reading=Reading(tuple(pieces))), claim)


def silent() -> Analysis:
    """Return an article without speech."""
    return analysis(Article("regen.txt", "Es regnete."))


ALL = (town, site, memo, page, silent)
