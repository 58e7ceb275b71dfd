"""What stands before a stop and what comes after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from attrib.parse.boundaries import tables

FURTHEST_BACK = 80
_BEFORE = re.compile(r"(?P<word>[^\s„“”\"»«‚‘›‹(\[]*)(?P<gap>\s*)\Z")
_OPENING_MARKS = "„“”\"»«‚‘’›‹'([*•–—-"
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*\w)?")
_QUOTE = re.compile(r"(?:[„»«‚›‹‘]|[“\"'](?=[^\W_]))\s?")
# *Jan Roth sagte*, *HDP-Chef Selim Holm sagte*, *Dr. Ada von Brahm sagte*.
_SUBJECT_AND_VERB = re.compile(
    r"(?P<names>(?:(?:[^\W\d_a-zäöüß][\w’'-]*|(?:[^\W\d_a-zäöüß]|Dr|Prof|St)\.)[^\S\n]+"
    r"(?:(?:von|van|de|der|zu)[^\S\n]+)*){1,5})(?P<verb>[a-zäöüß]+)"
)
_TWO_NAMES = re.compile(r"[\w’'-]+\s+[^\W\d_a-zäöüß]")


class Next(Enum):
    """What comes after a stop and its closing marks."""

    END = "the end of the text or of a paragraph"
    LOWER = "a word with a small letter, or a mark inside a sentence"
    DIGIT = "a number"
    OPENER = "a function word with a capital"
    CAPITAL = "another word with a capital"
    QUOTE = "an opening quotation mark"
    OTHER = "anything else"


@dataclass(frozen=True, slots=True)
class Following:
    """What comes after: its sort, the word (that of a quotation is its first), and its place."""

    sort: Next
    word: str = ""
    place: int = 0


@dataclass(frozen=True, slots=True)
class Preceding:
    """What stands before a word.

    Attributes:
        word: the word right before, or the mark.
        opens_line: whether nothing stands before on the line, or a mark that opens.
        opens: whether nothing stands before in the sentence.
        place: where the word starts.
    """

    word: str
    opens_line: bool
    opens: bool
    place: int


def following(text: str, offset: int) -> Following:
    """Return what comes after the blanks behind an offset."""
    place = offset
    length = len(text)
    breaks = 0
    while place < length and text[place].isspace():
        breaks += text[place] == "\n"
        place += 1
    if place == length or breaks > 1:
        return Following(Next.END, "", place)
    character = text[place]
    if character.isdigit():
        return Following(Next.DIGIT, character, place)
    if word := _WORD.match(text, place):
        return Following(_sort(word[0]), word[0], place)
    if quote := _QUOTE.match(text, place):
        inner = _WORD.match(text, quote.end())
        return Following(Next.QUOTE, inner[0] if inner else "", place)
    goes_on = character in ",;:)]" and not breaks and not text[place + 1 : place + 2].isalpha()
    return Following(Next.LOWER if goes_on else Next.OTHER, character, place)


def preceding(text: str, offset: int) -> Preceding:
    """Return the word before an offset."""
    start = max(0, offset - FURTHEST_BACK)
    before = text[start:offset]
    line = before[before.rfind("\n") + 1 :]
    opens_line = not line.strip(_OPENING_MARKS + " \t\u00a0") and (start == 0 or "\n" in before)
    stripped = before.rstrip()
    found = _BEFORE.search(stripped)
    word = found["word"] if found else ""
    mark = stripped[-1:]
    ended = mark in ".!?:" and len(word) > 2 and word[:-1] not in tables.abbreviations()
    opens = opens_line or mark in '„»«‚›“”"' or ended
    return Preceding(word or mark, opens_line, opens, start + len(stripped) - len(word))


def begins_for_sure(text: str, after: Following) -> bool:
    """Tell whether a sentence begins: with a function word, or with a given name and more."""
    if after.sort is Next.OPENER:
        return True
    if after.sort is Next.QUOTE:
        return _sort(after.word) is Next.OPENER
    return (
        after.sort is Next.CAPITAL
        and after.word in tables.given_names()
        and (_TWO_NAMES.match(text, after.place) is not None or somebody_speaks(text, after))
    )


def somebody_speaks(text: str, after: Following, names: int = 1) -> bool:
    """Tell whether as many names come next, and then a verb of saying: *Roth sagte*."""
    if after.sort is not Next.CAPITAL:
        return False
    found = _SUBJECT_AND_VERB.match(text, after.place)
    return (
        found is not None
        and found["verb"] in tables.speech_forms()
        and len(found["names"].split()) >= names
    )


def _sort(word: str) -> Next:
    if not word[:1].isupper():
        return Next.LOWER
    return Next.OPENER if word.lower() in tables.opens_sentence() else Next.CAPITAL
