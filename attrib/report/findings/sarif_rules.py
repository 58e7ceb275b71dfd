"""The rules as SARIF describes them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrib.check.catalogue import Described
from attrib.check.finding import Severity
from attrib.check.rule import Rule
from attrib.report.findings.wordings import FIRES, QUIET, SOURCE, cited
from attrib.wording import Language


def described(rule: Described, level: str, language: Language) -> dict[str, Any]:
    """Return a rule as a `reportingDescriptor`; its help is its explanation, source and examples.

    Args:
        rule: a rule, or what is said of comments.
        level: the level of its findings unless a configuration changes it.
        language: of the texts.
    """
    # A rule that is off still has a level for whoever switches it on.
    running = rule.severity is not Severity.OFF
    configuration = {"enabled": running, "level": level if running else "warning"}
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary.into(language)},
        "fullDescription": {"text": rule.explanation.into(language)},
        "defaultConfiguration": configuration,
        "help": {
            "text": "\n\n".join(_plain(rule, language)),
            "markdown": "\n\n".join(_markdown(rule, language)),
        },
        "properties": {"tags": _tags(rule)},
    }


def _plain(rule: Described, language: Language) -> Iterator[str]:
    yield rule.explanation.into(language)
    if isinstance(rule, Rule):
        yield f"{SOURCE.into(language)}: {cited(rule, language)}"
        for example in rule.examples:
            yield f"{(FIRES if example.fires else QUIET).into(language)}: {example.text}"


def _markdown(rule: Described, language: Language) -> Iterator[str]:
    yield _literal(rule.explanation.into(language))
    if isinstance(rule, Rule):
        yield f"*{SOURCE.into(language)}:* {_literal(cited(rule, language))}"
        for example in rule.examples:
            heading = (FIRES if example.fires else QUIET).into(language)
            lines = example.text.split("\n")
            yield f"*{heading}:*\n\n" + "\n".join(f"> {_literal(line)}" for line in lines)


def _tags(rule: Described) -> list[str]:
    return ["style-advice"] if isinstance(rule, Rule) and rule.style_advice else []


def _literal(text: str) -> str:
    """Return text that Markdown shows as it is."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>#|" else c for c in text)
