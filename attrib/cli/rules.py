"""`attrib rules` and `attrib rule CODE`: what `attrib check` looks for, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

import typer

from attrib.cli import options
from attrib.cli.messages import printing
from attrib.cli.options import LANG
from attrib.errors import UsageError
from attrib.report.base import Style
from attrib.wording import Language, Wording

if TYPE_CHECKING:
    from attrib.check.catalogue import Described


class Format(StrEnum):
    """How rules are shown."""

    TEXT = "text"
    JSON = "json"


FORMAT = typer.Option(Format.TEXT, "--format", help="Text, or JSON.")
CODE = typer.Argument(..., metavar="CODE", help="A rule's code, such as A101, or its name.")


def rules(
    format: Format = FORMAT,  # noqa: A002  the option's name
    lang: Language = LANG,
    color: options.Color = options.COLOR,
) -> None:
    """List the rules of `attrib check`: code, severity, name, and what is found."""
    from attrib.check.catalogue import CATALOGUE
    from attrib.report.rules import SCHEMA, listing, rule_dict
    from attrib.report.serial import serial

    with printing():
        if format is Format.JSON:
            told = [rule_dict(rule, lang) for rule in CATALOGUE.values()]
            print(serial({"schema": SCHEMA, "language": lang.value, "rules": told}))
        else:
            print(listing(CATALOGUE.values(), style_of(lang, color)), end="")


def rule(
    code: str = CODE,
    format: Format = FORMAT,  # noqa: A002  the option's name
    lang: Language = LANG,
    color: options.Color = options.COLOR,
) -> None:
    """Explain a rule: what it finds and why, who says so, and examples."""
    from attrib.report.rules import explanation, rule_dict
    from attrib.report.serial import serial

    found = _named(code)
    with printing():
        if format is Format.JSON:
            print(serial(rule_dict(found, lang)))
        else:
            print(explanation(found, style_of(lang, color)), end="")


def style_of(lang: Language, color: options.Color) -> Style:
    """Return the style that the options ask for."""
    return Style(lang, width=options.width(), color=options.colored(color))


def _named(given: str) -> Described:
    from attrib.check.catalogue import CATALOGUE, nearest

    for found in CATALOGUE.values():
        if given.casefold() in (found.code.casefold(), found.name):
            return found
    raise UsageError(
        Wording(f"Eine Regel '{given}' gibt es nicht.", f"There is no rule '{given}'."),
        nearest(given),
    )
