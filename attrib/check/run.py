"""Runs the rules over a draft."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from attrib.article import Article, Span
from attrib.check.baseline import normalised
from attrib.check.catalogue import CATALOGUE, Described
from attrib.check.draft import Draft
from attrib.check.finding import Finding, Problem, Severity
from attrib.check.rule import Rule
from attrib.check.rules import RULES
from attrib.check.settings import Settings
from attrib.check.suppress import silenced, suppressions
from attrib.knowledge import NOTHING, Knowledge
from attrib.parse.base import Parser
from attrib.pipeline import examine, in_source
from attrib.records import Analysis, moved
from attrib.verification.records import Verified

if TYPE_CHECKING:
    from attrib.verification.index import Index


_WORD = re.compile(r"\w+")
SOURCED = "A6"
"""How the codes of rules start that find something only where there are sources."""


@dataclass(frozen=True, slots=True)
class Checked:
    """An article's claims, and what the rules find in it, in text order; offsets in the source.

    `silenced` counts the findings that comments in the text have taken away, `known` those that a
    version before had, too. `seen` is the analysis with its offsets in what a reader sees.
    """

    analysis: Analysis
    findings: tuple[Finding, ...]
    silenced: int = 0
    seen: Analysis | None = None
    known: int = 0

    def from_level(self, least: Severity) -> Checked:
        """Return it with the findings that are as grave as `least`, or graver."""
        left = (finding for finding in self.findings if finding.severity.rank >= least.rank)
        return replace(self, findings=tuple(left))

    def without(self, before: Checked) -> Checked:
        """Return it without the findings that a version before had, wherever they stood there.

        Those in an edited sentence come last: they are the same if they say the same.
        """
        fresh = list(self.findings)
        had = list(before.findings)
        for key, key_before in (
            (self.fingerprint, before.fingerprint),
            (self._said, before._said),
        ):
            fresh, had = _unmatched(fresh, had, key, key_before)
        known = len(self.findings) - len(fresh)
        return replace(self, findings=tuple(fresh), known=known)

    def fingerprint(self, finding: Finding) -> tuple[str, str]:
        """Return what a finding is known by in another version: its rule and its sentence."""
        return finding.code, _plain(self.sentence_text(finding))

    def _said(self, finding: Finding) -> tuple[str, str]:
        """Return what a finding in an edited sentence is known by: its rule, words and message."""
        words = self.analysis.article.shown(finding.span)
        return finding.code, f"{finding.problem.message.de}: {_plain(words)}"

    def sentence_text(self, finding: Finding) -> str:
        """Return what a reader sees of the sentence that a finding starts in."""
        return self.analysis.article.shown(self.sentence(finding))

    def sentence(self, finding: Finding) -> Span:
        """Return the sentence that a finding starts in; the finding's own span where none does."""
        sentences = self.analysis.document.sentences
        place = bisect_right(sentences, finding.span.start, key=lambda s: s.span.start) - 1
        if place < 0 or finding.span.start >= sentences[place].span.end:
            return finding.span
        return sentences[place].span


def _unmatched(
    fresh: Sequence[Finding],
    had: Sequence[Finding],
    key: Callable[[Finding], Hashable],
    key_before: Callable[[Finding], Hashable],
) -> tuple[list[Finding], list[Finding]]:
    """Return the findings of now and of before that have no partner in the other version."""
    there: dict[Hashable, list[Finding]] = {}
    for finding in had:
        there.setdefault(key_before(finding), []).append(finding)
    left = []
    for finding in fresh:
        alike = there.get(key(finding), [])
        # What has become graver is new: the one who was near is gone.
        same = next((f for f in alike if f.severity.rank >= finding.severity.rank), None)
        if same is None:
            left.append(finding)
        else:
            alike.remove(same)
    return left, list(chain.from_iterable(there.values()))


def _plain(text: str) -> str:
    """Return the words of a text, without marks: other quotation marks are no other sentence."""
    return " ".join(_WORD.findall(text)).casefold() or normalised(text)


def checked(
    article: Article,
    parser: Parser,
    settings: Settings | None = None,
    knowledge: Knowledge = NOTHING,
    sources: Index | None = None,
    *,
    before: Checked | None = None,
) -> Checked:
    """Analyse an article and run the rules over it.

    `sources` are what its quotes are held against (A601 to A603), ready to be searched: see
    `attrib.verification.verify.index_of`. `before` is an earlier version of the article, checked
    alike: what it had is left out (`known` counts it), and attributions that got lost are told.
    """
    settings = settings or Settings()
    examined = examine(article, parser, knowledge)
    analysis = examined.analysis
    verified = _verified(analysis, sources) if sources is not None else None
    draft = Draft(examined, settings, verified, before.seen if before is not None else None)
    findings = tuple(check(draft))
    if article.reading is not None:
        findings = moved(findings, article.reading.to_source)
    comments, wrong = suppressions(article.text, (rule.code for rule in RULES), article.remarks)
    running = (
        rule.code
        for rule in RULES
        if severity_of(rule, settings) is not Severity.OFF
        and (sources is not None or not rule.code.startswith(SOURCED))
    )
    left = silenced(findings, comments, running)
    of_comments = _weighed((*wrong, *left.idle), settings)
    found_now = Checked(
        in_source(analysis, article), in_order(left.findings, of_comments), left.count, analysis
    )
    return found_now if before is None else found_now.without(before)


def _verified(analysis: Analysis, sources: Index) -> Verified:
    from attrib.verification.verify import verify  # noqa: PLC0415  numpy, only with sources

    return verify(analysis, sources)


def check(draft: Draft, rules: Iterable[Rule] = RULES) -> Iterator[Finding]:
    """Yield what the chosen rules find in a draft, in text order; offsets in the reader's text."""
    found = [
        Finding(rule.code, _severity_of(problem, rule, severity, draft.settings), problem)
        for rule in rules
        if (severity := severity_of(rule, draft.settings)) is not Severity.OFF
        for problem in rule.find(draft)
    ]
    return iter(in_order(found))


def _severity_of(problem: Problem, rule: Rule, severity: Severity, settings: Settings) -> Severity:
    """Return how grave a problem is: as the house has it for the rule, or else as it is itself."""
    return severity if rule.code in settings.severity else problem.severity or severity


def _weighed(findings: Iterable[Finding], settings: Settings) -> Iterator[Finding]:
    """Yield findings on comments, as grave as these settings have it."""
    for finding in findings:
        severity = severity_of(CATALOGUE[finding.code], settings)
        if severity is not Severity.OFF:
            yield replace(finding, severity=severity)


def in_order(*groups: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings in text order."""
    return tuple(sorted(chain(*groups), key=lambda finding: (finding.span, finding.code)))


def severity_of(rule: Described, settings: Settings) -> Severity:
    """Return how grave the rule's findings are under these settings; `off` if it does not run.

    The longer of two prefixes decides between `select` and `ignore`; of two alike, `ignore`. A rule
    that is off by default runs, as a warning, when it is selected by its whole code.
    """
    own = settings.severity.get(rule.code, rule.severity)
    chosen = _longest(rule.code, settings.select) if settings.select else 0
    if chosen < 0 or _longest(rule.code, settings.ignore) >= max(chosen, 1):
        return Severity.OFF
    if own is Severity.OFF and rule.code in settings.select:
        return Severity.WARNING
    return own


def _longest(code: str, prefixes: Iterable[str]) -> int:
    """Return the length of the longest prefix of the code, or -1."""
    return max((len(p) for p in prefixes if code.startswith(p)), default=-1)
