"""A rule is a value: what it is called, what it says of German and on whose word, what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from attrib.check.draft import Draft
from attrib.check.finding import Problem, Severity
from attrib.example import Example
from attrib.wording import Wording


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule for drafts.

    `name` is a short handle (`speech-without-speaker`); `summary` says in a sentence what is found,
    `explanation` why it matters and what the grammar or the style guide says; `source` names who
    says so, and `style_advice` tells that it is advice on style and no rule of grammar.
    """

    code: str
    name: str
    severity: Severity
    summary: Wording
    explanation: Wording
    source: str
    examples: tuple[Example, ...]
    find: Callable[[Draft], Iterable[Problem]]
    style_advice: bool = False
