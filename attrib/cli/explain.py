"""`attrib explain`: why a claim is in the table, and why this speaker; or why none is there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import typer

from attrib.cli.correcting import CORRECTIONS, corrections_of
from attrib.cli.inputs import (
    ENCODING,
    ENGINE,
    INPUT_FORMAT,
    MAX_FILE_SIZE,
    NO_CACHE,
    Reading,
    open_parser,
)
from attrib.cli.messages import notify, printing
from attrib.cli.options import LANG
from attrib.config import Options
from attrib.errors import UsageError, foreseen
from attrib.read.formats import InputFormat
from attrib.read.source import is_file
from attrib.records import Analysis
from attrib.wording import Language, Wording

if TYPE_CHECKING:
    from attrib.corrections import Corrected

PLACE = typer.Argument(
    ...,
    metavar="FILE:LINE",
    help="A file and a line in it (of a text without lines: a paragraph), or, with --claim, a "
    "file.",
)
CLAIM = typer.Option(None, "--claim", metavar="N", help="The claim by its number in the output.")
_PLACE = re.compile(r"(?P<file>.+):(?P<line>\d{1,9})", re.DOTALL)


def explain(
    place: str = PLACE,
    claim: int | None = CLAIM,
    corrections: list[str] | None = CORRECTIONS,
    lang: Language = LANG,
    engine: str = ENGINE,
    input_format: InputFormat = INPUT_FORMAT,
    encoding: str | None = ENCODING,
    max_file_size: float = MAX_FILE_SIZE,
    no_cache: bool = NO_CACHE,
    *,
    settings: Options,
) -> None:
    """Say why a claim is there, and why this speaker, with the path in the sentence's tree.

    Of a line it is also told which quotations and Konjunktiv forms are no claims, and why not.
    """
    file, at = (place, None) if claim is not None else _place(place)
    from attrib.pipeline import examine, in_source

    known = corrections_of(corrections)
    article = Reading(engine, input_format, encoding, max_file_size).file(file)
    notify(article.notices, article.name)
    parser = open_parser(engine, cached=not no_cache)
    with foreseen(article.name):
        examined = examine(article, parser, settings.knowledge)
        found = in_source(examined.analysis, article)
        corrected = known.apply(found)
        analysis = corrected.analysis
        notify(analysis.document.notices, article.name)
        numbers = [_checked(claim, corrected)] if claim is not None else []
        if at is not None:
            numbers = _at(at, analysis)
        with printing():
            lines = list(_told(analysis, numbers, at, lang))
            if at is not None:
                lines += _struck(_at(at, found), corrected, lang)
            if at is not None:
                from attrib.report.unreported import told

                lines += told(examined, analysis.article, at, lang)
            print(*lines, sep="\n")


def _place(given: str) -> tuple[str, int]:
    match = _PLACE.fullmatch(given)
    # A name may itself end in a colon and digits.
    if match is None or (is_file(given) and not is_file(match["file"])):
        raise UsageError(
            Wording(f"'{given}' nennt keine Zeile.", f"'{given}' names no line."),
            Wording(
                "Geben Sie DATEI:ZEILE an, oder DATEI mit --claim und einer Nummer.",
                "Give FILE:LINE, or FILE with --claim and a number.",
            ),
        )
    return match["file"], int(match["line"])


def _checked(number: int, corrected: Corrected) -> int:
    from attrib.corrections import Verdict

    analysis = corrected.analysis
    if corrected.verdicts.get(number) is Verdict.WRONG:
        raise UsageError(
            Wording(
                f"Aussage {number} in {analysis.article.name} ist von Hand als falsch gestrichen.",
                f"Claim {number} in {analysis.article.name} was marked as wrong by hand.",
            ),
            Wording(
                "Lassen Sie '--corrections' weg, um sie erklärt zu bekommen.",
                "Leave out '--corrections' to have it explained.",
            ),
        )
    numbers = sorted(claim.number for claim in analysis.claims)
    if number in numbers:
        return number
    name = analysis.article.name
    if not numbers:
        raise UsageError(
            Wording(
                f"Eine Aussage {number} gibt es nicht: {name} hat keine.",
                f"There is no claim {number}: {name} has none.",
            ),
            Wording("Wählen Sie eine andere Datei.", "Choose another file."),
        )
    raise UsageError(
        Wording(
            f"Eine Aussage {number} gibt es in {name} nicht.",
            f"There is no claim {number} in {name}.",
        ),
        Wording(
            f"Wählen Sie eine von {numbers[0]} bis {numbers[-1]}.",
            f"Choose one from {numbers[0]} to {numbers[-1]}.",
        ),
    )


def _at(place: int, analysis: Analysis) -> list[int]:
    from attrib.report.explain import at_place, named_place, place_of

    article = analysis.article
    last = place_of(len(article.text), article)
    if not 1 <= place <= last:
        there = named_place(article, place)
        raise UsageError(
            Wording(
                f"{there.de} gibt es in {article.name} nicht.",
                f"There is no {there.en} in {article.name}.",
            ),
            Wording(f"Wählen Sie eine Zahl von 1 bis {last}.", f"Choose one from 1 to {last}."),
        )
    return at_place(analysis, place)


def _struck(numbers: Sequence[int], corrected: Corrected, language: Language) -> Iterator[str]:
    """Yield which claims a person has struck out."""
    from attrib.corrections import Verdict

    for number in numbers:
        if corrected.verdicts.get(number) is Verdict.WRONG:
            told = Wording(
                f"Aussage {number} ist von Hand als falsch gestrichen.",
                f"Claim {number} was marked as wrong by hand.",
            )
            yield from ("", told.into(language))


def _told(
    analysis: Analysis, numbers: Sequence[int], place: int | None, language: Language
) -> Iterator[str]:
    from attrib.report.explain import explanation, no_claim

    if not numbers and place is not None:
        yield no_claim(analysis, place, language)
    for position, number in enumerate(numbers):
        if position:
            yield ""
        yield from explanation(analysis, number, language)
