"""Readers of the keys `people` and `cues`: words, or tables that say more."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from attrib.config.sections import Place, choice, key, section, text, texts
from attrib.knowledge import KINDS, MEDIA, NOUN_FRAMES, VERB_FRAMES, ExtraCue, KnownSpeaker
from attrib.records import SpeakerKind
from attrib.wording import Wording

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_COLON: Final = re.compile(r":(?=\s|$)")
"""What parts a name from offices; *Sprecher:in* has none."""
_ACTS: Final = re.compile(r"obj|dat|pred|als|[a-zäöüß]{2,}")


@dataclass(frozen=True, slots=True)
class _Known:
    """An entry of `people`."""

    name: str = key(text, "", "the name to show")
    kind: SpeakerKind = key(choice(KINDS), SpeakerKind.PERSON, "what the speaker is")
    role: tuple[str, ...] = key(texts, (), "one role, or several")
    roles: tuple[str, ...] = key(texts, (), "the same")
    aliases: tuple[str, ...] = key(texts, (), "other names")


@dataclass(frozen=True, slots=True)
class _Cue:
    """An entry of `cues`."""

    verb: str = key(text, "", "an infinitive, with its separable particle")
    noun: str = key(text, "", "a noun, nominative singular")
    speech_class: str = key(text, "say", "the sort of speech act", name="class")
    medium: str = key(choice(MEDIA), "speech", "speech, writing or thought")
    frame: tuple[str, ...] = key(texts, (), "what holds the content")
    act: tuple[str, ...] = key(texts, (), "what a verb reports without such a clause")


def known_speaker(value: object, place: Place) -> KnownSpeaker:
    """Read a known speaker: a name, maybe with offices (*Ada Brahm: Ministerin*), or a table.

    The table has `name`, `kind`, `role`, `aliases`.
    """
    if isinstance(value, str):
        return _with_offices(text(value, place), place)
    if not isinstance(value, dict):
        raise place.expected(Wording("ein Name oder eine Tabelle", "a name or a table"), value)
    table = section(_Known, needs="name")(value, place)
    return KnownSpeaker(table.name, table.kind, (*table.role, *table.roles), table.aliases)


def _with_offices(given: str, place: Place) -> KnownSpeaker:
    """Return the speaker of a text in which offices stand behind a colon, parted by commas."""
    colon = _COLON.search(given)
    if colon is None:
        return KnownSpeaker(given)
    name = given[: colon.start()].strip()
    offices = tuple(office.strip() for office in given[colon.end() :].split(","))
    if not name or not all(offices):
        problem = place.label.said(
            "{} hat einen leeren Namen oder ein leeres Amt.", "{} has an empty name or office."
        )
        raise place.error(
            problem,
            Wording(
                "Schreiben Sie sie wie in 'Ada Brahm: Ministerin, Abgeordnete'.",
                "Write them as in 'Ada Brahm: Ministerin, Abgeordnete'.",
            ),
        )
    return KnownSpeaker(name, roles=offices)


def extra_cue(value: object, place: Place) -> ExtraCue:
    """Read an extra cue: a word, or a table with `verb` or `noun`, `class`, `medium`, `frame`."""
    if isinstance(value, str):
        return _sound(ExtraCue.of(text(value, place)), place)
    if not isinstance(value, dict):
        raise place.expected(Wording("ein Wort oder eine Tabelle", "a word or a table"), value)
    table = section(_Cue)(value, place)
    if bool(table.verb) == bool(table.noun):
        problem = place.label.said(
            "{} braucht entweder 'verb' oder 'noun'.", "{} needs either 'verb' or 'noun'."
        )
        raise place.error(problem, Wording("Geben Sie eins von beiden.", "Give one of the two."))
    frames = VERB_FRAMES if table.verb else NOUN_FRAMES
    for frame in table.frame:
        choice(frames)(frame, place.at("frame"))
    choice(speech_classes())(table.speech_class, place.at("class"))
    if wrong := [act for act in table.act if table.noun or not _ACTS.fullmatch(act)]:
        raise place.at("act").refused(
            wrong[0],
            Wording(
                "Verben haben 'obj', 'dat', 'pred', 'als' oder eine Präposition, Nomen nichts.",
                "Verbs take 'obj', 'dat', 'pred', 'als' or a preposition; nouns take none.",
            ),
        )
    cue = ExtraCue(
        lemma=table.verb or table.noun,
        part_of_speech="verb" if table.verb else "noun",
        speech_class=table.speech_class,
        medium=table.medium,
        frames=table.frame,
        act=table.act,
    )
    return _sound(cue, place)


def _sound(cue: ExtraCue, place: Place) -> ExtraCue:
    """Check that the lemma can be one: a typing error would be a cue that is never found."""
    label = place.label
    problem: Wording | None = None
    if not _WORD.fullmatch(cue.lemma):
        problem = label.said("{} ist kein einzelnes Wort.", "{} is no single word.")
    elif cue.part_of_speech == "verb" and not (cue.lemma.islower() and cue.lemma.endswith("n")):
        problem = label.said("{} ist kein Infinitiv.", "{} is no infinitive.")
    elif cue.part_of_speech == "noun" and not cue.lemma[:1].isupper():
        problem = label.said(
            "{} ist kein Nomen, denn es ist kleingeschrieben.",
            "{} is no noun, for it has no capital.",
        )
    if problem:
        raise place.error(problem, _LEMMAS)
    return cue


_LEMMAS: Final = Wording(
    "Geben Sie ein Verb im Infinitiv (twittern), ein Nomen im Singular (Tweet).",
    "Give a verb as its infinitive (twittern), a noun in the singular (Tweet).",
)


@cache
def speech_classes() -> tuple[str, ...]:
    """Return the sorts of speech act that the lexicons know."""
    from attrib.lexicon.loader import read_table

    return tuple(sorted(row["class"] for row in read_table("speech_classes.tsv")))
