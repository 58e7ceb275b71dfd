"""What `attrib claims` gives to nobody, `attrib check` tells; and it names nobody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attrib.article import Article
from attrib.check.draft import Draft
from attrib.check.finding import Severity
from attrib.check.rules import RULES
from attrib.check.run import check, checked
from attrib.check.settings import Settings
from attrib.check.unanswered import State, unanswered
from attrib.pipeline import examined, understood
from attrib.records import Claim
from attrib.scene import Scene
from tests.cases.rule_notation import read_rule_cases, read_rule_parses

EVERY = Settings(select=("A",), severity=dict.fromkeys(("A107", "A110"), Severity.INFO))
CODES = sorted({case.code for case in read_rule_cases()})


def drafts(code: str) -> list[Draft]:
    scenes = (Scene(understood(document)) for document in read_rule_parses(code).values())
    return [Draft(examined(scene), EVERY) for scene in scenes]


@pytest.mark.parametrize("code", [code for code in CODES if not code.startswith("A6")])
def test_every_claim_of_nobody_is_told_or_named_in_a_finding(code: str) -> None:
    for draft in drafts(code):
        told: set[int] = set()
        for finding in check(draft, RULES):
            problem = finding.problem
            told.update(problem.also)
            if problem.claim is not None:
                told.add(problem.claim)
        nobody = {number for number, claim in draft.numbered() if claim.speaker is None}
        assert nobody <= told, draft.text


def drawn(text: str, settings: Settings = EVERY) -> list[tuple[str, str]]:
    from attrib.parsers import shared_parser

    found = checked(Article("a", text), shared_parser("embedded", cached=True), settings)
    return [(finding.code, finding.severity.value) for finding in found.findings]


@pytest.mark.model
def test_somebody_near_makes_it_less_grave_and_is_named() -> None:
    alone = "Die Brücke ist seit Montag gesperrt. Der Umbau werde zwölf Millionen Euro kosten."
    assert drawn(alone) == [("A101", "error")]
    near = (
        "In der Stadt ist ein Mann gestorben. Er habe zuvor mit Sprechern der Behörde gestritten "
        "und sei dann zusammengebrochen."
    )
    assert ("A101", "warning") in drawn(near)


@pytest.mark.model
def test_the_house_decides_how_grave_a_rule_is() -> None:
    near = "In der Stadt ist ein Mann gestorben. Der Umbau werde zwölf Millionen Euro kosten."
    graver = replace(EVERY, severity={**EVERY.severity, "A101": Severity.ERROR})
    assert drawn(near, graver) == [("A101", "error")]


def test_a_speaker_below_the_house_s_confidence_is_a_guess() -> None:
    draft = next(d for d in drafts("A107") if any(c.cue is None for c in d.claims))
    sure = replace(draft, settings=replace(EVERY, min_confidence=0.0))
    strict = replace(draft, settings=replace(EVERY, min_confidence=1.0))
    assert not any(each.claim.speaker for each in unanswered(sure))
    guessed = [each for each in unanswered(strict) if each.claim.speaker]
    assert guessed
    assert {each.state for each in guessed} == {State.DIRECT}
    assert all(by_no_word(each.claim) for each in guessed)


def by_no_word(claim: Claim) -> bool:
    return claim.cue is None and claim.parent is None


@pytest.mark.model
@pytest.mark.parametrize(
    "edited",
    [
        "Ahlers erklärte am Montag, „dass die Brücke hält“.",
        "Ahlers sagte, »dass die Brücke hält«.",
    ],
)
def test_a_finding_in_an_edited_sentence_is_known(edited: str) -> None:
    from attrib.parsers import shared_parser

    parser = shared_parser("embedded", cached=True)
    before = checked(Article("a", "Ahlers sagte, „dass die Brücke hält“."), parser)
    now = checked(Article("a", edited), parser, before=before)
    assert before.findings
    assert [finding.code for finding in now.findings if finding.code == "A304"] == []
