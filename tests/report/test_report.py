from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

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
from attrib.report.cells import KINDS, MOODS, POLARITIES, cells
from attrib.report.clean import clean, one_line
from attrib.report.lines import claim_lines

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


def test_a_line_holds_all_columns_cut_from_the_text() -> None:
    content = "Die Lage sei … unter [bold]Kontrolle[/bold] :smile:␛[31m"
    line = "\t".join(["Olaf Tann", content, "so", "Konjunktiv I", "indirekt", "1"])
    assert list(claim_lines(analysis(TEXT, CLAIM), with_name=False)) == [line]
    assert list(claim_lines(analysis(TEXT, CLAIM), with_name=True)) == [f"a.txt\t{line}"]


def test_a_claim_without_speaker_says_why() -> None:
    claim = Claim(Kind.REPORTED, (Span(0, 3),), no_speaker="»hieß es«", polarity=Polarity.NEGATED)
    row = cells(claim, Article("a", "Die"))
    assert (row.speaker, row.cue, row.kind) == ("(»hieß es«)", "–", "berichtet (nicht gesagt)")


def test_the_line_is_where_the_claim_starts() -> None:
    claim = Claim(Kind.INDIRECT, (place("unter"),))
    assert cells(claim, Article("a", TEXT)).line == "2"


def test_every_value_has_a_german_name() -> None:
    assert (set(KINDS), set(MOODS), set(POLARITIES)) == (set(Kind), set(Mood), set(Polarity))


UNSAFE = "\x00\x07\x08\x1b\x7f\x85\x9b\u202e\u2066\u2028"


@given(st.text(st.sampled_from("ab \t\r\n[]:" + UNSAFE), min_size=1), st.text())
def test_nothing_that_steers_a_terminal_gets_out(text: str, name: str) -> None:
    claim = Claim(Kind.DIRECT, (Span(0, len(text)),), no_speaker=name)
    (line,) = claim_lines(analysis(text, claim, name=name), with_name=True)
    assert line.count("\t") == 6
    assert not set(line) & set("\r\n" + UNSAFE)


def test_ordinary_text_is_not_touched() -> None:
    text = "„Ärger“ — 10\u00a0€, \U0001f600, e\u0301, [sic] :smile:"
    assert clean(text) == one_line(text) == text
