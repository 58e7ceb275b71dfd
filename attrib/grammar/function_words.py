"""The closed classes of German words that a form alone tells, before any parse."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from attrib.lexicon.loader import read_table


@cache
def word_classes() -> Mapping[str, str]:
    """Return the class of each function word; the words are in small letters."""
    return {row["word"]: row["class"] for row in read_table("function_words.tsv")}


@cache
def in_class(*names: str) -> frozenset[str]:
    """Return the function words of some classes, in small letters."""
    return frozenset(word for word, kind in word_classes().items() if kind in names)
