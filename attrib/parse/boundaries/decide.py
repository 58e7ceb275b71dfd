"""Whether a full stop ends a sentence, by the word before it and by what comes after.

A capital tells little in German, for nouns have one, too; but a function word has it only at the
head of a sentence. Each kind of word is decided by what may follow it: a name after a title, a
noun after an ordinal, a number after *Nr.*, anything at all after *z. B.*
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from attrib.grammar.function_words import in_class
from attrib.parse.boundaries import tables
from attrib.parse.boundaries.context import (
    Following,
    Next,
    Preceding,
    begins_for_sure,
    somebody_speaks,
)
from attrib.parse.boundaries.tables import Abbreviation

_YEAR = re.compile(r"\d{4}")
_HIGHEST_BARE_ORDINAL = 99  # higher ordinals have an article
_LAW = re.compile(r"[A-ZÄÖÜ][A-Za-zÄÖÜäöü]*[A-ZÄÖÜ]")
_MONTHS = frozenset({
    "Januar", "Jänner", "Februar", "Feber", "März", "April", "Mai", "Juni", "Juli", "August",
    "September", "Oktober", "November", "Dezember",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a stop does.

    Attributes:
        own: whether it is a token of its own, or None where that is open.
        ends: whether a sentence ends here.
        sure: whether the characters leave no doubt about the end.
    """

    own: bool | None
    ends: bool
    sure: bool = True


INSIDE = Verdict(own=False, ends=False)
LAST = Verdict(own=False, ends=True)
APART = Verdict(own=True, ends=True)


class Rank(Enum):
    """How near a word with a capital comes to the beginning of a sentence."""

    NEVER = 0
    FUNCTION_WORD = 1
    FULL_NAME = 2
    SPEAKER = 3
    ANY = 4


_BEGINS_AFTER = {
    "inner": Rank.NEVER,
    "name": Rank.FUNCTION_WORD,
    "noun": Rank.FUNCTION_WORD,
    "number": Rank.FUNCTION_WORD,
    "measure": Rank.FULL_NAME,  # *5 Mio. Euro forderte Roth*
    "tail": Rank.SPEAKER,
    "either": Rank.SPEAKER,
    "list": Rank.ANY,
}


def plain(after: Following) -> Verdict:
    """Decide about the stop behind a word that is no abbreviation."""
    match after.sort:
        case Next.LOWER if after.word[:1].isalpha():
            return Verdict(own=None, ends=False, sure=False)
        case Next.LOWER:
            return Verdict(own=None, ends=False)
        case Next.OTHER:
            return Verdict(own=True, ends=True, sure=False)
        case _:
            return APART


def listed(found: Abbreviation, text: str, before: Preceding, after: Following) -> Verdict:
    """Decide about the stop of a listed abbreviation."""
    if after.sort is Next.END:
        return APART if found.alike else LAST
    if after.sort is Next.OTHER:
        return Verdict(own=None, ends=False, sure=False)
    if found.alike and not _complemented(found, before, after):
        return plain(after)
    named = found.kind in ("name", "noun") and after.word.lower() in in_class("number")
    closes = found.kind != "either" or before.word[:1].isupper() or before.word[:1].isdigit()
    begins = not named and closes and _begins(text, after, _BEGINS_AFTER[found.kind])
    return LAST if begins else INSIDE


def letter(word: str, _text: str, before: Preceding, after: Following) -> Verdict:
    """Decide about the stop behind a single letter: an initial, or the name of a thing."""
    if after.sort in (Next.END, Next.OTHER):
        return _open_end(after)
    if _numbered(before) or _is_medium(word, before) or before.word[-1:].isdigit():
        return plain(after)
    if before.opens_line or after.sort not in (Next.OPENER, Next.QUOTE):
        return INSIDE
    if after.sort is Next.QUOTE:
        sure = before.word in in_class("preposition")
        return Verdict(own=None, ends=True, sure=sure) if word.isupper() else INSIDE
    return LAST if word.islower() or before.word in tables.given_names() else APART


def initials(_word: str, text: str, _before: Preceding, after: Following) -> Verdict:
    """Decide about the last stop of letters with stops between them (U.S., J.R.)."""
    if after.sort in (Next.END, Next.OTHER):
        return _open_end(after)
    return LAST if _begins(text, after, Rank.FUNCTION_WORD) else INSIDE


def _open_end(after: Following) -> Verdict:
    """At the end of a text a letter may be an abbreviation or not; before a mark all is open."""
    return Verdict(own=None, ends=after.sort is Next.END, sure=after.sort is Next.END)


def roman(_word: str, text: str, before: Preceding, after: Following) -> Verdict:
    """Decide about the stop behind a Roman number: an ordinal, or behind what it names."""
    if _numbered(before):
        return plain(after)
    if after.sort is Next.END:
        return LAST
    if before.opens_line:
        return INSIDE
    rank = Rank.SPEAKER if before.word[:1].isupper() else Rank.FUNCTION_WORD
    return LAST if _begins(text, after, rank) else INSIDE


def date(_word: str, _text: str, before: Preceding, after: Following) -> Verdict:
    """Decide about the last stop of a day and month (24.12.)."""
    if _numbered(before):
        return plain(after)
    if before.opens_line or after.sort in (Next.LOWER, Next.DIGIT, Next.OTHER):
        return INSIDE
    return LAST


def ordinal(word: str, text: str, before: Preceding, after: Following) -> Verdict:
    """Decide about the stop behind a number of one to three digits."""
    if after.sort is Next.END:
        return Verdict(own=None, ends=True)
    if after.sort is Next.CAPITAL and _is_month(text, after):
        return INSIDE
    if _numbered(before) or before.word.lower() == "um":
        return plain(after)
    if after.sort in (Next.LOWER, Next.DIGIT) or before.opens:
        return INSIDE
    if before.word.lower() in tables.governors():
        return LAST if begins_for_sure(text, after) else INSIDE
    high = word.isdigit() and int(word) > _HIGHEST_BARE_ORDINAL
    return plain(after) if high else _number(text, before, after)


def _number(text: str, before: Preceding, after: Following) -> Verdict:
    """Decide where no article makes the number an ordinal."""
    if begins_for_sure(text, after) or somebody_speaks(text, after) or after.sort is Next.QUOTE:
        return APART
    if tables.is_lettered(after.word) or not before.word[-1:].isalnum():
        return INSIDE
    if before.word[:1].isupper():
        return plain(after)
    return Verdict(own=None, ends=False, sure=False)


def _is_month(text: str, after: Following) -> bool:
    """Tell whether a month comes next, in full or shortened with a stop."""
    found = tables.abbreviations().get(after.word)
    stop = text[after.place + len(after.word) : after.place + len(after.word) + 1]
    return after.word in _MONTHS or (stop == "." and found is not None and found.kind == "tail")


def _begins(text: str, after: Following, rank: Rank) -> bool:
    """Tell whether what comes after begins a sentence if that takes no more than `rank`."""
    if rank is Rank.NEVER or after.sort is Next.LOWER:
        return False
    if after.sort is Next.DIGIT:
        return rank is Rank.ANY and _YEAR.match(text, after.place) is not None
    if rank is Rank.FUNCTION_WORD or after.sort is Next.QUOTE:
        return rank is Rank.ANY or (
            after.sort in (Next.OPENER, Next.QUOTE) and begins_for_sure(text, after)
        )
    if rank is Rank.ANY:
        return not _LAW.fullmatch(after.word) or somebody_speaks(text, after)
    names = 2 if rank is Rank.FULL_NAME else 1
    return begins_for_sure(text, after) or somebody_speaks(text, after, names)


def _complemented(found: Abbreviation, before: Preceding, after: Following) -> bool:
    """Tell whether a form that is also a word has beside it what the abbreviation takes."""
    match found.kind:
        case "number":
            return after.sort is Next.DIGIT or len(after.word) == 1
        case "name":
            return after.sort is Next.CAPITAL and not (
                before.word.lower() in tables.governors()
                or before.word.lower() in in_class("pronoun")
            )
        case "measure":
            return before.word[-1:].isdigit()
        case "tail":
            return after.sort is Next.DIGIT or before.word.rstrip(".").isdigit()
        case _:
            return after.sort is Next.CAPITAL


def _numbered(before: Preceding) -> bool:
    """Tell whether the word before is one that a number or letter names: *Gleis*, *Nr.*, *§*."""
    word = before.word
    if word.endswith("."):
        found = tables.abbreviations().get(word[:-1])
        return found is not None and found.kind == "number"
    return word.startswith("§") or tables.is_lettered(word)


def _is_medium(word: str, before: Preceding) -> bool:
    """Tell whether the letter is the network X: *auf X*."""
    return word == "X" and before.word.lower() in in_class("preposition")
