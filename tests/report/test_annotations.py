from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from attrib.article import Article, Span
from attrib.records import Analysis, Claim, Kind
from attrib.report.base import Style
from tests.made import analysis

from .samples import ALL, ENGLISH, NOBODY, page, silent, site, town, written

# The demands (MUST) of https://www.w3.org/TR/annotation-model/ on what is used of it.
IRI = {"type": "string", "pattern": "^urn:uuid:[0-9a-f-]{36}$"}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["@context", "id", "type", "total", "first", "last"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "AnnotationCollection"},
        "label": {"type": "string"},
        "total": {"type": "integer", "minimum": 0},
        "last": IRI,
        "first": {
            "type": "object",
            "required": ["id", "type", "partOf", "startIndex", "items"],
            "properties": {
                "id": IRI,
                "type": {"const": "AnnotationPage"},
                "partOf": IRI,
                "startIndex": {"const": 0},
                "items": {"type": "array", "items": {"$ref": "#/$defs/annotation"}},
            },
        },
    },
    "$defs": {
        "annotation": {
            "type": "object",
            "required": ["id", "type", "target"],
            "properties": {
                "id": IRI,
                "type": {"const": "Annotation"},
                "motivation": {"$ref": "#/$defs/motivation"},
                "body": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/body"}},
                "target": {
                    "oneOf": [
                        {"$ref": "#/$defs/target"},
                        {"type": "array", "minItems": 2, "items": {"$ref": "#/$defs/target"}},
                    ]
                },
            },
        },
        "motivation": {"enum": ["classifying", "commenting", "identifying", "tagging"]},
        "body": {
            "type": "object",
            "required": ["type", "value"],
            "properties": {
                "type": {"const": "TextualBody"},
                "value": {"type": "string"},
                "purpose": {"$ref": "#/$defs/motivation"},
            },
        },
        "target": {
            "type": "object",
            "required": ["source", "selector"],
            "properties": {
                "source": {"type": "string", "minLength": 1},
                "selector": {
                    "type": "array",
                    "prefixItems": [
                        {
                            "required": ["type", "exact"],
                            "properties": {
                                "type": {"const": "TextQuoteSelector"},
                                "exact": {"type": "string"},
                                "prefix": {"type": "string"},
                                "suffix": {"type": "string"},
                            },
                        },
                        {
                            "required": ["type", "start", "end"],
                            "properties": {
                                "type": {"const": "TextPositionSelector"},
                                "start": {"type": "integer", "minimum": 0},
                                "end": {"type": "integer", "minimum": 0},
                            },
                        },
                    ],
                    "minItems": 2,
                    "items": False,
                },
            },
        },
    },
}


def collection(*analyses: Analysis, style: Style | None = None) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(written("webanno", *analyses, style=style))
    Draft202012Validator(SCHEMA).validate(document)
    return document


def annotated(*analyses: Analysis, style: Style | None = None) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = collection(*analyses, style=style)["first"]["items"]
    return items


def targets(annotation: dict[str, Any]) -> list[dict[str, Any]]:
    target = annotation["target"]
    return target if isinstance(target, list) else [target]


def test_every_sample_is_sound() -> None:
    whole = collection(*(make() for make in ALL))
    items = whole["first"]["items"]
    assert whole["total"] == len(items) == sum(len(make().claims) for make in ALL)
    assert whole["first"]["partOf"] == whole["id"]
    assert whole["first"]["id"] == whole["last"] != whole["id"]
    assert len({item["id"] for item in items}) == len(items)


def test_speaker_kind_and_polarity_are_the_bodies() -> None:
    said, hearsay = annotated(town())
    assert [(body["purpose"], body["value"]) for body in said["body"]] == [
        ("identifying", "Olaf Tann"),
        ("tagging", "direct"),
        ("classifying", "positive"),
    ]
    assert [(body["purpose"], body["value"]) for body in hearsay["body"]] == [
        ("commenting", f"ohne Sprecher: {NOBODY.de}"),
        ("tagging", "indirect"),
        ("classifying", "negated"),
    ]
    assert annotated(town(), style=ENGLISH)[1]["body"][0] == {
        "type": "TextualBody",
        "purpose": "commenting",
        "value": f"no speaker: {NOBODY.en}",
        "format": "text/plain",
        "language": "en",
    }


def test_a_quote_stands_between_its_surroundings() -> None:
    assert annotated(town())[0]["target"] == {
        "source": "stadt.txt",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": "„Wir bauen“",
                "prefix": "😀 ",
                "suffix": ", sagte Olaf Tann dem Rat.\r\nDie ",
            },
            {"type": "TextPositionSelector", "start": 2, "end": 13},
        ],
    }


def test_each_part_of_a_claim_is_a_target() -> None:
    outer, _ = annotated(site())
    exact = [target["selector"][0]["exact"] for target in targets(outer)]
    assert exact == ["Der Bau ruhe", "weil Tann erklärt habe, es fehle Geld"]


def test_selectors_see_no_markup() -> None:
    quote, position = annotated(page())[0]["target"]["selector"]
    assert (quote["exact"], quote["prefix"]) == ("Das Gerät sei neu", "")
    assert quote["suffix"] == ", heißt es in Kreisen."
    assert (position["start"], position["end"]) == (0, 17)


def test_the_same_claims_have_the_same_names() -> None:
    first, again = collection(town()), collection(town())
    assert first == again
    other = town()
    renamed = replace(other.article, name="dorf.txt")
    moved = replace(other, document=replace(other.document, article=renamed))
    assert not {item["id"] for item in annotated(moved)} & {
        item["id"] for item in first["first"]["items"]
    }


def test_no_claims_are_an_empty_page() -> None:
    for whole in (collection(), collection(silent())):
        assert (whole["total"], whole["first"]["items"]) == (0, [])


@given(st.text(st.sampled_from("aä😀\u0301\r\n\u2028„“"), min_size=1, max_size=90), st.data())
def test_quote_and_position_agree(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    (found,) = annotated(analysis(Article("a", text), Claim(Kind.DIRECT, (Span(start, end),))))
    quote, position = found["target"]["selector"]
    assert text[position["start"] : position["end"]] == quote["exact"]
    around = quote["prefix"] + quote["exact"] + quote["suffix"]
    at = position["start"] - len(quote["prefix"])
    assert text[at : at + len(around)] == around
    assert (len(quote["prefix"]), len(quote["suffix"])) == (
        min(32, start),
        min(32, len(text) - end),
    )
