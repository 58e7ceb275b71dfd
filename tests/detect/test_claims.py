from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from attrib.attribute import attribute
from attrib.detect import detect
from attrib.lexicon.loader import Row, parse_table
from attrib.parse.conllu import read_document
from attrib.records import Claim, Document

TESTS = Path(__file__).parents[1]
PARSES = TESTS.parent / "fixtures" / "parses" / "claims.conllu"


def documents() -> Iterator[Document]:
    source = PARSES.read_text(encoding="utf-8")
    for part in re.split(r"(?m)^(?=# newdoc id = )", source):
        if part.strip():
            yield read_document(part, part.split("\n", 1)[0].removeprefix("# newdoc id = "))


@cache
def found() -> dict[str, tuple[Document, tuple[Claim, ...]]]:
    return {d.article.name: (d, attribute(d, detect(d))) for d in documents()}


def expected() -> tuple[Row, ...]:
    path = TESTS / "cases" / "claims.tsv"
    key = ("document", "kind", "content")
    return parse_table(path.read_text(encoding="utf-8"), path.name, key)


def as_row(claim: Claim, text: str) -> dict[str, str]:
    cue = " … ".join(s.of(text) for s in claim.cue.spans) if claim.cue else "-"
    return {
        "kind": claim.kind,
        "cue": cue,
        "mood": claim.mood,
        "polarity": claim.polarity,
        "mention": claim.speaker.span.of(text) if claim.speaker else "-",
        "speaker": claim.speaker.name if claim.speaker else claim.no_speaker,
        "content": " … ".join(s.of(text) for s in claim.content),
    }


LINES = expected()


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(
            line,
            id=f"{line['document']}: {line['content'][:40]}",
            marks=[pytest.mark.xfail(strict=True)] if line["known_failure"] == "yes" else [],
        )
        for line in LINES
        if line["kind"] != "none"
    ],
)
def test_the_claim_is_found_with_its_speaker(line: Row) -> None:
    document, claims = found()[line["document"]]
    rows = [as_row(claim, document.article.text) for claim in claims]
    wanted = {k: v for k, v in line.items() if k not in ("document", "known_failure")}
    assert wanted in rows


@pytest.mark.parametrize("name", sorted({line["document"] for line in LINES}))
def test_nothing_else_is_found(name: str) -> None:
    count = sum(1 for line in LINES if line["document"] == name and line["kind"] != "none")
    assert count == len(found()[name][1])


def test_every_document_has_a_line() -> None:
    assert set(found()) == {line["document"] for line in LINES}


def test_spans_tell_the_truth() -> None:
    for document, claims in found().values():
        text = document.article.text
        for claim in claims:
            spans = [*claim.content, *claim.frame, *claim.mood_forms]
            spans += [s for step in claim.evidence for s in step.spans]
            spans += list(claim.cue.spans) if claim.cue else []
            assert all(0 <= s.start < s.end <= len(text) for s in spans)
            assert list(claim.content) == sorted(claim.content)


def test_every_claim_says_why() -> None:
    for _, claims in found().values():
        for number, claim in enumerate(claims):
            assert claim.evidence
            assert claim.construction
            assert 0 < claim.confidence <= 1
            assert (claim.speaker is None) == bool(claim.no_speaker)
            assert claim.parent is None or (claim.parent != number and claim.parent < len(claims))
