"""`attrib explain`: why a claim is in the table, and why this speaker; or why none is there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import typer

from attrib.cli.inputs import (
    ENCODING,
    ENGINE,
    INPUT_FORMAT,
    MAX_FILE_SIZE,
    NO_CACHE,
    open_parser,
    read,
)
from attrib.cli.messages import notify, printing
from attrib.cli.options import LANG
from attrib.config import Options
from attrib.errors import UsageError, foreseen
from attrib.read.formats import InputFormat
from attrib.read.source import is_file
from attrib.records import Analysis
from attrib.wording import Language, Wording

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

    article = read(
        file, engine, input_format=input_format, encoding=encoding, max_file_size=max_file_size
    )
    notify(article.notices, article.name)
    parser = open_parser(engine, cached=not no_cache)
    with foreseen(article.name):
        examined = examine(article, parser, settings.knowledge)
        analysis = in_source(examined.analysis, article)
        notify(analysis.document.notices, article.name)
        numbers = [_checked(claim, analysis)] if claim is not None else []
        if at is not None:
            numbers = _at(at, analysis)
        with printing():
            lines = list(_told(analysis, numbers, at, lang))
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


def _checked(number: int, analysis: Analysis) -> int:
    count = len(analysis.claims)
    if 1 <= number <= count:
        return number
    name = analysis.article.name
    if not count:
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
        Wording(f"Wählen Sie eine von 1 bis {count}.", f"Choose one from 1 to {count}."),
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
