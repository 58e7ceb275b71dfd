"""Nouns of time: a date or a part of the day is never a source."""

from __future__ import annotations

import re

from attrib.grammar.predicates import word_set
from attrib.records import Word

_TIMES = word_set(
    "jahr monat woche wochenende tag uhr januar jänner februar feber märz april mai juni juli "
    "august september oktober november dezember morgen vormittag mittag nachmittag abend nacht "
    "frühjahr sommer herbst winter pause zeitpunkt"
)
_WEEKDAY = re.compile(r"(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend")


def names_time(word: Word) -> bool:
    """Tell whether the noun names a day, a month or a time of day (*Montagabend*)."""
    lemma = word.lemma.lower()
    return word.upos in ("NOUN", "PROPN") and (
        lemma in _TIMES or word.form.lower() in _TIMES or _WEEKDAY.match(lemma) is not None
    )
