"""The words for verdicts, and how edits and places are shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrib.report.sanitise import one_line
from attrib.verification import differences
from attrib.verification.records import Edit, EditKind, Passage, Verdict, Verification, Verified
from attrib.wording import Language, Wording

VERDICTS: Final = {
    Verdict.EXACT: Wording("wörtlich", "exact"),
    Verdict.TRIMMED: Wording("gekürzt", "trimmed"),
    Verdict.ALTERED: Wording("verändert", "altered"),
    Verdict.NOT_FOUND: Wording("nicht gefunden", "not found"),
    Verdict.OTHER_SPEAKER: Wording("anderer Sprecher", "other speaker"),
    Verdict.AMBIGUOUS: Wording("mehrdeutig", "ambiguous"),
}
LINE: Final = Wording("Zeile", "Line")
VERDICT: Final = Wording("Urteil", "Verdict")
QUOTE: Final = Wording("Zitat", "Quote")
CLAIM: Final = Wording("Aussage", "Claim")
CANDIDATES: Final = Wording("Mögliche Stellen", "Candidates")
INDIRECT: Final = Wording(
    "Indirekte Aussagen: Stellen, auf die sie zurückgehen können",
    "Indirect claims: passages that they may go back to",
)
NEAREST: Final = Wording("ähnlichste Stelle", "nearest")
NO_QUOTES: Final = Wording("Keine Zitate gefunden.", "No quotes found.")
NO_CANDIDATE: Final = Wording("keine ähnliche Stelle", "no passage like it")
NO_SPEAKER: Final = Wording("(niemand genannt)", "(nobody named)")
_COUNT: Final = Wording("{} Zitate: {}", "{} quotes: {}")
_ONE: Final = Wording("1 Zitat: {}", "1 quote: {}")


def summary(verified: Verified, language: Language) -> str:
    """Return how many quotes got which verdict: *3 Zitate: 2 wörtlich, 1 verändert*."""
    counts = {verdict: count for verdict, count in verified.counts.items() if count}
    if not counts:
        return NO_QUOTES.into(language)
    told = ", ".join(f"{n} {VERDICTS[verdict].into(language)}" for verdict, n in counts.items())
    total = sum(counts.values())
    if total == 1:
        return _ONE.into(language).format(VERDICTS[next(iter(counts))].into(language))
    return _COUNT.into(language).format(total, told)


def callouts(verification: Verification, language: Language) -> Iterator[str]:
    """Yield what a reader must see first, each on one line."""
    return (one_line(told.into(language)) for told in differences.callouts(verification))


def place(passage: Passage) -> str:
    """Return where a passage stands: *rede.txt:12 (Ministerin Brahm)*."""
    speaker = f" ({one_line(passage.speaker)})" if passage.speaker else ""
    return f"{one_line(passage.source)}:{passage.line}{speaker}"


def speaker(verification: Verification, language: Language) -> str:
    """Return whom the article names."""
    named = verification.claim.speaker
    return one_line(named.name) if named is not None else NO_SPEAKER.into(language)


def plain_diff(edits: tuple[Edit, ...]) -> str:
    """Return edits without colour: *Wir bauen [-nicht-] {+bald+} weiter*.

    Marked omissions show what was left out between *[…:* and *]*.
    """
    return " ".join(text for edit in edits for text, _ in parts(edit))


def parts(edit: Edit) -> Iterator[tuple[str, EditKind]]:
    """Yield the texts of an edit, dropped words before those that stand for them."""
    said, quoted = one_line(edit.said), one_line(edit.quoted)
    match edit.kind:
        case EditKind.EQUAL:
            yield quoted, EditKind.EQUAL
        case EditKind.OMITTED:
            yield (f"[…: {said}]" if said else quoted), EditKind.OMITTED
        case EditKind.INSERTED:
            yield quoted, EditKind.INSERTED
        case EditKind.CUT:
            yield f"[…: {said}]", EditKind.CUT
        case EditKind.DROPPED | EditKind.ADDED | EditKind.CHANGED:
            if said:
                yield f"[-{said}-]", EditKind.DROPPED
            if quoted:
                yield f"{{+{quoted}+}}", EditKind.ADDED
