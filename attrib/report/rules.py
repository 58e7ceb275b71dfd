"""The rules of `attrib check`, told to a person, and as plain dictionaries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from rich.table import Table
from rich.text import Text

from attrib.check.catalogue import Described
from attrib.check.finding import Severity
from attrib.check.rule import Rule
from attrib.example import Example
from attrib.report.base import Style
from attrib.report.findings.colors import AFTER, COLORS
from attrib.report.findings.wordings import FIRES, QUIET, SEVERITIES, SOURCE, cited
from attrib.report.screen import fitted, hanging, laid_out, rendered
from attrib.wording import Language, Wording

SCHEMA: Final = "attrib-rules-1"
_INDENT: Final = "  "


def listing(rules: Iterable[Described], style: Style) -> str:
    """Return a table of rules: code, severity, name, and below it what is found."""
    style = laid_out(style)
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for rule in rules:
        severity = Text(SEVERITIES[rule.severity].into(style.language), COLORS[rule.severity])
        told = Text.assemble((rule.name, "bold"), "\n", rule.summary.into(style.language))
        table.add_row(Text(rule.code, "bold"), severity, told)
    return rendered(style, table)


def explanation(rule: Described, style: Style) -> str:
    """Return what a rule finds and why, who says so, and examples of both sorts."""
    style = laid_out(style)
    return rendered(style, *_explained(rule, style))


def rule_dict(rule: Described, language: Language) -> dict[str, Any]:
    """Return a rule as dictionaries, lists and strings."""
    own = rule if isinstance(rule, Rule) else None
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "summary": rule.summary.into(language),
        "explanation": rule.explanation.into(language),
        "source": own.source if own else None,
        "style_advice": own.style_advice if own else False,
        "examples": [{"text": e.text, "fires": e.fires} for e in own.examples] if own else [],
    }


def _explained(rule: Described, style: Style) -> Iterator[Text]:
    language = style.language
    severity = SEVERITIES[rule.severity].into(language)
    yield Text.assemble(
        (f"{rule.code} {rule.name}", "bold"), " (", (severity, COLORS[rule.severity]), ")"
    )
    for text in (rule.summary, rule.explanation):
        yield Text()
        yield fitted(Text(text.into(language)), style.width)
    if isinstance(rule, Rule):
        yield Text()
        source = Text(f"{SOURCE.into(language)}: {cited(rule, language)}")
        yield hanging(source, style.width, "", _INDENT)
        yield from shown(rule.examples, (FIRES, QUIET), style)


def shown(
    examples: Iterable[Example], headings: tuple[Wording, Wording], style: Style
) -> Iterator[Text]:
    """Yield examples, each below the heading of those that fire, or of those that do not."""
    for example in examples:
        yield Text()
        heading = headings[0 if example.fires else 1].into(style.language)
        yield Text(f"{heading}:", COLORS[Severity.ERROR] if example.fires else AFTER)
        for line in example.text.split("\n"):
            yield hanging(Text(line), style.width, _INDENT, _INDENT)
