"""`attrib eval`: how well attrib does on annotated articles."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

import typer

from attrib.cli.inputs import ENGINE, NO_CACHE, STDIN, open_parser, read_data
from attrib.cli.messages import notify, printing
from attrib.errors import InputError, UsageError

if TYPE_CHECKING:
    from attrib.measure.export import Row
    from attrib.measure.run import Answer
    from attrib.measure.score import Score

GOLD = typer.Argument(..., metavar="GOLD.jsonl", help="Annotated articles, one JSON object a line.")
PREDICTIONS = typer.Option(
    None, "--predictions", metavar="OUT.jsonl", help="Write the claims found, a line an article."
)
AS_JSON = typer.Option(False, "--json", help="Print the figures as JSON.")


def evaluate(
    gold: str = GOLD,
    predictions: str | None = PREDICTIONS,
    as_json: bool = AS_JSON,
    engine: str = ENGINE,
    no_cache: bool = NO_CACHE,
) -> None:
    """Find the claims of annotated articles and print how many are right."""
    from attrib.measure.gold import read_articles
    from attrib.measure.run import answers
    from attrib.measure.score import score

    if predictions is not None and gold != STDIN and _same_file(gold, predictions):
        raise UsageError(f"{gold} is gold and predictions at once.", "Write to another file.")
    source = read_data(gold)
    notify(source.notices, source.name)
    articles = read_articles(source)
    parser = open_parser(engine, cached=not no_cache)
    scored = []
    with _Predictions(predictions) if predictions is not None else nullcontext() as out:
        for answer in _with_progress(answers(articles, parser), len(articles)):
            notify(answer.notices, answer.exported["document"])
            if out is not None:
                out.add(answer.exported)
            if answer.scored is not None:
                scored.append(answer.scored)
        if out is not None:
            out.finish()
    result = score(scored)
    with printing():
        if as_json:
            print(json.dumps(result.plain(), indent=2))
        else:
            _print_figures(result, unmarked=len(articles) - len(scored))


def _print_figures(result: Score, *, unmarked: int) -> None:
    counts = result.counts
    print(
        f"{result.documents} articles, {counts['gold']} claims in the gold, "
        f"{counts['predicted']} predicted"
    )
    if unmarked:
        print(f"{unmarked} articles without annotation are not scored")
    if not result.documents:
        return
    print(f"\n{'tokens':<12} {'P':>6} {'R':>6} {'F1':>6}")
    for name, figure in result.token.items():
        print(f"{name:<12} {figure.precision:6.4f} {figure.recall:6.4f} {figure.f1:6.4f}")
    print(f"\n{'claims':<12} {'P':>6} {'R':>6} {'F1':>6}")
    for name, figure in (("found", result.found), ("attributed", result.attributed)):
        print(f"{name:<12} {figure.precision:6.4f} {figure.recall:6.4f} {figure.f1:6.4f}")
    print(f"{'right speakers among the found':<32} {result.speaker_accuracy:6.4f}")
    for name, share in result.recall_by_type.items():
        print(f"{'found of ' + name:<32} {share:6.4f}")


def _with_progress(answers: Iterable[Answer], total: int) -> Iterator[Answer]:
    """Count the articles on stderr, if somebody looks at it."""
    watched = sys.stderr is not None and sys.stderr.isatty()
    for done, answer in enumerate(answers, start=1):
        if watched:
            print(f"\r{done} of {total} articles\x1b[K", end="", file=sys.stderr, flush=True)
        yield answer
    if watched:
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)


def _same_file(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False


class _Predictions:
    """A file that takes its name only when all of it is written.

    Raises:
        InputError: it cannot be written.
    """

    def __init__(self, name: str) -> None:
        self._name = name
        with self._writing():
            self._target = Path(name).resolve()
            # A device or a pipe has to be written where it is.
            self._whole = not self._target.exists() or self._target.is_file()
            part = self._target.with_name(f".{self._target.name}.{os.getpid()}.part")
            self._part = part if self._whole else self._target
            self._file = self._part.open("w", encoding="utf-8", newline="\n")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._file.close()
            if self._whole:
                self._part.unlink(missing_ok=True)

    def add(self, row: Row) -> None:
        with self._writing():
            print(json.dumps(row), file=self._file)

    def finish(self) -> None:
        with self._writing():
            self._file.close()
            if self._whole:
                self._part.replace(self._target)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except (OSError, ValueError) as error:
            reason = getattr(error, "strerror", None) or "no valid path"
            raise InputError(
                f"{self._name} cannot be written ({reason}).",
                "Check the folder, the space left, and who may write there.",
            ) from error
