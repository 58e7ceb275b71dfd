"""German numbers: *1.200*, *1 200*, *zwölfhundert* and *tausendzweihundert* are one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

_UNITS = {
    "ein": 1,
    "eins": 1,
    "zwei": 2,
    "zwo": 2,
    "drei": 3,
    "vier": 4,
    "fuenf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
}
_TEENS = {
    "zehn": 10,
    "elf": 11,
    "zwoelf": 12,
    "dreizehn": 13,
    "vierzehn": 14,
    "fuenfzehn": 15,
    "sechzehn": 16,
    "siebzehn": 17,
    "achtzehn": 18,
    "neunzehn": 19,
}
_TENS = {
    "zwanzig": 20,
    "dreissig": 30,
    "vierzig": 40,
    "fuenfzig": 50,
    "sechzig": 60,
    "siebzig": 70,
    "achtzig": 80,
    "neunzig": 90,
}
_SCALES = {"hundert": 10**2, "tausend": 10**3, "million": 10**6, "milliarde": 10**9}
_THOUSANDS = re.compile(r"\d{1,3}(?:[ .'’\u00a0\u2009\u202f]\d{3})+(?:,\d+)?")
# Duden writes them in one word: dreimal, dreifach, dreijährig, dreiköpfig.
_COUNTED = re.compile(r"(.+?)(mal|fach\w{0,2}|jaehrig\w{0,2}|koepfig\w{0,2}|stuendig\w{0,2})")


@lru_cache(maxsize=1 << 16)
def canonical(folded: str) -> str:
    """Return a folded word, and a number as plain digits with a decimal point."""
    if folded[0].isdigit():
        return _digits(folded)
    # An article is no number, though it is spelled as one.
    if folded == "ein":
        return folded
    value = _spelled(folded)
    if value is not None:
        return value
    counted = _COUNTED.fullmatch(folded)
    if counted is not None and counted[1] != "ein" and (value := _spelled(counted[1])):
        return value + counted[2]
    return folded


def is_number(folded: str) -> bool:
    """Tell whether a folded word says how many."""
    return folded[0].isdigit() or folded in _SCALES


def same_amount(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether digits stand here and digits with a scale there: *3.000.000*, *3 Mio.*."""
    if len(one) > len(other):
        one, other = other, one
    if len(one) != 1 or len(other) != 2 or not one[0].isdigit() or other[1] not in _SCALES:
        return False
    try:
        return round(float(other[0]) * _SCALES[other[1]], 3) == float(one[0])
    except ValueError:
        return False


def _digits(written: str) -> str:
    if _THOUSANDS.fullmatch(written):
        written = re.sub(r"[ .'’\u00a0\u2009\u202f]", "", written)
    whole, comma, decimals = written.partition(",")
    if comma and "," not in decimals and (decimals := decimals.rstrip("0")):
        return f"{whole}.{decimals}"
    return whole if comma and not decimals else written.replace(":", ".")


def _spelled(word: str) -> str | None:
    """Return the digits of a number in words, up to 999,999."""
    if word == "anderthalb":
        return "1.5"
    if word.endswith("einhalb") and (whole := _below_million(word.removesuffix("einhalb"))):
        return f"{whole}.5"
    value = _below_million(word)
    return None if value is None else str(value)


def _below_million(word: str) -> int | None:
    front, scale, rest = word.partition("tausend")
    if not scale:
        return _below_2000(word)
    thousands = _below_2000(front) if front else 1
    units = _below_2000(rest.removeprefix("und")) if rest else 0
    return None if thousands is None or units is None else thousands * 1000 + units


def _below_2000(word: str) -> int | None:
    front, scale, rest = word.partition("hundert")
    if not scale:
        return _below_100(word)
    hundreds = _below_100(front) if front else 1
    units = _below_100(rest.removeprefix("und")) if rest else 0
    return None if hundreds is None or units is None else hundreds * 100 + units


def _below_100(word: str) -> int | None:
    for listed in (_UNITS, _TEENS, _TENS):
        if word in listed:
            return listed[word]
    unit, joined, tens = word.partition("und")
    if joined and unit in _UNITS and tens in _TENS:
        return _TENS[tens] + _UNITS[unit]
    return None
