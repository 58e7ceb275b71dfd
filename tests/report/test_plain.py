from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from attrib.article import Article, Span
from attrib.errors import UsageError
from attrib.records import Claim, Cue, Evidence, Kind, Speaker, SpeakerKind, Step
from attrib.report.plain import article_dict
from attrib.wording import Language
from tests.made import analysis

from .samples import NOBODY, memo, page, silent, site, town, written


def test_an_article_says_how_it_was_read() -> None:
    plain = article_dict(town())
    del plain["claims"]
    assert plain == {
        "name": "stadt.txt",
        "encoding": "cp1252",
        "mode": "offset-true",
        "metadata": dict.fromkeys(("title", "date", "outlet", "author", "url")),
        "engine": "conllu",
        "notices": [
            {"code": "encoding", "message": "It was read as Windows-1252."},
            {"code": "cut", "message": "It was cut."},
        ],
        "blocks": [],
        "speakers": [{"name": "Olaf Tann", "kind": "person", "claims": 1}],
        "without_speaker": 1,
    }


def test_a_claim_is_whole() -> None:
    def span(start: int, end: int, text: str) -> dict[str, Any]:
        line = {"line": 1, "column": start + 1, "end_line": 1, "end_column": end + 1}
        return {"start": start, "end": end, "text": text} | line

    assert article_dict(town(), Language.ENGLISH)["claims"][0] == {
        "number": 1,
        "kind": "direct",
        "text": "„Wir bauen“",
        "content": [span(2, 13, "„Wir bauen“")],
        "speaker": {
            "name": "Olaf Tann",
            "kind": "person",
            "mention": span(21, 30, "Olaf Tann"),
            "certainty": 1.0,
            "candidates": [],
            "office": "Bürgermeister",
        },
        "no_speaker": None,
        "mention": None,
        "cue": {"lemma": "sagen", "class": "say", "spans": [span(15, 20, "sagte")]},
        "addressee": span(31, 38, "dem Rat"),
        "frame": [span(15, 38, "sagte Olaf Tann dem Rat")],
        "mood": "none",
        "mood_forms": [],
        "polarity": "positive",
        "medium": "speech",
        "parent": None,
        "confidence": 0.95,
        "construction": "direct-speech",
        "evidence": [
            {
                "step": "speaker",
                "detail": "„Olaf Tann“ is the subject",
                "spans": [span(21, 30, "Olaf Tann")],
            }
        ],
    }


def test_a_claim_without_speaker_says_why() -> None:
    claim = town().to_dict()["claims"][1]
    assert claim["speaker"] is None
    assert claim["no_speaker"] == {
        "code": "impersonal",
        "arguments": {"form": "hieß es"},
        "text": NOBODY.de,
    }
    assert town().to_dict("en")["claims"][1]["no_speaker"]["text"] == NOBODY.en
    assert (claim["cue"], claim["mood"], claim["polarity"]) == (None, "konjunktiv-1", "negated")
    assert claim["content"] == [
        {
            "start": 41,
            "end": 60,
            "text": "Die Stadt habe Geld",
            "line": 2,
            "column": 1,
            "end_line": 2,
            "end_column": 20,
        }
    ]


def test_parts_are_joined_and_nesting_is_kept() -> None:
    outer, inner = site().to_dict()["claims"]
    assert outer["text"] == "Der Bau ruhe … weil Tann erklärt habe, es fehle Geld"
    assert len(outer["content"]) == 2
    assert (outer["parent"], inner["parent"]) == (None, outer["number"])


def test_an_extracted_text_has_paragraphs_instead_of_lines() -> None:
    plain = memo().to_dict()
    assert plain["mode"] == "extracted"
    assert plain["blocks"] == [
        {"kind": "headline", "start": 0, "end": 10, "text": "Neue Halle", "paragraph": 1}
    ]
    assert plain["claims"][0]["content"] == [
        {"start": 12, "end": 29, "text": "Der Verein zahle.", "paragraph": 2}
    ]


def test_the_source_keeps_its_markup_and_the_text_has_none() -> None:
    claim = page().to_dict()["claims"][0]
    assert claim["text"] == "Das Gerät sei neu"
    assert claim["content"][0]["text"] == "Das <b>Ger&auml;t</b> sei neu"


def test_no_claims_are_an_empty_list() -> None:
    plain = silent().to_dict()
    assert (plain["claims"], plain["speakers"], plain["without_speaker"]) == ([], [], 0)


def test_what_the_library_returns_is_an_article_and_more() -> None:
    plain = page().to_dict()
    more = {key: plain.pop(key) for key in ("schema", "language", "offsets", "text", "reading")}
    for claim, whole in zip(plain["claims"], page().claims, strict=True):
        assert claim.pop("sentence") == whole.sentence
        assert (claim["cue"] or {"text": ""}).pop("text") == (whole.cue.text if whole.cue else "")
        for step, told in zip(claim["evidence"], whole.evidence, strict=True):
            assert step.pop("wording") == {"de": told.detail.de, "en": told.detail.en}
    assert plain == article_dict(page())
    reading = more.pop("reading")
    assert more == {
        "schema": "attrib-claims-2",
        "language": "de",
        "offsets": "code-points",
        "text": page().article.text,
    }
    assert "".join(piece["shown"] for piece in reading) == page().article.as_read().text


@pytest.mark.parametrize("language", ["fr", "DE", "", None, ["de"]])
def test_an_unknown_language_is_refused(language: Any) -> None:
    for told in (town().to_dict, town().to_records):
        with pytest.raises(UsageError, match=r"There is no language .* Choose 'de' or 'en'\."):
            told(language)


LETTERS = st.sampled_from("aä😀\u0301\u00ad\u00a0 \r\n\t\u2028\x85\x1b„“")


@given(st.text(LETTERS, min_size=1, max_size=60), st.data())
def test_every_span_in_the_json_is_cut_from_the_source(text: str, data: st.DataObject) -> None:
    bounds = st.integers(0, len(text))
    spans = st.tuples(bounds, bounds).map(lambda pair: Span(min(pair), max(pair)))
    content = data.draw(st.lists(spans, min_size=1, max_size=3).map(sorted))
    one, other = data.draw(spans), data.draw(spans)
    claim = Claim(
        Kind.DIRECT,
        tuple(content),
        Cue((one, other), "sagen", "say"),
        Speaker(other, "T", SpeakerKind.PERSON),
        addressee=one,
        frame=(other,),
        mood_forms=(one,),
        evidence=(Evidence(Step.CUE, NOBODY, (other,)),),
    )
    document = json.loads(written("json", analysis(Article("a", text), claim)))
    found = list(_spans(document))
    assert len(found) == len(content) + 7
    for span in found:
        assert span["text"] == text[span["start"] : span["end"]]
        for line, column, offset in (
            ("line", "column", "start"),
            ("end_line", "end_column", "end"),
        ):
            assert _goto(text, span[line], span[column]) == span[offset]


def _spans(value: Any) -> Any:
    if isinstance(value, dict):
        if "start" in value:
            yield value
        for part in value.values():
            yield from _spans(part)
    elif isinstance(value, list):
        for part in value:
            yield from _spans(part)


def _goto(text: str, line: int, column: int) -> int:
    """Return the offset that an editor goes to: it walks from one line end to the next."""
    place = 0
    for _ in range(line - 1):
        while text[place] not in "\r\n":
            place += 1
        place += 2 if text[place : place + 2] == "\r\n" else 1
    return place + column - 1


def test_notices_come_once() -> None:
    whole = town()
    document = replace(whole.document, notices=whole.article.notices)
    assert len(replace(whole, document=document).to_dict()["notices"]) == 1
