"""The damages are made of the gold alone: no parse is looked at."""

from __future__ import annotations

from random import Random

import pytest

from attrib.measure.check import own_articles, picked
from attrib.measure.damage import Copy, Damage, ended, places, sentences
from attrib.measure.damages import DAMAGES
from attrib.measure.gold import MarkedArticle, article_of_row
from attrib.measure.notation import parse_gold

OWN = own_articles()
BY_NAME = {damage.name: damage for damage in DAMAGES}
FEW = ("laut X dropped", "surname only", "paragraph cut, nobody speaks")
MARKED = """Talberg baut ein Wehr

{1 „Wir bauen das Wehr nicht im Herbst“}{1f , {1c sagte} {1s Meister Olaf Tanner}}. \
{2 Der Beton sei alt.} {3 Das Land müsse zahlen}{3f , {3c forderte} {3s Eva Lorenz}}.

{4f {4c Laut} {4s Stadt}} {4 steigt der Pegel}. Der Markt ist geschlossen. Olaf Tanner wartet.
---
1 Direct | Olaf Tanner
2 IndirectFreeIndirect | Olaf Tanner | konjunktiv-1, speaker of 1
3 Indirect | Eva Lorenz | konjunktiv-1
4 Indirect | Stadt | indicative
"""


@pytest.fixture(scope="module")
def article() -> MarkedArticle:
    return article_of_row(parse_gold(MARKED, "wehr"), "wehr")


def made(name: str, article: MarkedArticle) -> list[Copy]:
    return list(BY_NAME[name].make(article, Random(1)))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("tag dropped", "„Wir bauen das Wehr nicht im Herbst.“ Der Beton sei alt."),
        ("frame dropped", "Der Beton sei alt. Das Land müsse zahlen.\n"),
        ("laut X dropped", "\nInzwischen steigt der Pegel."),
        ("hieß es for a name", "im Herbst“, hieß es. Der"),
        ("an insider for a name", "im Herbst“, sagte ein Insider. Der"),
        ("opening mark dropped", "\nWir bauen das Wehr nicht im Herbst“, sagte"),
        ("closing mark dropped", "„Wir bauen das Wehr nicht im Herbst, sagte"),
        ("nested marks", "das „Wehr“ nicht"),
        ("chain into indicative", "Der Beton ist alt."),
        ("speaker swapped", "im Herbst“, sagte Eva Lorenz."),
        ("quotation reworded", "„Wir bauen das Wehr im Herbst“"),
        ("another verb of saying", "“, erklärte Meister Olaf Tanner."),
        ("all marks of another style", "»Wir bauen das Wehr nicht im Herbst«, sagte"),
        (
            "tag put in front",
            "Meister Olaf Tanner sagte: „Wir bauen das Wehr nicht im Herbst.“ Der",
        ),
    ],
)
def test_a_copy_has_the_damage(article: MarkedArticle, name: str, words: str) -> None:
    assert words in made(name, article)[0].text


def test_a_name_gets_a_slip_of_the_pen(article: MarkedArticle) -> None:
    (copy,) = made("name misspelt", article)
    assert "Olaf Tanner wartet" in copy.text
    assert copy.text.count("Tanner") == 1


def test_what_the_paragraph_tells_needs_the_version_before(article: MarkedArticle) -> None:
    (copy,) = made("frame dropped", article)
    assert not copy.alone


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.name)
def test_a_copy_differs_at_one_place(damage: Damage) -> None:
    for article in OWN[:12]:
        for copy in damage.make(article, Random(1)):
            assert copy.before == article.article.text
            assert copy.text != copy.before
            assert 0 <= copy.at.start < copy.at.end <= len(copy.text)


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda damage: damage.name)
def test_the_same_twenty_are_drawn_each_time(damage: Damage) -> None:
    drawn = picked(damage, [OWN], 20, 23)
    assert drawn == picked(damage, [OWN], 20, 23)
    assert len(drawn) == 20 or damage.name in FEW


def test_there_are_twelve_damages_and_harmless_edits() -> None:
    assert sum(not damage.harmless for damage in DAMAGES) >= 12
    assert sum(damage.harmless for damage in DAMAGES) >= 4


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("„Wir warten“", "„Wir warten.“"),
        ("„Wir warten!“", "„Wir warten!“"),
        ("»Wir warten,«", "»Wir warten.«"),
        ("Das Wehr sei alt", "Das Wehr sei alt."),
    ],
)
def test_what_is_left_is_a_sentence(words: str, expected: str) -> None:
    assert ended(words) == expected


def test_sentences_of_a_claim(article: MarkedArticle) -> None:
    text = article.article.text
    (claim,) = [c for c in article.claims or () if c.type == "IndirectFreeIndirect"]
    found = [s.of(text) for part in claim.roles["quote"] for s in sentences(text, part)]
    assert found == ["Der Beton sei alt."]


def test_words_inside_a_claim_are_no_place_of_their_own() -> None:
    marked = "{1 Das sei {2 „alt“}}{1f , {1c sagte} {1s Tann}}.\n---\n"
    marked += "1 Indirect | Tann | konjunktiv-1\n2 Direct | Tann | words of 1\n"
    article = article_of_row(parse_gold(marked, "x"), "x")
    assert [place.said for place in places(article)] == ["Das sei „alt“"]
