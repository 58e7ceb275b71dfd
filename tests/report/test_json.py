from __future__ import annotations

import json
from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import attrib
from attrib.analysis import Analysis
from attrib.article import Article, BlockKind, Span
from attrib.no_speaker import NoSpeakerCode
from attrib.records import Claim, Kind, Mood, Polarity, SpeakerKind
from attrib.report.base import Style
from attrib.report.plain import article_dict
from attrib.wording import Language
from tests.made import analysis
from tests.report.described import keys, properties

from .samples import ALL, ENGLISH, silent, site, town, written

PATH = resources.files("attrib.report") / "schemas" / "claims-2.schema.json"
SCHEMA = json.loads(PATH.read_text("utf-8"))


VALIDATOR = Draft202012Validator(SCHEMA)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_a_document_holds_any_number_of_articles() -> None:
    document = json.loads(written("json", *(make() for make in ALL)))
    VALIDATOR.validate(document)
    articles = document.pop("articles")
    assert document == {
        "schema": "attrib-claims-2",
        "attrib": attrib.__version__,
        "language": "de",
        "model": {"engine": "conllu", "id": "conllu-1"},
        "errors": [],
    }
    assert articles == [article_dict(make()) for make in ALL]


def test_the_schema_describes_every_key_and_no_other() -> None:
    document = json.loads(written("json", *(make() for make in ALL)))
    error = {"name", "problem", "remedy"}  # of an article that is not there
    library = keys([make().to_dict() for make in ALL])
    corpus = {"article", "metadata"}  # of a line, and of an article that was a row
    assert keys(document) | library | corpus | error == properties(SCHEMA)


def test_no_article_is_a_document_too() -> None:
    document = json.loads(written("json"))
    VALIDATOR.validate(document)
    assert document["articles"] == []


def test_the_language_of_the_evidence_is_named() -> None:
    document = json.loads(written("json", town(), style=ENGLISH))
    assert (document["language"], document["articles"]) == (
        "en",
        [article_dict(town(), Language.ENGLISH)],
    )


@pytest.mark.parametrize("make", ALL)
def test_what_the_library_returns_is_an_article(make: Callable[[], Analysis]) -> None:
    Draft202012Validator({"$ref": "#/$defs/article", "$defs": SCHEMA["$defs"]}).validate(
        make().to_dict()
    )


def test_real_claims_are_described() -> None:
    parses = Path(__file__).parents[2] / "fixtures" / "parses" / "claims.conllu"
    found = attrib.analyze(parses.read_text("utf-8"), name="parses", engine="conllu")
    document = json.loads(written("json", found))
    VALIDATOR.validate(document)
    claims = document["articles"][0]["claims"]
    assert {claim["kind"] for claim in claims} == set(Kind)
    assert {claim["medium"] for claim in claims} == {"speech", "writing", "thought"}
    assert any(claim["parent"] for claim in claims)


def _without(claim: dict[str, Any], key: str) -> None:
    del claim[key]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda claim: _without(claim, "confidence"),
        lambda claim: claim.update(number=0),
        lambda claim: claim.update(kind="quoted"),
        lambda claim: claim.update(no_speaker="both"),
        lambda claim: claim.update(speaker=None),
        lambda claim: claim.update(content=[]),
        lambda claim: claim["content"][0].update(paragraph=1),
        lambda claim: _without(claim["content"][0], "line"),
    ],
)
def test_the_schema_refuses_what_is_wrong(spoil: Callable[[dict[str, Any]], None]) -> None:
    document = json.loads(written("json", town()))
    spoil(document["articles"][0]["claims"][0])
    assert not Draft202012Validator(SCHEMA).is_valid(document)


def test_the_schema_knows_every_value() -> None:
    kinds = SCHEMA["$defs"]["claim"]["properties"]
    blocks = SCHEMA["$defs"]["article"]["properties"]["blocks"]["items"]["properties"]
    assert kinds["kind"]["enum"] == list(Kind)
    assert kinds["mood"]["enum"] == list(Mood)
    assert kinds["polarity"]["enum"] == list(Polarity)
    assert kinds["no_speaker"]["properties"]["code"]["enum"] == list(NoSpeakerCode)
    assert SCHEMA["$defs"]["speaker_kind"]["enum"] == list(SpeakerKind)
    assert blocks["kind"]["enum"] == list(BlockKind)


def test_a_line_is_a_claim_with_its_article() -> None:
    lines = [
        json.loads(line) for line in written("jsonl", town(), silent(), site()).split("\n")[:-1]
    ]
    assert lines == [
        {"article": make.article.name} | claim
        for make in (town(), site())
        for claim in article_dict(make)["claims"]
    ]
    line = {"$ref": "#/$defs/line", "$defs": SCHEMA["$defs"]}
    for each in lines:
        Draft202012Validator(line).validate(each)


def test_no_claims_are_no_lines() -> None:
    assert written("jsonl", silent(), style=Style(several=True)) == ""


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1), st.text(max_size=5))
def test_text_is_exact_and_harmless(text: str, name: str) -> None:
    name = name.encode("utf-8", "replace").decode()
    claim = Claim(Kind.DIRECT, (Span(0, len(text)),))
    for kind in ("json", "jsonl"):
        out = written(kind, analysis(Article(name, text), claim))
        assert not set(out) & set(map(chr, (*range(10), *range(11, 32), *range(0x7F, 0xA0))))
        assert not set(out) & set("\u2028\u2029\u202e\u2066")
    (line,) = out.splitlines()
    assert (json.loads(line)["text"], json.loads(line)["article"]) == (text, name)


def test_umlauts_and_pictographs_stay_readable() -> None:
    claim = Claim(Kind.DIRECT, (Span(0, 9),))
    assert "„Öl“ 😀 …" in written("jsonl", analysis(Article("a", "„Öl“ 😀 …\n"), claim))


def test_the_schema_lies_in_the_package() -> None:
    assert Path(str(PATH)).is_file()
