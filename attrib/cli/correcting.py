"""Corrections on the command line: the option that names them, and what is told of them."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import TYPE_CHECKING

import typer

from attrib.cli.messages import complain

if TYPE_CHECKING:
    from attrib.corrections import Correction, Corrections

CORRECTIONS = typer.Option(
    None,
    "--corrections",
    metavar="FILE",
    help="Corrections that were marked in a page of --format html: wrong claims are left out, "
    "others get the speaker that was named, right ones are certain. May be repeated.",
)


def corrections_of(files: Sequence[str] | None) -> Corrections:
    """Return the corrections in some files.

    Raises:
        InputError: a file that cannot be read, or a line that is no correction.
    """
    from attrib.corrections import Corrections, read

    return Corrections(read(files or ()))


def tell_elsewhere(corrections: Corrections, met: Set[Correction]) -> None:
    """Print of how many corrections the article was not there."""
    for notice in corrections.elsewhere(met):
        complain(notice.message)
