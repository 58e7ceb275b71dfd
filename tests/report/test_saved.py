from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

import attrib
from attrib.analysis import Analysis
from attrib.article import Article, Metadata, Span
from attrib.errors import InputError
from attrib.read import InputFormat, article_of
from attrib.records import Claim, Cue, Evidence, Kind, Speaker, SpeakerKind, Step
from attrib.report.saved import Units
from tests.made import analysis, claim
from tests.report.samples import ALL, NOBODY, page, site, town, written
from tests.verification.fixture_set import PARSES

PARSED = sorted(PARSES.iterdir())
ARTICLE = {"$ref": "#/$defs/article", "$defs": attrib.schema()["$defs"]}
UNITS = ("code-points", "utf-16")


def over_the_wire(data: dict[str, Any]) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(json.dumps(data))
    return read


@pytest.mark.parametrize("offsets", UNITS)
@pytest.mark.parametrize("make", ALL)
def test_an_analysis_comes_back(make: Callable[[], Analysis], offsets: str) -> None:
    data = over_the_wire(make().to_dict(offsets=offsets))
    Draft202012Validator(ARTICLE).validate(data)
    back = Analysis.from_dict(data)
    assert back.claims == make().claims
    assert [c.number for c in back] == [c.number for c in make()]
    assert back.article == replace(make().article, notices=())
    assert over_the_wire(back.to_dict(offsets=offsets)) == data
    assert back.to_records() == make().to_records()


@pytest.mark.parametrize("offsets", UNITS)
@pytest.mark.parametrize("path", PARSED, ids=lambda path: path.stem)
def test_what_was_found_comes_back(path: Path, offsets: str) -> None:
    found = attrib.analyze(path.read_text("utf-8"), name=path.name, engine="conllu")
    data = over_the_wire(found.to_dict("en", offsets=offsets))
    back = Analysis.from_dict(data)
    assert back.claims == found.claims
    for mine, theirs in zip(found, back, strict=True):
        assert (mine.text, mine.sentence) == (theirs.text, theirs.sentence)
        assert (mine.cue and mine.cue.text) == (theirs.cue and theirs.cue.text)
    assert back.by_speaker() == found.by_speaker()
    assert back.to_dict() == found.to_dict()


def test_what_was_left_out_keeps_numbers_and_parents() -> None:
    whole = site()
    for left in (whole.only(lambda c: c.parent is not None), whole.only(lambda c: not c.parent)):
        back = Analysis.from_dict(left.to_dict())
        assert back.claims == left.claims
        assert [c.number for c in back] == [c.number for c in left]


def test_what_a_command_wrote_comes_back_with_its_article() -> None:
    (data,) = json.loads(written("json", page()))["articles"]
    back = Analysis.from_dict(data, page().article)
    assert [replace(c, evidence=()) for c in back] == [replace(c, evidence=()) for c in page()]
    assert [c.text for c in back] == ["Das Gerät sei neu"]
    with pytest.raises(attrib.InputError, match="have no text of the article"):
        Analysis.from_dict(data)


def test_the_article_may_be_a_text_or_a_file(tmp_path: Path) -> None:
    (data,) = json.loads(written("json", town()))["articles"]
    text = town().article.text
    file = tmp_path / "stadt.txt"
    file.write_bytes(text.encode())
    assert [len(Analysis.from_dict(data, article)) for article in (text, file)] == [2, 2]


def test_another_article_is_refused() -> None:
    (data,) = json.loads(written("json", town()))["articles"]
    with pytest.raises(attrib.InputError, match=r"not of stadt\.txt: another text stands at 2\."):
        Analysis.from_dict(data, town().article.text.replace("bauen", "bauten"))


@pytest.mark.parametrize("version", ["attrib-claims-1", "attrib-claims-3", "", 2, None])
def test_another_version_is_refused(version: object) -> None:
    with pytest.raises(attrib.InputError, match=r"not of 'attrib-claims-2'\. attrib .* cannot"):
        Analysis.from_dict(town().to_dict() | {"schema": version})


def test_a_whole_document_is_refused_and_told_apart() -> None:
    with pytest.raises(attrib.InputError, match="Give each of 'articles' by itself"):
        Analysis.from_dict(json.loads(written("json", town())))


@pytest.mark.parametrize("data", [None, [], "{}", 3, {}, {"claims": []}])
def test_what_is_no_analysis_is_refused(data: Any) -> None:
    with pytest.raises(attrib.InputError, match="to_dict"):
        Analysis.from_dict(data)


def _paths(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    below = [
        path
        for key, part in pairs
        for path in (_paths(part, (*at, key)) if isinstance(part, dict | list) else [(*at, key)])
    ]
    return [*below, at] if at else below


@given(st.data())
def test_damaged_data_are_one_clear_error_or_an_analysis(data: st.DataObject) -> None:
    plain = over_the_wire(data.draw(st.sampled_from(ALL))().to_dict())
    *path, key = data.draw(st.sampled_from(_paths(plain)))
    inner = plain
    for step in path:
        inner = inner[step]
    if data.draw(st.booleans()):
        del inner[key]
    else:
        inner[key] = data.draw(st.sampled_from([None, -1, 10**9, "x", 1.5, [], {}, [{}], True]))
    try:
        Analysis.from_dict(plain)
    except attrib.AttribError as error:
        assert error.remedy  # noqa: PT017  either is right


# A pictograph, one joined of several, a flag; letters with marks, composed and not.
LETTERS = st.sampled_from("aä\u0308e\u0301😀👩\u200d👧🇩🇪𝄞\ufe0f \r\n„“")


@given(st.text(LETTERS, min_size=1, max_size=60), st.data())
def test_utf_16_offsets_are_what_javascript_counts(text: str, data: st.DataObject) -> None:
    bounds = st.integers(0, len(text))
    spans = st.tuples(bounds, bounds).map(lambda pair: Span(min(pair), max(pair)))
    one, other = data.draw(spans), data.draw(spans)
    claim = Claim(
        Kind.DIRECT,
        tuple(data.draw(st.lists(spans, min_size=1, max_size=3).map(sorted))),
        Cue((one, other), "sagen", "say"),
        Speaker(other, "T", SpeakerKind.PERSON),
        addressee=one,
        frame=(other,),
        mood_forms=(one,),
        evidence=(Evidence(Step.CUE, NOBODY, (other,)),),
    )
    made = analysis(Article("a", text), claim)
    plain = made.to_dict(offsets="utf-16")
    units = text.encode("utf-16-le")
    found = list(_spans(plain))
    assert len(found) >= 8
    for span in found:
        cut = units[2 * span["start"] : 2 * span["end"]].decode("utf-16-le")
        assert cut == span["text"]
    assert Analysis.from_dict(over_the_wire(plain)).claims == made.claims


def _spans(value: Any) -> Any:
    if isinstance(value, dict):
        if "start" in value:
            yield value
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _spans(part)


@given(st.text(LETTERS, max_size=40))
def test_units_lead_there_and_back(text: str) -> None:
    units = Units(text)
    for place in range(len(text) + 1):
        unit = units.to_utf_16(place)
        assert unit == len(text[:place].encode("utf-16-le")) // 2
        assert units.to_code_points(unit) == place


def test_a_place_inside_a_character_is_its_start() -> None:
    assert [Units("a😀b").to_code_points(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


def test_the_reading_of_markup_counts_the_same_units() -> None:
    source = "<p>😀 <b>„Ja“</b></p>"
    article = article_of(source, "a.html", format=InputFormat.HTML)
    start = source.index("„")
    made = analysis(article, Claim(Kind.DIRECT, (Span(start, start + 4),)))
    plain = made.to_dict(offsets="utf-16")
    units = source.encode("utf-16-le")
    assert [
        units[2 * piece["start"] : 2 * piece["end"]].decode("utf-16-le")
        for piece in plain["reading"]
    ] == [piece["shown"] for piece in plain["reading"]]
    assert Analysis.from_dict(plain).article.reading == article.reading


@pytest.mark.parametrize("offsets", ["utf-8", "bytes", "", None, 16, ["utf-16"]])
def test_an_unknown_unit_is_refused(offsets: Any) -> None:
    with pytest.raises(attrib.UsageError, match="Choose 'code-points' or 'utf-16'"):
        town().to_dict(offsets=offsets)
    with pytest.raises(attrib.UsageError, match="Choose 'code-points' or 'utf-16'"):
        Analysis.from_dict(town().to_dict() | {"offsets": offsets})


def test_what_is_known_of_the_article_comes_back() -> None:
    known = Metadata("Kanal", "2024-05-01", "Bote", "Petra Muster", "https://a.test/b")
    data = analysis(Article("a.md", "Er komme.", metadata=known), claim(0, 9)).to_dict()
    assert Analysis.from_dict(data).article.metadata == known
    (record,) = Analysis.from_dict(data).to_records()
    assert [record[f"article_{key}"] for key in ("title", "date", "url")] == [
        "Kanal",
        "2024-05-01",
        "https://a.test/b",
    ]
    del data["metadata"]
    assert Analysis.from_dict(data).article.metadata == Metadata()
    data["metadata"] = {"titel": "Kanal"}
    with pytest.raises(InputError, match="damaged"):
        Analysis.from_dict(data)
