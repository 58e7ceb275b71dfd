from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from attrib.measure.export import export
from attrib.parse.conllu import read_document
from attrib.pipeline import examined
from attrib.records import Analysis, Claim, Document
from attrib.scene import Scene

PARSES = Path(__file__).parents[2] / "fixtures" / "parses" / "claims.conllu"


@cache
def found() -> dict[str, tuple[Document, tuple[Claim, ...]]]:
    source = PARSES.read_text(encoding="utf-8")
    parts = [part for part in re.split(r"(?m)^(?=# newdoc id = )", source) if part.strip()]
    documents = [
        read_document(part, part.split("\n", 1)[0].removeprefix("# newdoc id = ")) for part in parts
    ]
    return {d.article.name: (d, examined(Scene(d)).analysis.claims) for d in documents}


def exported(name: str) -> tuple[str, list[dict[str, object]]]:
    document, claims = found()[name]
    row = export(Analysis(document, claims))
    return document.article.text, [dict(claim) for claim in row["claims"]]


def words(text: str, spans: object) -> list[str]:
    assert isinstance(spans, list)
    return [text[begin:end] for begin, end in spans]


def test_of_a_phrase_the_preposition_is_the_cue() -> None:
    text, claims = exported("demo")
    assert words(text, claims[0]["cue"]) == ["nach"]
    assert words(text, claims[0]["speaker"]) == ["Angaben der Polizei"]


def test_follow_on_sentences_of_one_speaker_are_one_claim_without_cue() -> None:
    text, claims = exported("hausflur")
    follow = [c for c in claims if c["type"] == "IndirectFreeIndirect"]
    assert len(follow) == 1
    assert follow[0]["cue"] == []
    assert words(text, follow[0]["speaker"]) == ["die Polizei"]


def test_what_was_withheld_is_exported_like_all_that_a_user_sees() -> None:
    _, claims = exported("schweigen")
    assert [claim["polarity"] for claim in claims] == ["withheld"]


def test_a_negated_claim_says_so_and_who_did_not_say_it() -> None:
    text, claims = exported("juwelier")
    assert words(text, claims[0]["cue"]) == ["sagte"]
    assert (claims[0]["polarity"], claims[0]["speaker_name"]) == ("negated", "Ostrowski")


def test_every_claim_has_all_roles() -> None:
    for name in found():
        for claim in exported(name)[1]:
            assert {
                "type",
                "speaker_name",
                "polarity",
                "medium",
                "nested",
                "confidence",
                "quote",
                "speaker",
                "cue",
                "frame",
                "addressee",
            } == (set(claim))
