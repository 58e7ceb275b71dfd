"""A201: an indicative in the midst of what somebody else says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrib.check.chains import argues, between_konjunktive, is_dated
from attrib.check.draft import Draft
from attrib.check.finding import Problem, Related, Severity
from attrib.check.finite_verbs import in_konjunktiv
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.grammar.closed_classes import word_set
from attrib.grammar.mood import MoodReading
from attrib.lexicon.possible_speaker import can_speak
from attrib.records import Claim, Mood, Sentence
from attrib.wording import Wording

PERSONAL = word_set("er sie diese dieser")
SAME_SPEECH = Wording("Konjunktiv derselben Rede", "Konjunktiv of the same speech")


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the sentences in the indicative that break a chain and belong to its argument."""
    for number, reading in between_konjunktive(draft):
        sentence = draft.scene.sentences[number]
        around = [in_konjunktiv(draft, n) for n in (number - 1, number + 1)]
        speakers = [claim.speaker.name for claim in around if claim and claim.speaker]
        if (
            plain_present(reading)
            and not is_narrated(sentence, reading, speakers)
            and argues(sentence, reading)
        ):
            yield _problem(draft, number, reading, around)


def plain_present(reading: MoodReading) -> bool:
    """Tell whether a verb is a present indicative of the third person and nothing else."""
    return (
        reading.mood is Mood.INDICATIVE
        and reading.possible == {Mood.INDICATIVE}
        and reading.person == 3
        and reading.finite.features.get("Tense") != "Past"
    )


def is_narrated(sentence: Sentence, reading: MoodReading, speakers: Iterable[str]) -> bool:
    """Tell whether the sentence may be the narrator's: about people, or with dates and figures."""
    subject = reading.subject
    if subject is None or is_dated(sentence):
        return True
    if subject.upos == "PRON":
        return subject.form.lower() in PERSONAL
    if any(subject.form in name.split() for name in speakers):
        return True
    return can_speak(subject)


def _problem(
    draft: Draft, number: int, reading: MoodReading, around: Iterable[Claim | None]
) -> Problem:
    form = reading.finite.form
    return Problem(
        draft.scene.sentences[number].span.strip(draft.text),
        Wording(
            f"Indikativ „{form}“ zwischen Konjunktiven derselben Rede: liest sich als Tatsache.",
            f"Indicative “{form}” between Konjunktive of the same speech: reads as a fact.",
        ),
        Wording(
            "Setzen Sie den Satz in den Konjunktiv, oder trennen Sie die Feststellung ab.",
            "Put the sentence into Konjunktiv, or set your own statement apart.",
        ),
        related=tuple(Related(claim.mood_forms[0], SAME_SPEECH) for claim in around if claim),
    )


RULE = Rule(
    code="A201",
    name="broken-chain",
    severity=Severity.WARNING,
    summary=Wording(
        "Ein Indikativ zwischen Konjunktiven derselben Rede, der sich als Tatsache liest.",
        "An indicative between Konjunktive of the same speech, which reads as a fact.",
    ),
    explanation=Wording(
        "In Sätzen ohne Redeeinleitung zeigt allein der Konjunktiv, dass noch ein anderer spricht. "
        "Steht einer davon im Indikativ, gehört er der Redaktion. Gemeldet wird nur, was sich wie "
        "ein Teil der Argumentation liest; Sätze über Personen, mit Daten oder Zahlen und im "
        "Präteritum gelten als eigene Feststellung.",
        "In sentences without a cue the Konjunktiv alone shows that somebody else is still "
        "speaking. One of them in the indicative is the newsroom’s own. Only what reads as a part "
        "of the argument is reported; sentences about people, with dates or figures, or in the "
        "preterite count as the writer’s.",
    ),
    source="Duden, Die Grammatik, „Konjunktiv in der indirekten Rede“ (berichtete Rede ohne "
    "Redeeinleitung)",
    examples=(
        Example(
            "Ahlers sagte, der Umbau sei nötig. Die Kasse ist aber leer. Das Land müsse helfen.",
            fires=True,
        ),
        Example(
            "Ahlers sagte, der Umbau sei nötig. Die Kasse sei aber leer. Das Land müsse helfen.",
            fires=False,
        ),
    ),
    find=find,
)
