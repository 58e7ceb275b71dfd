"""How long texts are taken: `python -m tests.benchmarks.long_texts [WORDS …] [--no-parser]`.

Grows one article and prints, for each size, the words per second of CPU time that each stage takes;
a figure that falls from column to column tells of a stage that is not linear. Words are those of
the parser, punctuation included.
"""

from __future__ import annotations

import argparse
import gc
import time
from collections.abc import Callable, Iterator
from functools import partial

from attrib.parse.base import Parser
from attrib.parse.engines import open_parser
from attrib.read import read_file
from attrib.records import Document
from tests.benchmarks.grown import grown
from tests.benchmarks.speed import ARTICLES
from tests.benchmarks.stages import Passage

SIZES = (12_500, 25_000, 50_000, 100_000)


def main() -> None:
    """Print a line for each stage, a column for each size."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("sizes", type=int, nargs="*", default=SIZES, metavar="WORDS")
    arguments.add_argument("--no-parser", action="store_true", help="leave the parser out")
    options = arguments.parse_args()
    parser = open_parser()
    documents = [parser.parse(read_file(str(path))) for path in sorted(ARTICLES.glob("*.txt"))]
    for _, work in Passage(documents[0]).stages():
        work()
    print(f"{'words a second':20}", *(f"{size:10,}" for size in options.sizes))
    columns = [
        dict(speeds(grown(documents, size), None if options.no_parser else parser))
        for size in options.sizes
    ]
    for name in columns[-1]:
        print(f"{name:20}", *(f"{column[name]:10,.0f}" for column in columns))


def speeds(document: Document, parser: Parser | None) -> Iterator[tuple[str, float]]:
    """Yield the stages of an article with the words a second that they take."""
    words = sum(len(sentence.words) for sentence in document.sentences)
    if parser is not None:
        yield "parse", words / seconds(partial(parser.parse, document.article))
    for name, work in Passage(document).stages():
        yield name, words / seconds(work)


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU time of some work; what was left to clear away before does not count."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
