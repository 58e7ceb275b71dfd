from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from attrib.article import Article, Metadata, Span
from attrib.records import Analysis, Claim, Kind, Polarity, Speaker, SpeakerKind
from tests.made import analysis

from .samples import ALL, memo, page, silent, site, town, written

# From schema.org's pages on Claim, CreativeWork, Person and Organization.
NODE = {
    "type": "object",
    "required": ["@type", "@id"],
    "properties": {"@id": {"type": "string", "format": "iri-reference", "minLength": 1}},
}
NAMED = NODE | {"required": ["@type", "@id", "name"]}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["@context", "@graph"],
    "additionalProperties": False,
    "properties": {
        "@context": {"const": "https://schema.org"},
        "@graph": {
            "type": "array",
            "items": {
                "oneOf": [
                    NODE
                    | {
                        "additionalProperties": False,
                        "properties": {
                            "@type": {"const": "NewsArticle"},
                            "@id": {"type": "string"},
                            "name": {"type": "string"},
                            "headline": {"type": "string"},
                            "datePublished": {"type": "string", "format": "date"},
                            "url": {"type": "string", "format": "iri"},
                            "publisher": {"type": "object", "required": ["@type", "name"]},
                            "author": {"type": "object", "required": ["name"]},
                            "inLanguage": {"const": "de"},
                        },
                    },
                    NODE
                    | {
                        "required": ["@type", "@id", "text", "appearance"],
                        "additionalProperties": False,
                        "properties": {
                            "@type": {"const": "Claim"},
                            "@id": {"type": "string"},
                            "position": {"type": "integer"},
                            "text": {"type": "string", "minLength": 1},
                            "inLanguage": {"const": "de"},
                            "author": NAMED
                            | {"properties": {"@type": {"enum": ["Person", "Organization"]}}},
                            "isBasedOn": NAMED
                            | {"properties": {"@type": {"const": "CreativeWork"}}},
                            "creditText": {"type": "string"},
                            "appearance": NODE
                            | {"properties": {"@type": {"const": "NewsArticle"}}},
                            "isPartOf": NODE | {"properties": {"@type": {"const": "Claim"}}},
                        },
                    },
                ]
            },
        },
    },
}


def graph(*analyses: Analysis) -> list[dict[str, Any]]:
    document = json.loads(written("jsonld", *analyses))
    Draft202012Validator(SCHEMA).validate(document)
    nodes: list[dict[str, Any]] = document["@graph"]
    return nodes


def test_every_sample_is_sound() -> None:
    nodes = graph(*(make() for make in ALL))
    # The town's hearsay was not said.
    assert len(nodes) == sum(1 + len(make().claims) for make in ALL) - 1
    identifiers = {node["@id"] for node in nodes}
    assert len(identifiers) == len(nodes)
    for node in nodes:
        for key in ("appearance", "isPartOf"):
            assert node.get(key, node)["@id"] in identifiers


def test_a_person_is_the_author() -> None:
    article, claim = graph(town())
    assert article == {
        "@type": "NewsArticle",
        "@id": "stadt.txt",
        "name": "stadt.txt",
        "inLanguage": "de",
    }
    assert claim == {
        "@type": "Claim",
        "@id": "stadt.txt#claim-1",
        "position": 1,
        "text": "„Wir bauen“",
        "inLanguage": "de",
        "appearance": {"@type": "NewsArticle", "@id": "stadt.txt"},
        "author": {"@type": "Person", "@id": "stadt.txt#speaker-1", "name": "Olaf Tann"},
    }


@pytest.mark.parametrize(
    ("make", "key", "value"),
    [
        (
            memo,
            "isBasedOn",
            {"@type": "CreativeWork", "@id": "halle.docx#speaker-1", "name": "Bericht"},
        ),
        (page, "creditText", "Kreisen"),
        (memo, "text", "Der Verein zahle."),
        (page, "text", "Das Gerät sei neu"),
    ],
)
def test_other_sources_are_what_they_are(
    make: Callable[[], Analysis], key: str, value: object
) -> None:
    assert graph(make())[1][key] == value


@pytest.mark.parametrize("kind", [SpeakerKind.ORGANISATION, SpeakerKind.GROUP])
def test_bodies_are_organizations(kind: SpeakerKind) -> None:
    claim = Claim(Kind.DIRECT, (Span(0, 1),), speaker=Speaker(Span(0, 1), "Rat", kind))
    (_, node) = graph(analysis(Article("a", "x"), claim))
    assert node["author"]["@type"] == "Organization"


def test_a_nested_claim_is_part_of_its_parent() -> None:
    _, outer, inner = graph(site())
    assert inner["isPartOf"] == {"@type": "Claim", "@id": outer["@id"]}
    assert "isPartOf" not in outer


@pytest.mark.parametrize("polarity", [p for p in Polarity if p is not Polarity.POSITIVE])
def test_what_was_not_said_is_no_claim(polarity: Polarity) -> None:
    speaker = Speaker(Span(0, 1), "Olaf Tann", SpeakerKind.PERSON)
    said = Claim(Kind.INDIRECT, (Span(2, 3),), speaker=speaker)
    denied = Claim(Kind.INDIRECT, (Span(0, 1),), speaker=speaker, polarity=polarity)
    (_, node) = graph(analysis(Article("a", "x y"), denied, said))
    assert (node["text"], node["position"], node["@id"]) == ("y", 2, "a#claim-2")


def test_the_headline_is_the_articles() -> None:
    assert graph(memo())[0]["headline"] == "Neue Halle"


def test_no_articles_and_no_claims_are_a_graph() -> None:
    assert graph() == []
    assert [node["@type"] for node in graph(silent())] == ["NewsArticle"]


def told_of(known: Metadata) -> Analysis:
    claims = (Claim(Kind.INDIRECT, (Span(0, 10),)),)
    return analysis(Article("a.md", "Er komme.  ", metadata=known), *claims)


def test_what_is_known_of_the_article_stands_at_its_appearance() -> None:
    known = Metadata("Kanal", "2024-05-01", "Talberger Bote", "dna", "https://a.test/b")
    article, claim = graph(told_of(known))[:2]
    assert article["headline"] == "Kanal"
    assert (article["datePublished"], article["url"]) == ("2024-05-01", "https://a.test/b")
    assert article["publisher"] == {"@type": "Organization", "name": "Talberger Bote"}
    assert article["author"] == {"name": "dna"}
    assert claim["appearance"]["@id"] == article["@id"]
    (vague, *_) = graph(told_of(Metadata(date="im Mai")))
    assert "datePublished" not in vague
