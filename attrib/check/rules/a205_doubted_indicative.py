"""A205: *dass* with the indicative after a verb that keeps its distance."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.finite_verbs import Told, clause_of, should_be_konjunktiv, told
from attrib.check.judging import Judgement, judgement
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind
from attrib.records import Claim, Mood, Polarity, Sentence
from attrib.wording import Wording


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the indicatives in *dass* clauses below a distancing verb."""
    for found in told(draft):
        claim = draft.claims[found.claim]
        sentence = draft.scene.sentences[found.number]
        if not _doubted(claim) or found.reading.mood is not Mood.INDICATIVE:
            continue
        if found.reading.person == 3 and clause_of(sentence, found.reading) is ClauseKind.DASS:
            yield _problem(sentence, found, claim)


def _doubted(claim: Claim) -> bool:
    return judgement(claim) is Judgement.DISTANCING and claim.polarity is Polarity.POSITIVE


def _problem(sentence: Sentence, found: Told, claim: Claim) -> Problem:
    finite, cue = found.reading.finite, claim.cue.lemma if claim.cue else ""
    return should_be_konjunktiv(
        found,
        sentence,
        Wording(
            f"Indikativ „{finite.form}“ nach „{cue}“: Die Redaktion verbürgt, was sie bezweifelt.",
            f"Indicative “{finite.form}” after “{cue}”: the newsroom vouches for what it doubts.",
        ),
        Wording(
            "Setzen Sie den Nebensatz in den Konjunktiv.",
            "Put the subordinate clause into Konjunktiv.",
        ),
    )


RULE = Rule(
    code="A205",
    name="doubted-indicative",
    severity=Severity.OFF,
    summary=Wording(
        "„dass“ mit Indikativ nach einem Verb, das Zweifel anmeldet.",
        "dass with the indicative after a verb that voices doubt.",
    ),
    explanation=Wording(
        "Im dass-Satz ist der Indikativ der indirekten Rede richtig. Nach Verben wie „behaupten“ "
        "oder „vorgeben“ passt er schlecht: Das Verb hält Abstand, der Modus nimmt ihn zurück. "
        "Diese Regel ist nur an, wenn sie gewählt wird.",
        "In a dass clause the indicative of indirect speech is correct. After verbs such as "
        "behaupten or vorgeben it fits badly: the verb keeps its distance, the mood gives it up. "
        "This rule is on only where it is selected.",
    ),
    source="Duden, Die Grammatik, „Konjunktiv in der indirekten Rede“ (Modus im dass-Satz)",
    style_advice=True,
    examples=(
        Example("Tann behauptete, dass der Vertrag gilt.", fires=True),
        Example("Tann behauptete, dass der Vertrag gelte.", fires=False),
    ),
    find=find,
)
