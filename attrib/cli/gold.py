"""`attrib gold`: what was checked by hand becomes gold, which `attrib eval` measures by."""

from __future__ import annotations

from contextlib import nullcontext

import typer

from attrib.cli import options
from attrib.cli.correcting import tell_elsewhere
from attrib.cli.inputs import (
    ENCODING,
    ENGINE,
    FILES,
    INPUT_FORMAT,
    MAX_FILE_SIZE,
    NO_CACHE,
    STDIN,
    Reading,
    expand,
    for_each,
    open_parser,
)
from attrib.cli.messages import complain, notify, printing
from attrib.cli.progress import progress
from attrib.config import Options
from attrib.errors import UsageError
from attrib.read.formats import InputFormat
from attrib.wording import Language, Wording

CORRECTIONS = typer.Option(
    ...,
    "--corrections",
    metavar="FILE",
    help="The corrections that were marked in a page of --format html. May be repeated.",
)
OUTPUT = typer.Option(
    None, "--output", "-o", metavar="FILE", help="Write to a file, whole or not at all."
)
UNCHECKED = typer.Option(
    False,
    "--unchecked",
    help="Take articles, too, of which not all claims were checked, with those as they were found.",
)


def gold(
    files: list[str] = FILES,
    corrections: list[str] = CORRECTIONS,
    output: str | None = OUTPUT,
    unchecked: bool = UNCHECKED,
    input_format: InputFormat = INPUT_FORMAT,
    encoding: str | None = ENCODING,
    max_file_size: float = MAX_FILE_SIZE,
    lang: Language = options.LANG,  # noqa: ARG001  messages are told in it
    quiet: bool = options.QUIET,
    engine: str = ENGINE,
    no_cache: bool = NO_CACHE,
    *,
    settings: Options,
) -> None:
    """Turn articles whose claims were checked by hand into gold for `attrib eval`."""
    from attrib.corrections import Correction, Corrections
    from attrib.corrections import read as read_corrections
    from attrib.measure.corrected import gold_of
    from attrib.pipeline import analyze
    from attrib.report.files import same_file, write_atomically
    from attrib.report.serial import serial

    found = expand(files)
    known = Corrections(read_corrections(corrections))
    sources = [*corrections, *(f for f in found if isinstance(f, str) and f != STDIN)]
    if output is not None and any(same_file(output, source) for source in sources):
        raise UsageError(
            Wording(
                f"{output} ist Quelle und Ausgabe zugleich.",
                f"{output} is source and output at once.",
            ),
            Wording("Schreiben Sie in eine andere Datei.", "Write to another file."),
        )
    parser = open_parser(engine, cached=not no_cache)
    met: set[Correction] = set()
    reading = Reading(engine, input_format, encoding, max_file_size)

    def work(file: str) -> None:
        article = reading.file(file)
        analysis = analyze(article.as_read(), parser, settings.knowledge)
        corrected = known.apply(analysis)
        met.update(corrected.met)
        row = gold_of(analysis.article, corrected)
        if not quiet:
            notify((*article.notices, *corrected.notices), article.name)
        if row is None:
            return
        if row.unchecked and not unchecked:
            complain(
                Wording(
                    f"{row.unchecked} von {row.claims} Aussagen sind nicht geprüft, der Artikel "
                    "bleibt daher weg; '--unchecked' nimmt ihn, wie er ist.",
                    f"{row.unchecked} of {row.claims} claims are not checked, and so it is left "
                    "out; '--unchecked' takes it as it is.",
                ),
                article.name,
            )
            return
        write(f"{serial(row.plain)}\n")

    with (
        write_atomically(output) if output is not None else nullcontext(_print) as write,
        progress(len(found), quiet=quiet) as bar,
    ):
        attempts = for_each(found, work, bar)
    if not quiet:
        tell_elsewhere(known, met)
    raise typer.Exit(attempts.status)


def _print(line: str) -> None:
    with printing():
        print(line, end="")
