from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.article import Article, Span
from attrib.records import Claim, Cue, Kind, Speaker, SpeakerKind
from attrib.report.base import Style
from tests.made import analysis

from .samples import ENGLISH, NOBODY, memo, silent, site, town, written

EXCEL = Style(excel=True)
UNSAFE = "\x00\x07\x08\x1b\x7f\x85\x9b\u202e\u2066\u2028"


def test_tsv_is_one_claim_a_line() -> None:
    assert written("tsv", town(), silent(), site(), memo()) == (
        "Olaf Tann\t„Wir bauen“\tsagte\t–\tdirekt\t1\t3\t0.95\t1\tgesagt\t–\t1.00\t–\tdem Rat"
        "\tBürgermeister\n"
        f"({NOBODY.de})\tDie Stadt habe Geld\t–\tKonjunktiv I\tindirekt"
        "\t2\t1\t0.50\t2\tnicht gesagt\timpersonal\t–\t–\t–\t–\n"
        "Vera Kolm\tDer Bau ruhe … weil Tann erklärt habe, es fehle Geld\tso\t–\tindirekt"
        "\t1\t1\t0.80\t1\tgesagt\t–\t1.00\t–\t–\t–\n"
        "Olaf Tann\tes fehle Geld\terklärt\t–\tindirekt\t1\t53\t0.70"
        "\t2\tgesagt\t–\t1.00\tIda Tann; Tannhof\t–\t–\n"
        "Bericht\tDer Verein zahle.\t–\t–\tindirekt\t¶ 2\t–\t0.60\t1\tgesagt\t–\t1.00\t–\t–\t–\n"
    )


def test_tsv_of_several_files_starts_with_their_names() -> None:
    style = replace(ENGLISH, several=True)
    assert written("tsv", town(), memo(), style=style) == (
        "stadt.txt\tOlaf Tann\t„Wir bauen“\tsagte\t–\tdirect\t1\t3\t0.95\t1\tsaid"
        "\t–\t1.00\t–\tdem Rat\tBürgermeister\n"
        f"stadt.txt\t({NOBODY.en})\tDie Stadt habe Geld\t–\tKonjunktiv I\tindirect"
        "\t2\t1\t0.50\t2\tnot said\timpersonal\t–\t–\t–\t–\n"
        "halle.docx\tBericht\tDer Verein zahle.\t–\t–\tindirect\t¶ 2\t–\t0.60"
        "\t1\tsaid\t–\t1.00\t–\t–\t–\n"
    )


def test_a_speaker_without_reason_is_not_found() -> None:
    lost = analysis(Article("a", "So sei es."), Claim(Kind.INDIRECT, (Span(0, 10),)))
    assert written("tsv", lost).startswith("(nicht gefunden)\t")
    assert written("tsv", lost, style=ENGLISH).startswith("(not found)\t")


def test_csv_has_headings_and_a_row_a_claim() -> None:
    assert written("csv", town(), memo()) == (
        "Datei,Sprecher,Aussage,Auslöser,Modus,Art,Zeile,Spalte,Absatz,Sicherheit,Nummer,"
        "Innerhalb von,Sprecherart,Ohne Sprecher,Adressat,"
        "Gesagt?,Grund,Sicherheit des Sprechers,Auch möglich,Titel des Artikels,"
        "Datum des Artikels,Medium des Artikels,Verfasser des Artikels,Adresse des Artikels,"
        "Funktion\r\n"
        "stadt.txt,Olaf Tann,„Wir bauen“,sagte,,direkt,1,3,,0.95,1,,Person,,dem Rat,gesagt,,1.00,"
        ",,,,,,Bürgermeister"
        "\r\nstadt.txt,,Die Stadt habe Geld,,Konjunktiv I,indirekt,2,1,,0.50,2,,,"
        f"{NOBODY.de},,nicht gesagt,impersonal,,,,,,,,\r\n"
        "halle.docx,Bericht,Der Verein zahle.,,,indirekt,,,2,0.60,1,,Dokument,,,gesagt,,1.00,"
        ",,,,,,\r\n"
    )


def test_csv_quotes_commas() -> None:
    rows = list(csv.DictReader(io.StringIO(written("csv", site(), style=ENGLISH), newline="")))
    assert [(row["Claim"], row["Number"], row["Within"]) for row in rows] == [
        ("Der Bau ruhe … weil Tann erklärt habe, es fehle Geld", "1", ""),
        ("es fehle Geld", "2", "1"),
    ]


def test_csv_without_claims_is_its_headings() -> None:
    assert written("csv", silent()).count("\r\n") == 1


def test_excel_gets_a_mark_semicolons_and_decimal_commas() -> None:
    out = written("csv", town(), style=EXCEL)
    assert out.startswith("\ufeffDatei;Sprecher;Aussage;")
    assert "\r\nstadt.txt;Olaf Tann;„Wir bauen“;sagte;;direkt;1;3;;0,95;1;" in out
    assert ";gesagt;;1,00;;;;;;;Bürgermeister\r\n" in out
    assert out.count("\ufeff") == 1


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+49 Euro", "'+49 Euro"),
        ("-5", "'-5"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1+1", "'=1+1"),
        ("\r=1+1", "'=1+1"),
        (" =1+1", "'=1+1"),
        ("＝1+1", "'＝1+1"),
        ("– so sei es", "– so sei es"),
        ("−5 Grad", "−5 Grad"),
        ("1+1=2", "1+1=2"),
        ("'=1", "'=1"),
    ],
)
def test_a_spreadsheet_takes_no_cell_for_a_formula(text: str, cell: str) -> None:
    whole = Span(0, len(text))
    claim = Claim(
        Kind.DIRECT,
        (whole,),
        Cue((whole,), text, "say"),
        Speaker(whole, text, SpeakerKind.PERSON),
        addressee=whole,
    )
    for style in (Style(), EXCEL):
        out = written("csv", analysis(Article(text, text), claim), style=style)
        _, row = csv.reader(io.StringIO(out, newline=""), delimiter=";" if style.excel else ",")
        assert [row[n] for n in (0, 1, 2, 3, 14)] == [cell] * 5


@given(st.text(st.sampled_from("ab \t\r\n[]:;,'\"|\\" + UNSAFE), min_size=1), st.text())
def test_no_control_gets_out_and_no_column_is_lost(text: str, name: str) -> None:
    whole = Span(0, len(text))
    claim = Claim(Kind.DIRECT, (whole,), speaker=Speaker(whole, name, SpeakerKind.PERSON))
    found = analysis(Article(name, text), claim)
    (line,) = written("tsv", found, style=Style(several=True)).split("\n")[:-1]
    assert line.count("\t") == 15
    assert not set(line) & set("\r" + UNSAFE)
    for style in (Style(), EXCEL):
        out = written("csv", found, style=style)
        rows = list(csv.reader(io.StringIO(out, newline=""), delimiter=";" if style.excel else ","))
        assert [len(row) for row in rows] == [25, 25]
        assert not set(out) & set("\t" + UNSAFE)
        assert out.count("\n") == out.count("\r\n") == 2
