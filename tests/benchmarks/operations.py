"""Prints where the time goes on one thread: `python -m tests.benchmarks.operations [--articles N]`.

The shares of the network's operations are those of a pass that ONNX Runtime's profiler watches, in
the time of one that it does not; what is left over is Python.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import onnxruntime

from attrib.article import Article
from attrib.parse.base import Parser
from attrib.parse.neural.embedded import EmbeddedParser
from attrib.pipeline import analyze
from attrib.read import read_file
from tests.benchmarks.speed import articles

SHOWN = 12


def main() -> None:
    """Print a line for each of the most expensive operations, and for what is left."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=45)
    os.environ["OMP_NUM_THREADS"] = "1"
    given = [read_file(str(path)) for path in articles(options.parse_args().articles)]
    whole = seconds(given, EmbeddedParser())
    with TemporaryDirectory() as folder:
        operations = watched(given, Path(folder))
    for name, took in operations.most_common(SHOWN):
        print(f"{name:55} {took / whole:6.1%}")
    other = operations.total() - sum(took for _, took in operations.most_common(SHOWN))
    print(f"{'other operations':55} {other / whole:6.1%}")
    print(f"{'Python':55} {1 - operations.total() / whole:6.1%}")
    print(f"all stages, {len(given)} articles, one thread: {whole:.1f} s")


def watched(given: list[Article], folder: Path) -> Counter[str]:
    """Return the seconds of each operation."""
    started: list[Any] = []

    class Watched(onnxruntime.InferenceSession):  # type: ignore[misc]
        def __init__(self, graph: bytes, settings: Any, **further: Any) -> None:
            settings.enable_profiling = True
            settings.profile_file_prefix = str(folder / str(len(started)))
            super().__init__(graph, settings, **further)
            started.append(self)

    plain, onnxruntime.InferenceSession = onnxruntime.InferenceSession, Watched
    seconds(given, EmbeddedParser())
    onnxruntime.InferenceSession = plain
    found: Counter[str] = Counter()
    for session in started:
        for event in json.loads(Path(session.end_profiling()).read_text("utf-8")):
            if event.get("cat") == "Node" and event["name"].endswith("kernel_time"):
                found[event["args"]["op_name"]] += event["dur"] / 1e6
    return found


def seconds(given: list[Article], parser: Parser) -> float:
    """Return the time of all stages together, once the model is loaded."""
    analyze(given[0], parser)
    start = time.perf_counter()
    for article in given:
        analyze(article, parser)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
