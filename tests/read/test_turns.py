from __future__ import annotations

import pytest

from attrib.read import article_of
from attrib.read.turns import turns


def found(text: str) -> list[tuple[str, list[str]]]:
    return [(turn.label.text, [span.of(text) for span in turn.content]) for turn in turns(text)]


def test_a_turn_goes_on_over_paragraphs_until_the_next_label() -> None:
    text = "Bote: Und, Frau Holm?\n\nHolm: Ja.\n\nWir kommen.\n\nBote: Gut?\n\nHolm: Ja."
    assert found(text)[1] == ("Holm", ["Ja.\n\nWir kommen."])


def test_who_wrote_it_down_is_no_part_of_the_last_turn() -> None:
    text = "Bote: Frau Holm?\n\nHolm: Ja.\n\nSo?\n\nBote: Gut?\n\nHolm: Ja.\n\nInterview: Ada Tann"
    assert found(text)[-1] == ("Holm", ["Ja."])


@pytest.mark.parametrize("prefix", ["", "::", "[00:12:31] ", "**"])
def test_what_stands_before_a_label_is_no_part_of_it(prefix: str) -> None:
    text = f"{prefix}Ada Holm: Ich komme.\n\n{prefix}Jan Tann: Ich nicht."
    assert [label for label, _ in found(text)] == ["Ada Holm", "Jan Tann"]


def test_stage_directions_and_heckles_are_left_out_and_heckles_are_turns() -> None:
    text = "Ada Holm (SPD): Ich komme. (Beifall bei der SPD – Jan Tann [FDP]: Nein!) Bald."
    assert found(text) == [
        ("Ada Holm (SPD)", ["Ich komme.", "Bald."]),
        ("Jan Tann [FDP]", ["Nein!"]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Holm: 45 Stimmen.\n\nTann: 31 Stimmen.",
        "Fazit: Wir kommen wieder!\n\nTipp: Gehen Sie hin!\n\nFazit: Schön!",
        "17.05 Uhr: Wir warten!\n\n17:20 Uhr: Wir warten!",
        "Holm: Bad bleibt offen\n\nDas Bad bleibt offen, sagte Ada Holm.",
        "Ada Holm leitet das Bad.\n\nHolm: „Ich komme!“",
    ],
)
def test_no_turns(text: str) -> None:
    assert turns(text) == ()


def test_a_verb_that_looks_like_mein_is_no_word_of_the_speaker() -> None:
    text = (
        "Karin Brahm ist Bürgermeisterin.\n\n"
        "Brahm: Der Rat {}, das Haus sei zu teuer.\n\nEs regnet."
    )
    assert turns(text.format("meint")) == turns(text.format("sagt")) == ()


def test_a_post_without_a_full_stop_is_no_headline() -> None:
    text = "@ada: Drei Stunden Rat 1/2\n\n@ada: Der Rat sagt Nein. 2/2\n\n@jan: Schade, finde ich."
    assert not article_of(text, "a").blocks


def test_labels_in_capitals_are_read_as_others_are() -> None:
    text = "SPRECHERIN: Wir sehen ein Haus.\n\nLEHRER TANN: Ich bleibe.\n\nSPRECHERIN: Ja."
    assert [label for label, _ in found(text)] == ["SPRECHERIN", "LEHRER TANN", "SPRECHERIN"]


def test_line_ends_make_no_difference() -> None:
    text = (
        "Ein Gespräch mit Karin Brahm.\n\nKlein: Was ist das denn?\n\nDas Haus ist teuer.\n\n"
        "Brahm: Ich weiß nicht.\n\nWas meinen wir damit?\n\nKlein: Wirklich?\n\nDas ist so.\n\n"
        "Brahm: Ja.\n\nIch bin da.\n\nIch gehe."
    )
    windows = text.replace("\n", "\r\n")

    def said(of: str) -> list[list[str]]:
        return [[s.of(of).replace("\r\n", "\n") for s in turn.content] for turn in turns(of)]

    assert said(windows) == said(text)
