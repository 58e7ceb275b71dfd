from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.article import Article, Piece, Reading, Span
from attrib.verification.sources import source_of


def turns(text: str) -> list[tuple[str, str]]:
    source = source_of(Article("a.txt", text))
    return [(turn.speaker, turn.span.of(text).strip()) for turn in source.turns]


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("TRUMP: Ja.", "TRUMP"),
        ("Abg. Müller (SPD): Ja.", "Abg. Müller (SPD)"),
        ("Präsidentin Dr. Hella Voss: Ja.", "Präsidentin Dr. Hella Voss"),
        ("**Minister Tann:** Ja.", "Minister Tann"),
        ("**Minister Tann**: Ja.", "Minister Tann"),
        ("__Minister Tann:__ Ja.", "Minister Tann"),
        ("- **Tann, Minister:** Ja.", "Tann, Minister"),
        ("[00:12:31] Trainer Ilja Brandt: Ja.", "Trainer Ilja Brandt"),
        ("00:12 Trainer Ilja Brandt: Ja.", "Trainer Ilja Brandt"),
        (
            "Abg. von der Heide (Bündnis 90/Die Grünen): Ja.",
            "Abg. von der Heide (Bündnis 90/Die Grünen)",
        ),
        ("Karl-Heinz O’Brien :\nJa.", "Karl-Heinz O’Brien"),
    ],
)
def test_labels_of_all_kinds_begin_a_turn(line: str, speaker: str) -> None:
    assert turns(f"Protokoll\n\n{line}")[1] == (speaker, "Ja.")


@pytest.mark.parametrize(
    "text",
    [
        "Die Lage ist so: Es regnet.",
        "Fazit: Es regnet.",
        "Datum: 3. Mai\nOrt: Talberg",
        "Er sagte: Ja.",
        "„Nein“: Das war alles.",
        "Um 12:30 Uhr kam er.",
        "Der Minister: Es regnet.",
        "Siehe https://beispiel.example/seite",
    ],
)
def test_other_colons_begin_none(text: str) -> None:
    assert turns(text) == [("", text)]


def test_a_turn_goes_on_over_paragraphs_until_the_next_label() -> None:
    text = "Kopf\n\nTANN: Eins.\n\nZwei.\n\nOHM: Drei."
    assert turns(text) == [("", "Kopf"), ("TANN", "Eins.\n\nZwei."), ("OHM", "Drei.")]


def test_a_heading_ends_a_turn() -> None:
    text = "TANN: Eins.\n\n## Zweiter Teil\n\nText.\n\nOHM: Drei."
    assert [speaker for speaker, _ in turns(text)] == ["TANN", "", "OHM"]


def test_stage_directions_are_not_spoken() -> None:
    text = "TANN: Eins. (Beifall bei der SPD) Zwei [lacht] und (immerhin) drei. [00:01:12] Vier."
    source = source_of(Article("a.txt", text))
    spoken = [span.of(text).strip() for span in source.spoken(source.turns[-1])]
    assert spoken == ["Eins.", "Zwei", "und (immerhin) drei.", "Vier."]


def test_places_lead_back_to_the_source_as_it_stands() -> None:
    text = "<p>K&ouml;ln</p>\r\n<p>bleibt</p>"
    pieces = (
        Piece(Span(3, 4), "K"),
        Piece(Span(4, 10), "ö"),
        Piece(Span(10, 12), "ln"),
        Piece(Span(12, 21), "\n\n"),
        Piece(Span(21, 27), "bleibt"),
    )
    source = source_of(Article("a.html", text, reading=Reading(pieces)))
    assert source.text == "Köln\n\nbleibt"
    assert source.located(Span(6, 12)) == (Span(21, 27), 2)


@given(st.text(alphabet="ABa:. \n*()[]1#", max_size=60))
def test_turns_are_in_order_and_inside(text: str) -> None:
    source = source_of(Article("a.txt", text))
    reached = 0
    for turn in source.turns:
        assert reached <= turn.span.start <= turn.span.end <= len(text)
        reached = turn.span.end
        for span in source.spoken(turn):
            assert turn.span.covers(span)
