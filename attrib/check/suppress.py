"""Comments in a draft that silence a rule: `<!-- attrib: ignore[A101] reason -->`.

A comment alone on its line holds for the next block, up to the blank line behind it; any other for
the line that it stands on. One that silences nothing is a finding itself, so that no comment
outlives its reason.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from attrib.article import Span
from attrib.check.finding import Finding, Problem, Severity
from attrib.read.prose import COMMENT
from attrib.spans import SpanIndex
from attrib.wording import Wording

UNUSED = "A001"
MALFORMED = "A002"
_ORDER = re.compile(r"\s*ignore\s*\[(?P<codes>[^\]]*)\](?P<reason>.*)")
_LINE_END = re.compile(r"\r\n|\r|\n")
_BLOCK = re.compile(
    r"(?:[^\S\r\n]*(?:\r\n|\r|\n))*(?P<block>(?:[^\r\n]*\S[^\r\n]*(?:\r\n|\r|\n|$))*)"
)


@dataclass(frozen=True, slots=True)
class Suppression:
    """A comment, the codes that it names, and the stretch of the source that it holds for."""

    span: Span
    codes: tuple[str, ...]
    scope: Span


@dataclass(frozen=True, slots=True)
class Silenced:
    """What is left of the findings, how many comments took away, and findings on idle comments."""

    findings: tuple[Finding, ...]
    count: int
    idle: tuple[Finding, ...] = ()


def suppressions(source: str, known: Iterable[str]) -> tuple[list[Suppression], list[Finding]]:
    """Return the comments of a source, and findings on those that say nothing sensible.

    Args:
        source: the article's text as it stands in the file.
        known: the codes that there are.
    """
    codes = frozenset(known)
    found: list[Suppression] = []
    wrong: list[Finding] = []
    scopes = _Scopes(source)
    for match in COMMENT.finditer(source):
        span = Span(match.start(), match.end())
        order = _ORDER.fullmatch(match["order"])
        named = tuple(c.strip() for c in order["codes"].split(",")) if order else ()
        strange = [code for code in named if code not in codes]
        if not named or strange:
            wrong.append(_malformed(span, strange))
        if accepted := tuple(code for code in named if code in codes):
            found.append(Suppression(span, accepted, scopes.of(span)))
    return found, wrong


def silenced(
    findings: Sequence[Finding], comments: Sequence[Suppression], running: Iterable[str]
) -> Silenced:
    """Take away what comments silence, and tell which codes in comments silence nothing.

    Args:
        findings: what the rules have found.
        comments: the comments of the same source.
        running: the codes of the rules that looked; a comment on any other may have its use.
    """
    looked = frozenset(running)
    scopes = {
        code: SpanIndex(c.scope for c in comments if code in c.codes) for code in _codes(comments)
    }
    left = tuple(f for f in findings if f.code not in scopes or not _starts_in(scopes[f.code], f))
    starts: dict[str, list[int]] = {}
    for finding in sorted(findings, key=lambda f: f.span.start):
        starts.setdefault(finding.code, []).append(finding.span.start)
    idle = tuple(
        _unused(comment, code)
        for comment in comments
        for code in comment.codes
        if code in looked and not _any_between(starts.get(code, []), comment.scope)
    )
    return Silenced(left, len(findings) - len(left), idle)


def _codes(comments: Sequence[Suppression]) -> set[str]:
    return {code for comment in comments for code in comment.codes}


def _starts_in(scopes: SpanIndex, finding: Finding) -> bool:
    start = finding.span.start
    return scopes.covers(Span(start, start + 1))


def _any_between(places: Sequence[int], scope: Span) -> bool:
    return bisect_left(places, scope.start) < bisect_left(places, scope.end)


class _Scopes:
    """What comments hold for, asked in text order: a line and a block are looked at once."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._line = Span(0, 0)
        self._behind = 0
        self._alone = False
        self._block = Span(0, 0)

    def of(self, comment: Span) -> Span:
        """Return the stretch of the source that a comment holds for."""
        if not self._line.covers(comment):
            self._next_line(comment)
        if not self._alone:
            return self._line
        if self._block.start <= self._behind < self._block.end:
            return Span(self._behind, self._block.end)
        block = _BLOCK.match(self._source, self._behind)
        self._block = Span(*block.span("block")) if block else Span(self._behind, self._behind)
        return self._block

    def _next_line(self, comment: Span) -> None:
        source, at = self._source, comment.start
        start = max(source.rfind("\n", 0, at), source.rfind("\r", 0, at)) + 1
        line_end = _LINE_END.search(source, comment.end)
        self._line = Span(start, line_end.start() if line_end else len(source))
        self._behind = line_end.end() if line_end else len(source)
        self._alone = not COMMENT.sub("", self._line.of(source)).strip()


def _malformed(span: Span, strange: Sequence[str]) -> Finding:
    named = ", ".join(code or "–" for code in strange)
    message = (
        Wording(
            f"Unbekannte Regel im Kommentar: {named}.", f"Unknown rule in the comment: {named}."
        )
        if strange
        else Wording("Der Kommentar ist nicht zu verstehen.", "The comment cannot be understood.")
    )
    advice = Wording(
        "Schreiben Sie <!-- attrib: ignore[A101] Grund -->; 'attrib rules' nennt alle Regeln.",
        "Write <!-- attrib: ignore[A101] reason -->; 'attrib rules' lists all rules.",
    )
    return Finding(MALFORMED, Severity.WARNING, Problem(span, message, advice))


def _unused(comment: Suppression, code: str) -> Finding:
    message = Wording(
        f"Der Kommentar zu {code} unterdrückt nichts.", f"The comment on {code} silences nothing."
    )
    advice = Wording("Löschen Sie ihn.", "Delete it.")
    return Finding(UNUSED, Severity.WARNING, Problem(comment.span, message, advice))
