"""What a run over many articles takes: `python -m tests.benchmarks.corpus [options]`.

Without options, 50,000 generated articles go through the engine `conllu` in two processes: the
articles per second of everything but parsing, and the memory of the largest process after each
tenth of them, which must not grow. `--engine embedded` takes the articles of the fixtures instead,
again and again, and gives the words per second and core that the README's arithmetic starts from.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from attrib.corpus.run import Output, Run
from attrib.corpus.work import Item, Rows, Task
from tests.corpus.generated import article

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"


class Made:
    """A source of articles that are made, or read, as they are asked for."""

    def __init__(self, count: int, engine: str) -> None:
        self._count = count
        self._engine = engine

    def check(self) -> None:
        """See nothing."""

    def fingerprint(self) -> str:
        """Return the same, for the articles are."""
        return f"made {self._count}"

    def count(self) -> int:
        """Return how many articles there are."""
        return self._count

    def kept(self) -> list[str]:
        """Return nothing: they have no columns."""
        return []

    def items(self) -> Iterator[Item]:
        """Yield the articles."""
        if self._engine == "conllu":
            yield from (Item(n, f"{n}", article(n)) for n in range(1, self._count + 1))
            return
        paths = islice(cycle(sorted(ARTICLES.glob("*.txt"))), self._count)
        for number, path in enumerate(paths, start=1):
            yield Item(number, f"{number}", path.read_text("utf-8"))

    def words(self) -> int:
        """Return about how many words the articles have: what stands between blanks or lines."""
        split = str.splitlines if self._engine == "conllu" else str.split
        return sum(
            sum(map(bool, split(item.content)))
            for item in self.items()
            if isinstance(item.content, str)
        )


def main() -> None:
    """Run, and print a line after each tenth of the articles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=50_000)
    parser.add_argument("--engine", default="conllu")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    source = Made(options.articles, options.engine)
    print(
        f"{'articles':>9} {'seconds':>8} {'articles/s':>10} {'this MB':>8} {'largest job MB':>14}"
    )
    with tempfile.TemporaryDirectory() as folder:
        task = Task(engine=options.engine, rows=Rows.ARTICLES)
        run = Run(source, task, Output.of(f"{folder}/out.jsonl"))
        start = time.perf_counter()
        done = 0

        def advance() -> None:
            nonlocal done
            done += 1
            if done % max(1, options.articles // 10) == 0:
                seconds = time.perf_counter() - start
                print(
                    f"{done:9} {seconds:8.1f} {done / seconds:10.0f} "
                    f"{_peak(resource.RUSAGE_SELF):8.0f} {_largest_child():8.0f}",
                    flush=True,
                )

        run.go(options.jobs, advance)
        seconds = time.perf_counter() - start
        size = Path(folder, "out.jsonl").stat().st_size / 1e6
    words = source.words()
    print(f"{size:.0f} MB written, output and all {seconds:.1f} s")
    print(f"{words} words, {words / seconds:.0f} words/s in {options.jobs} processes")


def _peak(who: int) -> float:
    return resource.getrusage(who).ru_maxrss / 1024


def _largest_child() -> float:
    """Return the most memory that a process started from this one has now, in MB."""
    listed = Path("/proc/self/task").glob("*/children")
    sizes = [0.0]
    for child in " ".join(path.read_text("utf-8") for path in listed).split():
        status = Path(f"/proc/{child}/status")
        lines = status.read_text("utf-8").splitlines() if status.exists() else []
        sizes += [int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")]
    return max(sizes)


if __name__ == "__main__":
    main()
