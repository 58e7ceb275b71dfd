"""What a rule finds in a draft, and how grave it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from attrib.article import Span
from attrib.wording import Wording


class Severity(StrEnum):
    """How grave a finding is, from `off` (the rule does not run) to `error`."""

    OFF = "off"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """The place in the order, from 0 for `off` to 3 for `error`."""
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a problem is about, and what it has to do with it."""

    span: Span
    message: Wording


@dataclass(frozen=True, slots=True)
class Edit:
    """What to write instead of what stands at a place."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a draft, where, and what to do.

    `edits` mend it, where the grammar gives one form; they go together. `fixable` tells that they
    may be made without asking, `--fix`: the mend is unique and touches no quoted word. `claim` is
    the number (from 0) of the claim that the problem is about, `also` are those that go on with it.
    `severity` is how grave it is where that is not as its rule says.
    """

    span: Span
    message: Wording
    advice: Wording
    edits: tuple[Edit, ...] = ()
    fixable: bool = False
    claim: int | None = None
    also: tuple[int, ...] = ()
    severity: Severity | None = None
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem under the code of its rule."""

    code: str
    severity: Severity
    problem: Problem

    @property
    def span(self) -> Span:
        """Where the problem is."""
        return self.problem.span
