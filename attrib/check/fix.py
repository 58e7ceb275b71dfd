"""Writes mends, those that are unique or all (`--fix`), or shows them as a unified diff."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import unified_diff

from attrib.article import Article
from attrib.check.finding import Edit, Finding
from attrib.spans import Places


@dataclass(frozen=True, slots=True)
class Fixed:
    """A source with its mends, and the findings that they settle."""

    text: str
    settled: tuple[Finding, ...]


def fixed(article: Article, findings: Iterable[Finding], *, unsafe: bool = False) -> Fixed:
    """Apply every fixable finding, all of its edits or none; where two overlap, the first wins.

    An article that was extracted from its file is left as it is.

    Args:
        article: what the findings are about.
        findings: in text order.
        unsafe: whether edits are made, too, that a person should look at.
    """
    settled: list[Finding] = []
    edits: list[Edit] = []
    places = Places()
    for finding in findings:
        problem = finding.problem
        if not (problem.fixable or unsafe) or not problem.edits or article.extracted:
            continue
        spans = [edit.span for edit in problem.edits]
        near = [edits[number].span for number in places.near(spans)]
        if not any(span.overlaps(old) for span in spans for old in near):
            for number, edit in enumerate(problem.edits, start=len(edits)):
                places.add(number, [edit.span])
            edits.extend(problem.edits)
            settled.append(finding)
    text, done = [], 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        text += [article.text[done : edit.span.start], edit.text]
        done = edit.span.end
    return Fixed("".join([*text, article.text[done:]]), tuple(settled))


def diff(name: str, before: str, after: str) -> str:
    """Return a unified diff that `git apply` and `patch` understand."""
    shown = unified_diff(_lines(before), _lines(after), f"a/{name}", f"b/{name}")
    return "".join(_ended(line) for line in shown)


def _lines(text: str) -> list[str]:
    """Return the lines with their ends; only LF ends one, as for git."""
    lines = [f"{line}\n" for line in text.split("\n")]
    lines[-1] = lines[-1][:-1]
    return lines if lines[-1] else lines[:-1]


def _ended(line: str) -> str:
    return line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
