"""Reader of the table `check.words`: the words and phrases that a house wants to hear of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from attrib.config.sections import Place, choice, key, section, text
from attrib.wording import Wording

LEVELS: Final = ("off", "info", "warning", "error")
LONGEST: Final = 100
"""The code points of a word or phrase at most."""


@dataclass(frozen=True, slots=True)
class HouseWord:
    """How grave a word of the house is, and what to do about it."""

    level: str = key(choice(LEVELS), "warning", "how grave it is")
    hint: str = key(text, "", "what to write instead, or why")


def house_words(value: object, place: Place) -> tuple[tuple[str, HouseWord], ...]:
    """Read words and phrases, each with a level or a table of `level` and `hint`."""
    if not isinstance(value, dict):
        raise place.expected(Wording("eine Tabelle", "a table"), value)
    return tuple((_phrase(name, place), _word(one, place.at(name))) for name, one in value.items())


def _word(value: object, place: Place) -> HouseWord:
    if isinstance(value, str):
        return HouseWord(choice(LEVELS)(value, place))
    return section(HouseWord)(value, place)


def _phrase(name: str, place: Place) -> str:
    phrase = " ".join(name.split())
    if len(phrase) > LONGEST or not any(map(str.isalnum, phrase)):
        raise place.at(name).error(
            place.label.said(
                "Ein Eintrag von {} ist kein Wort und keine Wendung.",
                "An entry of {} is no word or phrase.",
            ),
            Wording("Schreiben Sie ihn, wie er im Text steht.", "Write it as it stands in a text."),
        )
    return phrase
