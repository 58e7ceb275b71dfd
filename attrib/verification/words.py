"""Words as a comparison sees them: *Müller*, *Mueller* and *MÜLLER* are one, *drei* is *3*."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from attrib.lexicon.loader import read_table
from attrib.verification.numbers import canonical, is_number

# Accents and soft hyphens belong to their word. Thousands are set apart by dots, spaces or
# apostrophes (Duden, "Zahlen und Ziffern"; the apostrophe is Swiss).
WORD = re.compile(
    r"[^\W\d_]+(?:[\u0300-\u036f\u00ad\u200b-\u200d]+[^\W\d_]*)*"
    r"|\d{1,3}(?:[ .'’\u00a0\u2009\u202f]\d{3})+(?:,\d+)?(?!\d)"
    r"|\d+(?:[.,:]\d+)*"
    r"|[%€$&§]"
)
_INVISIBLE = re.compile("[\u00ad\u200b-\u200d]")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "æ": "ae", "ø": "o", "ł": "l"})
_SIGNS = {
    "%": "prozent",
    "€": "euro",
    "$": "dollar",
    "&": "und",
    "§": "paragraf",
    "paragraph": "paragraf",
    "mio": "million",
    "millionen": "million",
    "mrd": "milliarde",
    "milliarden": "milliarde",
}
NEGATION = re.compile(
    r"nicht|nichts|nie|niemals|niemand(?:em|en|es|s)?|nirgends|nirgendwo|weder|ohne"
    r"|kein(?:e|em|en|er|es|s|erlei)?|keines(?:falls|wegs)"
)
ADDRESS = frozenset(("sie", "ihnen", "ihr", "ihre", "ihrem", "ihren", "ihrer", "ihres"))
"""Pronouns that mean somebody else when they are written with a capital."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or sign of a text; code points, end exclusive."""

    form: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of a text; punctuation, quotation marks and hyphens are none."""
    return (Token(m[0], m.start(), m.end()) for m in WORD.finditer(text))


@lru_cache(maxsize=1 << 16)
def fold(form: str) -> str:
    """Return what all spellings of a word share.

    Case, umlaut spellings, *ss* and *ß*, accents, signs and their names, abbreviations of
    large numbers, and numbers in digits and in words are the same.
    """
    small = unicodedata.normalize("NFC", _INVISIBLE.sub("", form)).casefold()
    plain = unicodedata.normalize("NFKD", small.translate(_UMLAUTS))
    plain = "".join(c for c in plain if not unicodedata.combining(c)) or form
    return canonical(_SIGNS.get(plain, plain))


def content_words(text: str) -> dict[str, str]:
    """Return the words that tell what a text is about: stems, and the words as written."""
    found: dict[str, str] = {}
    for token in tokens(text):
        folded = fold(token.form)
        if (len(folded) > 1 or is_number(folded)) and folded not in stop_words():
            found.setdefault(stem(folded), token.form)
    return found


@cache
def stop_words() -> frozenset[str]:
    """Return the folded words that tell nothing of what a text is about."""
    return frozenset(row["word"] for row in read_table("stop_words.tsv"))


def is_negation(folded: str) -> bool:
    """Tell whether a folded word denies: *nicht*, *kein*, *niemand*."""
    return NEGATION.fullmatch(folded) is not None


def stem(folded: str) -> str:
    """Return a folded word without its inflection, roughly: enough to compare what texts are about.

    After the light stemmer of Savoy (2006, "Light stemming approaches for the French,
    Portuguese, German and Hungarian languages").
    """
    if len(folded) < 5 or folded[0].isdigit() or is_negation(folded):
        return folded
    for ending in ("ern", "est", "em", "en", "er", "es", "et", "st", "e", "n", "s", "t"):
        if folded.endswith(ending) and len(folded) - len(ending) >= 4:
            return folded[: -len(ending)]
    return folded
