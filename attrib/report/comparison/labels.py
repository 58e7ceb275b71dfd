"""The words for how articles differ on a claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrib.report.sanitise import one_line
from attrib.verification.compare import Difference, SharedClaim
from attrib.wording import Language, Wording

DIFFERENCES: Final = {
    Difference.SPEAKER: Wording(
        "verschiedenen Personen zugeschrieben", "given to different people"
    ),
    Difference.NEGATION: Wording("hier verneint, dort nicht", "denied here, not there"),
    Difference.NUMBER: Wording("verschiedene Zahlen", "numbers differ"),
    Difference.BOUND: Wording(
        "Zahl hier nach oben, dort nach unten begrenzt",
        "the number is the most here, the least there",
    ),
    Difference.DIRECTNESS: Wording(
        "hier wörtlich, dort indirekt", "quoted directly here, indirectly there"
    ),
}
ALIKE: Final = Wording("gleich formuliert", "worded alike")
OTHERWISE: Final = Wording("anders formuliert", "worded differently")
PLACE: Final = Wording("Stelle", "Place")
KIND: Final = Wording("Art", "Kind")
CLAIM: Final = Wording("Aussage", "Claim")
NO_SPEAKER: Final = Wording("(niemand genannt)", "(nobody named)")
NOTHING: Final = Wording(
    "Keine Aussage steht in mehreren Artikeln.", "No claim stands in several articles."
)


def findings(shared: SharedClaim, language: Language) -> Iterator[str]:
    """Yield how the articles differ, the gravest first, and whether the wording is the same."""
    for difference in shared.differences:
        told = DIFFERENCES[difference].into(language)
        numbered = difference in (Difference.NUMBER, Difference.BOUND)
        yield f"{told} ({one_line(' – '.join(shared.numbers))})" if numbered else told
    yield (ALIKE if shared.worded_alike else OTHERWISE).into(language)
