"""What is told of corrections that could not be applied, or not be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrib.corrections.correction import Correction, Verdict
from attrib.wording import Wording

VERDICTS: Final = {
    Verdict.RIGHT: Wording("richtig", "right"),
    Verdict.WRONG: Wording("falsch", "wrong"),
    Verdict.SPEAKER: Wording("anderer Sprecher", "other speaker"),
    Verdict.MISSING: Wording("ergänzt", "added"),
}
CHANGED: Final = Wording("Ihr Text hat sich geändert", "for its text has changed")
GONE: Final = Wording("Dort ist keine Aussage gefunden", "for no claim is found there")
_NAMED: Final = 3


def lost(entry: Correction, reason: Wording) -> Wording:
    """Return the sentence on a correction that does not fit its article."""
    first, last = entry.place.spans[0].start, entry.place.spans[-1].end
    name = entry.speaker or entry.name
    who = Wording(f" von {name}", f" of {name}") if name else Wording("", "")
    verdict = VERDICTS[entry.verdict]
    return Wording(
        f"Eine Korrektur ({verdict.de}: die Aussage{who.de} an den Zeichen {first} bis {last}) ist "
        f"nicht angewandt: {reason.de}.",
        f"A correction ({verdict.en}: the claim{who.en} at characters {first} to {last}) is not "
        f"applied, {reason.en}.",
    )


def elsewhere(left: Sequence[Correction]) -> Wording:
    """Return the sentence on corrections of articles that were not there."""
    names = list(dict.fromkeys(entry.article for entry in left))
    listed, more = ", ".join(names[:_NAMED]), len(names) - _NAMED
    further = Wording(f" und {more} mehr", f" and {more} more") if more > 0 else Wording("", "")
    one = len(left) == 1
    german = "Korrektur gehört" if one else "Korrekturen gehören"
    english = "correction is" if one else "corrections are"
    return Wording(
        f"{len(left)} {german} zu keinem Artikel, der gelesen wurde, oder zu einem, dessen Name "
        f"und Text anders sind: {listed}{further.de}.",
        f"{len(left)} {english} of no article that was read, or of one whose name and text have "
        f"both changed: {listed}{further.en}.",
    )
