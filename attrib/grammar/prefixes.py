"""The first parts of German verbs: separable particles, inseparable prefixes (*an|kommen*).

Source: Duden, Die Grammatik, "Präfix- und Partikelverben"; the table is `verb_prefixes.tsv`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from attrib.lexicon.loader import read_table

MOST_PREFIXES: Final = 3  # wieder-her-vor-bringen; more do not occur


@cache
def prefixes() -> frozenset[str]:
    """Return the separable and inseparable first parts of verbs, in small letters."""
    return frozenset(row["prefix"] for row in read_table("verb_prefixes.tsv"))


@cache
def inseparable(*, sure: bool = True) -> tuple[str, ...]:
    """Return the inseparable prefixes; those that are particles as well (*um, über*) if not `sure`.

    The longest first, so that *wieder* is not taken for *wider* or less.
    """
    kinds = ("inseparable",) if sure else ("inseparable", "both")
    found = (row["prefix"] for row in read_table("verb_prefixes.tsv") if row["kind"] in kinds)
    return tuple(sorted(found, key=len, reverse=True))


def splits(form: str, depth: int = MOST_PREFIXES) -> Iterator[tuple[str, str]]:
    """Yield (first parts, rest) of a verb form, beginning with no first part at all."""
    yield "", form
    if depth == 0:
        return
    for end in range(2, len(form) - 1):
        if form[:end] in prefixes():
            for more, rest in splits(form[end:], depth - 1):
                yield form[:end] + more, rest


def made_of_noun(first: str) -> bool:
    """Tell whether *be-* or its like stands before a separable part: *beantragen* from *Antrag*."""
    rest = next((first.removeprefix(p) for p in inseparable() if first.startswith(p)), "")
    return first not in prefixes() and rest in prefixes() and not rest.startswith(inseparable())
