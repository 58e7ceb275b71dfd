"""A204: a plural in a chain of Konjunktive that reads as indicative."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.chains import argues, asks, between_konjunktive, is_dated
from attrib.check.draft import Draft
from attrib.check.finding import Edit, Problem, Severity
from attrib.check.finite_verbs import clause_of, in_konjunktiv, number_of, told
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.closed_classes import word_set
from attrib.grammar.mood import MoodReading
from attrib.grammar.paradigms import analyses, konjunktiv_2_form
from attrib.records import Claim, Mood, Sentence
from attrib.wording import Wording

BOTH = frozenset({Mood.INDICATIVE, Mood.KONJUNKTIV_1})
# Konjunktive II that are in use and differ from the preterite; instead of the others (*hülfen,
# schwömmen, sagten*) one writes *würden* (Duden-Grammatik, "würde-Form").
IN_USE = word_set(
    "haben werden können müssen dürfen mögen wissen geben kommen gehen stehen liegen "
    "finden nehmen bringen tun sitzen sprechen"
)
# *sollten, wollten* are preterite, too, and *würden wollen* is nobody's German.
WITHOUT_A_FORM = word_set("sollen wollen")


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the plural verbs of a Konjunktiv chain whose Konjunktiv I equals the indicative."""
    for number, reading in between_konjunktive(draft):
        sentence = draft.scene.sentences[number]
        if asks(sentence):
            continue
        if argues(sentence, reading) or not is_dated(sentence):
            yield from _problem(sentence, reading, None)
    for found in told(draft):
        sentence = draft.scene.sentences[found.number]
        claim = draft.claims[found.claim]
        states = clause_of(sentence, found.reading) is ClauseKind.VERB_SECOND and not asks(sentence)
        if states and _in_chain(draft, found.number, claim, found.reading):
            yield from _problem(sentence, found.reading, found.claim)


def _in_chain(draft: Draft, number: int, claim: Claim, reading: MoodReading) -> bool:
    """Tell whether a Konjunktiv stands beside the verb: in its claim, or in the chain around."""
    if not (draft.goes_on(claim) or draft.utterance(claim).dependent):
        return False
    for other in draft.scene[number].readings:
        inside = any(part.covers(other.finite.span) for part in claim.content)
        main = clause_of(draft.scene.sentences[number], other) is ClauseKind.VERB_SECOND
        if inside and main and other.is_konjunktiv:
            return True
    last = number == len(draft.scene.sentences) - 1
    behind = None if last else in_konjunktiv(draft, number + 1)
    return (
        behind is not None
        and draft.goes_on(behind)
        and behind.mood is Mood.KONJUNKTIV_1
        and reading.finite.span.start > claim.content[0].start
        and not draft.scene.paragraph_break(claim.span.end, behind.span.start)
    )


def _problem(sentence: Sentence, reading: MoodReading, claim: int | None) -> Iterator[Problem]:
    lemma = _lemma(reading)
    plural = number_of(sentence, reading) == "Plur"
    if lemma is None or not plural or lemma in WITHOUT_A_FORM:
        return
    finite = reading.finite
    form = konjunktiv_2_form(lemma, 3, "Plur") if lemma in IN_USE else ""
    written = f"„{form}“" if form else "„würden“ mit Infinitiv"
    in_english = f"“{form}”" if form else "würden and the infinitive"
    yield Problem(
        finite.span,
        Wording(
            f"„{finite.form}“ liest sich zwischen Konjunktiven als Indikativ.",
            f"“{finite.form}” reads as indicative among Konjunktive.",
        ),
        Wording(f"Schreiben Sie {written}.", f"Write {in_english}."),
        edits=(Edit(finite.span, form),) if form else (),
        claim=claim,
    )


def _lemma(reading: MoodReading) -> str | None:
    """Return the verb of a present plural that is indicative and Konjunktiv I alike."""
    if reading.possible != BOTH or reading.person != 3 or reading.is_konjunktiv:
        return None
    lemmas = {
        cell.lemma
        for cell in analyses(reading.finite.form, reading.finite.lemma)
        if (cell.tense, cell.person, cell.number) == ("Pres", 3, "Plur")
    }
    return lemmas.pop() if len(lemmas) == 1 else None


RULE = Rule(
    code="A204",
    name="konjunktiv-like-indicative",
    severity=Severity.INFO,
    summary=Wording(
        "Ein Plural in einer Kette von Konjunktiven, der wie Indikativ lautet.",
        "A plural in a chain of Konjunktive that equals the indicative.",
    ),
    explanation=Wording(
        "Im Plural lauten Konjunktiv I und Indikativ meist gleich (sie haben, sie kommen). In "
        "Sätzen ohne „dass“ und ohne eigene Redeeinleitung zeigt dann nichts, dass noch ein "
        "anderer spricht; dort tritt der Konjunktiv II ein (sie hätten, sie kämen), oder „würden“, "
        "wo er veraltet klingt oder wie das Präteritum lautet.",
        "In the plural Konjunktiv I mostly equals the indicative (sie haben, sie kommen). In "
        "clauses without dass and without a cue nothing shows then that somebody else is still "
        "speaking; there Konjunktiv II takes its place (sie hätten, sie kämen), or würden where "
        "that sounds dated or equals the preterite.",
    ),
    source="Duden, Die Grammatik, „Konjunktiv in der indirekten Rede“ (Ersatzformen)",
    examples=(
        Example(
            "Ahlers sagte, die Lage sei ernst. Die Leute haben kein Geld. Das Land müsse helfen.",
            fires=True,
        ),
        Example(
            "Ahlers sagte, die Lage sei ernst. Die Leute hätten kein Geld. Das Land müsse helfen.",
            fires=False,
        ),
    ),
    find=find,
)
