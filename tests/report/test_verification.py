from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser

import pytest
from rich.console import Console

from attrib.article import Article
from attrib.records import Kind
from attrib.report.verification.document import verification_json
from attrib.report.verification.labels import VERDICTS, callouts, plain_diff, summary
from attrib.report.verification.page import verification_html
from attrib.report.verification.rows import HEADINGS, verification_csv
from attrib.report.verification.table import verification_table
from attrib.verification.records import Verdict, Verified
from attrib.verification.verify import verify
from attrib.wording import Language
from tests.verification.speech import analysis

SOURCE = Article(
    "rede.txt",
    "Tann: Wir werden das nicht tun. Uns fehlen 12 Leute [bold]sehr[/bold]. Gut.\n\n"
    "Ohm: =Das war <b>ich</b>.\x1b[31m",
)
DRAFT = analysis(
    "a.txt",
    ("Tann", "„Wir werden das tun“", Kind.DIRECT),
    ("Tann", "„Uns fehlen 13 Leute“", Kind.DIRECT),
    ("Tann", "„Das war ich“", Kind.DIRECT),
    ("Tann", "„Niemand kennt <script>diese</script> Zeilen :smile:“", Kind.DIRECT),
    ("", "uns fehlten 12 Leute", Kind.INDIRECT),
)


def verified() -> Verified:
    return verify(DRAFT, [SOURCE])


def table(language: Language = Language.GERMAN, *, color: bool = False, width: int = 120) -> str:
    file = io.StringIO()
    console = Console(
        file=file, width=width, highlight=False, markup=False, emoji=False, force_terminal=color
    )
    console.print(verification_table(verified(), language))
    return file.getvalue()


def test_every_verdict_has_a_name() -> None:
    assert set(VERDICTS) == set(Verdict)


def test_the_summary_counts_verdicts() -> None:
    told = "4 Zitate: 2 verändert, 1 nicht gefunden, 1 anderer Sprecher"
    assert summary(verified(), Language.GERMAN) == told
    assert summary(verify(analysis("a"), [SOURCE]), Language.ENGLISH) == "No quotes found."


def test_negations_numbers_and_speakers_are_called_out() -> None:
    told = [list(callouts(quote, Language.GERMAN)) for quote in verified().quotes]
    assert told == [
        ["Verneinung fehlt: „nicht“"],
        ["Zahl geändert: „13“ statt „12“"],
        ["gesagt hat es: Ohm"],
        [],
    ]


def test_the_diff_can_be_read_without_colour() -> None:
    assert plain_diff(verified().quotes[0].edits) == "Wir werden das [-nicht-] tun"


def test_the_table_calls_out_first_and_shows_markup_as_it_stands() -> None:
    shown = table()
    assert shown.index("! Verneinung fehlt") < shown.index("Wir werden das [-nicht-] tun")
    assert "<script>diese</script> Zeilen :smile:" in shown
    assert "→ rede.txt:1 (Tann)" in shown
    assert "Indirekte Aussagen" in shown
    assert "(niemand genannt)" in shown
    assert "\x1b" not in shown


def test_the_table_has_colour_where_it_is_wanted() -> None:
    assert "\x1b[31m[-nicht-]\x1b[0m" in table(color=True)


def test_the_table_speaks_english() -> None:
    shown = table(Language.ENGLISH)
    assert "4 quotes: 2 altered" in shown
    assert "! negation missing: „nicht“" in shown


@pytest.mark.parametrize("width", [40, 80, 200])
def test_the_table_crops_nothing(width: int) -> None:
    letters = "".join(c for c in table(width=width) if c.isalnum())
    assert "Verneinungfehltnicht" in letters or width == 40
    assert "…" not in table(width=width).replace("[…:", "")


def test_json_holds_everything() -> None:
    document = json.loads(verification_json(verified()))
    assert document["format"] == "attrib-verify"
    assert document["counts"]["altered"] == 2
    first = document["quotes"][0]
    (start, end) = first["spans"][0]
    assert DRAFT.article.text[start:end] == first["text"]
    assert first["concerns"] == ["negation"]
    assert {"kind": "dropped", "said": "nicht", "quoted": "", "concern": "negation"} in first[
        "edits"
    ]
    passage = first["passages"][0]
    (start, end) = passage["span"]
    assert SOURCE.text[start:end] == passage["text"]
    assert "verdict" not in document["indirect"][0]


def test_csv_has_a_row_for_each_quote_and_candidate() -> None:
    rows = list(csv.reader(io.StringIO(verification_csv(verified()), newline="")))
    assert rows[0] == list(HEADINGS)
    assert [row[6] for row in rows[1:]] == ["altered", "altered", "other-speaker", "not-found", ""]
    assert {len(row) for row in rows} == {len(HEADINGS)}


def test_no_cell_is_a_formula() -> None:
    draft = analysis("=a.txt", ("=SUM(1)", "„Wir werden das tun“", Kind.DIRECT))
    rows = list(csv.reader(io.StringIO(verification_csv(verify(draft, [SOURCE])), newline="")))
    assert (rows[1][0], rows[1][4]) == ("'=a.txt", "'=SUM(1)")


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_is_sound_and_runs_nothing() -> None:
    page = verification_html(verified(), Language.GERMAN)
    tags = _Tags()
    tags.feed(page)
    assert tags.open == []
    assert not tags.seen & {"script", "link", "img", "iframe"}
    assert "&lt;script&gt;diese&lt;/script&gt;" in page
    assert "<del>nicht</del>" in page
    assert "\x1b" not in page
    assert "http" not in page
