"""Words that name all genders at once (*Sprecher:in, Ärzt_innen, jede*r, der:die, Lehrer(innen)*).

Whatever looks a word up, or reads it without having met its like, asks here for the two words that
it stands for. The signs are those that the Amtliches Regelwerk (2024, Zusatz to § 97) lists, and
the older slash, brackets and capital *I*.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

KEPT_WORDS = 20_000  # more than the words of some hundred articles
_SIGN = r"[:*_·•]"
_NOUN = re.compile(
    rf"(?P<stem>(?:.*[-–/])?[^\W\d_a-zäöüß][^\W_]+)"
    rf"(?:{_SIGN}|/-?|['’](?=innen)|\(-?(?=in(?:nen)?\)))(?P<ending>innen|in(?![^\W\d_]))\)?"
    r"(?P<rest>[^\W_]*(?:-.*)?)"
)
# *SprecherIn*, but not *LinkedIn*: only nouns for people have the singular.
_CAPITAL = re.compile(
    r"(?P<stem>.*(?:er|ent|ant|ist|at|or|log|eur|[aä]rzt))I(?P<ending>n)"
    r"|(?P<stems>.*[a-zäöüß])I(?P<endings>nnen)(?P<rests>[a-zäöüß]*)"
)
_INFLECTED = re.compile(rf"(?P<stem>[^\W\d_]*e[mrs]?)(?:{_SIGN}|/|\()(?P<ending>[mnrs])\)?")
_ARTICLE = re.compile(
    rf"(?P<stem>[^\W\d_]*(?:ein|ihr|unser|euer))(?:{_SIGN}|/|\()e\)?", re.IGNORECASE
)
_PAIR = re.compile(rf"(?P<one>[^\W\d_]+)(?:{_SIGN}|/)(?P<other>[^\W\d_]+)")
_PAIRS = (
    ("der", "die"), ("den", "die"), ("dem", "der"), ("des", "der"), ("er", "sie"), ("ihn", "sie"),
    ("ihm", "ihr"), *((f"sein{e}", f"ihr{e}") for e in ("", "e", "en", "em", "er", "es")),
    *((f"dies{e}", "diese") for e in ("er", "en")), ("diesem", "dieser"), ("jener", "jene"),
)  # fmt: skip

# How such words go on inside of a token, after a letter.
_EARLIER = "|".join(
    rf"(?<=\b{word[0].upper()}{word[1:]})|(?<=\b{word})"
    for word in sorted({w for p in _PAIRS for w in p})
)
_LATER = "|".join(sorted({word for pair in _PAIRS for word in pair}, key=lambda word: -len(word)))
INSIDE = (
    r"[:*·•](?:innen|in(?!\w)|(?:e[rn]?|[mnrs])(?!\w))"
    r"|/-(?=in(?:nen)?(?!\w))"
    r"|(?<=\w\w)\((?:-?in(?:nen)?|[emnr])\)(?!\w)"
    rf"|(?:{_EARLIER})[:*·•](?:{_LATER})(?!\w)"
)
"""A pattern."""
STAR = re.compile(r"\*(?:innen|in(?!\w)|[mnrs](?!\w))")
"""A star in such a word, after a letter; elsewhere it may be markup."""


class Genders(NamedTuple):
    """The two words that one stands for."""

    masculine: str
    feminine: str


@lru_cache(maxsize=KEPT_WORDS)
def genders(form: str) -> Genders | None:
    """Return the words that a form stands for, or None for any other word."""
    if form.isalpha():
        if found := _CAPITAL.fullmatch(form):
            stem = found["stem"] or found["stems"]
            ending = found["ending"] or found["endings"]
            rest = found["rests"] or ""
            return Genders(stem + rest, f"{stem}i{ending}{rest}")
        return None
    if found := _NOUN.fullmatch(form):
        stem, ending, rest = found["stem"], found["ending"], found["rest"]
        return Genders(stem + rest, stem + ending + rest)
    if found := _ARTICLE.fullmatch(form):
        return Genders(found["stem"], found["stem"] + "e")
    if found := _INFLECTED.fullmatch(form):
        return _inflected(found["stem"], found["ending"])
    return _paired(form)


def feminine(form: str) -> str:
    """Return the feminine of the words that a form stands for; of any other word itself.

    It is told from the masculine by its ending, and of all other words the one that is most like
    the form.
    """
    found = genders(form)
    return form if found is None else found.feminine


def _inflected(stem: str, ending: str) -> Genders:
    """Return *jeder, jede* for *jede:r*, *einem, einer* for *einem:r* and *einer:m*."""
    if stem.endswith("e"):
        return Genders(stem + ending, stem)
    other = stem[:-1] + ending
    return Genders(other, stem) if ending in "ms" else Genders(stem, other)


def _paired(form: str) -> Genders | None:
    """Return *der, die* for *der:die* and *die/der*; a capital stays."""
    found = _PAIR.fullmatch(form)
    if found is None:
        return None
    words = {found["one"].lower(), found["other"].lower()}
    for masculine, feminine_ in _PAIRS:
        if words == {masculine, feminine_}:
            pair = Genders(masculine, feminine_)
            return Genders(*map(str.capitalize, pair)) if form[0].isupper() else pair
    return None
