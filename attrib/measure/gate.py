"""Holds the figures on fixed data above their floors: `python -m attrib.measure.gate FLOORS`.

The file of floors names sets of annotated articles, each with a checksum of its data and the
least (`at_least`) or most (`at_most`) that a figure may be. Its paths are relative to it. What is
measured are claims, or with `"measure": "findings"` what `attrib check` finds on judged texts. A
figure beyond its bound, or data with another checksum, ends with exit status 1; a set marked
`optional` whose data is not there is left out. A table (`.tsv`) holds kinds of speakers, see
`attrib.measure.kinds`. `--update` writes the figures of today as
bounds where they are stricter, and for a set without a checksum its first ones; it never
loosens a bound: that takes an edit of the file, with the reason in the commit.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from attrib.cache import CachedParser, cache_folder
from attrib.errors import AttribError, InputError
from attrib.measure import judged
from attrib.measure.gold import MarkedArticle, article_of_row, read_articles
from attrib.measure.kinds import SUFFIX as KINDS_SUFFIX
from attrib.measure.kinds import kind_figures, read_kinds
from attrib.measure.notation import SUFFIX, GoldRow, read_gold_folder
from attrib.measure.run import answers
from attrib.measure.score import Score, Scored, score
from attrib.parse.base import Parser
from attrib.parse.engines import open_parser
from attrib.read import read_file, read_source
from attrib.wording import only

PLACES = 2
"""The decimals of a bound: what a later digit says changes with the machine."""
CHANGED = (
    "{name}: the data is not what the floors were pinned on (its checksum is now {checksum}). "
    "If it was meant to change, empty its 'sha256', set its bounds to null, run with --update, "
    "and give the old and new figures in the commit."
)
CLAIMS = "claims"
FINDINGS = "findings"
_HELP = "raise the floors that today's figures are above"


@dataclass(frozen=True, slots=True)
class Floors:
    """A set of articles and its bounds; a bound of None is not pinned yet."""

    name: str
    data: Path
    checksum: str
    optional: bool
    at_least: Mapping[str, float | None]
    at_most: Mapping[str, float | None]
    measure: str = CLAIMS


def figures(result: Score) -> dict[str, float]:
    """Return the figures that can have a bound, by name.

    All of `Score.plain`, as in `token.quote.f1`; besides, `claims.beyond`, the predictions
    that are no gold claim, and `claims.unfounded`, those in articles without any.
    """
    flat = dict(_flat(result.plain(), ""))
    beyond = result.counts["predicted"] - result.counts["found"]
    return flat | {"claims.beyond": beyond, "claims.unfounded": result.unfounded}


def judge(floors: Floors, checksum: str, measured: Mapping[str, float]) -> list[str]:
    """Return what is wrong with the figures, a sentence each."""
    if not floors.checksum:
        return [f"{floors.name}: has no floors yet. Look at its figures, then run with --update."]
    if floors.checksum != checksum:
        return [CHANGED.format(name=floors.name, checksum=checksum)]
    return [*_broken(floors, measured)]


def tightened(floors: Floors, checksum: str, measured: Mapping[str, float]) -> Floors:
    """Return the floors with the figures as bounds where they are stricter.

    Floors that belong to other data stay as they are: there is nothing to compare.
    """
    if floors.checksum and floors.checksum != checksum:
        return floors
    least, most = dict(floors.at_least), dict(floors.at_most)
    for name, bound in least.items():
        today = _rounded(math.floor, measured[name])
        least[name] = today if bound is None else max(bound, today)
    for name, bound in most.items():
        today = _rounded(math.ceil, measured[name])
        most[name] = today if bound is None else min(bound, today)
    return replace(floors, checksum=checksum, at_least=least, at_most=most)


def read_floors(path: Path) -> list[Floors]:
    """Read the file of floors.

    Raises:
        InputError: it is missing or no such file.
    """
    source = read_source(path)
    try:
        return [
            _floors(path.parent, name, plain) for name, plain in json.loads(source.text).items()
        ]
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise InputError(
            only(f"{path} is no file of floors ({error!r})."), only("Mend it.")
        ) from error


def main(arguments: list[str] | None = None, parser: Parser | None = None) -> int:
    """Measure every set and return the exit status: 0, 1 below a floor, 2 for unusable input."""
    options = argparse.ArgumentParser(prog="python -m attrib.measure.gate", description=__doc__)
    options.add_argument("floors", type=Path, metavar="FLOORS", help="the file of floors")
    options.add_argument("--update", action="store_true", help=_HELP)
    given = options.parse_args(arguments)
    try:
        parser = parser or CachedParser(open_parser(), cache_folder())
        return _gate(given.floors, parser, update=given.update)
    except AttribError as error:
        print(f"gate: {error}", file=sys.stderr)
        return 2


def _gate(path: Path, parser: Parser, *, update: bool) -> int:
    complaints: list[str] = []
    after = []
    for floors in read_floors(path):
        if not floors.data.exists():
            if floors.optional:
                print(f"{floors.name}: left out, for {floors.data.name} is not there")
            else:
                complaints.append(f"{floors.name}: {floors.data} is missing. Restore it.")
            after.append(floors)
            continue
        checksum, measured = _measured(floors, parser)
        _check_names(floors, measured)
        _show(floors, measured)
        current = tightened(floors, checksum, measured) if update else floors
        complaints += judge(current, checksum, measured)
        after.append(current)
    if update:
        _write(path, after)
    for complaint in complaints:
        print(f"gate: {complaint}", file=sys.stderr)
    return 1 if complaints else 0


def _measured(floors: Floors, parser: Parser) -> tuple[str, dict[str, float]]:
    """Return the checksum of a set, and its figures by name."""
    path = floors.data
    if floors.measure == FINDINGS:
        return _checksum(judged.files(path)), judged.figures(path, parser)
    if path.suffix == KINDS_SUFFIX:
        source = read_source(path)
        return _checksum([path]), kind_figures(read_kinds(source.text, source.name), parser)
    checksum, articles = _data(path)
    return checksum, _of_claims(articles, parser)


def _of_claims(articles: Sequence[MarkedArticle], parser: Parser) -> dict[str, float]:
    """Return the figures of all articles together, and of each by its name."""
    measured: dict[str, float] = {}
    scored: list[Scored] = []
    for article, answer in zip(articles, answers(articles, parser), strict=True):
        if answer.scored is not None:
            scored.append(answer.scored)
            alone = figures(score([answer.scored]))
            measured |= {f"{article.article.name}.{name}": each for name, each in alone.items()}
    return measured | figures(score(scored))


def _show(floors: Floors, measured: Mapping[str, float]) -> None:
    for bounds, word in ((floors.at_least, "at least"), (floors.at_most, "at most")):
        for name, bound in bounds.items():
            limit = "not pinned" if bound is None else f"{word} {bound:g}"
            print(f"{floors.name}: {name} {measured[name]:.4g} ({limit})")


def _check_names(floors: Floors, measured: Mapping[str, float]) -> None:
    for name in (*floors.at_least, *floors.at_most):
        if name not in measured:
            raise InputError(
                only(f"{floors.name} has no figure '{name}'."),
                only(f"It has {', '.join(measured)}."),
            )


def _broken(floors: Floors, measured: Mapping[str, float]) -> Iterator[str]:
    remedy = "Find out which change did it; a bound is loosened only by hand, with a reason."
    for bounds, sign, words in (
        (floors.at_least, 1, "below its floor"),
        (floors.at_most, -1, "above its limit"),
    ):
        for name, bound in bounds.items():
            if bound is None:
                yield f"{floors.name}: {name} has no bound yet. Run with --update."
            elif sign * measured[name] < sign * bound:
                yield f"{floors.name}: {name} is {measured[name]:.4g}, {words} {bound:g}. {remedy}"


def _rounded(way: Callable[[float], int], figure: float) -> float:
    # A count stays one.
    return figure if isinstance(figure, int) else way(figure * 10**PLACES) / 10**PLACES


def _data(path: Path) -> tuple[str, tuple[MarkedArticle, ...]]:
    """Return the checksum of a file of rows, or of a folder in gold notation, and its articles."""
    if path.is_file():
        return _checksum([path]), read_articles(read_source(path))
    articles = tuple(_of_folder(path, row) for row in read_gold_folder(path))
    return _checksum(file for file in path.iterdir() if file.is_file()), articles


def _of_folder(folder: Path, row: GoldRow) -> MarkedArticle:
    """Return an annotated article, read from the file that it was taken out of, if it is there."""
    marked = article_of_row(row, row["document"])
    for path in folder.glob(f"{row['document']}.*"):
        if not path.name.endswith(SUFFIX):
            read = read_file(path).as_read()
            if read.text.strip() != row["text"].strip():
                raise InputError(
                    only(f"{path} reads other than its gold."), only("Mend one of them.")
                )
            return replace(marked, article=replace(read, name=row["document"]))
    return marked


def _checksum(files: Iterable[Path]) -> str:
    state = hashlib.sha256()
    for file in sorted(files):
        data = file.read_bytes()
        state.update(f"{file.name}\0{len(data)}\0".encode() + data)
    return state.hexdigest()


def _flat(plain: object, prefix: str) -> Iterator[tuple[str, float]]:
    if isinstance(plain, dict):
        for name, value in plain.items():
            yield from _flat(value, f"{prefix}.{name}" if prefix else str(name))
    elif isinstance(plain, int | float):
        yield prefix, plain


def _floors(folder: Path, name: str, plain: Mapping[str, Any]) -> Floors:
    return Floors(
        name=name,
        data=folder / plain["data"],
        checksum=plain["sha256"],
        optional=plain.get("optional", False),
        at_least=dict(plain.get("at_least", {})),
        at_most=dict(plain.get("at_most", {})),
        measure=_known(plain.get("measure", CLAIMS)),
    )


def _known(measure: str) -> str:
    if measure not in (CLAIMS, FINDINGS):
        raise ValueError(f"no measure is called '{measure}'")
    return measure


def _write(path: Path, floors: Iterable[Floors]) -> None:
    """Write checksums and bounds into the file, and leave the rest of it as it is."""
    plain = json.loads(path.read_text("utf-8"))
    for one in floors:
        plain[one.name]["sha256"] = one.checksum
        for key, bounds in (("at_least", one.at_least), ("at_most", one.at_most)):
            if bounds:
                plain[one.name][key] = dict(bounds)
    path.write_text(json.dumps(plain, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
