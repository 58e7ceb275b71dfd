from __future__ import annotations

import time
from pathlib import Path

import pytest

from attrib.article import Span
from attrib.read import InputFormat, article_of, read_file

VTT = """WEBVTT - Rede
Kind: captions

NOTE Das ist kein Text.

STYLE
::cue { color: red }

eins
00:01.000 --> 00:02.000 line:0
<v Olaf Tann>Wir <i>bauen</i> im Herbst</v>

00:00:02.000 --> 00:00:03.500
<v Olaf Tann>weiter &amp; bald.

00:00:04.000 --> 00:00:05.000
<v.laut Ada Brahm>Das ist <00:00:04.500>Unsinn.
"""
SRT = (
    "1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}Der Rat sagte, er habe\r\n<b>kein Geld</b>\r\n"
    "\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nund gehe.\r\n\r\n\r\n3\r\n"
    "00:00:03,000 --> 00:00:04,000\r\n- Wirklich?\r\n- 2024 schon.\r\n"
)


def test_what_is_spoken_is_read_and_voices_are_labels(tmp_path: Path) -> None:
    path = tmp_path / "a.vtt"
    path.write_text(VTT, "utf-8")
    for article in (read_file(path), article_of(VTT, "a")):
        assert article.text == VTT
        assert article.as_read().text == (
            "Olaf Tann: Wir bauen im Herbst weiter & bald.\n\nAda Brahm: Das ist Unsinn."
        )


def test_subrip_runs_on_from_cue_to_cue() -> None:
    article = article_of(SRT, "a")
    assert article.as_read().text == (
        "Der Rat sagte, er habe kein Geld und gehe.\n\n- Wirklich?\n\n- 2024 schon."
    )
    assert not article.extracted
    assert article.reading is not None
    place = article.as_read().text.index("kein")
    there = article.reading.to_source(Span(place, place + 4))
    assert there.of(SRT) == "kein"


def test_labels_at_line_starts_are_voices() -> None:
    cues = ("SPRECHERIN: Hier lebt\nein Lehrer.", "SPRECHERIN: Noch.", "LEHRER TANN: Ich bleibe.",
            "Gestern rief\nEr: Nein.", "SPRECHERIN: Bravo.")  # fmt: skip
    srt = "\n".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{cue}\n" for n, cue in enumerate(cues)
    )
    assert article_of(srt, "a").as_read().text == (
        "SPRECHERIN: Hier lebt ein Lehrer. Noch.\n\nLEHRER TANN: Ich bleibe. Gestern rief Er: Nein."
        "\n\nSPRECHERIN: Bravo."
    )


@pytest.mark.parametrize(
    "text", ["WEBVTTeil", "1\nEr kam um 10:00 Uhr.", "Von 10:00 --> 11:00", "12:00 Uhr --> 13:00"]
)
def test_a_text_with_times_is_none(text: str) -> None:
    assert article_of(text, "a").as_read().text == text


@pytest.mark.parametrize(
    "text", ["", "WEBVTT", "WEBVTT\n\n00:01.000 --> 00:02.000", "\r\n" * 9, "nur Text", "<v >"]
)
def test_odd_files_are_read(text: str) -> None:
    article_of(text, "a", format=InputFormat.SUBTITLES)


@pytest.mark.parametrize("part", ["<v ", "<", "{\\", "&", "1\n", "\r", "00:01.000 --> "])
def test_no_subtitles_take_long(part: str) -> None:
    start = time.perf_counter()
    article_of(f"WEBVTT\n\n00:01.000 --> 00:02.000\n{part * 20_000}", "a")
    assert time.perf_counter() - start < 3
