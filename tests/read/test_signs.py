"""One text in several ways of writing: the claims are the same, and stand where they stand."""

from __future__ import annotations

import unicodedata
from functools import cache

import pytest

from attrib import Analyzer
from attrib.records import Kind

pytestmark = pytest.mark.model


@cache
def analyzer() -> Analyzer:
    return Analyzer()


def claims(text: str, format_: str = "text") -> list[tuple[str | None, str]]:
    found = analyzer().analyze(text, format=format_).claims
    return [(c.speaker.name if c.speaker else None, c.text) for c in found]


@pytest.mark.parametrize(
    "text",
    [
        "Jürgen Böhm sagte, die Brücke sei größer.",
        "Die Ärztin Käthe Groß erklärte, das Öl fehle. Überall sei es kühl.",
        "Laut Bürgermeisterin Ülkü Öz wird das Bad größer.",
    ],
)
def test_composed_or_not_the_claims_are_the_same(text: str) -> None:
    apart = unicodedata.normalize("NFD", text)
    assert claims(text)
    assert claims(apart) == claims(text)
    for claim in analyzer().analyze(apart).claims:
        where = "".join(span.of(apart) for span in claim.content)
        assert unicodedata.normalize("NFC", where) == claim.text


@pytest.mark.parametrize(
    ("text", "speaker", "said", "there"),
    [
        (
            "Die Bürger-\nmeisterin erklär-\nte, das Geld fehle.",
            "Bürgermeisterin",
            "das Geld fehle",
            "das Geld fehle",
        ),
        (
            "Olaf Tann sag\u00ad\nte, das Bad sei ge\u00ad\nschlossen.",
            "Olaf Tann",
            "das Bad sei geschlossen",
            "das Bad sei ge\u00ad\nschlossen",
        ),
        (
            "Oppo-\nsitions-\nführer Olaf Tann sagte, es reg-\nne.",
            "Olaf Tann",
            "es regne",
            "es reg-\nne",
        ),
        (
            "CDU-\nChef Olaf Tann sagte, der Nord-\nSüd-Dialog sei zu Ende.",
            "Olaf Tann",
            "der Nord-Süd-Dialog sei zu Ende",
            "der Nord-\nSüd-Dialog sei zu Ende",
        ),
    ],
)
def test_hyphens_of_line_ends(text: str, speaker: str, said: str, there: str) -> None:
    (claim,) = analyzer().analyze(text).claims
    assert claim.speaker is not None
    assert (claim.speaker.name, claim.text) == (speaker, said)
    assert claim.content[0].of(text) == there


@pytest.mark.parametrize(
    "said",
    [
        "« Wir bauen weiter »", "«\u202fWir bauen weiter\u202f»", "‹\u00a0Wir bauen weiter\u00a0›",
        "» Wir bauen weiter «", ",,Wir bauen weiter''", "''Wir bauen weiter''",
        "'Wir bauen weiter'", "'Das mach' ich morgen'", "‚Wir bauen weiter'",
        ">>Wir bauen weiter<<", "`Wir bauen weiter´",
    ],
)  # fmt: skip
def test_typed_marks_make_a_direct_quote(said: str) -> None:
    text = f"{said}, sagte Olaf Tann. {said}, sagte Ada Brahm."
    found = analyzer().analyze(text).claims
    assert [claim.kind for claim in found] == [Kind.DIRECT, Kind.DIRECT]
    assert [claim.speaker and claim.speaker.name for claim in found] == ["Olaf Tann", "Ada Brahm"]
    assert {claim.content[0].of(text) for claim in found} == {said}


def test_stars_in_markdown_stay_in_the_name() -> None:
    text = "Die Ärzt*innen und Pfleger*innen sagten, die Lage sei *sehr* ernst."
    assert claims(text, "markdown") == [
        ("Ärzt*innen und Pfleger*innen", "die Lage sei sehr ernst"),
    ]
