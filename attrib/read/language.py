"""Notices text that is not German."""

from __future__ import annotations

import re

from attrib.article import Notice
from attrib.wording import Wording

FOREIGN = Notice(
    "language",
    Wording(
        "Der Text scheint nicht deutsch zu sein, und attrib liest keine andere Sprache.",
        "The text does not seem to be German, and attrib reads no other language.",
    ),
)
FEWEST = 20
MOST = 500
# Hardly any German text has fewer than one of these in eight words. They are not words of
# Dutch, English, Danish or Swedish as well, as *in*, *die*, *den* or *man* are.
_GERMAN = frozenset({
    "aber", "als", "auch", "auf", "aus", "bei", "das", "dass", "dem", "der", "des", "doch",
    "durch", "ein", "eine", "einem", "einen", "einer", "eines", "es", "für", "habe", "haben",
    "hat", "ich", "ihre", "ist", "kein", "keine", "mit", "nach", "nicht", "noch", "nur", "oder",
    "sei", "sein", "seine", "sich", "sie", "sind", "um", "und", "vom", "von", "vor", "werden",
    "wie", "wir", "wird", "wurde", "wurden", "zu", "zum", "zur", "über",
})  # fmt: skip
_ENOUGH = 0.08
# Shares of words that simplemma's dictionaries know. Names are in none of them.
_GERMAN_KNOWN = 0.4
_ENGLISH_AHEAD = 0.25
_WORD = re.compile(r"[^\W\d_]{2,}|[^\W\d_]")
# A short quote in another language does not make an article foreign.
_QUOTED = re.compile(r"[„“»«\"][^„“”»«\"]{0,1000}[“”«»\"]")


def language_notices(text: str) -> tuple[Notice, ...]:
    """Return a notice if the first 500 words are not German; below 20 words nobody can tell."""
    own = _words(_QUOTED.sub(" ", text[: MOST * 20]))
    words = own if len(own) >= FEWEST else _words(text[: MOST * 20])
    # A list of names or results is in no language.
    if len(words) < FEWEST or 2 * sum(map(str.islower, words)) < len(words):
        return ()
    german = sum(word.lower() in _GERMAN for word in words) / len(words)
    if german >= _ENOUGH or not _is_foreign(" ".join(words)):
        return ()
    return (FOREIGN,)


def _words(text: str) -> list[str]:
    return _WORD.findall(text)[:MOST]


def _is_foreign(text: str) -> bool:
    """Ask the dictionaries, which take a second to load: only about what looks foreign."""
    from simplemma import langdetect

    known = dict(langdetect(text, lang=("de", "en")))
    if "de" not in known:
        return False  # there are too few different words to tell
    return known["de"] < _GERMAN_KNOWN or known["en"] > known["de"] + _ENGLISH_AHEAD
