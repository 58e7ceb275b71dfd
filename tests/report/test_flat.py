from __future__ import annotations

from typing import Any

import pytest

from attrib.analysis import Analysis

from .samples import ALL, NOBODY, memo, silent, site, town


def records(*analyses: Analysis) -> list[dict[str, Any]]:
    return [record for analysis in analyses for record in analysis.to_records()]


def test_a_record_is_flat() -> None:
    said, hearsay = town().to_records()
    assert said == {
        "article": "stadt.txt",
        "number": 1,
        "speaker": "Olaf Tann",
        "speaker_kind": "person",
        "no_speaker": None,
        "text": "„Wir bauen“",
        "cue": "sagte",
        "cue_lemma": "sagen",
        "cue_class": "say",
        "mood": "none",
        "kind": "direct",
        "polarity": "positive",
        "medium": "speech",
        "addressee": "dem Rat",
        "parent": None,
        "start": 2,
        "end": 13,
        "line": 1,
        "column": 3,
        "paragraph": None,
        "confidence": 0.95,
        "construction": "direct-speech",
        "no_speaker_code": None,
        "certainty": 1.0,
        "candidates": "",
        "article_title": None,
        "article_date": None,
        "article_outlet": None,
        "article_author": None,
        "article_url": None,
        "office": "Bürgermeister",
    }
    assert (hearsay["speaker"], hearsay["no_speaker"], hearsay["cue"]) == (None, NOBODY.de, None)
    assert (hearsay["no_speaker_code"], hearsay["certainty"]) == ("impersonal", None)
    assert town().to_records("en")[1]["no_speaker"] == NOBODY.en
    assert site().to_records()[1]["candidates"] == "Ida Tann; Tannhof"


def test_an_extracted_text_has_paragraphs() -> None:
    (record,) = memo().to_records()
    assert (record["line"], record["column"], record["paragraph"]) == (None, None, 2)


def test_a_claim_in_parts_reaches_from_the_first_to_the_last() -> None:
    outer, inner = site().to_records()
    assert (outer["start"], outer["end"]) == (0, 65)
    assert (inner["start"], inner["end"], inner["parent"]) == (52, 65, 1)


def test_no_claims_are_no_records() -> None:
    assert silent().to_records() == []


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_records_open_as_a_data_frame(library: str) -> None:
    frames = pytest.importorskip(library)
    rows = records(*(make() for make in ALL))
    frame = frames.DataFrame(rows)
    assert frame.shape == (6, 31)
    assert list(frame["speaker"])[2:] == ["Vera Kolm", "Olaf Tann", "Bericht", "Kreisen"]
    assert frame["confidence"].max() == 1.0
    assert list(frame["start"]) == [row["start"] for row in rows]
