"""A206: the indicative in reported speech that no *dass* introduces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.finite_verbs import Told, clause_of, should_be_konjunktiv, told
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.mood import MoodReading
from attrib.records import Claim, Kind, Mood, Sentence, Word
from attrib.wording import Wording

# After *laut* and in *er soll … haben* the indicative is right.
_OF_A_VERB: Final = ("speech-verb", "tag-clause", "gapped-speech")


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the indicatives of main clauses that a verb of saying reports: *er hat X, sagte Y*."""
    for found in told(draft):
        claim, sentence = draft.claims[found.claim], draft.scene.sentences[found.number]
        if (
            _is_reported(claim)
            and _is_main(sentence, found.reading, claim)
            and found.reading.mood is Mood.INDICATIVE
            and Mood.KONJUNKTIV_2 not in found.reading.possible  # *sie wollten*
            and found.reading.person == 3
            and clause_of(sentence, found.reading) is ClauseKind.VERB_SECOND
        ):
            yield _problem(sentence, found, claim)


def _is_reported(claim: Claim) -> bool:
    return (
        claim.kind is Kind.INDIRECT
        and claim.construction in _OF_A_VERB
        and claim.cue is not None
        and claim.medium != "thought"
        and claim.was_said
    )


def _is_main(sentence: Sentence, reading: MoodReading, claim: Claim) -> bool:
    """Tell whether a verb makes the clause that the cue reports, and none inside that.

    In that clause the finite verb comes before the rest (*hat … gesehen*); *soll* is no statement
    in either mood.
    """
    cues = claim.cue.spans if claim.cue is not None else ()
    cue = next((w for w in sentence.words if any(s.covers(w.span) for s in cues)), None)
    first: Word | None = reading.verb
    while first is not None and first.relation == "conj":
        first = sentence.head_of(first)
    if cue is None or first is None or reading.finite.lemma == "sollen":
        return False
    if reading.verb.index < reading.finite.index:
        return False
    return first.head == cue.index or cue.head == first.index


def _problem(sentence: Sentence, found: Told, claim: Claim) -> Problem:
    finite, cue = found.reading.finite, claim.cue.lemma if claim.cue else ""
    return should_be_konjunktiv(
        found,
        sentence,
        Wording(
            f"Indikativ „{finite.form}“ in indirekter Rede ohne „dass“ („{cue}“).",
            f"Indicative “{finite.form}” in indirect speech without dass (“{cue}”).",
        ),
        Wording("Setzen Sie den Satz in den Konjunktiv.", "Put the sentence into Konjunktiv."),
    )


RULE = Rule(
    code="A206",
    name="indicative-without-dass",
    severity=Severity.OFF,
    summary=Wording(
        "Indirekte Rede ohne „dass“, die im Indikativ steht.",
        "Indirect speech without dass that stands in the indicative.",
    ),
    explanation=Wording(
        "Ohne „dass“ ist die wiedergegebene Rede ein Hauptsatz und sieht aus wie eine Feststellung "
        "der Redaktion: „Die Kasse ist leer, sagte Tann.“ Der Konjunktiv zeigt vom ersten Wort an, "
        "dass ein anderer spricht. Manche Häuser erlauben hier den Indikativ; diese Regel ist nur "
        "an, wenn sie gewählt wird.",
        "Without dass the reported words are a main clause, and look like a statement of the "
        "newsroom’s own. The Konjunktiv shows from the first word on that somebody else speaks. "
        "Some houses allow the indicative here; this rule is on only where it is selected.",
    ),
    source="Duden, Die Grammatik, „Konjunktiv in der indirekten Rede“ (uneingeleiteter Nebensatz)",
    style_advice=True,
    examples=(
        Example("Die Kasse ist leer, sagte Kämmerer Olaf Tann.", fires=True),
        Example("Die Kasse sei leer, sagte Kämmerer Olaf Tann.", fires=False),
    ),
    find=find,
)
