"""A202: Konjunktiv beside words that name the source already."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import Span
from attrib.check.draft import INDIRECT, Draft
from attrib.check.finding import Edit, Problem, Related, Severity
from attrib.check.finite_verbs import clause_of, in_konjunktiv, number_of, quoted
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.grammar.clauses import ClauseKind
from attrib.grammar.conjugation import Number
from attrib.grammar.idioms import is_fixed_idiom
from attrib.grammar.irrealis import may_be_unreal
from attrib.grammar.mood import MoodReading
from attrib.grammar.paradigms import analyses, present_form
from attrib.records import Claim, Mood, Sentence
from attrib.wording import Wording

SOURCE = Wording("nennt die Quelle schon", "names the source already")


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the Konjunktive in clauses whose source a phrase names: *laut X sei …*."""
    for number, claim in draft.numbered():
        if not draft.utterance(claim).is_cited or claim.parent is not None or not claim.frame:
            continue
        place = draft.scene.sentence_at(claim.frame[0].start)
        if _told_by_another(draft, place, number):
            continue
        reading = _main_verb(draft, place, claim)
        if reading is not None and _distances(draft.scene.sentences[place], reading):
            yield _problem(draft, place, number, reading)


def _told_by_another(draft: Draft, place: int, number: int) -> bool:
    """Tell whether the clause may belong to what another speaker tells, who needs the Konjunktiv.

    *Tann sagte, laut Gutachten sei …*; *Der Plan sei gut. Laut Gutachten sei er billig.*
    """
    frame = draft.claims[number].frame[0]
    sentences = draft.scene.sentences
    if place and in_konjunktiv(draft, place - 1) is not None:
        ended, begun = sentences[place - 1].span.end, sentences[place].span.start
        if not draft.scene.paragraph_break(ended, begun):
            return True
    own = draft.claims[number].content
    start = draft.scene.sentences[place].span.start
    if ":" in draft.text[start : frame.start]:
        return True
    return any(
        other != number and claim.kind in INDIRECT and not draft.utterance(claim).is_cited
        for other, claim in draft.telling((*own, frame))
    )


def _main_verb(draft: Draft, place: int, claim: Claim) -> MoodReading | None:
    """Return the main verb that the phrase depends on, if it is the first one of the sentence."""
    sentence = draft.scene.sentences[place]
    inside = [w for w in sentence.words if claim.frame[0].covers(w.span)]
    heads = {w.head for w in inside} - {w.index for w in inside}
    for reading in draft.scene[place].readings:
        if clause_of(sentence, reading) is not ClauseKind.VERB_SECOND:
            continue
        depends = bool(heads & {reading.verb.index, reading.finite.index})
        # *die Sicht nach oben*: what the clause is about is no source
        about = reading.subject in inside
        return reading if depends and not about and not quoted(draft, reading.finite) else None
    return None


def _distances(sentence: Sentence, reading: MoodReading) -> bool:
    if reading.person != 3 or is_fixed_idiom(sentence, reading.finite):
        return False
    if reading.mood is Mood.KONJUNKTIV_1:
        return True
    # *laut Polizei hätten die Täter …*: what stands in for a Konjunktiv I
    stand_in = reading.mood is Mood.KONJUNKTIV_2 and reading.possible == {Mood.KONJUNKTIV_2}
    plural = reading.finite.form.lower() == "hätten"
    return stand_in and plural and not may_be_unreal(sentence, reading)


def _problem(draft: Draft, place: int, number: int, reading: MoodReading) -> Problem:
    claim = draft.claims[number]
    finite, frame = reading.finite, claim.frame[0]
    form = _indicative(draft.scene.sentences[place], reading)
    others = [
        other
        for other in draft.scene[place].readings
        if other != reading and other.is_konjunktiv and _within(claim, other.finite.span)
    ]
    edits = (Edit(finite.span, form),) if form and not others else ()
    said = frame.of(draft.text)
    return Problem(
        finite.span,
        Wording(
            f"Konjunktiv „{finite.form}“ neben „{said}“: doppelte Distanz.",
            f"Konjunktiv “{finite.form}” beside “{said}”: distance twice.",
        ),
        Wording(
            f"Schreiben Sie den Indikativ, „{form}“: Die Quelle ist genannt."
            if form
            else "Schreiben Sie den Indikativ: Die Quelle ist genannt.",
            f"Write the indicative, “{form}”: the source is named."
            if form
            else "Write the indicative: the source is named.",
        ),
        edits=edits,
        claim=number,
        related=(Related(frame, SOURCE),),
    )


def _within(claim: Claim, span: Span) -> bool:
    return any(part.covers(span) for part in claim.content)


def _indicative(sentence: Sentence, reading: MoodReading) -> str:
    """Return the present indicative in the same person and number, if there is but one verb."""
    tense = "Past" if reading.mood is Mood.KONJUNKTIV_2 else "Pres"
    cells = {
        (cell.lemma, cell.number)
        for cell in analyses(reading.finite.form, reading.finite.lemma)
        if (cell.mood, cell.tense, cell.person) == ("Sub", tense, 3)
    }
    if len(cells) != 1:
        return ""
    ((lemma, number),) = cells
    agreed: Number = "Plur" if number_of(sentence, reading) == "Plur" else number
    return present_form(lemma, 3, agreed)


RULE = Rule(
    code="A202",
    name="distance-twice",
    severity=Severity.WARNING,
    summary=Wording(
        "Konjunktiv neben „laut“, „zufolge“, „nach Angaben“: doppelte Distanz.",
        "Konjunktiv beside laut, zufolge, nach Angaben: distance twice.",
    ),
    explanation=Wording(
        "„Laut Polizei“, „dem Bericht zufolge“, „nach Angaben der Firma“ sagen schon, dass nicht "
        "die Redaktion spricht; der Satz ist keine indirekte Rede und steht im Indikativ. Der "
        "Konjunktiv dazu klingt, als werde der Quelle nicht geglaubt. Er bleibt, wo er Irreales "
        "meint, und wo ein anderer erzählt (Tann sagte, laut Gutachten sei …).",
        "Laut Polizei, dem Bericht zufolge, nach Angaben der Firma tell already that it is not the "
        "newsroom that speaks; the sentence is no indirect speech and takes the indicative. With "
        "the Konjunktiv it sounds as if the source were not believed. It stays where it means the "
        "unreal, and where somebody else tells it (Tann sagte, laut Gutachten sei …).",
    ),
    source="Hermann Unterstöger, „Sprachlabor: Indirekt geredet“, Süddeutsche Zeitung: nach der "
    "Formel „nach bisherigen Erkenntnissen“ folgt kein Konjunktiv",
    style_advice=True,
    examples=(
        Example("Laut Polizei sei der Fahrer geflohen.", fires=True),
        Example("Laut Polizei ist der Fahrer geflohen.", fires=False),
    ),
    find=find,
)
