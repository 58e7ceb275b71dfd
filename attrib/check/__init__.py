"""Checks a draft: a rule per file in `rules/`, each a value that finds problems in a `Draft`."""

from attrib.check.draft import Draft
from attrib.check.finding import Edit, Finding, Problem, Related, Severity
from attrib.check.rule import Example, Rule
from attrib.check.run import check, checked
from attrib.check.settings import Settings

__all__ = [
    "Draft",
    "Edit",
    "Example",
    "Finding",
    "Problem",
    "Related",
    "Rule",
    "Settings",
    "Severity",
    "check",
    "checked",
]
