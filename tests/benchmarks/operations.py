"""Prints where the time goes on one thread: `python -m tests.benchmarks.operations [--articles N]`.

The shares of torch's operations are those of a pass that torch's profiler watches, in the time of
one that it does not; what is left over is Python.
"""

from __future__ import annotations

import argparse
import time

import torch
from torch.autograd.profiler import profile

from attrib.article import Article
from attrib.parse.base import Parser
from attrib.parse.engines import open_parser
from attrib.pipeline import analyze
from attrib.read import read_file
from tests.benchmarks.speed import articles

SHOWN = 12


def main() -> None:
    """Print a line for each of the most expensive operations, and for what is left."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=45)
    torch.set_num_threads(1)
    parser = open_parser()
    given = [read_file(str(path)) for path in articles(options.parse_args().articles)]
    analyze(given[0], parser)
    whole = seconds(given, parser)
    with profile() as watched:
        seconds(given, parser)
    taken = {op.key: op.self_cpu_time_total / 1e6 for op in watched.key_averages()}
    # The profiler counts what Stanza's loader does in Python among the operations.
    operations = {key: took for key, took in taken.items() if "::" in key}
    dearest = sorted(operations, key=lambda key: -operations[key])
    for key in dearest[:SHOWN]:
        print(f"{key:55} {operations[key] / whole:6.1%}")
    print(f"{'other operations':55} {sum(operations[k] for k in dearest[SHOWN:]) / whole:6.1%}")
    print(f"{'Python':55} {1 - sum(operations.values()) / whole:6.1%}")
    print(f"all stages, {len(given)} articles, one thread: {whole:.1f} s of CPU time")


def seconds(given: list[Article], parser: Parser) -> float:
    """Return the CPU time of all stages together."""
    start = time.process_time()
    for article in given:
        analyze(article, parser)
    return time.process_time() - start


if __name__ == "__main__":
    main()
