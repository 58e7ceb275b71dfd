"""The words for verdicts, and what of a quote is called out first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrib.report.clean import one_line
from attrib.verification.records import (
    Concern,
    Edit,
    EditKind,
    Passage,
    Verdict,
    Verification,
    Verified,
)
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
SPEAKER: Final = Wording("Sprecher", "Speaker")
VERDICT: Final = Wording("Urteil", "Verdict")
QUOTE: Final = Wording("Zitat", "Quote")
PASSAGE: Final = Wording("Quelle", "Source")
CLAIM: Final = Wording("Aussage", "Claim")
CANDIDATES: Final = Wording("Mögliche Stellen", "Candidates")
INDIRECT: Final = Wording(
    "Indirekte Aussagen: Stellen, auf die sie zurückgehen können",
    "Indirect claims: passages that they may go back to",
)
NEAREST: Final = Wording("am nächsten", "nearest")
NO_QUOTES: Final = Wording("Keine Zitate gefunden.", "No quotes found.")
NO_CANDIDATE: Final = Wording("keine ähnliche Stelle", "no passage like it")
NO_SPEAKER: Final = Wording("(niemand genannt)", "(nobody named)")
_COUNT: Final = Wording("{} Zitate: {}", "{} quotes: {}")
_ONE: Final = Wording("1 Zitat: {}", "1 quote: {}")
_WITHOUT_NEGATION: Final = Wording("Verneinung fehlt: {}", "negation missing: {}")
_NEW_NEGATION: Final = Wording("Verneinung hinzugefügt: {}", "negation added: {}")
_OTHER_NEGATION: Final = Wording("Verneinung geändert: {} statt {}", "negation: {} for {}")
_NUMBER: Final = Wording("Zahl geändert: {} statt {}", "number changed: {} for {}")
_NEW_NUMBER: Final = Wording("Zahl hinzugefügt: {}", "number added: {}")
WITHOUT_NUMBER: Final = Wording("Zahl fehlt: {}", "number missing: {}")
_SPLICED: Final = Wording(
    "zusammengesetzt: Die Teile stehen nicht beieinander", "spliced: the parts stand apart"
)
_SAID_BY: Final = Wording("gesagt hat es: {}", "said by: {}")
_SEVERAL: Final = Wording("gesagt haben es: {}", "said by: {}")


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
    """Yield what a reader must see first: negations, numbers, splices, whose words it is."""
    for concern in (Concern.NEGATION, Concern.NUMBER):
        for edit in verification.edits:
            if edit.concern is concern:
                yield _callout(edit, language)
    if verification.spliced:
        yield _SPLICED.into(language)
    labels = list(dict.fromkeys(p.speaker for p in verification.passages if p.speaker))
    if labels and verification.verdict is Verdict.OTHER_SPEAKER:
        yield _SAID_BY.into(language).format(one_line(labels[0]))
    if labels and verification.verdict is Verdict.AMBIGUOUS:
        yield _SEVERAL.into(language).format("; ".join(map(one_line, labels)))


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


def _callout(edit: Edit, language: Language) -> str:
    said, quoted = (f"„{one_line(text)}“" if text else "" for text in (edit.said, edit.quoted))
    negation = edit.concern is Concern.NEGATION
    if edit.kind in (EditKind.OMITTED, EditKind.CUT) or not quoted:
        return (_WITHOUT_NEGATION if negation else WITHOUT_NUMBER).into(language).format(said)
    if not said:
        return (_NEW_NEGATION if negation else _NEW_NUMBER).into(language).format(quoted)
    return (_OTHER_NEGATION if negation else _NUMBER).into(language).format(quoted, said)
