"""Whether two surnames are one in two spellings: *Meyer, Meier*; *Müller, Mueller*.

The letters that stand for one sound in German names are those of Postel's "Kölner Phonetik"
(1969), with the vowels kept, for *Möller* is not *Müller*.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

_LEAST = 4
_LONG = 7
"""A typing error in a shorter name makes another name as easily (*Beck, Bock*)."""
_SLIPPED = 5
"""Letters of a name in which a slip of the pen is told from another name (*Daley, Daely*)."""
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "oe", "ł": "l"})
# In order: each works on what the ones before leave.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"tsch|tch|cz", "č"),
        (r"sch|sh", "š"),
        (r"ph", "f"),
        (r"th|dt|d$", "t"),
        (r"ck|c(?!h)|q", "k"),
        (r"tz", "z"),
        (r"x|ks|gs", "ks"),
        (r"[jy]", "i"),
        (r"ai", "ei"),
        (r"(?<=[aeiou])h(?![aeiou])", ""),
        (r"[vw]", "w"),
        (r"w$", "f"),
        (r"(.)\1+", r"\1"),
    )
)


def is_variant(one: str, other: str) -> bool:
    """Tell whether two surnames, without genitive, are one name in two spellings.

    They sound alike, or one letter inside a long name differs. Another ending is inflection, or
    another name (*Iwanow, Iwanowa*).
    """
    if one == other or min(len(one), len(other)) < _LEAST or hyphenless(one) == hyphenless(other):
        return False
    if sounds_alike(one, other):
        return True
    a, b = plain(one), plain(other)
    if min(len(one), len(other)) < _LONG or a[0] != b[0] or a[-2:] != b[-2:]:
        return False
    return DamerauLevenshtein.distance(a, b, score_cutoff=1) <= 1


def is_slip(one: str, other: str) -> bool:
    """Tell whether two names differ by a slip of the pen: a letter too much, too few or moved.

    Another letter in its place makes another name in short ones (*Helm, Holm*). The first and the
    last letter stay, for another ending is another name.
    """
    a, b = one.casefold(), other.casefold()
    if min(len(a), len(b)) < _SLIPPED or a == b or a[0] != b[0]:
        return False
    if DamerauLevenshtein.distance(a, b, score_cutoff=1) > 1:
        return False
    if len(a) == len(b) and sorted(a) == sorted(b):
        return True
    return a[-1] == b[-1] and (len(a) != len(b) or len(a) > _SLIPPED)


def likenesses(name: str) -> set[str]:
    """Return keys, of which two variants share one: the sound, and the name less a letter."""
    letters = plain(name)
    return {
        f"={sound(name)}",
        letters,
        *(letters[:i] + letters[i + 1 :] for i in range(len(letters))),
    }


def sounds_alike(one: str, other: str) -> bool:
    """Tell whether two names are spoken alike (*Stefan, Stephan*)."""
    return sound(one) == sound(other)


def hyphenless(name: str) -> str:
    """Return a name in small letters without hyphens and spaces (*Anna-Lena*, *Annalena*)."""
    return re.sub(r"[-‐–\s]", "", name).lower()


def plain(name: str) -> str:
    """Return a name in small letters, umlauts written out, without accents."""
    small = unicodedata.normalize("NFC", name).lower().translate(_UMLAUTS)
    apart = unicodedata.normalize("NFKD", small)
    return "".join(c for c in apart if c.isalpha() and not unicodedata.combining(c))


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """Return one spelling for all that are spoken alike."""
    spoken = plain(name)
    for letters, letter in _SOUNDS:
        spoken = letters.sub(letter, spoken)
    return spoken
