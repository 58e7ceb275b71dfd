from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from attrib.article import Article, Span
from attrib.records import (
    Analysis,
    Claim,
    Cue,
    Document,
    Kind,
    Mood,
    Polarity,
    Speaker,
    SpeakerKind,
)
from attrib.report.cells import HEADINGS, KINDS, MOODS, POLARITIES, cells
from attrib.report.clean import clean, one_line
from attrib.report.table import claim_table
from attrib.wording import Wording

TEXT = "Die Lage sei, so Tann,\r\nunter [bold]Kontrolle[/bold] :smile:\x1b[31m."


def place(part: str) -> Span:
    start = TEXT.index(part)
    return Span(start, start + len(part))


CLAIM = Claim(
    kind=Kind.INDIRECT,
    content=(place("Die Lage sei"), place("unter [bold]Kontrolle[/bold] :smile:\x1b[31m")),
    cue=Cue((place("so"),), "so", "say"),
    speaker=Speaker(place("Tann"), "Olaf Tann", SpeakerKind.PERSON),
    mood=Mood.KONJUNKTIV_1,
)


def analysis(text: str, *claims: Claim, name: str = "a.txt") -> Analysis:
    return Analysis(Document(Article(name, text), ()), claims)


def shown(what: Analysis, width: int = 80) -> str:
    file = io.StringIO()
    console = Console(file=file, width=width, highlight=False, markup=False, emoji=False)
    console.print(claim_table(what, width))
    return file.getvalue()


def test_a_claim_without_speaker_says_why() -> None:
    claim = Claim(
        Kind.REPORTED,
        (Span(0, 3),),
        no_speaker=Wording("»hieß es«", "“hieß es”"),
        polarity=Polarity.NEGATED,
    )
    row = cells(claim, Article("a", "Die"))
    assert (row.speaker, row.cue, row.kind) == ("(»hieß es«)", "–", "berichtet (nicht gesagt)")


def test_the_line_is_where_the_claim_starts() -> None:
    claim = Claim(Kind.INDIRECT, (place("unter"),))
    assert cells(claim, Article("a", TEXT)).line == "2"


def test_every_value_has_a_german_name() -> None:
    assert (set(KINDS), set(MOODS), set(POLARITIES)) == (set(Kind), set(Mood), set(Polarity))


def test_the_table_shows_markup_as_it_stands() -> None:
    table = shown(analysis(TEXT, CLAIM), 160)
    assert "[bold]Kontrolle[/bold] :smile:␛[31m" in table
    assert "\x1b" not in table


def test_no_claims_are_said_to_be_none() -> None:
    assert shown(analysis("")) == "a.txt: Keine Aussagen gefunden.\n"


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_the_table_crops_nothing(width: int) -> None:
    claim = replace(CLAIM, speaker=Speaker(place("Tann"), "S" * 300, SpeakerKind.PERSON))
    table = shown(analysis(TEXT, claim), width)
    assert table.count("S") == 300 + len(["Sprecher"])
    assert max(map(len, table.splitlines())) <= width


def test_headings_stay_whole_in_80_columns() -> None:
    table = shown(analysis(TEXT, CLAIM), 80)
    assert [heading for heading in HEADINGS if heading not in table] == []


UNSAFE = "\x00\x07\x08\x1b\x7f\x85\x9b\u202e\u2066\u2028"


@given(st.text(st.sampled_from("ab \t\r\n[]:" + UNSAFE), min_size=1), st.text())
def test_nothing_that_steers_a_terminal_gets_out(text: str, name: str) -> None:
    claim = Claim(Kind.DIRECT, (Span(0, len(text)),), no_speaker=Wording(name, name))
    assert not set(shown(analysis(text, claim, name=name))) & set("\r\t" + UNSAFE)


def test_ordinary_text_is_not_touched() -> None:
    text = "„Ärger“ — 10\u00a0€, \U0001f600, e\u0301, [sic] :smile:"
    assert clean(text) == one_line(text) == text
