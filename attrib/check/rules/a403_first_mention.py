"""A403: somebody who is called by the surname before the full name is told."""

from __future__ import annotations

from collections.abc import Iterator

from attrib.article import BlockKind
from attrib.check.draft import Draft
from attrib.check.finding import Problem, Related, Severity
from attrib.check.names import Written, bare, names_in
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.records import Claim, SpeakerKind
from attrib.wording import Wording

_LATER = Wording("der volle Name", "the full name")
_PARTS = (BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.DATELINE)


def find(draft: Draft) -> Iterator[Problem]:
    """Yield the first mention of a speaker, if it is a bare surname and the full name comes later.

    A headline is short of room, and no mention in this sense.
    """
    aside = draft.scene.blocks(*_PARTS)
    written = [name for name in names_in(draft.scene) if not aside.overlaps(name.span)]
    speakers = dict(_speakers(draft))
    first: dict[str, Written] = {}
    for name in written:
        surname = bare(name.surname)
        early = first.setdefault(surname, name)
        if surname not in speakers or len(early.words) > 1:
            continue
        claim = draft.claims[speakers[surname]]
        if len(name.words) > 1 and _is_of(claim, name) and not _is_another(early, name):
            yield _problem(early, name, speakers.pop(surname))


def _speakers(draft: Draft) -> Iterator[tuple[str, int]]:
    """Yield the surnames of those who speak, each with a claim of theirs (from 0)."""
    for number, claim in draft.numbered():
        if claim.speaker is not None and claim.speaker.kind is SpeakerKind.PERSON:
            yield bare(claim.speaker.name.split()[-1]), number


def _is_of(claim: Claim, name: Written) -> bool:
    """Tell whether a name of several words is a person's: by its look, or because it speaks."""
    said = claim.speaker.name.split() if claim.speaker else []
    return name.of_person or said[-len(name.words) :] == [*name.given, bare(name.surname)]


def _is_another(early: Written, full: Written) -> bool:
    """Tell whether a title shows that the two are not the same (*Frau Tann* and *Olaf Tann*)."""
    return bool(early.gender and full.gender) and early.gender != full.gender


def _problem(early: Written, full: Written, claim: int) -> Problem:
    told = " ".join(word.form for word in full.words)
    return Problem(
        early.span,
        Wording(
            f"„{early.surname}“ steht hier zum ersten Mal, der volle Name erst später.",
            f"“{early.surname}” stands here for the first time, the full name only later.",
        ),
        Wording(f"Schreiben Sie „{told}“ und die Funktion dazu.", f"Write “{told}”, and the role."),
        claim=claim,
        related=(Related(full.span, _LATER),),
    )


RULE = Rule(
    code="A403",
    name="full-name-at-first-mention",
    severity=Severity.OFF,
    summary=Wording(
        "Ein Sprecher, der beim ersten Mal nur mit dem Nachnamen genannt ist.",
        "A speaker who is called by the surname alone at the first mention.",
    ),
    explanation=Wording(
        "Wer spricht, wird beim ersten Mal mit vollem Namen und Funktion genannt, danach mit dem "
        "Nachnamen. Steht es umgekehrt, so ist meist ein Absatz nach vorn gerückt. Überschriften "
        "und Bildzeilen zählen nicht. Diese Regel ist nur an, wenn sie gewählt wird.",
        "Who speaks is given by full name and role at the first mention, and by the surname "
        "afterwards. Where it is the other way round, mostly a paragraph was moved up. Headlines "
        "and captions do not count. This rule is on only where it is selected.",
    ),
    source="The Associated Press Stylebook, “names” (first and last name on first reference)",
    style_advice=True,
    examples=(
        Example("Holm warnt. „Der Wald brennt“, sagte der Förster Jens Holm.", fires=True),
        Example("Der Förster Jens Holm warnt. „Der Wald brennt“, sagte Holm.", fires=False),
    ),
    find=find,
)
