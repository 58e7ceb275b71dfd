"""Holds attrib's pace against an older one's: `python -m attrib.measure.speed --against PATH`.

PATH is a virtual environment with the older attrib. What is measured runs in fresh processes of
both, one after the other and three times over, for a machine's pace changes from minute to minute;
the table shows the medians and their ratio. Seconds are seconds of CPU time but for the first
table, which a user waits for. The texts are made of the articles in `fixtures`.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from attrib.measure.paces import LONG, MANY, TABLE

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "fixtures" / "articles"
FIRST = ARTICLES / "gipfel-in-norderau.txt"
RUNS = 3
COUNT = 40
WORDS = 1200
MOST = 50_000


@dataclass(frozen=True, slots=True)
class Figure:
    """A line of the table: what older and newer take, and the ratio that must not be passed."""

    name: str
    older: float
    newer: float
    floor: str
    goal: str

    def line(self) -> str:
        """Return the line."""
        ratio = self.newer / self.older if self.older else float("nan")
        figures = f"{self.older:>11,.2f} {self.newer:>11,.2f} {ratio:>7.3f}"
        return f"{self.name:<44}{figures}   {self.floor:>7} {self.goal:>7}"


class Environment:
    """An interpreter with an attrib, started afresh for each measurement.

    Args:
        python: the interpreter.
        code: the folder of a checkout, if attrib is not installed there.
    """

    def __init__(self, python: Path, code: Path | None = None) -> None:
        self._python = python
        self._variables = {k: v for k, v in os.environ.items() if k != "PYTHONPATH"}
        if code is not None:
            self._variables["PYTHONPATH"] = str(code)

    def run(self, program: str, *arguments: str, **variables: str) -> dict[str, float]:
        """Run a program and return the figures that it prints."""
        with tempfile.TemporaryDirectory() as elsewhere:
            done = subprocess.run(  # noqa: S603  our own programs
                [str(self._python), "-c", program, *arguments],
                check=True,
                stdout=subprocess.PIPE,
                text=True,
                cwd=elsewhere,
                env=self._variables | variables,
            )
        figures: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        return figures


def main() -> None:
    """Print the table."""
    options = argparse.ArgumentParser(prog="python -m attrib.measure.speed", description=__doc__)
    options.add_argument("--against", type=Path, required=True, metavar="PATH")
    options.add_argument("--light", type=Path, help="an environment with the light install")
    options.add_argument("--runs", type=int, default=RUNS)
    options.add_argument("--skip-long", action="store_true", help="without the article of 50,000")
    given = options.parse_args()
    older = Environment(_python(given.against))
    newer = Environment(Path(sys.executable), ROOT)
    print(f"{'':<44}{'older':>11} {'newer':>11} {'ratio':>7}   {'floor':>7} {'goal':>7}")
    with tempfile.TemporaryDirectory() as folder:
        for figure in _figures(older, newer, Path(folder), given):
            print(figure.line(), flush=True)


def _figures(
    older: Environment, newer: Environment, folder: Path, given: argparse.Namespace
) -> Iterator[Figure]:
    def both(measure: Callable[[Environment], dict[str, float]]) -> tuple[dict[str, float], ...]:
        taken = [(measure(older), measure(newer)) for _ in range(given.runs)]
        return tuple(
            {name: median(run[side][name] for run in taken) for name in taken[0][side]}
            for side in range(2)
        )

    one, two = both(lambda side: side.run(TABLE, str(FIRST)))
    yield Figure("first table, no cache, s", one["wall"], two["wall"], "≤ 0.35", "≤ 0.27")
    yield Figure("its peak memory, MB", one["memory"], two["memory"], "", "")
    many = folder / "many.json"
    many.write_text(json.dumps(_articles(COUNT, WORDS)), "utf-8")
    one, two = both(lambda side: side.run(MANY, str(many), OMP_NUM_THREADS="1"))
    yield Figure(
        f"words per CPU-second, {COUNT} articles", one["pace"], two["pace"], "≥ 1.4", "≥ 2"
    )
    yield Figure("its peak memory, MB", one["memory"], two["memory"], "≤ 0.5", "≤ 0.4")
    if given.light:
        sizes = (_megabytes(given.against), _megabytes(given.light))
        yield Figure("installed light, MB", *sizes, "350 MB", "250 MB")
    if not given.skip_long:
        long = folder / "long.conllu"
        text = folder / "long.txt"
        text.write_text(_articles(1, MOST // 5)[0], "utf-8")
        newer.run(LONG, "parse", str(long), str(text), str(MOST))
        one, two = both(lambda side: side.run(LONG, "time", str(long)))
        name = f"after the parser, {MOST:,} words in one article, s"
        yield Figure(name, one["seconds"], two["seconds"], "≤ 0.1", "≤ 0.05")


def _articles(number: int, words: int) -> list[str]:
    """Return articles of so many words at least, put together from paragraphs of real ones."""
    chance = random.Random(17)  # noqa: S311  sampling is no cryptography
    paragraphs = [
        paragraph
        for path in sorted(ARTICLES.glob("*.txt"))
        for paragraph in path.read_text("utf-8").split("\n\n")
        if len(paragraph.split()) > 1
    ]
    return ["\n\n".join(_article(paragraphs, words, chance)) for _ in range(number)]


def _article(paragraphs: Sequence[str], words: int, chance: random.Random) -> Iterator[str]:
    """Yield paragraphs, none of them twice: what an article says twice is read once."""
    length = 0
    for paragraph in chance.sample(paragraphs, len(paragraphs)):
        if length < words:
            yield paragraph
            length += len(paragraph.split())


def _python(environment: Path) -> Path:
    for place in ("bin/python", "Scripts/python.exe"):
        if (environment / place).exists():
            return environment / place
    sys.exit(f"attrib.measure.speed: {environment} is no virtual environment")


def _megabytes(folder: Path) -> float:
    return sum(f.lstat().st_size for f in folder.rglob("*") if not f.is_dir()) / 1e6


if __name__ == "__main__":
    main()
