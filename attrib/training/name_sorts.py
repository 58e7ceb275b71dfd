"""Learns the sorts of names: `python -m attrib.training.name_sorts PARSED`.

PARSED is GermEval 2014 as CoNLL-U, parsed by `attrib parse --pretokenized`, with each word's
label in MISC (`Ner=B-PER`).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from attrib.measure.loglinear import Example, learn
from attrib.naming import name_sorts
from attrib.naming.name_sorts import NameSort, signs
from attrib.parse.conllu import read_document
from attrib.records import Sentence, Word

_SORTS = {
    "PER": NameSort.PERSON,
    "ORG": NameSort.BODY,
    "LOC": NameSort.PLACE,
    "OTH": NameSort.OTHER,
}
_KEEP = 1.0
_LEAST = 3
_SIGNIFICANT = 0.15
"""Weights below it are left out of the table. All three set by hand."""
_FOLDS = 5
_HEADER = """\
# What in and around a proper name tells what it names, with a weight for each sort.
# Source: learnt from GermEval 2014 (https://sites.google.com/site/germeval2014ner/),
#   by `python -m attrib.training.name_sorts`; right in {right:.3f} of {count} names
#   over {folds} folds.
# Licence: CC BY 4.0.
# Columns:
#   sign    as named in name_sorts.py
#   person, body, place, other  weights; 0 is none
sign\tperson\tbody\tplace\tother
"""


@dataclass(frozen=True, slots=True)
class _Name:
    signs: tuple[str, ...]
    sort: NameSort


def main() -> None:
    """Learn, tell how often folds are right, and write the table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("parsed", type=Path)
    options.add_argument("--out", type=Path, default=Path(name_sorts.__file__).with_suffix(".tsv"))
    chosen = options.parse_args()
    text = chosen.parsed.read_text("utf-8")
    names = [n for sentence in read_document(text).sentences for n in _names(sentence)]
    right = sum(_right(names, fold) for fold in range(_FOLDS)) / len(names)
    table = _table(learn([_example(n) for n in names], keep=_KEEP, least=_LEAST))
    header = _HEADER.format(right=right, count=len(names), folds=_FOLDS)
    chosen.out.write_text(header + table, encoding="utf-8")
    print(f"right in {right:.3f} of {len(names)}, {table.count(chr(10))} signs")


def _names(sentence: Sentence) -> Iterator[_Name]:
    """Yield the names that are marked in a sentence, of each its head as the tree has it."""
    words: list[Word] = []
    for word in (*sentence.words, None):
        label = word.misc.partition("Ner=")[2].partition("|")[0] if word else "O"
        if not label.startswith("I-") and words:
            sort = _SORTS.get(words[0].misc.partition("B-")[2].partition("|")[0])
            if sort is not None:
                head = _head(words)
                form = tuple(w.form for w in words)
                yield _Name(tuple(signs(sentence, head, form)), sort)
            words = []
        if word is not None and (label.startswith("B-") or (label.startswith("I-") and words)):
            words.append(word)


def _head(words: list[Word]) -> Word:
    inside = {w.index for w in words}
    return next((w for w in words if w.head not in inside), words[0])


def _example(name: _Name) -> Example:
    alternatives = [[f"{sort}:{sign}" for sign in name.signs] for sort in NameSort]
    return Example(alternatives, frozenset((list(NameSort).index(name.sort),)))


def _right(names: list[_Name], fold: int) -> int:
    """Return how many names of a fold are right by the weights of the others."""
    others = [_example(n) for place, n in enumerate(names) if place % _FOLDS != fold]
    weights = learn(others, keep=_KEEP, least=_LEAST)
    return sum(_best(name, weights) is name.sort for name in names[fold::_FOLDS])


def _best(name: _Name, weights: dict[str, float]) -> NameSort:
    return max(
        NameSort, key=lambda sort: sum(weights.get(f"{sort}:{sign}", 0.0) for sign in name.signs)
    )


def _table(weights: dict[str, float]) -> str:
    found = sorted({name.partition(":")[2] for name in weights})
    rows = []
    for sign in found:
        cells = [weights.get(f"{sort}:{sign}", 0.0) for sort in NameSort]
        if max(map(abs, cells)) >= _SIGNIFICANT:
            rows.append("\t".join([sign, *(f"{cell:.2f}" for cell in cells)]))
    return "".join(f"{row}\n" for row in rows)


if __name__ == "__main__":
    main()
