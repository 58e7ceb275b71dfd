"""Who can speak: what a noun or pronoun is as a speaker, by the lexicon and by its form.

One graded answer, from which each caller takes what it asks: who says something (`can_speak`),
what a text or a body can be the source of, what is only a thing.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import Final, NamedTuple

from attrib.grammar.closed_classes import NEUTER_PRONOUNS, word_set
from attrib.lexicon.loader import read_table
from attrib.lexicon.lookup import is_anonymous, is_nominalised, role, speech_noun
from attrib.lexicon.tables import cell, first_names
from attrib.records import Sentence, SpeakerKind, Word

_THINGS: Final = NEUTER_PRONOUNS | word_set("was etwas nichts alles vieles einiges")


class Voice(IntEnum):
    """What a word is as a speaker; the higher, the surer it names somebody who says something."""

    NOBODY = 0
    """A pronoun for what was said or a thing (*das*, *es*, *nichts*)."""
    THING = 1
    """A noun that names nothing that speaks, as far as is known (*die Uhr*)."""
    TEXT = 2
    """A text, or what is said (*der Brief*, *die Aussage*): it holds somebody's words."""
    LIKELY = 3
    """A noun that ends as nouns for people do (*der Radler*, *die 54-Jährige*)."""
    ANONYMOUS = 4
    """A source that stays hidden (*Regierungskreise*)."""
    STAND_IN = 5
    """A pronoun, or another word in a noun's place (*sie*, *beide*)."""
    NAME = 6
    """A proper name, whatever bears it."""
    BODY = 7
    """An organisation, an office, a group (*die Polizei*)."""
    PERSON = 8
    """A title, office or trade of a person (*die Ministerin*)."""


KNOWN: Final = frozenset((Voice.TEXT, Voice.ANONYMOUS, Voice.NAME, Voice.BODY, Voice.PERSON))
"""What is a source by itself, whatever clause it stands in."""
HOLDING: Final = frozenset((Voice.TEXT, Voice.ANONYMOUS, Voice.BODY))
"""What holds somebody's words: *in dem Brief, in der Partei, in Regierungskreisen hieß es*."""


def voice_of(word: Word) -> Voice:
    """Return what a word is as a speaker."""
    if word.upos == "PROPN":
        return Voice.NAME
    if word.upos != "NOUN":
        return Voice.NOBODY if _is_neuter(word) else Voice.STAND_IN
    if (known := role(word)) is not None:
        return _BY_KIND.get(known.kind, Voice.BODY)
    if speech_noun(word) is not None:
        return Voice.TEXT
    if is_anonymous(word):
        return Voice.ANONYMOUS
    return Voice.LIKELY if likely_kind(word) is not None else Voice.THING


_BY_KIND: Final = {SpeakerKind.PERSON: Voice.PERSON, SpeakerKind.DOCUMENT: Voice.TEXT}


def can_speak(word: Word) -> bool:
    """Tell whether the word names somebody who can speak: no text and no thing."""
    return voice_of(word) >= Voice.LIKELY


def is_thing(word: Word) -> bool:
    """Tell whether the noun names nothing that speaks (*die Uhr sagt, wann der Bus fährt*)."""
    return voice_of(word) is Voice.THING


def is_named_source(word: Word) -> bool:
    """Tell whether the word is a name or a noun for people, bodies, sources, texts; no pronoun."""
    return voice_of(word) not in (Voice.NOBODY, Voice.THING, Voice.STAND_IN)


def _is_neuter(word: Word) -> bool:
    return word.upos in ("PRON", "DET") and word.form.lower() in _THINGS


def likely_kind(word: Word) -> SpeakerKind | None:
    """Return what the form of a noun that no table knows makes of it: a person, a body, or neither.

    Agents have the gender of their suffix (*der Läufer*, but *die Mauer, das Messer*); feminine
    nouns in *-e* are people only as adjectives and participles (*die Reisende*, but *die Debatte*).
    """
    lemma, gender = word.lemma.lower(), word.features.get("Gender")
    if _AGE.match(word.form):
        return SpeakerKind.PERSON
    if lemma.endswith(_endings("things")):
        return None
    ending = next((e for e in _speaking() if lemma.endswith(e.ending)), None)
    if ending is None or (ending.gender and gender and gender != ending.gender):
        return None
    if ending.ending in ("te", "nde") and gender != "Masc":
        return ending.kind if gender != "Neut" and is_nominalised(word.form) else None
    return ending.kind


def is_text_by_form(word: Word) -> bool:
    """Tell whether the last part of a noun is something written (*Fahrplan*, *Grundgesetz*)."""
    return word.upos == "NOUN" and word.lemma.lower().endswith(_endings("texts"))


_AGE: Final = re.compile(r"\d+-?[Jj]ährige")
"""*54-Jährige*, but no *20-Meter-Turm*."""


class _Ending(NamedTuple):
    ending: str
    gender: str
    kind: SpeakerKind


_KINDS: Final = {"people": SpeakerKind.PERSON, "bodies": SpeakerKind.ORGANISATION}


@cache
def _speaking() -> tuple[_Ending, ...]:
    """Return the endings of people and bodies, the longest first."""
    found = [
        _Ending(row["ending"], cell(row["gender"]), _KINDS[row["names"]])
        for row in read_table("noun_endings.tsv")
        if row["names"] in _KINDS
    ]
    return tuple(sorted(found, key=lambda ending: -len(ending.ending)))


@cache
def _endings(names: str) -> tuple[str, ...]:
    return tuple(row["ending"] for row in read_table("noun_endings.tsv") if row["names"] == names)


def full_name_after(sentence: Sentence, noun: Word) -> Word | None:
    """Return the given name right after a noun that belongs to it, if more names follow it."""
    name = next((c for c in sentence.children(noun) if c.index == noun.index + 1), None)
    if name is None or name.upos != "PROPN" or name.form not in first_names():
        return None
    return name if any(c.relation == "flat" for c in sentence.children(name)) else None
