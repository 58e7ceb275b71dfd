"""Why a quotation or a Konjunktiv is no claim, as `attrib explain FILE:LINE` tells it."""

from __future__ import annotations

import pytest

from attrib.article import Article, Block, BlockKind, Span
from attrib.detect import UNSPOKEN
from attrib.detect.constructions.follow_on import Missing
from attrib.detect.quotation.find import Refusal
from attrib.parse.engines import open_parser
from attrib.pipeline import examine
from attrib.read import article_of
from attrib.report.unreported import _BLOCKS, _MISSING, _REFUSALS, told
from attrib.wording import Language

SPEECH = "„Der Umbau kostet zwei Millionen Euro“, sagte Ada Brahm."


def lines(article: Article, place: int = 1, language: Language = Language.GERMAN) -> list[str]:
    examined = examine(article, open_parser("embedded"))
    return list(told(examined, article, place, language))


def about(text: str, words: str, language: Language = Language.GERMAN) -> str:
    """Return what is told of some words of the first line of a text."""
    found = [line for line in lines(Article("a.txt", text), 1, language) if words in line]
    assert len(found) == 1, found
    return found[0].partition(f"{words}")[2].strip("“” :")


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        (SPEECH, "zwei Millionen Euro", "Aussage 1 – direct-speech: Wörtliche Rede"),
        ("Ada Brahm aß am Montag im „Adler“ zu Mittag.", "Adler", "kein Redewort"),
        ("Die „Rote Laterne“ schließt im Mai.", "Rote Laterne", "2 Wörter, und davor, danach"),
        (
            "Ada Brahm las aus dem Roman „Das Bad am Ende der Stadt“ vor.",
            "Ende der Stadt",
            "„Roman“ davor kündigt einen Namen oder Titel an",
        ),
        (f"{SPEECH} Der Plan sei gut.", "Konjunktiv I „sei", "Aussage 2 – follow-on: "),
        ("Man nehme zwei Eier. Die Butter sei weich.", "„sei", "von keiner Rede berichtet"),
        (f"{SPEECH} Gott sei Dank hielt das Dach.", "„sei", "feste Wendung"),
        (
            f"{SPEECH} Neue Bilder zeigen, dass das Dach undicht sei.",
            "„sei",
            "„zeigen“ ist ein Redewort, aber „Bilder“ kann hier nicht sprechen",
        ),
        (
            f"{SPEECH} Wenn der Damm hielte, wäre die Halle trocken.",
            "„wäre",
            "eine Bedingung oder einen Wunsch",
        ),
        ("Der Damm wäre neu, sagte Ada Brahm.", "„wäre", "Aussage 1 – "),
    ],
)
def test_it_is_told_what_took_a_passage_or_what_it_lacks(text: str, words: str, why: str) -> None:
    assert why in about(text, words)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        (SPEECH, "zwei Millionen Euro", "claim 1 – direct-speech: Direct speech"),
        ("Ada Brahm aß am Montag im „Adler“ zu Mittag.", "Adler", "no claim – 1 word, and no cue"),
        ("Man nehme zwei Eier. Die Butter sei weich.", "“sei", "no speech is reported"),
    ],
)
def test_the_same_in_english(text: str, words: str, why: str) -> None:
    assert why in about(text, words, Language.ENGLISH)


@pytest.mark.model
def test_in_a_headline_no_speech_is_looked_for() -> None:
    text = "Brahm: „Der Umbau kostet zwei Millionen“\n\n" + SPEECH
    headline = Block(BlockKind.HEADLINE, Span(0, text.index("\n")))
    (passage,) = lines(Article("a.txt", text, blocks=(headline,)))[2:]
    assert "Aussage 1" in passage or "steht in einer Überschrift" in passage


@pytest.mark.model
def test_lines_count_in_the_source_of_a_marked_up_text() -> None:
    source = "<p>Der Rat tagte.</p>\n<p>Im <i>„Adler“</i> war Licht.</p>\n"
    article = article_of(source, "a.html")
    assert lines(article, 1) == []
    assert "„Adler“" in lines(article, 2)[-1]


@pytest.mark.model
def test_a_line_without_quotation_and_konjunktiv_has_nothing_to_tell() -> None:
    assert lines(Article("a.txt", "Der Rat tagte am Montag.")) == []


def test_every_condition_has_its_words() -> None:
    counted = {Refusal.ANNOUNCED, Refusal.NO_CUE, Refusal.UNKNOWN_CUE}
    assert set(Refusal) == {*_REFUSALS, *counted}
    assert set(Missing) == set(_MISSING)
    assert set(UNSPOKEN) == set(_BLOCKS)
