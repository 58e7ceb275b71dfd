from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from attrib.article import Article, Piece, Reading, Span
from attrib.no_speaker import NoSpeakerCode, no_speaker
from attrib.records import Analysis, Claim, Document, Kind, Speaker, SpeakerKind
from attrib.report.base import By, Style
from attrib.report.context import ContextReport
from attrib.report.table import TableReport
from attrib.wording import Language
from tests.made import analysis
from tests.report.articles import CLAIMS, OFFICE, SPLIT, TEXT, UNNAMED, WEIR, at

ESCAPE = re.compile(r"\x1b\[[\d;]*m")
UNSAFE = "\x00\x07\x08\x1b\x7f\x85\x9b\u202e\u2066\u2028"
# A table takes tens of milliseconds.
SLOWLY = settings(deadline=None, max_examples=40)
WIDTHS = st.integers(40, 200)
STYLES = st.builds(Style, width=WIDTHS, color=st.booleans(), by=st.sampled_from(By))


def table(what: Analysis = WEIR, width: int = 80, **choices: object) -> str:
    return TableReport(replace(Style(width=width), **choices)).article(what)  # type: ignore[arg-type]


def test_a_row_says_who_says_what_how_and_where() -> None:
    assert table(analysis(TEXT, SPLIT, name="wehr.txt")).splitlines()[:6] == [
        "wehr.txt",
        "Nr.  Sprecher   Aussage                                           Art",
        "─" * 80,
        "  1  Olaf Tann  Die Schleuse sei dicht, [sagte Olaf Tann am       indirekt",
        "     Z.\u00a03       Montag], und das bleibe so                        Konj. I · 0,91",
        "",
    ]


def test_a_wide_terminal_gets_columns_for_mood_line_and_confidence() -> None:
    lines = table(width=160, language=Language.ENGLISH).splitlines()
    assert lines[1].split() == ["No.", "Speaker", "Claim", "Kind", "Mood", "Line", "Confidence"]
    assert lines[3].split()[-5:] == ["indirect", "Konjunktiv", "I", "3", "0.91"]
    assert lines[1].endswith("Confidence")
    assert len(lines[1]) == 160


def test_nested_claims_are_indented_below_their_parent() -> None:
    lines = table(width=120).splitlines()
    outer = next(place for place, line in enumerate(lines) if "[Die Sprecherin" in line)
    inner = next(line for line in lines[outer:] if "↳" in line)
    assert "↳ [Tann habe gesagt], „alles ist gut“" in inner
    assert inner.startswith("  3  Olaf Tann")
    assert inner.index("↳") == lines[outer].index("[Die")


def test_a_claim_without_speaker_says_why() -> None:
    lines = table().splitlines()
    assert any(line.startswith("  4  („hieß es“ nennt") for line in lines)
    assert lines[-1] == "    „hieß es“ nennt niemanden (Zeile 6)"
    assert "\x1b[3;38;5;160m(„hieß es“ nennt" in table(color=True)


def test_what_was_not_said_is_said_so() -> None:
    assert "nicht gesagt" in table()
    assert "not said" in table(language=Language.ENGLISH)


def test_claims_are_grouped_by_speaker() -> None:
    lines = table(by=By.SPEAKER).splitlines()
    starts = [line.strip() for line in lines[3:] if re.match(r" {5}\w", line)]
    assert starts[:3] == ["Olaf Tann", "Sprecherin des Wasserwirtschaftsamtes", "ohne Sprecher"]
    text = "\n".join(lines)
    assert text.index("Die Schleuse") < text.index("alles ist gut") < text.index("[Die Sprecherin")
    assert "„alles ist gut“ (in einer Aussage von Sprecherin" in table(width=160, by=By.SPEAKER)
    assert "Es werde gebaut, [hieß es] („hieß es“ nennt" in text


def test_no_claims_are_said_to_be_none() -> None:
    silent = analysis(TEXT, name="wehr.txt")
    assert table(silent) == "wehr.txt: Keine Aussagen gefunden.\n"
    assert table(silent, language=Language.ENGLISH) == "wehr.txt: No claims found.\n"


def test_articles_are_set_apart() -> None:
    assert table(several=True) == f"{table()}\n"


def test_cue_forms_and_frame_are_told_apart_by_colour() -> None:
    text = table(analysis(TEXT, SPLIT), width=160, color=True)
    assert re.search(r"Die Schleuse \x1b\[1msei\x1b\[0m dicht", text)
    assert re.search(r"\x1b\[4;38;5;\d+msagte\x1b\[0m\x1b\[2m Olaf Tann am Montag", text)
    assert "[sagte" not in text


def test_an_extracted_article_has_paragraphs_instead_of_lines() -> None:
    article = replace(WEIR.article, extracted=True)
    extracted = replace(WEIR, document=Document(article, ()))
    assert "¶\u00a03 " in table(extracted)
    assert "Absatz" in table(extracted, width=160).splitlines()[1]


def test_a_cell_shows_what_the_reader_sees() -> None:
    source = "<p>Es sei &ouml;de, <b>sagte</b> Tann.</p>"
    pieces = (
        Piece(at("Es sei ", source), "Es sei "),
        Piece(at("&ouml;", source), "ö"),
        Piece(at("de, ", source), "de, "),
        Piece(at("sagte", source), "sagte"),
        Piece(at(" Tann.", source), " Tann."),
    )
    claim = Claim(Kind.INDIRECT, (at("Es sei &ouml;de", source),), frame=(at("sagte", source),))
    article = Article("a.html", source, reading=Reading(pieces))
    assert "Es sei öde, [sagte]" in table(analysis(article, claim))


@pytest.mark.parametrize("report", [TableReport, ContextReport])
@SLOWLY
@given(style=STYLES)
def test_lines_fit_and_no_word_is_broken_that_fits(
    report: type[TableReport | ContextReport], style: Style
) -> None:
    lines = ESCAPE.sub("", report(style).article(WEIR)).split("\n")
    assert [line for line in lines if cell_len(line) > style.width] == []
    found = {word.strip(",.[]⟦⟧¹·²³⁴") for word in " ".join(lines).split()}
    for claim in CLAIMS:
        for span in claim.content:
            whole = {word.strip(",.[]") for word in span.of(TEXT).split()}
            assert whole - found == set()
    assert {"Wasserwirtschaftsamtes", "Aussagen"} - found == set()


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_a_word_wider_than_its_column_is_folded_and_not_cropped(width: int) -> None:
    long = replace(SPLIT, speaker=Speaker(at("Tann"), "Q" * 300, SpeakerKind.PERSON))
    written = table(analysis(TEXT, long), width)
    assert written.count("Q") == 600  # in the table and below it
    assert max(map(len, written.splitlines())) <= width


@SLOWLY
@given(
    st.text(st.sampled_from("ab \t\r\n[]:m" + UNSAFE), min_size=1),
    st.text(st.sampled_from("ab [" + UNSAFE)),
    STYLES,
)
def test_nothing_that_steers_a_terminal_gets_out(text: str, name: str, style: Style) -> None:
    speaker = Speaker(Span(0, 1), name, SpeakerKind.PERSON)
    spoken = Claim(Kind.DIRECT, (Span(0, len(text)),), speaker=speaker)
    unknown = Claim(
        Kind.DIRECT, (Span(0, len(text)),), no_speaker=no_speaker(NoSpeakerCode.NO_OWNER, name)
    )
    for report in (TableReport(style), ContextReport(style)):
        written = report.article(analysis(text, spoken, unknown, name=name))
        if style.color:
            written = ESCAPE.sub("", written)
        assert set(written) & set("\r\t" + UNSAFE) == set()


@pytest.mark.parametrize("by", By)
def test_without_colour_there_is_no_escape_sequence(by: By) -> None:
    assert "\x1b" not in table(by=by)
    assert "\x1b" in table(by=by, color=True)


def test_markup_of_consoles_is_text() -> None:
    text = "Das [bold]sei[/bold] so [sic] :smile:"
    claim = Claim(Kind.DIRECT, (Span(0, len(text)),), speaker=OFFICE)
    assert text in table(analysis(text, claim, name="[red]a"), width=160)
    assert table(analysis(text, claim, name="[red]a")).startswith("[red]a\n")


@SLOWLY
@given(st.lists(st.tuples(st.integers(0, 200), st.integers(1, 80)), min_size=1, max_size=5), STYLES)
def test_spans_may_overlap_as_they_like(places: list[tuple[int, int]], style: Style) -> None:
    spans = [Span(start, start + length) for start, length in places]
    claims = [
        replace(UNNAMED, content=(span,), frame=(other,), mood_forms=(span,))
        for span, other in zip(spans, reversed(spans), strict=True)
    ]
    for report in (TableReport(style), ContextReport(style)):
        written = ESCAPE.sub("", report.article(analysis(TEXT + TEXT, *claims)))
        assert max(map(cell_len, written.split("\n"))) <= style.width


def test_circular_parents_lose_no_table() -> None:
    claims = (replace(SPLIT, parent=1), replace(UNNAMED, parent=0))
    assert "2 Aussagen" in table(analysis(TEXT, *claims))
