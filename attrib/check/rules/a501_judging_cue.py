"""A501: a verb of speech that judges what it reports."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.judging import Judgement, judgement
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.records import Kind
from attrib.wording import Wording

WHAT = {
    Judgement.DISTANCING: Wording("meldet Zweifel an dem an, was folgt", "voices doubt"),
    Judgement.FACTIVE: Wording("setzt voraus, dass es stimmt", "takes the content for true"),
}
ADVICE = {
    Judgement.DISTANCING: Wording(
        "Schreiben Sie „sagen“, „mitteilen“ oder „angeben“, wenn Sie nicht zweifeln.",
        "Write sagen, mitteilen or angeben if you have no doubt.",
    ),
    Judgement.FACTIVE: Wording(
        "Schreiben Sie „sagen“ oder „mitteilen“, wenn es nicht feststeht.",
        "Write sagen or mitteilen if it is not established.",
    ),
}


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the cues that judge, those within what somebody else says aside."""
    for number, claim in draft.numbered():
        found = judgement(claim)
        if found is None or claim.cue is None or claim.kind is Kind.REPORTED:
            continue
        spans = claim.cue.spans
        if any(draft.told.covers(span) or draft.in_direct_speech(span) for span in spans):
            continue
        what = WHAT[found]
        yield Problem(
            max(claim.cue.spans, key=len),  # *einräumen*, not *musste*
            Wording(f"„{claim.cue.lemma}“ {what.de}.", f"“{claim.cue.lemma}” {what.en}."),
            ADVICE[found],
            claim=number,
        )


RULE = Rule(
    code="A501",
    name="judging-cue",
    severity=Severity.OFF,
    summary=Wording(
        "Ein Redeverb, das über das Gesagte urteilt: zweifelnd oder bestätigend.",
        "A verb of speech that judges what is said: doubting or confirming.",
    ),
    explanation=Wording(
        "„Behaupten“ und „vorgeben“ stellen das Gesagte als unbewiesen hin; „einräumen“, "
        "„zugeben“, „enthüllen“ setzen voraus, dass es stimmt. Beides ist ein Urteil der "
        "Redaktion. Diese Regel ist nur an, wenn sie gewählt wird.",
        "Behaupten and vorgeben present what is said as unproved; einräumen, zugeben, enthüllen "
        "presuppose that it is true. Either is a judgement of the newsroom. This rule is on only "
        "where it is selected.",
    ),
    source="M. Recasens, C. Danescu-Niculescu-Mizil, D. Jurafsky, „Linguistic Models for Analyzing "
    "and Detecting Biased Language“, ACL 2013; Duden online, „behaupten“, „einräumen“",
    style_advice=True,
    examples=(
        Example("Tann behauptete, der Vertrag sei nichtig.", fires=True),
        Example("Tann sagte, der Vertrag sei nichtig.", fires=False),
    ),
    find=find,
)
