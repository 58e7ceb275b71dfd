"""`attrib parse`: articles as CoNLL-U."""

from __future__ import annotations

import typer

from attrib.cli.inputs import (
    CONLLU,
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
)
from attrib.cli.messages import notify, printing
from attrib.read.formats import InputFormat

PRETOKENIZED = typer.Option(
    False,
    "--pretokenized",
    help="The files are CoNLL-U: keep sentences, words and contractions, predict the rest.",
)


def parse(
    files: list[str] = FILES,
    engine: str = ENGINE,
    pretokenized: bool = PRETOKENIZED,
    input_format: InputFormat = INPUT_FORMAT,
    encoding: str | None = ENCODING,
    max_file_size: float = MAX_FILE_SIZE,
    no_cache: bool = NO_CACHE,
) -> None:
    """Print the parse of each article in CoNLL-U, with the moods that the grammar finds."""
    from attrib.parse.conllu import read_document, write_document
    from attrib.pipeline import parsed, understood
    from attrib.report.sanitise import clean_columns

    parser = open_parser(engine, cached=not no_cache)
    reading = Reading(CONLLU if pretokenized else engine, input_format, encoding, max_file_size)

    def work(file: str) -> None:
        article = reading.file(file)
        notify(article.notices, article.name)
        if pretokenized:
            given = read_document(article.text, article.name)
            document = understood(parser.parse_tokens(given))
        else:
            document = parsed(article.as_read(), parser)
        notify(document.notices, article.name)
        with printing():
            print(clean_columns(write_document(document)), end="")

    raise typer.Exit(for_each(expand(files), work).status)
