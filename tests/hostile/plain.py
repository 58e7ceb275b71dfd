"""Hostile plain text: marks, endless words and lines, code points that hurt."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle, islice

from tests.hostile.case import Case, times, written

MARKS = {
    "straight": '"', "apostrophe": "'", "low": "„", "high": "“", "right": "”", "guillemet": "»",
    "guillemet back": "«", "single low": "‚", "single high": "‘", "single right": "’",
    "single guillemet": "›", "single guillemet back": "‹",
}  # fmt: skip
HALF = "\ud800".encode("utf-8", "surrogatepass")
SENTENCE = "Die Ministerin sagte, der Bau sei teuer geworden, und das Geld werde fehlen, "


def halves(opening: str, closing: str) -> Callable[[float], str]:
    """Return the content of marks that all open before the first one closes."""
    return lambda scale: opening * int(50_000 * scale) + closing * int(50_000 * scale)


def all_kinds(scale: float) -> str:
    """Return marks of every kind, in an order that repeats late."""
    step = cycle([mark for skip in range(1, 12) for mark in list(MARKS.values())[::skip]])
    return "".join(islice(step, int(100_000 * scale)))


def _bytes(data: bytes) -> Callable[[float], bytes]:
    return lambda _: data


PLAIN = {
    **{f"marks, {name}": Case(written(times(mark))) for name, mark in MARKS.items()},
    "marks, pairs": Case(written(times("„“", 50_000))),
    "marks, pairs of guillemets": Case(written(times("»«", 50_000))),
    "marks, nested": Case(written(halves("„", "“"))),
    "marks, nested guillemets": Case(written(halves("»", "«"))),
    "marks, nested of two kinds": Case(written(halves("„‚", "‘“"))),
    "marks, all kinds": Case(written(all_kinds)),
    "marks, spaced": Case(written(times('" '))),
    "marks, a letter each": Case(written(times("„a“ ", 3000))),
    "marks, opening at words": Case(written(times("„Ja ", 5000))),
    "marks, straight at words": Case(written(times('"Ja ', 5000))),
    "marks, a line each": Case(written(times("„\n"))),
    "marks, a paragraph each": Case(written(times("„a\n\n", 5000))),
    "brackets": Case(written(times("("))),
    "brackets at words": Case(written(times("(a ", 5000))),
    "word of 1 MB": Case(written(times("a", 1_000_000))),
    "word of 1 MB, umlauts": Case(written(times("ä", 500_000))),
    "word of 1 MB, hyphens": Case(written(times("Wort-", 200_000))),
    "word of 1 MB, full stops": Case(written(times("wort.", 200_000))),
    "word of 1 MB, marks inside": Case(written(times("wort“", 125_000))),
    "word of 1 MB, pictures": Case(written(times("👩\u200d🚒", 90_000))),
    "words of 1,000": Case(written(times("a" * 999 + " ", 500))),
    "one word again and again": Case(written(times("Wort ", 20_000))),
    "no full stop, 100 kB": Case(written(times(SENTENCE, 100_000 // len(SENTENCE)))),
    "no full stop, 1 MB": Case(written(times(SENTENCE, 1_000_000 // len(SENTENCE))), seconds=600),
    "spaces, 1 MB": Case(written(times(" ", 1_000_000))),
    "spaces between words": Case(written(lambda s: "Wort" + times(" ", 1_000_000)(s) + "Wort")),
    "newlines, 1 MB": Case(written(times("\n", 1_000_000))),
    "carriage returns, 1 MB": Case(written(times("\r", 1_000_000))),
    "tabs, 1 MB": Case(written(times("\t", 1_000_000))),
    "full stops, 1 MB": Case(written(times(".", 1_000_000))),
    "full stops, spaced": Case(written(times(". ", 500_000))),
    "ellipses": Case(written(times("…", 300_000))),
    "dashes": Case(written(times("– ", 250_000))),
    "colons": Case(written(times(":", 1_000_000))),
    "commas": Case(written(times(", ", 500_000))),
    "digits, 1 MB": Case(written(times("1", 1_000_000))),
    "numbers, 1 MB": Case(written(times("1. ", 330_000))),
    "right-to-left marks": Case(written(times("\u200f", 300_000))),
    "bidi overrides": Case(written(times("\u202e„Ja“, sagte sie.\u202c\u2066 ", 300))),
    "combining on one letter": Case(written(lambda s: "a" + times("\u0301", 500_000)(s))),
    "combining in speech": Case(
        written(lambda s: "Ada" + times("\u0301", 10_000)(s) + " sagte: „Ja, o\u0308 sei da.“")
    ),
    "zero-width spaces": Case(written(times("\u200b", 300_000))),
    "zero-width in words": Case(written(times("W\u200bo\u200dr\ufefft ", 3000))),
    "controls": Case(written(times("\x1b[31mAda sagte: „Ja!\x07\x9b“ \x7f", 200))),
    "line separators": Case(written(times("\u2028\u2029\x85\x0b\x0c", 60_000))),
    "NUL bytes": Case(written(times("\0")), 2, "NUL bytes"),
    "a NUL in text": Case(written(_bytes(b"Ja\0.")), 2, "NUL bytes"),
    "halves in UTF-8": Case(written(_bytes(b"Sie sagte: " + HALF)), says="Windows-1252"),
    "halves in UTF-16": Case(written(_bytes(b"\xff\xfeJ\0\0\xd8a\0")), 2, "breaks it at byte"),
    "half a UTF-16": Case(written(_bytes(b"\xfe\xff\0J\0")), 2, "breaks it at byte"),
    "half a UTF-32": Case(written(_bytes(b"\xff\xfe\0\0\0\0\x11\0")), 2, "breaks it at byte"),
    "over 2 MB": Case(written(lambda _: "a" * 2_000_001), 2, "--max-file-size"),
}
