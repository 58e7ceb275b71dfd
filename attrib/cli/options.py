"""The options on how claims are chosen and shown, which several commands share."""

from __future__ import annotations

import os
import shutil
import sys
from enum import StrEnum

import typer

from attrib.cli import voice


class Color(StrEnum):
    """Whether output is coloured."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


BY = typer.Option(
    "text", "--by", help="The order of the table: as in the text, or speaker by speaker."
)
CONTEXT = typer.Option(False, "--context", help="Show the article itself with its claims marked.")
SPEAKER = typer.Option(
    None,
    "--speaker",
    metavar="NAME",
    help="Only claims by this speaker; a part of the name will do.",
)
KIND = typer.Option(None, "--kind", help="Only claims of this kind; may be given several times.")
UNATTRIBUTED = typer.Option(False, "--unattributed", help="Only claims without a speaker.")
MIN_CONFIDENCE = typer.Option(
    0.0, "--min-confidence", min=0.0, max=1.0, help="Leave out claims below this confidence."
)
LANG = typer.Option(
    ...,
    "--lang",
    default_factory=voice.language,
    show_default="de, or the configuration's",
    help="The language of tables, explanations, notices and errors.",
)
COLOR = typer.Option(
    Color.AUTO,
    "--color",
    help="Colours; auto is at a terminal, or if FORCE_COLOR is set, and never if NO_COLOR is.",
)
QUIET = typer.Option(False, "--quiet", "-q", help="Leave out notices and the progress bar.")
VERBOSE = typer.Option(
    False, "--verbose", "-v", help="Say on stderr how each file was parsed, and how long it took."
)


def colored(choice: Color) -> bool:
    """Tell whether stdout gets colours."""
    if choice is not Color.AUTO:
        return choice is Color.ALWAYS
    # https://no-color.org, https://force-color.org: any text counts, whatever it says.
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (
        os.environ.get("TERM") != "dumb" and at_terminal()
    )


def at_terminal() -> bool:
    """Tell whether somebody looks at stdout."""
    return sys.stdout is not None and sys.stdout.isatty()


def width() -> int:
    """Return the columns of the terminal: COLUMNS, or what it says, or 80."""
    return shutil.get_terminal_size().columns
