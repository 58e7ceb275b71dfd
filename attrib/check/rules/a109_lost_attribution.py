"""A109: an attribution that the version before had, and this one has not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.check.lost import Loss, Lost, lost
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.wording import Wording

ADVICE = Wording(
    "Nehmen Sie die Zuschreibung wieder auf, oder prüfen Sie, ob die Aussage so noch stimmt.",
    "Take the attribution up again, or check whether the statement still holds like this.",
)
_MESSAGES: Final[Mapping[Loss, Wording]] = MappingProxyType(
    {
        Loss.SPEAKER_GONE: Wording(
            "Vorher sagte das {before}, jetzt niemand.", "{before} said this before, now nobody."
        ),
        Loss.SPEAKER_OTHER: Wording(
            "Vorher sagte das {before}, jetzt {now}.", "{before} said this before, now {now}."
        ),
        Loss.FRAME_GONE: Wording(
            "Vorher stand dabei, dass {before} das sagt; jetzt folgt es nur aus dem Satz davor.",
            "Before, the text said that {before} says this; now it only follows from the sentence "
            "before.",
        ),
        Loss.CLAIM_GONE: Wording(
            "Vorher sagte das {before}, jetzt behauptet es der Text selbst.",
            "{before} said this before, now the text itself states it.",
        ),
        Loss.WORDS_CHANGED: Wording(
            "Der Wortlaut des Zitats von {before} ist verändert.",
            "The words of the quote of {before} have changed.",
        ),
        Loss.KONJUNKTIV_GONE: Wording(
            "Vorher stand die Aussage von {before} im Konjunktiv, jetzt im Indikativ.",
            "The statement of {before} was in Konjunktiv before, now it is in the indicative.",
        ),
    }
)


def find(draft: Draft) -> Iterator[Problem]:
    """Yield what has become of the claims of the version before, where there is one."""
    if draft.before is None:
        return
    for found in lost(draft.before, draft.examined.analysis):
        yield _problem(found)


def _problem(found: Lost) -> Problem:
    before, now = found.before.speaker, found.now.speaker if found.now else None
    names = {"before": before.name if before else "", "now": now.name if now else ""}
    told = _MESSAGES[found.loss]
    return Problem(
        found.span,
        Wording(told.de.format_map(names), told.en.format_map(names)),
        ADVICE,
        claim=found.number,
    )


RULE = Rule(
    code="A109",
    name="lost-attribution",
    severity=Severity.WARNING,
    summary=Wording(
        "Eine Zuschreibung, die die Fassung davor hatte und diese nicht mehr hat.",
        "An attribution that the version before had and this one has not.",
    ),
    explanation=Wording(
        "Beim Kürzen geht leicht verloren, wer etwas gesagt hat: Der Satz mit dem Namen fällt weg, "
        "oder „laut X“. Dann spricht jemand anderes, niemand oder die Zeitung selbst. Die Regel "
        "vergleicht mit der Fassung davor („--before“, „--diff“); ohne sie findet sie nichts.",
        "When a text is cut, who said something is easily lost: the sentence with the name goes, "
        "or “laut X”. Then somebody else speaks, nobody, or the paper itself. The rule compares "
        "with the version before (“--before”, “--diff”); without one it finds nothing.",
    ),
    source="Reuters Handbook of Journalism, „The Essentials of Reuters sourcing“ (every statement "
    "that is not established has a source)",
    examples=(
        Example(
            "Das Wehr sei undicht. Die Stadt baut ein neues.",
            fires=True,
        ),
        Example(
            "Das Wehr sei undicht, so Tann.",
            fires=False,
        ),
    ),
    find=find,
)
