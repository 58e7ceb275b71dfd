from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from attrib.pipeline import examined, understood
from attrib.read import article_of
from attrib.records import Claim, Document
from attrib.scene import Scene
from tests.cases import notation
from tests.cases.notation import CONSTRUCTIONS, Case, describe, read_cases, read_parses

CASES = read_cases()
KNOWN_FAILURES = 0.05
EACH = 8


@cache
def found() -> dict[str, tuple[Document, tuple[Claim, ...]]]:
    documents = {name: understood(with_blocks(parse)) for name, parse in read_parses().items()}
    return {name: (d, examined(Scene(d)).analysis.claims) for name, d in documents.items()}


def with_blocks(document: Document) -> Document:
    """Return a parse with the headlines and datelines that the reader finds in its text."""
    article = document.article
    seen = article_of(article.text, article.name).as_read()
    blocks = seen.blocks if seen.text == article.text else ()
    return replace(document, article=replace(article, blocks=blocks))


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(
            case,
            id=case.name,
            marks=[pytest.mark.xfail(strict=True, raises=AssertionError, reason=case.known_failure)]
            if case.known_failure
            else [],
        )
        for case in CASES
    ],
)
def test_the_claims_are_found_and_nothing_else(case: Case) -> None:
    document, claims = found()[case.name]
    text = document.article.text
    problems = [
        problem
        for number, expected in enumerate(case.claims[: len(claims)])
        for problem in expected.differences(number, claims, text)
    ]
    if len(case.claims) != len(claims):
        problems.append(f"expected {len(case.claims)} claims, found {len(claims)}")
    shown = "\n".join([case.source, text, *(describe(claim, text) for claim in claims)])
    assert not problems, "\n".join([*problems, shown])


def test_a_case_expects_claims_or_says_that_there_are_none() -> None:
    assert [case.source for case in CASES if not case.paragraphs] == []
    assert [case.source for case in CASES if case.negative == bool(case.claims)] == []


@pytest.mark.parametrize(
    ("folder", "remark"), [("so-phrase", " | by so-what"), ("several", ""), ("talk", "")]
)
def test_a_claim_without_a_construction_breaks_the_notation(
    folder: str, remark: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / folder).mkdir()
    case = f"[a]\nEr gehe, so Brahm.\n+ indirect | Er gehe | so | Brahm{remark}\n"
    (tmp_path / folder / "a.txt").write_text(case, encoding="utf-8")
    monkeypatch.setattr(notation, "FOLDER", tmp_path)
    with pytest.raises(ValueError, match="construction"):
        read_cases()


def test_names_are_unique() -> None:
    assert len({case.name for case in CASES}) == len(CASES)


def test_what_is_expected_stands_in_the_text() -> None:
    missing = [
        f"{case.source}: {piece}"
        for case in CASES
        for claim in case.claims
        for cell in (claim.content, claim.cue, claim.addressee, claim.speaker.partition(" = ")[0])
        if cell not in ("", "?", "-") and not cell.startswith("–")
        for piece in cell.replace(" ¶ ", "\n\n").split(" … ")
        if piece not in case.text and piece.removesuffix("s") not in case.text
    ]
    assert missing == []


def test_there_are_many_cases_and_a_third_of_them_has_no_speech() -> None:
    assert len(CASES) >= 250
    assert sum(case.negative for case in CASES) * 3 >= len(CASES)


@pytest.mark.parametrize("construction", CONSTRUCTIONS)
def test_each_construction_has_cases_and_traps(construction: str) -> None:
    own = [case for case in CASES if case.folder == construction]
    firing = [c for c in own if construction in {claim.construction for claim in c.claims}]
    assert len(firing) >= EACH
    assert sum(case.negative for case in own) >= EACH


def test_few_cases_are_known_to_fail() -> None:
    assert sum(bool(case.known_failure) for case in CASES) <= KNOWN_FAILURES * len(CASES)


def test_each_case_has_a_parse_of_its_text() -> None:
    parses = {name: document.article.text for name, document in read_parses().items()}
    assert parses == {case.name: case.text for case in CASES}


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


def test_every_step_is_told_in_both_languages() -> None:
    told = [step.detail for _, claims in found().values() for c in claims for step in c.evidence]
    told += [c.no_speaker.wording for _, claims in found().values() for c in claims if c.no_speaker]
    assert [wording for wording in told if not wording.de or not wording.en] == []
    assert [wording for wording in told if wording.de == wording.en] == []
    german = re.compile(r"\b(ist|der|die|das|mit|und|nicht|steht|Satz|Zitat)\b")
    # What stands in quotation marks, behind "stands for" or in brackets is the article's.
    plain = [re.sub(r"“.*”|\(.*\)|(for|continues .*|:) .*", "", w.en) for w in told]
    assert [sentence for sentence in plain if german.search(sentence)] == []
