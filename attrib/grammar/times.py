"""Nouns of time: a date or a part of the day is never a source."""

from __future__ import annotations

import re
from functools import cache

from attrib.lexicon.loader import read_table
from attrib.records import Word

_WEEKDAY = re.compile(r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend")


def names_time(word: Word) -> bool:
    """Tell whether the noun names a day, a month or a time of day (*Montagabend*)."""
    lemma = word.lemma.lower()
    return word.upos in ("NOUN", "PROPN") and (
        bool({lemma, word.form.lower()} & _times()) or _WEEKDAY.match(lemma) is not None
    )


@cache
def _times() -> frozenset[str]:
    return frozenset(row["lemma"].lower() for row in read_table("times.tsv"))
