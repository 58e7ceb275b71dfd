"""Which of the marks that look like quotation marks are apostrophes (*mach' ich*, *'n Freund*).

An apostrophe stands for what a word has lost: the *e* of a verb, the beginning of a small word, the
*s* of a genitive (Amtliche Rechtschreibung, § 96 and § 97).
"""

from __future__ import annotations

import re
from functools import cache

from attrib.lexicon.loader import read_table

_FURTHEST = 30
_BEFORE = re.compile(r"(?<!\w)[^\W\d_]+\Z")
_AFTER = re.compile(r"\s+(?:ich\b|(?P<capital>[^\W\d_a-zäöüß]))")
_WORD = re.compile(r"\w+")
_GENITIVE = tuple("sxzß")


def is_apostrophe(text: str, at: int) -> bool:
    """Tell whether the mark at the end of a word stands for what the word has lost there.

    That is to be asked only where another mark can be the one that closes.
    """
    before = _BEFORE.search(text, max(0, at - _FURTHEST), at)
    if before is None:
        return False
    after = _AFTER.match(text, at + 1)
    word = before[0]
    if after is not None and after["capital"] is not None:
        return word.endswith(_GENITIVE)
    return word.lower() in elided("end") or (after is not None and word.islower())


def opens_word(text: str, at: int) -> bool:
    """Tell whether the mark before a word stands for its beginning (*'s ist*, *'68*)."""
    word = _WORD.match(text, at + 1)
    return word is not None and (word[0] in elided("beginning") or word[0][0].isdigit())


@cache
def elided(lost: str) -> dict[str, str]:
    """Return the whole words of those that have lost their beginning, or their end."""
    rows = read_table("elisions.tsv")
    return {row["form"]: row["whole"] for row in rows if row["lost"] == lost}
