"""How often each repair fires: `python -m tests.benchmarks.repairs ARTICLES.jsonl`.

The articles are JSON objects with a `text`, one a line. A repair that never fires mends what the
parser does not get wrong any more. `--show N` prints the first N sentences of each.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

from attrib.article import Article
from attrib.cache import CachedParser, cache_folder
from attrib.parse.engines import open_parser
from attrib.pipeline import parsed
from attrib.records import Sentence
from attrib.repair.marks import repairs_of
from attrib.repair.repairs import REPAIRS


def main() -> None:
    """Parse the articles and count the mended sentences of each repair."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("articles", type=Path)
    arguments.add_argument("--show", type=int, default=0, metavar="N")
    given = arguments.parse_args()
    parser = CachedParser(open_parser(), cache_folder())
    mended: dict[str, list[Sentence]] = defaultdict(list)
    count = 0
    for number, row in enumerate(given.articles.read_text(encoding="utf-8").splitlines()):
        for sentence in parsed(Article(str(number), json.loads(row)["text"]), parser).sentences:
            count += 1
            for name in {name for word in sentence.words for name in repairs_of(word)}:
                mended[name].append(sentence)
    print(f"{count} sentences")
    for repair in REPAIRS:
        print(f"{len(mended[repair.name]):5}  {repair.name}")
        for sentence in mended[repair.name][: given.show]:
            print("       ", _shown(sentence, repair.name))


def _shown(sentence: Sentence, name: str) -> str:
    """Return the words of a sentence, the mended ones in brackets with what they are now."""
    return " ".join(
        f"[{w.form} {w.deprel}←{sentence.word(w.head).form if w.head else ''}]"
        if name in repairs_of(w)
        else w.form
        for w in sentence.words
    )


if __name__ == "__main__":
    main()
