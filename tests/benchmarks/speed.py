"""Prints what a user waits for: `python tests/benchmarks/speed.py [--articles N]`.

Words per second over many articles (parsing, detection and attribution), in one process and in
`attrib corpus` with a process for each core; the first table cold and from the cache, peak memory,
`--help`, and `import attrib`. Words are those of the parser, punctuation included.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from itertools import cycle, islice
from pathlib import Path

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"
FIRST = ARTICLES / "gipfel-in-norderau.txt"


def main() -> None:
    """Run every measurement and print one line for each."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100)
    options = parser.parse_args()
    print(f"attrib --help            {timed(['-m', 'attrib', '--help']):6.2f} s  (median of 5)")
    print(f"import attrib            {timed(['-c', 'import attrib']):6.2f} s  (median of 5)")
    print(f"bare interpreter         {timed(['-c', 'pass']):6.2f} s  (median of 5)")
    table = ["-m", "attrib", "claims", str(FIRST)]
    with tempfile.TemporaryDirectory() as folder:
        cold = sorted(timed(table, f"{folder}/{run}", runs=1) for run in range(9))
        warm = timed(table, f"{folder}/0")
    print(f"first table, cold        {cold[4]:6.2f} s  (median of {cold[0]:.2f} to {cold[8]:.2f})")
    print(f"first table, from cache  {warm:6.2f} s  (median of 5)")
    words = throughput(options.articles)
    corpus(options.articles, words)


def timed(arguments: list[str], cache: str | None = None, runs: int = 5) -> float:
    """Return the median wall time of a fresh interpreter, in seconds."""
    environment = os.environ | ({"ATTRIB_CACHE_DIR": cache} if cache else {})
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(
            [sys.executable, *arguments], check=True, capture_output=True, env=environment
        )
        taken.append(time.perf_counter() - start)
    return sorted(taken)[len(taken) // 2]


def articles(count: int) -> list[Path]:
    """Return the articles to measure with, the same ones over and over."""
    return list(islice(cycle(sorted(ARTICLES.glob("*.txt"))), count))


def throughput(count: int) -> int:
    """Print words per second of each stage in one process without a cache, and return the words."""
    start = time.perf_counter()
    from attrib.parse.engines import open_parser
    from attrib.pipeline import examined, understood
    from attrib.read import read_file
    from attrib.scene import Scene

    parser = open_parser()
    given = [read_file(str(path)) for path in articles(count)]
    parser.parse(given[0])
    loaded = time.perf_counter() - start
    words = claims = 0
    parsing = rest = 0.0
    for article in given:
        start = time.perf_counter()
        parsed = parser.parse(article)
        between = time.perf_counter()
        found = examined(Scene(understood(parsed))).analysis
        rest += time.perf_counter() - between
        parsing += between - start
        claims += len(found)
        words += sum(len(sentence.words) for sentence in found.document.sentences)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    print(f"libraries and model load {loaded:6.2f} s")
    print(f"articles, words, claims  {count}, {words}, {claims}")
    print(f"all stages together      {words / (parsing + rest):6.0f} words/s")
    print(f"parsing alone            {words / parsing:6.0f} words/s")
    print(f"mood to speaker          {words / rest:6.0f} words/s ({rest / parsing:.1%} of parsing)")
    print(f"peak memory              {peak:6.2f} GiB")
    return words


def corpus(count: int, words: int) -> None:
    """Print words per second of `attrib corpus`, with the time it takes to load and without."""
    jobs = os.cpu_count() or 1
    texts = [json.dumps({"text": path.read_text("utf-8")}) for path in articles(count)]
    with tempfile.TemporaryDirectory() as folder:
        taken = []
        for lines in (texts[:jobs], texts):
            given, output = Path(folder, "articles.jsonl"), Path(folder, f"{len(lines)}.jsonl")
            given.write_text("\n".join(lines), "utf-8")
            arguments = ["corpus", str(given), "-o", str(output), "--jobs", str(jobs)]
            taken.append(timed(["-m", "attrib", *arguments], runs=1))
    loading, whole = taken
    print(f"corpus, {jobs} processes      {words / whole:6.0f} words/s, loading included")
    print(f"corpus, once loaded      {words / (whole - loading):6.0f} words/s")


if __name__ == "__main__":
    main()
