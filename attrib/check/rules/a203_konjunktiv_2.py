"""A203: Konjunktiv II in indirect speech where Konjunktiv I is distinct."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.draft import Draft
from attrib.check.finding import Edit, Problem, Severity
from attrib.check.finite_verbs import Told, clause_of, in_konjunktiv, told
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.irrealis import has_unreal_signs, may_be_unreal
from attrib.grammar.mood import MoodReading
from attrib.grammar.paradigms import (
    FiniteForm,
    analyses,
    is_distinct_konjunktiv_1,
    konjunktiv_1_form,
)
from attrib.lexicon.tables import ClassTrait, classes_with
from attrib.records import Claim, Kind, Mood, Word
from attrib.wording import Wording

# Verbs of fearing, hoping, proposing and doubting speak of what is not, in Konjunktiv II of its own
# right; after a denial it marks what is held to be untrue (Duden-Grammatik).
CLAUSES = (ClauseKind.VERB_SECOND, ClauseKind.DASS, ClauseKind.OB)


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the verbs in Konjunktiv II whose Konjunktiv I shows as much, with that form."""
    for found in told(draft):
        form = _instead(found.reading)
        claim = draft.claims[found.claim]
        if form is None or not (_stated(draft, claim) or _follows(draft, found, claim)):
            continue
        sentence = draft.scene.sentences[found.number]
        if clause_of(sentence, found.reading) not in CLAUSES:
            continue
        if not may_be_unreal(sentence, found.reading):
            yield _problem(found, form)


def _instead(reading: MoodReading) -> str | None:
    """Return the Konjunktiv I of an unmistakable Konjunktiv II, if it is unmistakable, too."""
    if reading.mood is not Mood.KONJUNKTIV_2 or reading.possible != {Mood.KONJUNKTIV_2}:
        return None
    if reading.person != 3 or reading.finite.lemma == "werden":
        return None
    cells = {cell for cell in analyses(reading.finite.form) if _konjunktiv_2(cell)}
    if len(cells) != 1:
        return None
    (cell,) = cells
    if not is_distinct_konjunktiv_1(cell.lemma, 3, cell.number):
        return None
    return _written_like(reading.finite, konjunktiv_1_form(cell.lemma, 3, cell.number))


def _konjunktiv_2(cell: FiniteForm) -> bool:
    return (cell.mood, cell.tense, cell.person) == ("Sub", "Past", 3)


def _written_like(word: Word, form: str) -> str:
    return form.capitalize() if word.form[:1].isupper() else form


def _stated(draft: Draft, claim: Claim) -> bool:
    utterance = draft.utterance(claim)
    return (
        claim.kind is Kind.INDIRECT
        and (utterance.dependent or utterance.is_of_noun)
        and claim.cue is not None
        and claim.cue.speech_class in classes_with(ClassTrait.STATING)
        and claim.was_said
    )


def _follows(draft: Draft, found: Told, claim: Claim) -> bool:
    """Tell whether a follow-on sentence stands beside a plain report, no condition before it."""
    if claim.kind is not Kind.FREE_INDIRECT:
        return False
    sentences = draft.scene.sentences
    beside = [n for n in (found.number - 1, found.number + 1) if 0 <= n < len(sentences)]
    neighbours = [
        other
        for n in beside
        if (other := in_konjunktiv(draft, n)) is not None
        and not draft.scene.paragraph_break(*_gap(claim, other))
    ]
    return any(
        other.mood is Mood.KONJUNKTIV_1 or _stated(draft, other) for other in neighbours
    ) and not (found.number and has_unreal_signs(sentences[found.number - 1]))


def _gap(one: Claim, other: Claim) -> tuple[int, int]:
    first, second = sorted((one.span, other.span))
    return min(first.end, second.start), second.start


def _problem(found: Told, form: str) -> Problem:
    finite = found.reading.finite
    return Problem(
        finite.span,
        Wording(
            f"„{finite.form}“ ist Konjunktiv II, der Konjunktiv I „{form}“ ist hier eindeutig.",
            f"“{finite.form}” is Konjunktiv II, yet Konjunktiv I “{form}” is distinct here.",
        ),
        Wording(
            f"Schreiben Sie „{form}“, wenn Sie nur wiedergeben und nicht zweifeln.",
            f"Write “{form}” if you only report and do not doubt.",
        ),
        edits=(Edit(finite.span, form),),
        claim=found.claim,
    )


RULE = Rule(
    code="A203",
    name="konjunktiv-2-for-1",
    severity=Severity.WARNING,
    summary=Wording(
        "Indirekte Rede im Konjunktiv II, obwohl der Konjunktiv I eindeutig wäre.",
        "Indirect speech in Konjunktiv II where Konjunktiv I would be distinct.",
    ),
    explanation=Wording(
        "Der Normalmodus der indirekten Rede ist der Konjunktiv I; der Konjunktiv II ersetzt ihn, "
        "wo er wie der Indikativ lautet (sie haben: sie hätten). Wo er eindeutig ist (er habe), "
        "liest sich der Konjunktiv II als Zweifel am Gesagten oder als Irrealis. Bedingungen und "
        "Wünsche, „könnte“, „möchte“, „dürfte“, „sollte“, „müsste“ bleiben, wie sie sind.",
        "The mood of indirect speech is Konjunktiv I; Konjunktiv II takes its place where it "
        "equals the indicative (sie haben: sie hätten). Where it is distinct (er habe), "
        "Konjunktiv II reads as doubt, or as unreal. Conditions and wishes, könnte, möchte, "
        "dürfte, sollte, müsste stay as they are.",
    ),
    source="Duden, Die Grammatik, „Konjunktiv in der indirekten Rede“; grammis, „Konjunktiv“",
    examples=(
        Example("Ahlers sagte, der Fahrer hätte das Signal übersehen.", fires=True),
        Example("Ahlers sagte, die Fahrer hätten das Signal übersehen.", fires=False),
    ),
    find=find,
)
