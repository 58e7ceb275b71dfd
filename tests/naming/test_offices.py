from __future__ import annotations

import pytest

from attrib.article import Article
from attrib.parse.engines import open_parser
from attrib.pipeline import analyze
from attrib.records import Speaker

pytestmark = pytest.mark.model


def last_speaker(text: str) -> Speaker:
    """Return who makes the last claim of a text."""
    speaker = analyze(Article("a", text), open_parser())[-1].speaker
    assert speaker is not None
    return speaker


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("Der SPD-Politiker Jens Wacker sagte, es reiche.", "Jens Wacker", "SPD-Politiker"),
        ("Ministerin Thorwald sagte, es reiche.", "Thorwald", "Ministerin"),
        ("Ministerin Dr. Ida Thorwald sagte, es reiche.", "Ida Thorwald", "Ministerin"),
        ("Imkerin Ada Brahm sagte, die Bienen seien tot.", "Ada Brahm", "Imkerin"),
        ("Vize-Regierungschef Ilja Brandt sagte, man warte.", "Ilja Brandt", "Vize-Regierungschef"),
        (
            "Der Chef des Verbands, Jan Roth, sagte, die Lage sei ernst.",
            "Jan Roth",
            "Chef des Verbands",
        ),
        (
            "Ada Brahm, Ministerin für Verkehr in Moorland, sagte, es reiche.",
            "Ada Brahm",
            "Ministerin für Verkehr in Moorland",
        ),
        (
            "„Das ist gut“, sagte Ute Kern, die Leiterin des Heims.",
            "Ute Kern",
            "Leiterin des Heims",
        ),
        (
            "Ada Brahm ist Chefin der Nordbau AG. Sie sagte, es reiche.",
            "Ada Brahm",
            "Chefin der Nordbau AG",
        ),
        ("Karl Tamm kam zu spät. Der Minister sagte, es reiche.", "Karl Tamm", "Minister"),
    ],
)
def test_an_office_stands_beside_the_name(text: str, name: str, office: str) -> None:
    speaker = last_speaker(text)
    assert (speaker.name, speaker.office) == (name, office)


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Nach Angaben des SPD-Politikers Jens Wacker ist sie zu hoch.", "SPD-Politiker"),
        ("Laut der Vorsitzenden Gerda Stroh ist alles gut.", "Vorsitzende"),
        ("Der grüne Abgeordnete Omid Nour sagte, es reiche.", "grüner Abgeordneter"),
        ("Die 34-jährige Lehrerin Eva Kern sagte, es reiche.", "Lehrerin"),
        ("Der 52 Jahre alte Trainer Rafa Montero sagte, es reiche.", "Trainer"),
    ],
)
def test_an_office_is_in_the_nominative_without_article_or_age(text: str, office: str) -> None:
    assert last_speaker(text).office == office


def test_the_fullest_office_of_the_article_is_shown() -> None:
    text = "Minister Tamm kam. Verkehrsminister Karl Tamm lachte. Tamm sagte, es reiche."
    assert last_speaker(text).office == "Verkehrsminister"


@pytest.mark.parametrize(
    "text",
    [
        "Frau Wendt sagte, es reiche.",
        "Frau Dr. Wendt sagte, es reiche.",
        "Prof. Dr. Wim Ahlers sagte, es reiche.",
        "Die Tochter Anna Brehm sagte, das Haus sei leer.",
        "Ada Brahm war Chefin der Nordbau AG. Sie sagte, es reiche.",
        "Ada Brahm ist nicht Chefin der Nordbau AG. Sie sagte, es reiche.",
        # Who has no name is called by the office.
        "Ein Sprecher der Polizei sagte, der Täter sei geflohen.",
        "Die Nordbau AG teilte mit, es reiche.",
        "Athen erklärte, es reiche.",
    ],
)
def test_no_office_is_made_up(text: str) -> None:
    assert last_speaker(text).office is None
