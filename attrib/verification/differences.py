"""What is told of a quote that is not word for word what was said, the gravest first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrib.verification.records import Candidate, Concern, Edit, EditKind, Verdict, Verification
from attrib.wording import Wording

WITHOUT_NUMBER: Final = Wording("Zahl fehlt: {}", "number missing: {}")
_WITHOUT_NEGATION: Final = Wording("Verneinung fehlt: {}", "negation missing: {}")
_NEW_NEGATION: Final = Wording("Verneinung hinzugefügt: {}", "negation added: {}")
_OTHER_NEGATION: Final = Wording("Verneinung geändert: {} statt {}", "negation: {} for {}")
_NUMBER: Final = Wording("Zahl geändert: {} statt {}", "number changed: {} for {}")
_NEW_NUMBER: Final = Wording("Zahl hinzugefügt: {}", "number added: {}")
_WITHOUT: Final = Wording("es fehlt {}", "missing: {}")
_NEW: Final = Wording("hinzugefügt {}", "added: {}")
_OTHER: Final = Wording("{} statt {}", "{} for {}")
_SPLICED: Final = Wording(
    "zusammengesetzt: Die Teile stehen nicht beieinander", "spliced: the parts stand apart"
)
_SAID_BY: Final = Wording("gesagt hat es: {}", "said by: {}")
_SEVERAL: Final = Wording("gesagt haben es: {}", "said by: {}")
_WORDINGS: Final = {
    Concern.NEGATION: (_WITHOUT_NEGATION, _NEW_NEGATION, _OTHER_NEGATION),
    Concern.NUMBER: (WITHOUT_NUMBER, _NEW_NUMBER, _NUMBER),
    None: (_WITHOUT, _NEW, _OTHER),
}
_UNMARKED: Final = (EditKind.DROPPED, EditKind.ADDED, EditKind.CHANGED)


def numbers(candidate: Candidate) -> Iterator[Wording]:
    """Yield the numbers of an indirect claim that a passage does not have so."""
    other = {" ".join(ours.split()): theirs for ours, theirs in candidate.other_numbers}
    for ours, theirs in other.items():
        yield Wording(_OTHER.de.format(ours, theirs), _OTHER.en.format(ours, theirs))
    if missing := [number for number in candidate.missing_numbers if number not in other]:
        yield _with(WITHOUT_NUMBER, ", ".join(missing))


def callouts(verification: Verification) -> Iterator[Wording]:
    """Yield what a reader must see first: negations, numbers, splices, whose words it is."""
    for concern in (Concern.NEGATION, Concern.NUMBER):
        for edit in verification.edits:
            if edit.concern is concern:
                yield _told(edit)
    if verification.spliced:
        yield _SPLICED
    labels = list(dict.fromkeys(p.speaker for p in verification.passages if p.speaker))
    if labels and verification.verdict is Verdict.OTHER_SPEAKER:
        yield _with(_SAID_BY, labels[0])
    if labels and verification.verdict is Verdict.AMBIGUOUS:
        yield _with(_SEVERAL, "; ".join(labels))


def differences(verification: Verification) -> Iterator[Wording]:
    """Yield the callouts, and then what else is different and not marked as such."""
    yield from callouts(verification)
    for edit in verification.edits:
        if edit.concern is None and edit.kind in _UNMARKED:
            yield _told(edit)


def _told(edit: Edit) -> Wording:
    said, quoted = (" ".join(text.split()) for text in (edit.said, edit.quoted))
    without, new, other = _WORDINGS[edit.concern]
    if edit.kind in (EditKind.OMITTED, EditKind.CUT) or not quoted:
        return _with(without, f"„{said}“")
    if not said:
        return _with(new, f"„{quoted}“")
    return _with(other, f"„{quoted}“", f"„{said}“")


def _with(wording: Wording, *words: str) -> Wording:
    return Wording(wording.de.format(*words), wording.en.format(*words))
