"""A207: an indicative right behind what somebody says in the Konjunktiv."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.check.chains import argues, behind_konjunktiv
from attrib.check.draft import Draft
from attrib.check.finding import Problem, Related, Severity
from attrib.check.finite_verbs import in_konjunktiv
from attrib.check.rule import Rule
from attrib.check.rules.a201_broken_chain import SAME_SPEECH, is_narrated, plain_present
from attrib.example import Example
from attrib.grammar.mood import MoodReading
from attrib.records import Claim
from attrib.wording import Wording


def find(draft: Draft) -> Iterator[Problem]:
    """Yield sentences in the indicative that argue on where a chain of Konjunktive ends."""
    for number, reading in behind_konjunktiv(draft):
        sentence, before = draft.scene.sentences[number], in_konjunktiv(draft, number - 1)
        if before is None or before.speaker is None or not plain_present(reading):
            continue
        narrated = is_narrated(sentence, reading, [before.speaker.name])
        if not narrated and argues(sentence, reading):
            yield _problem(draft, number, reading, before)


def _problem(draft: Draft, number: int, reading: MoodReading, before: Claim) -> Problem:
    form = reading.finite.form
    return Problem(
        draft.scene.sentences[number].span.strip(draft.text),
        Wording(
            f"Indikativ „{form}“ gleich hinter indirekter Rede: Wer sagt das?",
            f"Indicative “{form}” right behind indirect speech: who says this?",
        ),
        Wording(
            "Setzen Sie den Satz in den Konjunktiv, wenn er zur Rede gehört; sonst trennen Sie "
            "ihn durch einen Absatz ab.",
            "Put the sentence into Konjunktiv if it belongs to the speech; else set it apart by a "
            "new paragraph.",
        ),
        related=(Related(before.mood_forms[0], SAME_SPEECH),),
    )


RULE = Rule(
    code="A207",
    name="end-of-chain",
    severity=Severity.OFF,
    summary=Wording(
        "Ein Indikativ am Ende indirekter Rede, von dem offen ist, wer es sagt.",
        "An indicative at the end of indirect speech that leaves open who says it.",
    ),
    explanation=Wording(
        "Folgt auf einen Satz im Konjunktiv einer im Indikativ, der weiter argumentiert, so kann "
        "er noch zur Rede gehören oder schon von der Redaktion sein. In der Mitte einer Kette "
        "meldet das A201; am Ende ist es nicht zu entscheiden, darum ist diese Regel nur an, wenn "
        "sie gewählt wird.",
        "When a sentence in Konjunktiv is followed by one in the indicative that argues on, it may "
        "still belong to the speech, or be the newsroom’s own. In the midst of a chain A201 "
        "reports it; at the end it cannot be decided, and so this rule is on only where it is "
        "selected.",
    ),
    source="Duden, Die Grammatik, „Konjunktiv in der indirekten Rede“ (berichtete Rede ohne "
    "Redeeinleitung)",
    style_advice=True,
    examples=(
        Example("Ahlers sagte, der Umbau sei nötig. Die Kasse ist aber leer.", fires=True),
        Example("Ahlers sagte, der Umbau sei nötig. Die Kasse sei aber leer.", fires=False),
    ),
    find=find,
)
