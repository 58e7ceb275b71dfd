"""Comments in a draft that silence a rule: `<!-- attrib: ignore[A101] reason -->`.

A comment alone on its line holds for the next block, up to the blank line behind it; any other for
the line that it stands on. `ignore-file` holds for the whole file, `ignore-begin` up to the next
`ignore-end` of the same rule; a comment in a Word file for the paragraphs that it is about. One
that silences nothing is a finding itself, so that no comment outlives its reason.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from attrib.article import Remark, Span
from attrib.check.finding import Finding, Problem, Severity
from attrib.read.prose import COMMENT
from attrib.spans import SpanIndex
from attrib.wording import Wording

UNUSED = "A001"
MALFORMED = "A002"
_ORDER = re.compile(r"\s*ignore(?P<sort>-file|-begin|-end)?\s*\[(?P<codes>[^\]]*)\](?P<reason>.*)")
_BEGUN_TWICE = Wording(
    "Der Kommentar beginnt einen Bereich, der schon begonnen hat.",
    "The comment begins a region that has begun already.",
)
_NOT_BEGUN = Wording(
    "Der Kommentar beendet einen Bereich, der nicht begonnen hat.",
    "The comment ends a region that has not begun.",
)
_NOT_ENDED = Wording(
    "Kein Kommentar beendet den Bereich, den dieser beginnt.",
    "No comment ends the region that this one begins.",
)
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


def suppressions(
    source: str, known: Iterable[str], remarks: Iterable[Remark] = ()
) -> tuple[list[Suppression], list[Finding]]:
    """Return the comments of a source, and findings on those that say nothing sensible.

    Args:
        source: the article's text as it stands in the file.
        known: the codes that there are.
        remarks: comments beside the text, as Word has them.
    """
    codes = frozenset(known)
    found: list[Suppression] = []
    wrong: list[Finding] = []
    regions = _Regions(len(source))
    for span, said, scope in _comments(source, remarks):
        order = _ORDER.fullmatch(said)
        named = tuple(c.strip() for c in order["codes"].split(",")) if order else ()
        strange = [code for code in named if code not in codes]
        if order is None or not named or strange:
            wrong.append(_malformed(span, _unknown(strange)))
        if order is None or not (accepted := tuple(code for code in named if code in codes)):
            continue
        match order["sort"]:
            case "-begin":
                wrong += regions.begin(span, accepted)
            case "-end":
                wrong += regions.end(span, accepted)
            case "-file":
                found.append(Suppression(span, accepted, Span(0, len(source))))
            case _:
                found.append(Suppression(span, accepted, scope()))
    wrong += regions.finish()
    return found + regions.found, wrong


def _comments(
    source: str, remarks: Iterable[Remark]
) -> Iterator[tuple[Span, str, Callable[[], Span]]]:
    """Yield each comment's place, what it says, and what tells the stretch that it holds for."""
    scopes = _Scopes(source)
    for match in COMMENT.finditer(source):
        span = Span(*match.span())
        yield span, match["order"], partial(scopes.of, span)
    for remark in remarks:
        yield remark.span, remark.order, partial(_same, remark.span)


def _same(span: Span) -> Span:
    return span


class _Regions:
    """What stands between a comment that begins a region and the one that ends it."""

    def __init__(self, length: int) -> None:
        self.found: list[Suppression] = []
        self._length = length
        self._open: dict[str, Span] = {}

    def begin(self, comment: Span, codes: Iterable[str]) -> Iterator[Finding]:
        """Begin a region; yield what is wrong with that."""
        for code in codes:
            if code in self._open:
                yield _malformed(comment, _BEGUN_TWICE)
            else:
                self._open[code] = comment

    def end(self, comment: Span, codes: Iterable[str]) -> Iterator[Finding]:
        """End a region; yield what is wrong with that."""
        for code in codes:
            if code in self._open:
                self._close(code, comment.end)
            else:
                yield _malformed(comment, _NOT_BEGUN)

    def finish(self) -> Iterator[Finding]:
        """End the regions that nobody has ended, with the text; yield a finding on each."""
        for code, comment in list(self._open.items()):
            self._close(code, self._length)
            yield _malformed(comment, _NOT_ENDED)

    def _close(self, code: str, end: int) -> None:
        begun = self._open.pop(code)
        self.found.append(Suppression(begun, (code,), Span(begun.start, end)))


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


def _unknown(strange: Sequence[str]) -> Wording:
    if not strange:
        return Wording("Der Kommentar ist nicht zu verstehen.", "The comment cannot be understood.")
    named = ", ".join(code or "–" for code in strange)
    return Wording(
        f"Unbekannte Regel im Kommentar: {named}.", f"Unknown rule in the comment: {named}."
    )


def _malformed(span: Span, message: Wording) -> Finding:
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
