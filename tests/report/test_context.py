from __future__ import annotations

import re
from dataclasses import replace

from attrib.article import Article, Block, BlockKind, Piece, Reading, Span
from attrib.records import Analysis, Claim, Document, Kind
from attrib.report.base import Style
from attrib.report.context import ContextReport
from attrib.report.summary import SHARE_OF
from tests.made import analysis
from tests.report.articles import (
    CLAIMS,
    INNER,
    OUTER,
    SPLIT,
    TANN,
    TEXT,
    UNNAMED,
    WEIR,
    at,
)


def context(what: Analysis = WEIR, width: int = 120, **choices: object) -> list[str]:
    style = replace(Style(width=width), **choices)  # type: ignore[arg-type]
    return ContextReport(style).article(what).splitlines()


def test_claims_are_marked_where_they_stand() -> None:
    shown = [line.replace("\u00a0", " ") for line in context(width=86)]
    assert shown[:8] == [
        "wehr.txt",
        "",
        "1  Streit um das Wehr",
        "",
        "3  ⟦1 Die Schleuse sei dicht …⟧, sagte Olaf Tann am Montag, ⟦1 … und das bleibe so⟧.",
        "   [sic] :smile:",
        "",
        "5  Die Sprecherin des Wasserwirtschaftsamtes bestritt, ⟦2 (nicht gesagt) Tann habe",
    ]
    assert shown[8] == "   gesagt, ⟦3 „alles ist gut“⟧⟧."
    assert shown[9].endswith("seit 10 Jahren undicht. ⟦4 Es werde gebaut⟧, hieß")
    assert shown[10] == "   es."


def test_the_legend_says_whose_claims_they_are() -> None:
    legend = [line.split() for line in context()[9:]]
    assert legend[0][:4] == ["4", "Aussagen,", "2", "Sprecher"]
    assert " ".join(legend[0][5:]) == SHARE_OF.de
    assert legend[2][:5] == ["1,", "3", "Olaf", "Tann", "2"]
    assert legend[4][:4] == ["4", "ohne", "Sprecher", "1"]
    assert context()[-1] == "    „hieß es“ nennt niemanden (Zeile 6)"


def test_colour_says_whose_claim_it_is() -> None:
    text = "\n".join(context(color=True))
    tann = re.search(r"\x1b\[(38;5;\d+)mDie Schleuse ", text)
    assert tann is not None
    assert f"\x1b[1;{tann[1]}msei\x1b[0m" in text
    assert f"\x1b[4;{tann[1]}msagte\x1b[0m Olaf" in text
    assert f"\x1b[{tann[1]}m„alles ist gut“\x1b[0m\x1b[{tann[1]}m³" in text
    assert "⟦" not in text


def test_numbers_of_claims_that_end_together_stay_apart() -> None:
    both = "\n".join(context(analysis(TEXT, SPLIT, OUTER, INNER), color=True))
    assert re.sub(r"\x1b\[[\d;]*m", "", both).count("“³·²\u00a0(nicht gesagt).") == 1


def test_rows_of_numbers_are_ranges_in_the_legend() -> None:
    many = replace(INNER, parent=None)
    claims = (SPLIT, many, many, UNNAMED, many, many)
    legend = context(analysis(TEXT, *claims))
    assert any(line.startswith("  1–3, 5, 6  Olaf Tann") for line in legend)


def test_markup_of_the_source_stays_and_is_faint() -> None:
    source = "Er <b>sei</b> da."
    spans = (at("Er ", source), at("sei", source), at(" da.", source))
    reading = Reading(tuple(Piece(span, span.of(source)) for span in spans))
    claim = Claim(Kind.INDIRECT, (Span(0, len(source)),), speaker=TANN)
    what = analysis(Article("a.html", source, reading=reading), claim)
    assert "1  ⟦1\u00a0Er <b>sei</b> da.⟧" in context(what)
    assert re.search(r"\x1b\[2;38;5;\d+m<b>", "\n".join(context(what, color=True)))


def test_an_extracted_article_is_shown_by_paragraph() -> None:
    article = Article("a.docx", "Eins.\n\nZwei.\n\nDrei.", extracted=True)
    shown = context(analysis(article))
    assert shown[2:7] == ["¶ 1  Eins.", "", "¶ 2  Zwei.", "", "¶ 3  Drei."]
    assert shown[-1] == "Keine Aussagen gefunden."


def test_headlines_are_bold() -> None:
    article = replace(WEIR.article, blocks=(Block(BlockKind.HEADLINE, at("Streit um das Wehr")),))
    what = replace(WEIR, document=Document(article, ()))
    assert "\x1b[1mStreit um das Wehr" in "\n".join(context(what, color=True))


def test_lines_are_those_of_editors() -> None:
    shown = context(analysis("a\r\nb\rc\u2028d\n\ne"))
    assert shown[2:7] == ["1  a", "2  b", "3  c\N{REPLACEMENT CHARACTER}d", "", "5  e"]


def test_claims_that_cross_lose_no_text() -> None:
    crossing = replace(INNER, content=(Span(OUTER.span.start - 20, OUTER.span.end - 5),))
    shown = "\n".join(context(analysis(TEXT, *CLAIMS[:2], crossing), width=400))
    plain = re.sub(r"⟦\d\u00a0((…|\(nicht gesagt\))\u00a0)?|(\u00a0…)?⟧", "", shown)
    for line in TEXT.splitlines():
        assert line in plain
    assert shown.count("⟦") == shown.count("⟧") == 4


def test_a_claim_goes_on_behind_a_line_end() -> None:
    claim = replace(SPLIT, content=(Span(0, at("dicht").end),))
    shown = context(analysis(TEXT, claim))
    assert shown[2] == "1  ⟦1\u00a0Streit um das Wehr"
    assert shown[4].startswith("3  Die Schleuse sei dicht⟧, sagte")
