"""`attrib claims`: who says what, in any format."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import typer

from attrib.cli import options, outputs
from attrib.cli.correcting import CORRECTIONS, corrections_of, tell_elsewhere
from attrib.cli.inputs import (
    ENCODING,
    ENGINE,
    FILES,
    INPUT_FORMAT,
    MAX_FILE_SIZE,
    NO_CACHE,
    Reading,
    expand,
    for_each,
    open_parser,
    tell_passed_over,
)
from attrib.cli.messages import complain, notify
from attrib.cli.progress import progress
from attrib.cli.timing import timed
from attrib.config import Options
from attrib.read.formats import InputFormat
from attrib.records import Kind
from attrib.report.base import By, ModelInfo, Style
from attrib.wording import Language, Wording

if TYPE_CHECKING:
    from attrib.corrections import Correction


def claims(
    files: list[str] = FILES,
    format: str = outputs.FORMAT,  # noqa: A002  the option's name
    output: str | None = outputs.OUTPUT,
    also: list[str] | None = outputs.ALSO,
    context: bool = options.CONTEXT,
    by: By = options.BY,
    speaker: str | None = options.SPEAKER,
    kind: list[Kind] | None = options.KIND,
    min_confidence: float = options.MIN_CONFIDENCE,
    unattributed: bool = options.UNATTRIBUTED,
    corrections: list[str] | None = CORRECTIONS,
    lang: Language = options.LANG,
    color: options.Color = options.COLOR,
    excel: bool = outputs.EXCEL,
    input_format: InputFormat = INPUT_FORMAT,
    encoding: str | None = ENCODING,
    max_file_size: float = MAX_FILE_SIZE,
    quiet: bool = options.QUIET,
    verbose: bool = options.VERBOSE,
    engine: str = ENGINE,
    no_cache: bool = NO_CACHE,
    *,
    settings: Options,
) -> None:
    """Print who says what in each article."""
    from attrib.pipeline import analyze
    from attrib.report.formats import left_out
    from attrib.report.select import select

    wanted = outputs.targets(format, output, also or (), context=context, by=by)
    known = corrections_of(corrections)
    met: set[Correction] = set()
    parser = open_parser(engine, cached=not no_cache)
    others: list[str] = []
    found = expand(files, others)
    if not quiet:
        tell_passed_over(others)
    style = Style(
        lang,
        len(found) > 1,
        options.width(),
        color=options.colored(color),
        excel=excel,
        by=by,
    )
    reading = Reading(engine, input_format, encoding, max_file_size)

    def work(file: str) -> None:
        article = reading.file(file)
        with timed(article, parser) if verbose else nullcontext() as timer:
            analysis = analyze(article, parser, settings.knowledge)
        if timer:
            timer.tell(analysis)
        corrected = known.apply(analysis)
        met.update(corrected.met)
        analysis = select(
            corrected.analysis,
            speaker=speaker,
            kinds=frozenset(kind) if kind else None,
            min_confidence=min_confidence,
            unattributed=unattributed,
        )
        if not quiet:
            notify((*article.notices, *analysis.document.notices), article.name)
            notify(left_out(analysis, {target.format for target in wanted}), article.name)
        out.article(analysis)
        if not (analysis.claims or quiet) and wanted[0].format == "tsv":
            complain(Wording("keine Aussagen gefunden.", "no claims found."), article.name)

    model = ModelInfo(parser.engine, parser.fingerprint)
    sources = [file for file in found if isinstance(file, str)]
    with (
        progress(len(found), quiet=quiet) as bar,
        outputs.opened(wanted, sources, style, model, bar) as out,
    ):
        attempts = for_each(found, work, bar)
        out.lost(attempts.lost)
    if not quiet:
        tell_elsewhere(known, met)
    raise typer.Exit(attempts.status)
