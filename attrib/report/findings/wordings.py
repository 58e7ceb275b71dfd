"""What reports of findings call things, in German and English."""

from __future__ import annotations

from attrib.check.finding import Severity
from attrib.check.rule import Rule
from attrib.report.findings.total import GRAVEST_FIRST, Total
from attrib.report.labels import counted
from attrib.wording import Language, Wording

SEVERITIES = {
    Severity.OFF: Wording("aus", "off"),
    Severity.INFO: Wording("Hinweis", "info"),
    Severity.WARNING: Wording("Warnung", "warning"),
    Severity.ERROR: Wording("Fehler", "error"),
}
_SEVERAL = {
    Severity.INFO: Wording("Hinweise", "infos"),
    Severity.WARNING: Wording("Warnungen", "warnings"),
    Severity.ERROR: Wording("Fehler", "errors"),
}
SOURCE = Wording("Quelle", "Source")
FIRES = Wording("Ein Befund", "A finding")
QUIET = Wording("Kein Befund", "No finding")
STYLE_ADVICE = Wording("Stilrat, keine Regel der Grammatik", "style advice, no rule of grammar")
SEE_ALSO = Wording("siehe", "see")
_FINDING = Wording("Befund", "finding"), Wording("Befunde", "findings")
_FILE = Wording("Datei", "file"), Wording("Dateien", "files")
_GAP = "\N{NO-BREAK SPACE}"
_NO_FINDINGS = Wording("Keine Befunde", "No findings")
_UNREADABLE = Wording("nicht lesbar", "unreadable")
_SILENCED = Wording("durch Kommentar unterdrückt", "silenced by a comment")
_ACCEPTED = Wording("laut Baseline hingenommen", "accepted by the baseline")
_OUTSIDE = Wording("schon in der Fassung davor", "in the version before, too")


def cited(rule: Rule, language: Language) -> str:
    """Return who says so, and that it is advice on style where it is."""
    note = f" ({STYLE_ADVICE.into(language)})" if rule.style_advice else ""
    return f"{rule.source}{note}"


def summary(total: Total, language: Language) -> str:
    """Return a run in a sentence or two."""
    said = [_found(total, language)]
    for number, what in (
        (total.unreadable, _UNREADABLE),
        (total.silenced, _SILENCED),
        (total.accepted, _ACCEPTED),
        (total.outside, _OUTSIDE),
    ):
        if number:
            said.append(f"{number}{_GAP}{what.into(language)}")
    return f"{'; '.join(said)}."


def _found(total: Total, language: Language) -> str:
    found = sum(total.findings.values())
    files = counted(total.files - total.unreadable, *_FILE, language)
    if not found:
        return f"{_NO_FINDINGS.into(language)} in {files}"
    levels = ", ".join(
        counted(total.findings[level], SEVERITIES[level], _SEVERAL[level], language)
        for level in GRAVEST_FIRST
        if total.findings[level]
    )
    of = Wording("von", "of").into(language)
    where = files if total.files == 1 else f"{total.with_findings} {of} {files}"
    return f"{counted(found, *_FINDING, language)} ({levels}) in {where}"
