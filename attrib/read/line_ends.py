"""Words that are hyphenated at the end of a line are joined, as a reader does it.

Before a small letter the hyphen goes (*Minis-⏎terin*), unless it stands for a part that follows
(*Ein-⏎und Ausfuhr*) or joins what is never written together (*54-⏎jährig*, *US-⏎amerikanisch*);
before a capital or a figure it stays (*CDU-⏎Chef*; Amtliche Rechtschreibung, § 40-44, § 98, § 107).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrib.article import Span
from attrib.read.edits import Edit
from attrib.read.paragraphs import paragraph_ends, unix_lines

_SOFT = "\u00ad¬"
_BROKEN = re.compile(
    rf"(?<=\w)(?P<hyphen>[-‐{_SOFT}])[^\S\r\n]*(?:\r\n?|\n)[^\S\r\n]*(?=(?P<rest>\w\S*))"
)
# Of a text whose lines end with LF; a blank line is none.
_LINE_END = re.compile(rf"(?<=\S)[-‐{_SOFT}]?(?P<end>[^\S\n]*\n)[^\S\n]*(?=\S)")
_LAST = re.compile(r"\S+\Z")
_FURTHEST = 100
_ADDRESS = re.compile(r"://|\bwww\.|[@\\=]|\w/\w+/|\w\.\w{2,}")
# Before these a part of a compound is left out. *noch*, *als*, *statt* end words themselves.
_COORDINATING = frozenset({"und", "oder", "bzw", "beziehungsweise", "sowie", "respektive", "bis"})
_LETTERS = re.compile(r"[^\W\d_]+")
# *Kürbis*, *Cannabis*
_ENDS_IN_BIS = re.compile(r"(?:kür|anna|anu|\bi)\Z", re.IGNORECASE)
# A single letter, a figure or capitals cannot be the beginning of a hyphenated word.
_APART = re.compile(r"(?:\d|(?<!\w)\w|(?<![^\W\d_])[A-ZÄÖÜ]{2,})\Z")
# *deutsch-französisch*, *rot-grün*: adjectives of equal rank.
_COLOUR = r"(?:rot|grün|schwarz|gelb|blau|weiß|braun|türkis|lila|orange)"
_EQUAL = (
    (re.compile(r"(?:isch|deutsch)\Z", re.IGNORECASE), re.compile(r"\w+isch(?:e[mnrs]?)?\b")),
    (re.compile(rf"\b{_COLOUR}\Z", re.IGNORECASE), re.compile(rf"{_COLOUR}(?:e[mnrs]?)?\b")),
)


def joined(text: str) -> Iterator[Edit]:
    """Yield what to leave out so that the words broken by a line end are whole.

    Without the hyphens lines are no longer as long as they were, by which paragraphs are told: so
    a line end inside of a paragraph is read as a blank, in the whole text.
    """
    whole = {edit.span.start: edit for edit in _words(text)}
    if not whole:
        return
    lines = unix_lines(text)
    ends = frozenset(paragraph_ends(lines))
    for match in _LINE_END.finditer(lines):
        if match.start() in whole:
            yield whole[match.start()]
        elif match.end("end") - 1 not in ends:
            yield Edit(Span(match.start("end"), match.end()), " ")


def _words(text: str) -> Iterator[Edit]:
    """Yield what stands between the two parts of a word, and what is shown there."""
    for match in _BROKEN.finditer(text):
        before = _LAST.search(text, max(0, match.start() - _FURTHEST), match.start())
        rest = match["rest"]
        if before is None or any(map(_ADDRESS.search, (before[0], rest.rstrip(".,;:!?")))):
            continue
        kept = match["hyphen"] not in _SOFT and _stays(before[0], rest)
        if kept is not None:
            yield Edit(Span(*match.span()), "-" if kept else "")


def _stays(before: str, rest: str) -> bool | None:
    """Tell whether the hyphen at a line's end stays; None if it breaks no word."""
    letters = _LETTERS.match(rest)
    if letters is None or not rest[0].islower():
        return True
    word = letters[0]
    if word in _COORDINATING and not (word == "bis" and _ENDS_IN_BIS.search(before)):
        return None
    equal = any(one.search(before) and other.match(rest) for one, other in _EQUAL)
    return equal or _APART.search(before) is not None
