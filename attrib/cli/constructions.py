"""`attrib constructions [NAME]`: in which ways German reports speech, as attrib finds it."""

from __future__ import annotations

import typer

from attrib.cli import options
from attrib.cli.messages import printing
from attrib.cli.options import LANG
from attrib.cli.rules import FORMAT, Format, style_of
from attrib.errors import UsageError
from attrib.wording import Language, Wording

NAME = typer.Argument(None, metavar="[NAME]", help="One construction, such as so-phrase.")


def constructions(
    name: str | None = NAME,
    format: Format = FORMAT,  # noqa: A002  the option's name
    lang: Language = LANG,
    color: options.Color = options.COLOR,
) -> None:
    """List the constructions that attrib finds, or explain one: its source, and examples."""
    from attrib.detect.constructions import BY_NAME
    from attrib.report.constructions import SCHEMA, construction_dict, explanation, listing
    from attrib.report.serial import serial

    if name is not None and name not in BY_NAME:
        raise UsageError(
            Wording(
                f"Eine Konstruktion '{name}' gibt es nicht.", f"There is no construction '{name}'."
            ),
            Wording(
                "'attrib constructions' listet alle auf.",
                "'attrib constructions' lists all constructions.",
            ),
        )
    with printing():
        if format is Format.TEXT and name is None:
            print(listing(BY_NAME.values(), style_of(lang, color)), end="")
        elif format is Format.TEXT and name is not None:
            print(explanation(BY_NAME[name], style_of(lang, color)), end="")
        elif name is not None:
            print(serial(construction_dict(BY_NAME[name], lang)))
        else:
            told = [construction_dict(each, lang) for each in BY_NAME.values()]
            print(serial({"schema": SCHEMA, "language": lang.value, "constructions": told}))
