"""`attrib explain`: why a claim is in the table, and why this speaker."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

import typer

from attrib.cli.inputs import ENGINE, NO_CACHE, open_parser, read
from attrib.cli.messages import notify, printing
from attrib.config import Options
from attrib.errors import UsageError
from attrib.records import Analysis

PLACE = typer.Argument(
    ..., metavar="FILE:LINE", help="A text file and a line in it, or, with --claim, a file."
)
CLAIM = typer.Option(None, "--claim", metavar="N", help="The claim by its number in the output.")
_PLACE = re.compile(r"(?P<file>.+):(?P<line>\d{1,9})", re.DOTALL)


def explain(
    place: str = PLACE,
    claim: int | None = CLAIM,
    engine: str = ENGINE,
    no_cache: bool = NO_CACHE,
    *,
    settings: Options,
) -> None:
    """Say why a claim is there, and why this speaker, with the path in the sentence's tree."""
    file, line = (place, None) if claim is not None else _place(place)
    from attrib.pipeline import analyze

    article = read(file, engine)
    notify(article.notices, article.name)
    analysis = analyze(article, open_parser(engine, cached=not no_cache), settings.knowledge)
    notify(analysis.document.notices, article.name)
    numbers = [_checked(claim, analysis)] if claim is not None else []
    if line is not None:
        numbers = _at(line, analysis)
    _print(analysis, numbers, line)


def _place(given: str) -> tuple[str, int]:
    match = _PLACE.fullmatch(given)
    # A name may itself end in a colon and digits.
    if match is None or (Path(given).is_file() and not Path(match["file"]).is_file()):
        raise UsageError(
            f"'{given}' names no line.", "Give FILE:LINE, or FILE with --claim and a number."
        )
    return match["file"], int(match["line"])


def _checked(number: int, analysis: Analysis) -> int:
    count = len(analysis.claims)
    if 1 <= number <= count:
        return number
    name = analysis.article.name
    if not count:
        raise UsageError(f"There is no claim {number}: {name} has none.", "Choose another file.")
    raise UsageError(f"There is no claim {number} in {name}.", f"Choose one from 1 to {count}.")


def _at(line: int, analysis: Analysis) -> list[int]:
    from attrib.report.explain import at_line

    article = analysis.article
    last = article.line_column(len(article.text))[0]
    if not 1 <= line <= last:
        raise UsageError(
            f"There is no line {line} in {article.name}.", f"Choose one from 1 to {last}."
        )
    return at_line(analysis, line)


def _print(analysis: Analysis, numbers: Sequence[int], line: int | None) -> None:
    from attrib.report.explain import explanation, no_claim

    with printing():
        for place, number in enumerate(numbers):
            print(*([""] if place else []), *explanation(analysis, number), sep="\n")
        if not numbers and line is not None:
            print(no_claim(analysis, line))
